/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.internal.unpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.lithoscope.model.reader.ReadException;

/** Blocks that the formats' own programs have packed, blocks made by hand, and damaged ones. */
class UnpackerTest {

	/** The text of {@link #rows}, packed by the zstd program at level 19. */
	private static final byte[] ZSTANDARD = Base64.getMimeDecoder().decode("""
			KLUv/WTlDZ0QAEZkSRSwaTlEIUxaoiTlSCllkilF3SVzMUoAPwBAAF4pUWycSnRlHsYmLDyNTxFicKJYkzq7rHFcsSOn1XtKdpQTvFhefy8jwphPmUzR
			YpEA2xbgw0CBwMIBAsNBQcDgsAMBwmGHBoSEFJ4IiT/EEUMHNYoxmVowKMptkT0OmvjCW6LhqW1avHVRiOnNy5mXabWeoZoknUaR9FP2K190TJdYt1UN
			syMv5A+Fhc6TVNCY6KUyaR1xUlOi8UzI/CMx46FOceYNWdIi8YzERX4RhoyFKnXKYsLWO9M9D/njl8bHp774facrygCjmGwQeeh9IA8T8nRSghyTVLJI
			rkYehmNPoz1jUMZ/PMzHuUfqWOS41UZSVYXKMRVS30soasRF0aqyxhWrqEMBgQ2oITCw2/8MUUuUgnQDEYAEvPiOhELvOlPWqxDvuGZ0HSo48ZSANqWQ
			llKwpBTxGGVA3oWLCoV5UDT9k822nmya93Oc8MRNGNPEY7z4UyBNdSACFSqiJRiBJhKBWqYt0hokZpWkTkSQTKut0GosWVKSwoF6V9b6CNCbYnK3l1hq
			yXElHRElCz7Ja7XkNfAQhPCRzVaKPsQKeiRg1wDRzD/Ba6TKyyQyzad/5PCfCAYbFsob8koIptOIqoOf/eqJpK29Qle+22nISvjHqTet0PyS4aM3cPqL
			Zl9P9JycUE9q+8gn1JEGQ3BWAf6H+38=""");
	/** Five thousand zero bytes, packed by the zstd program. */
	private static final byte[] ZEROS = Base64.getDecoder().decode("KLUv/WSIEk0AABAAAAEAg9MDLCW3MjA=");

	private static final String LZ4 = "2a61620200" + "506364656667";
	private static final String LZ4_LENGTHS = "00000015" + "0000000b";

	private static byte[] rows() {
		StringBuilder b = new StringBuilder();
		for (int i = 0; i < 120; i++) {
			b.append(String.format(Locale.ROOT, "row %d of %d has voltage %.4f\n", i, i * i % 37, 3 + i * 7919 % 1000 / 1000.0));
		}
		return b.toString().getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] gzip(byte[] bytes) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(bytes);
		}
		return out.toByteArray();
	}

	@Test
	void zstandard() throws ReadException {
		assertArrayEquals(rows(), Unpacker.ZSTANDARD.unpack(ZSTANDARD, rows().length, "a", 0));
		assertArrayEquals(new byte[5000], Unpacker.ZSTANDARD.unpack(ZEROS, 5000, "a", 0));
		byte[] two = Arrays.copyOf(ZSTANDARD, ZSTANDARD.length + ZEROS.length);
		System.arraycopy(ZEROS, 0, two, ZSTANDARD.length, ZEROS.length);
		assertArrayEquals(Arrays.copyOf(rows(), rows().length + 5000), Unpacker.ZSTANDARD.unpack(two, rows().length + 5000, "a", 0));
	}

	/** The length, "abcd" as it is, eight bytes from four back, a copy of two bytes' distance, and one of four bytes' distance. */
	@Test
	void snappy() throws ReadException {
		byte[] packed = HexFormat.of().parseHex("13" + "0c61626364" + "1104" + "0a0200" + "0f0400" + "0000");
		assertEquals("abcd" + "abcdabcd" + "cdc" + "dcdc", new String(Unpacker.SNAPPY.unpack(packed, 19, "a", 0), StandardCharsets.US_ASCII));
	}

	/** Two plain bytes, fourteen from two back, and the five plain bytes that end every block; then with the lengths of Hadoop in front. */
	@Test
	void lz4() throws ReadException {
		String text = "ab".repeat(8) + "cdefg";
		byte[] packed = HexFormat.of().parseHex(LZ4);
		assertEquals(text, new String(Unpacker.LZ4.unpack(packed, 21, "a", 0), StandardCharsets.US_ASCII));
		byte[] framed = HexFormat.of().parseHex(LZ4_LENGTHS + LZ4);
		assertEquals(text, new String(Unpacker.LZ4_HADOOP.unpack(framed, 21, "a", 0), StandardCharsets.US_ASCII));
		assertEquals(text, new String(Unpacker.LZ4_HADOOP.unpack(packed, 21, "a", 0), StandardCharsets.US_ASCII));
		byte[] two = HexFormat.of().parseHex(LZ4_LENGTHS + LZ4 + LZ4_LENGTHS + LZ4);
		assertEquals(text + text, new String(Unpacker.LZ4_HADOOP.unpack(two, 42, "a", 0), StandardCharsets.US_ASCII));
	}

	@Test
	void gzip() throws IOException, ReadException {
		assertArrayEquals(rows(), Unpacker.GZIP.unpack(gzip(rows()), rows().length, "a", 0));
	}

	@Test
	void anotherLengthIsRefused() throws IOException {
		Map<Unpacker, byte[]> blocks = Map.of(Unpacker.ZSTANDARD, ZSTANDARD, Unpacker.GZIP, gzip(rows()), Unpacker.NONE, rows());
		blocks.forEach((unpacker, packed) -> {
			for (int length : new int[] {0, rows().length - 1, rows().length + 1}) {
				ReadException e = assertThrows(ReadException.class, () -> unpacker.unpack(packed, length, "cell.parquet", 77));
				assertTrue(e.getMessage().contains("cell.parquet") && e.getMessage().contains("byte 77"), e.getMessage());
			}
		});
	}

	@Test
	void damagedBlocksGiveBytesOrOneException() throws IOException {
		SplittableRandom random = new SplittableRandom(3);
		Map<Unpacker, byte[]> blocks = Map.of(Unpacker.ZSTANDARD, ZSTANDARD, Unpacker.GZIP, gzip(rows()), Unpacker.LZ4_HADOOP,
				HexFormat.of().parseHex(LZ4_LENGTHS + LZ4), Unpacker.SNAPPY, HexFormat.of().parseHex("080c61626364010400"));
		blocks.forEach((unpacker, packed) -> {
			int length = unpacker == Unpacker.SNAPPY ? 8 : unpacker == Unpacker.LZ4_HADOOP ? 21 : rows().length;
			for (int round = 0; round < 3000; round++) {
				byte[] damaged = round < packed.length ? Arrays.copyOf(packed, round) : packed.clone();
				for (int i = 0; i < 1 + round % 3 && damaged.length > 0 && round >= packed.length; i++) {
					damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
				}
				try {
					assertEquals(length, unpacker.unpack(damaged, length, "a", 0).length);
				} catch (ReadException e) {
					assertTrue(e.reason().contains("damaged"), e.reason());
				}
			}
		});
	}
}
