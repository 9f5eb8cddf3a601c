/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.LiveReader;
import org.lithoscope.model.reader.LiveReader.ResumeToken;
import org.lithoscope.model.reader.LiveReader.Snapshot;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;

/** Files that grow between two looks. */
class LiveTest {

	private static final String TOP = "EC-Lab ASCII FILE\nNb header lines : 3\nmode\ttime/s\tEwe/V\tI/mA\t\n";

	private static Snapshot follow(LiveReader reader, byte[] bytes, Optional<ResumeToken> token) throws ReadException, IOException {
		return reader.follow(new BytesSource("live", bytes), token, ReadContext.unattended());
	}

	private static byte[] text(String rows) {
		return (TOP + rows).getBytes(StandardCharsets.ISO_8859_1);
	}

	@Test
	void textThatGrows() throws Exception {
		MptReader reader = new MptReader();
		Snapshot empty = follow(reader, text(""), Optional.empty());
		assertTrue(empty.measurements().isEmpty());
		Snapshot one = follow(reader, text("2\t1.0E+000\t3.5E+000\t1.0E+000\n2\t2.0E+000\t3."), Optional.of(empty.token()));
		assertEquals(1, one.measurements().get(0).points(), "half a row waits for its other half");
		assertInstanceOf(Completeness.Growing.class, one.measurements().get(0).completeness());
		Snapshot two = follow(reader, text("2\t1.0E+000\t3.5E+000\t1.0E+000\n2\t2.0E+000\t3.6E+000\t1.0E+000\n"), Optional.of(one.token()));
		assertEquals(2, two.measurements().get(0).points());
		assertEquals(1, one.measurements().get(0).points());
		Snapshot same = follow(reader, text("2\t1.0E+000\t3.5E+000\t1.0E+000\n2\t2.0E+000\t3.6E+000\t1.0E+000\n"), Optional.of(two.token()));
		assertSame(two.measurements(), same.measurements());
	}

	@Test
	void anotherFileIsNotFollowed() throws Exception {
		MptReader reader = new MptReader();
		Snapshot one = follow(reader, text("2\t1.0E+000\t3.5E+000\t1.0E+000\n"), Optional.empty());
		assertThrows(ReadException.class,
				() -> follow(reader, text("2\t9.0E+000\t3.5E+000\t1.0E+000\n2\t9.1E+000\t3.5E+000\t1.0E+000\n"), Optional.of(one.token())));
		assertThrows(ReadException.class, () -> follow(reader, text(""), Optional.of(one.token())));
	}

	@Test
	void binaryThatGrows() throws Exception {
		MprReader reader = new MprReader();
		MprBytes.RowWriter row = (b, i) -> b.putDouble(i).putFloat(3 + i);
		Snapshot running = follow(reader, new MprBytes(true).settings(0x0B).data(11, new int[] {4, 6}, 12, 3, row).bytes(), Optional.empty());
		Measurement m = running.measurements().get(0);
		assertEquals(3, m.points());
		assertInstanceOf(Completeness.Growing.class, m.completeness());
		Snapshot ended = follow(reader, new MprBytes(true).settings(0x0B).data(11, new int[] {4, 6}, 12, 8, row).log(45301).bytes(),
				Optional.of(running.token()));
		assertEquals(8, ended.measurements().get(0).points());
		assertTrue(ended.measurements().get(0).completeness().isComplete());
	}
}
