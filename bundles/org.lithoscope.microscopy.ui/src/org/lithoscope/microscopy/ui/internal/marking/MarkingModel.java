/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.marking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.lithoscope.microscopy.measuring.ImageMarkings;
import org.lithoscope.microscopy.measuring.Marking;

/** The markings of one image while they are edited: what is chosen, and steps that can be undone. For the thread of the display. */
public final class MarkingModel {

	private static final int MOST_STEPS = 100;

	private final List<Runnable> listeners = new ArrayList<>();
	private final Deque<ImageMarkings> before = new ArrayDeque<>();
	private final Deque<ImageMarkings> undone = new ArrayDeque<>();
	private ImageMarkings markings;
	private String chosen = "";

	/**
	 * A model.
	 *
	 * @param markings what is marked already
	 */
	public MarkingModel(ImageMarkings markings) {
		this.markings = markings;
	}

	/** {@return what is marked} */
	public ImageMarkings markings() {
		return markings;
	}

	/** {@return the one that is chosen} */
	public Optional<Marking> chosen() {
		return markings.markings().stream().filter(m -> m.id().equals(chosen)).findFirst();
	}

	/**
	 * Chooses one.
	 *
	 * @param id which; an empty text for none
	 */
	public void choose(String id) {
		if (!chosen.equals(id)) {
			chosen = id;
			tell();
		}
	}

	/**
	 * Changes the markings; the step can be undone.
	 *
	 * @param changed the new markings
	 */
	public void change(ImageMarkings changed) {
		if (!changed.equals(markings)) {
			before.push(markings);
			if (before.size() > MOST_STEPS) {
				before.removeLast();
			}
			undone.clear();
			markings = changed;
			tell();
		}
	}

	/**
	 * Changes the markings while something is dragged: no step of its own.
	 *
	 * @param changed the new markings
	 */
	public void preview(ImageMarkings changed) {
		markings = changed;
		tell();
	}

	/**
	 * Ends a drag as one step.
	 *
	 * @param atFirst the markings before it
	 */
	public void commit(ImageMarkings atFirst) {
		ImageMarkings last = markings;
		markings = atFirst;
		change(last);
	}

	/**
	 * Replaces everything, without a step: what was kept has been read.
	 *
	 * @param read the markings
	 */
	public void reset(ImageMarkings read) {
		before.clear();
		undone.clear();
		markings = read;
		tell();
	}

	/** Takes the last step back. */
	public void undo() {
		if (!before.isEmpty()) {
			undone.push(markings);
			markings = before.pop();
			tell();
		}
	}

	/** Takes the last step again. */
	public void redo() {
		if (!undone.isEmpty()) {
			before.push(markings);
			markings = undone.pop();
			tell();
		}
	}

	/** Takes the chosen one away. */
	public void removeChosen() {
		chosen().ifPresent(m -> change(markings.without(m.id())));
	}

	/**
	 * Tells of every change of markings and choice.
	 *
	 * @param listener what is told
	 */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}
}
