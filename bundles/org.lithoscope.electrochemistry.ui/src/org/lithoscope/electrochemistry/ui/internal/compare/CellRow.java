/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.nio.file.Path;
import java.util.Optional;

import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.ui.project.OpenMeasurement;

/** A cell among those compared. For the thread of the display. */
final class CellRow implements Subject {

	private final String name;
	private OpenMeasurement measurement;
	private String group = "";
	private boolean grouped;
	private boolean shown;
	private CellData data;

	/**
	 * A cell whose figures are still to be found.
	 *
	 * @param name        its name, unlike that of every other
	 * @param measurement the measurement
	 */
	CellRow(String name, OpenMeasurement measurement) {
		this.name = name;
		this.measurement = measurement;
	}

	@Override
	public String name() {
		return name;
	}

	OpenMeasurement measurement() {
		return measurement;
	}

	/** Takes the same measurement with more rows: its figures have to be found anew, the old ones stay until then. */
	boolean takeOver(OpenMeasurement later) {
		boolean grown = later.measurement() != measurement.measurement();
		measurement = later;
		return grown;
	}

	@Override
	public String group() {
		return group;
	}

	/** {@return whether the user has named the group} */
	boolean isGrouped() {
		return grouped;
	}

	void setGroup(String other, boolean byUser) {
		group = other;
		grouped = byUser;
	}

	/** {@return whether it is drawn} */
	boolean isShown() {
		return shown;
	}

	void setShown(boolean whether) {
		shown = whether;
	}

	/** {@return what was found; empty while it is still to be found} */
	Optional<CellData> data() {
		return Optional.ofNullable(data);
	}

	void setData(CellData found) {
		data = found;
	}

	@Override
	public String text(KeyFigure figure) {
		return value(figure).map(figure::text).orElse(data == null ? "…" : "–");
	}

	@Override
	public Optional<Quantity> value(KeyFigure figure) {
		return data().flatMap(d -> d.figure(figure));
	}

	@Override
	public String method() {
		return data == null ? "…" : data.method();
	}

	@Override
	public String note() {
		return data == null ? "" : data.note();
	}

	@Override
	public String file() {
		Path last = measurement.path().getFileName();
		return last == null ? measurement.path().toString() : last.toString();
	}
}
