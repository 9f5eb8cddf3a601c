/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Origin;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.NumberSequence;
import org.lithoscope.model.table.Table;

/** Reports that have something of everything, with texts that want to break out. */
final class ReportSamples {

	static final String HOSTILE = "</title><script>alert('1')</script> & \"cell\" ]]> \u0001 <!-- é Ω";
	static final String HASH = "ab".repeat(64);

	private ReportSamples() {
	}

	/** Two sections: one with two results, one without. */
	static ReportDocument document(String comment) {
		Measurement m = measurement(comment);
		return document(ReportDocument.Section.of(m, List.of(result(m), result(m))), ReportDocument.Section.of(m, List.of()));
	}

	/** A result with this table. */
	static ReportDocument ofTable(Table table) {
		return document(ReportDocument.Section.of(measurement("x"), List.of(Result.builder("A table").table("wide", table).build())));
	}

	private static ReportDocument document(ReportDocument.Section... sections) {
		return new ReportDocument(HOSTILE, List.of(sections), "Lithoscope 0.1.0", "A. Person", Instant.parse("2026-03-01T12:00:00Z"));
	}

	private static Table table(int rows) {
		double[] q = new double[rows];
		int[] n = new int[rows];
		List<String> words = new ArrayList<>();
		for (int i = 0; i < rows; i++) {
			q[i] = i == 3 ? Double.NaN : 3.123456789 - 0.001 * i;
			n[i] = i + 1;
			words.add(i == 0 ? HOSTILE : "step " + i);
		}
		return Table.of(Column.ofInts(ColumnInfo.of("cycle_count", Units.ONE), n),
				Column.ofDoubles(ColumnInfo.of("discharging_capacity_ah", Units.AMPERE_HOUR), q),
				Column.ofTexts(ColumnInfo.of("step_type", Units.ONE), words));
	}

	private static Figure figure(String id) {
		return Figure.of(id, HOSTILE, "shows " + HOSTILE, Plot.builder(Axis.linear("n", Units.ONE), Axis.linear("Q", Units.AMPERE_HOUR))
				.add(Series.XY.of(HOSTILE, NumberSequence.of(1, 2, 3), NumberSequence.of(3, 2, 1), Style.line(0), RowIds.NONE))
				.add(Series.XY.of("b", NumberSequence.of(1, 2, 3), NumberSequence.of(1, 2, 3), Style.line(1), RowIds.NONE)).build());
	}

	private static Measurement measurement(String comment) {
		return Measurement.builder("electrochemistry/cycling").name(HOSTILE).table("data", table(100))
				.metadata(Metadata.builder().put("comment", comment).put("cell.activeMass", 12.5, Units.MILLIGRAM).build())
				.completeness(Completeness.truncated(Place.atByte(1234), "the last block is short"))
				.notice(Notice.warning("wrong extension " + HOSTILE))
				.origin(new Origin("biologic.mpr", "0.1.0", List.of(new FileReference("a" + HOSTILE + ".mpr", 99, HASH)))).build();
	}

	private static Result result(Measurement m) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("nominal", Map.of("value", 3.1, "unit", "mA.h"));
		parameters.put("area", Map.of("value", 1.54, "unit", "cm2"));
		parameters.put("pairing", "DISCHARGE_FIRST");
		parameters.put("smoothing", Map.of("window", 11));
		return Result.builder("Cycles of " + HOSTILE)
				.value("ce", "Coulombic efficiency", new Quantity(99.7612, Units.PERCENT, 0.021), "CER eq. 3")
				.value("n", "Cycles", 200, Units.ONE).value("missing", "Not known", Double.NaN, Units.VOLT).text("verdict", "Verdict", HOSTILE)
				.table("cycles " + HOSTILE, table(100)).figure(figure("one")).figure(figure("two")).notice(Notice.info("two cycles left out"))
				.build()
				.withProvenance(new Provenance("cycles", "0.1.0", parameters, Set.of("nominal"), Set.of("area"),
						List.of(new Provenance.Input("runs", m.name(), m.origin())), "Lithoscope 0.1.0", HOSTILE,
						Instant.parse("2026-03-01T12:00:00Z")));
	}
}
