/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.table;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.lithoscope.figure.FigureView.RowKey;
import org.lithoscope.figure.RowSelection;

/** The selected rows and the row under the pointer, shared by the figures and tables of one measurement or result. For one thread. */
public final class LinkedRows {

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private RowSelection selection = RowSelection.NONE;
	private Optional<RowKey> highlighted = Optional.empty();

	/** Nothing selected. */
	public LinkedRows() {
		// nothing to prepare
	}

	/** {@return the selected rows} */
	public RowSelection selection() {
		return selection;
	}

	/** {@return the row under the pointer} */
	public Optional<RowKey> highlighted() {
		return highlighted;
	}

	/**
	 * Selects rows.
	 *
	 * @param other the rows
	 */
	public void select(RowSelection other) {
		if (!other.equals(selection)) {
			selection = other;
			listeners.forEach(Runnable::run);
		}
	}

	/**
	 * Highlights a row.
	 *
	 * @param row the row; empty for none
	 */
	public void highlight(Optional<RowKey> row) {
		if (!Objects.equals(row, highlighted)) {
			highlighted = row;
			listeners.forEach(Runnable::run);
		}
	}

	/**
	 * Tells of every change.
	 *
	 * @param listener what is told
	 * @return ends the telling
	 */
	public Runnable addListener(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}
}
