/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.internal.unpack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;

import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/** A way in which blocks of bytes are packed. */
public enum Unpacker {
	/** Not at all. */
	NONE {
		@Override
		byte[] unpack(byte[] packed, int length) {
			return packed;
		}
	},
	/** Snappy, a block without frame. */
	SNAPPY {
		@Override
		byte[] unpack(byte[] packed, int length) throws BadBlockException {
			return Blocks.unpack(new SnappyDecompressor(), packed, 0, packed.length, length);
		}
	},
	/** Gzip, one or several members. */
	GZIP {
		@Override
		byte[] unpack(byte[] packed, int length) throws BadBlockException {
			try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
				// one more, to see that it ends there
				byte[] bytes = in.readNBytes(length + 1);
				return bytes.length == length ? bytes : Arrays.copyOf(bytes, length + 1);
			} catch (IOException e) {
				throw new BadBlockException("not gzip: " + e.getMessage());
			}
		}
	},
	/** LZ4, a block without frame. */
	LZ4 {
		@Override
		byte[] unpack(byte[] packed, int length) throws BadBlockException {
			return Blocks.unpack(new Lz4Decompressor(), packed, 0, packed.length, length);
		}
	},
	/** LZ4 with the lengths that Hadoop puts in front of each block. */
	LZ4_HADOOP {
		@Override
		byte[] unpack(byte[] packed, int length) throws BadBlockException {
			return Blocks.unpackHadoop(new Lz4Decompressor(), packed, length);
		}
	},
	/** Zstandard, one or several frames. */
	ZSTANDARD {
		@Override
		byte[] unpack(byte[] packed, int length) throws BadBlockException {
			return Blocks.unpack(new ZstdDecompressor(), packed, 0, packed.length, length);
		}
	};

	abstract byte[] unpack(byte[] packed, int length) throws BadBlockException;

	/**
	 * Unpacks a block.
	 *
	 * @param packed the packed bytes
	 * @param length how many bytes come out
	 * @param file   the file, for errors
	 * @param at     where in the file the block stands, for errors
	 * @return the bytes
	 * @throws ReadException when the block is damaged or has another length
	 */
	public byte[] unpack(byte[] packed, int length, String file, long at) throws ReadException {
		try {
			byte[] bytes = unpack(packed, length);
			if (bytes.length != length) {
				throw new BadBlockException("it does not have the " + length + " bytes that are announced");
			}
			return bytes;
		} catch (BadBlockException e) {
			throw new ReadException(file, Place.atByte(at), "a block packed with " + name().toLowerCase(Locale.ROOT) + " is damaged: "
					+ e.getMessage(), e);
		}
	}

	/**
	 * The unpacker by its number in Parquet's format.
	 *
	 * @param codec the number
	 * @return the unpacker; empty for LZO, Brotli and what is no number of the format
	 */
	public static Optional<Unpacker> ofParquet(long codec) {
		return switch ((int) codec) {
			case 0 -> Optional.of(NONE);
			case 1 -> Optional.of(SNAPPY);
			case 2 -> Optional.of(GZIP);
			case 5 -> Optional.of(LZ4_HADOOP);
			case 6 -> Optional.of(ZSTANDARD);
			case 7 -> Optional.of(LZ4);
			default -> Optional.empty();
		};
	}
}
