/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.binary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

class BinaryCursorTest {

	@Test
	void numbersInBothOrders() throws Exception {
		for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
			ByteBuffer b = ByteBuffer.allocate(64).order(order);
			b.put((byte) 200).put((byte) -3).putShort((short) 60_000).putShort((short) -5).putInt(0xFFFF_FFF0).putInt(-7).putLong(-9_000_000_000L)
					.putFloat(1.5f).putDouble(Math.PI).flip();
			BinaryCursor c = new BinaryCursor("f", b, 0).order(order);
			assertEquals(200, c.u8());
			assertEquals(-3, c.i8());
			assertEquals(60_000, c.u16());
			assertEquals(-5, c.i16());
			assertEquals(0xFFFF_FFF0L, c.u32());
			assertEquals(-7, c.i32());
			assertEquals(-9_000_000_000L, c.i64());
			assertEquals(1.5f, c.f32());
			assertEquals(Math.PI, c.f64());
			assertEquals(0, c.remaining());
		}
	}

	@Test
	void textsPartsAndPlaces() throws Exception {
		byte[] bytes = "\u0003abcfield\0\0rest\0xy".getBytes(StandardCharsets.US_ASCII);
		BinaryCursor c = new BinaryCursor("f", ByteBuffer.wrap(bytes), 1000);
		assertEquals("abc", c.pascalText(StandardCharsets.US_ASCII));
		BinaryCursor part = c.part(7);
		assertEquals(1004, part.offset());
		assertEquals("field", part.text(7, StandardCharsets.US_ASCII));
		assertEquals("rest", c.terminatedText(StandardCharsets.US_ASCII));
		assertEquals(1016, c.offset());
		assertArrayEquals(new byte[] {'x', 'y'}, c.bytes(2));
		assertThrows(ReadException.class, () -> c.seek(4).terminatedText(StandardCharsets.US_ASCII).charAt(part.seek(0).bytes(8).length));
	}

	@Test
	void behindTheEndIsOneErrorWithItsByte() throws Exception {
		BinaryCursor c = new BinaryCursor("file.bin", ByteBuffer.wrap(new byte[10]), 500).skip(8);
		for (Executable read : new Executable[] {c::i32, c::f64, c::u32, () -> c.bytes(3), () -> c.bytes(-1), () -> c.skip(Long.MAX_VALUE),
				() -> c.seek(11), () -> c.seek(-1), () -> c.part(1L << 40)}) {
			ReadException e = assertThrows(ReadException.class, read::run);
			assertEquals(Place.atByte(508), e.place().orElseThrow());
			assertEquals("file.bin", e.file());
		}
		assertEquals(0, c.u16());
	}

	@Test
	void filesAreReadInStretches() throws Exception {
		try (BinaryFile file = new BinaryFile(new MemoryEntry("m", new byte[] {1, 2, 3, 4, 5}))) {
			assertEquals(5, file.size());
			assertEquals(3 + 4 * 256, file.read(2, 2).u16());
			assertThrows(ReadException.class, () -> file.read(4, 2));
			assertThrows(ReadException.class, () -> file.read(-1, 2));
			assertThrows(ReadException.class, () -> file.read(0, Long.MAX_VALUE));
			assertThrows(ReadException.class, () -> file.read(Long.MAX_VALUE, 1));
		}
	}

	@Test
	void oleDates() {
		assertEquals(Optional.of(LocalDateTime.of(1899, 12, 30, 0, 0)), OleDate.local(0));
		assertEquals(Optional.of(LocalDateTime.of(1899, 12, 29, 18, 0)), OleDate.local(-1.75));
		assertEquals(Optional.of(LocalDateTime.of(2020, 7, 1, 12, 0)), OleDate.local(44_013.5));
		assertEquals(Optional.of(LocalDateTime.of(2020, 7, 2, 0, 0)), OleDate.local(Math.nextDown(44_014.0)));
		assertTrue(OleDate.local(Double.NaN).isEmpty());
		assertTrue(OleDate.local(1e300).isEmpty());
	}

	private interface Executable {
		void run() throws ReadException;
	}
}
