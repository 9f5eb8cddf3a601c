/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.spectrum;

import java.util.Optional;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/**
 * The measurement of a table of impedances that any program may have written: signs that contradict each other are settled, and impedances
 * times an area (Ω cm²) become those of one square centimetre, with this area in the metadata. Both are said in notices.
 */
public final class SpectrumMeasurement {

	private static final double CLEAR_ANGLE = 3;
	private static final double SAME_ANGLE = 1.5;
	private static final double NEARLY_ALL = 0.9;

	private SpectrumMeasurement() {
	}

	/**
	 * Starts a measurement {@code impedance/spectrum}.
	 *
	 * @param name  its name
	 * @param table frequencies, real and imaginary parts
	 * @return the measurement with the table {@code data}
	 */
	public static Measurement.Builder of(String name, Table table) {
		Optional<Column> wrong = wrongSign(table);
		Table data = wrong.map(column -> table.with(negated(column))).orElse(table);
		Measurement.Builder measurement = Measurement.builder("impedance/spectrum").name(name).table("data", data);
		wrong.ifPresent(column -> measurement.notice(Notice.warning("Imaginary part and phase have contradicting signs; '"
				+ column.info().originalName() + "' is taken with the opposite sign.")));
		if (data.columns().stream().anyMatch(column -> SpectrumHeader.isAreaSpecific(column.info()))) {
			measurement.metadata(Metadata.builder().put(MetadataKeys.ELECTRODE_AREA, 1, Unit.of("cm2")).build())
					.notice(Notice.info("The impedances of the file are times an area (Ω cm²); they are kept as those of an electrode of 1 cm²."));
		}
		return measurement;
	}

	/**
	 * The column of imaginary part and phase whose sign is wrong, when the two contradict each other in nearly all rows. A sign that the
	 * header of the file states is right; where both or none states one, the part that says capacitive is right.
	 */
	private static Optional<Column> wrongSign(Table table) {
		Optional<Column> real = table.column(SpectrumHeader.REAL);
		Optional<Column> imaginary = table.column(SpectrumHeader.IMAGINARY);
		Optional<Column> phase = table.column(SpectrumHeader.PHASE);
		if (real.isEmpty() || imaginary.isEmpty() || phase.isEmpty()) {
			return Optional.empty();
		}
		long clear = 0;
		long opposite = 0;
		long capacitive = 0;
		for (long i = 0; i < table.rowCount(); i++) {
			double angle = Math.toDegrees(Math.atan2(imaginary.get().get(i), real.get().get(i)));
			if (Math.abs(angle) > CLEAR_ANGLE && Math.abs(angle) < 180 - CLEAR_ANGLE) {
				clear++;
				opposite += Math.abs(angle + phase.get().get(i)) < SAME_ANGLE ? 1 : 0;
				capacitive += angle < 0 ? 1 : 0;
			}
		}
		if (clear < 3 || opposite < NEARLY_ALL * clear) {
			return Optional.empty();
		}
		boolean stated = statesSign(imaginary.get().info());
		boolean imaginaryIsRight = stated != statesSign(phase.get().info()) ? stated : 2 * capacitive > clear;
		return imaginaryIsRight ? phase : imaginary;
	}

	private static boolean statesSign(ColumnInfo column) {
		return column.originalName().matches("(?i)([-−–]|neg|minus).*|zdashneg");
	}

	private static Column negated(Column column) {
		double[] values = column.toArray();
		for (int i = 0; i < values.length; i++) {
			values[i] = -values[i];
		}
		return Column.ofDoubles(column.info(), values);
	}
}
