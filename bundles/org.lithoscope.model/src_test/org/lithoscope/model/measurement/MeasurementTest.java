/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

class MeasurementTest {

	private final Table table = Table.of(Column.ofDoubles(ColumnInfo.of("voltage_volt", Units.VOLT), 1, 2, 3));

	@Test
	void aCopyByItsBuilderIsEqualInEveryPart() {
		Measurement m = Measurement.builder("electrochemistry/cycling").name("cell 1").table("data", table)
				.metadata(Metadata.builder().put(MetadataKeys.OPERATOR, "A").put(MetadataKeys.ACTIVE_MASS, 2.5, Units.MILLIGRAM).build())
				.completeness(Completeness.truncated(Place.atLine(12), "half a row")).notice(Notice.warning("cut", Place.atLine(12))).build();
		Measurement copy = m.toBuilder().origin(new Origin("r", "1", List.of(new FileReference("f", 3, "ab")))).build();
		assertEquals("electrochemistry", copy.technique());
		assertEquals(3, copy.points());
		assertEquals(m.metadata().values(), copy.metadata().values());
		assertEquals("truncated at line 12", copy.completeness().toString());
		assertFalse(copy.completeness().isComplete());
		assertEquals(m.notices(), copy.notices());
		assertEquals("f", copy.origin().files().get(0).name());
		assertTrue(m.origin().files().isEmpty(), "the first stays as it was");
	}

	@Test
	void metadataLeavesOutWhatAFileDoesNotSay() {
		Metadata metadata = Metadata.builder().put("a", "  ").put("b", Double.NaN, Units.GRAM).put("c", 1, Units.GRAM).build();
		assertEquals(List.of("c"), List.copyOf(metadata.values().keySet()));
		assertEquals("1 g", metadata.quantity("c").orElseThrow().toString());
		assertThrows(UnsupportedOperationException.class, () -> metadata.values().clear());
	}
}
