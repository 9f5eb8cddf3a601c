/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.zip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.model.reader.ReadException;

/** Archives whole, cut and damaged. */
class ZipArchiveTest {

	private static byte[] text(int length) {
		StringBuilder b = new StringBuilder();
		SplittableRandom random = new SplittableRandom(1);
		while (b.length() < length) {
			b.append(random.nextInt(100)).append(',');
		}
		return b.substring(0, length).getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] archive(boolean stored) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (String name : List.of("a.txt", "b/c.txt")) {
				byte[] bytes = text(name.length() * 40_000);
				ZipEntry entry = new ZipEntry(name);
				if (stored) {
					CRC32 crc = new CRC32();
					crc.update(bytes);
					entry.setMethod(ZipEntry.STORED);
					entry.setSize(bytes.length);
					entry.setCrc(crc.getValue());
				}
				zip.putNextEntry(entry);
				zip.write(bytes);
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}

	private static ZipArchive open(byte[] bytes) throws Exception {
		return ZipArchive.of(new MemoryEntry("x.ndax", bytes));
	}

	@Test
	void membersAreWhatWasPutIn() throws Exception {
		for (boolean stored : new boolean[] {false, true}) {
			ZipArchive archive = open(archive(stored));
			assertTrue(archive.isWhole());
			assertEquals(List.of("a.txt", "b/c.txt"), List.copyOf(archive.members().keySet()));
			ZipMember.Content c = archive.member("b/c.txt").orElseThrow().unpack();
			assertTrue(c.whole());
			assertArrayEquals(text(7 * 40_000), Arrays.copyOf(c.bytes(), c.length()));
			assertTrue(archive.member("d").isEmpty());
		}
	}

	@Test
	void whatStandsBeforeTheBreakIsFound() throws Exception {
		byte[] whole = archive(false);
		ZipArchive cut = open(Arrays.copyOf(whole, whole.length - 1000));
		assertFalse(cut.isWhole());
		ZipMember.Content first = cut.member("a.txt").orElseThrow().unpack();
		assertTrue(first.whole());
		assertArrayEquals(text(5 * 40_000), Arrays.copyOf(first.bytes(), first.length()));
		ZipMember.Content second = cut.member("b/c.txt").orElseThrow().unpack();
		assertFalse(second.whole());
		assertTrue(second.length() > 100_000);
		assertArrayEquals(Arrays.copyOf(text(7 * 40_000), second.length()), Arrays.copyOf(second.bytes(), second.length()));
	}

	@Test
	void damageIsFoundByTheChecksum() throws Exception {
		byte[] stored = archive(true);
		stored[2000] ^= 1;
		ZipMember member = open(stored).member("a.txt").orElseThrow();
		assertTrue(assertThrows(ReadException.class, member::unpack).reason().contains("checksum"));
	}

	@Test
	void whatIsNoArchiveIsRefused() {
		for (byte[] bytes : List.of(new byte[0], new byte[100], text(5000))) {
			assertThrows(ReadException.class, () -> open(bytes));
		}
	}
}
