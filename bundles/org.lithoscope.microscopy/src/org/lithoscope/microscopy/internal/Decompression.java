/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.internal;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The compressions of TIFF. Each fills its target as far as the data go; what is missing stays zero. */
final class Decompression {

	private static final int CLEAR = 256;
	private static final int END = 257;
	private static final int FIRST_FREE = 258;
	private static final int LONGEST_CODE = 12;
	private static final int TABLE = 1 << LONGEST_CODE;

	private Decompression() {
	}

	/** TIFF's LZW: codes of 9 to 12 bits, the highest bit first, one code earlier longer than in GIF. */
	static void lzw(byte[] data, byte[] target) {
		int[] prefix = new int[TABLE];
		byte[] suffix = new byte[TABLE];
		int[] lengths = new int[TABLE];
		for (int i = 0; i < CLEAR; i++) {
			suffix[i] = (byte) i;
			lengths[i] = 1;
		}
		int next = FIRST_FREE;
		int bits = 9;
		int before = -1;
		int at = 0;
		long position = 0;
		while (position + bits <= data.length * 8L && at < target.length) {
			int code = code(data, position, bits);
			position += bits;
			if (code == END) {
				return;
			}
			if (code == CLEAR) {
				next = FIRST_FREE;
				bits = 9;
				before = -1;
				continue;
			}
			if (code > next || before < 0 && code > CLEAR || code == next && before < 0) {
				return;
			}
			if (before >= 0 && next < TABLE) {
				prefix[next] = before;
				lengths[next] = lengths[before] + 1;
				suffix[next] = first(code == next ? before : code, prefix, suffix, lengths);
				next++;
			}
			at = write(code, prefix, suffix, lengths, target, at);
			before = code;
			bits = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9;
		}
	}

	private static int code(byte[] data, long position, int bits) {
		int at = (int) (position >> 3);
		int three = (data[at] & 0xFF) << 16 | (at + 1 < data.length ? (data[at + 1] & 0xFF) << 8 : 0)
				| (at + 2 < data.length ? data[at + 2] & 0xFF : 0);
		return three >> 24 - (int) (position & 7) - bits & (1 << bits) - 1;
	}

	private static byte first(int code, int[] prefix, byte[] suffix, int[] lengths) {
		int c = code;
		while (lengths[c] > 1) {
			c = prefix[c];
		}
		return suffix[c];
	}

	private static int write(int code, int[] prefix, byte[] suffix, int[] lengths, byte[] target, int at) {
		int length = lengths[code];
		int c = code;
		for (int i = at + length - 1; i >= at; i--) {
			if (i < target.length) {
				target[i] = suffix[c];
			}
			c = prefix[c];
		}
		return at + length;
	}

	/** Apple's run lengths. */
	static void packBits(byte[] data, byte[] target) {
		int at = 0;
		int i = 0;
		while (i < data.length && at < target.length) {
			int n = data[i++];
			if (n >= 0) {
				int count = Math.min(Math.min(n + 1, data.length - i), target.length - at);
				System.arraycopy(data, i, target, at, count);
				i += n + 1;
				at += count;
			} else if (n > -128 && i < data.length) {
				int end = Math.min(at + 1 - n, target.length);
				java.util.Arrays.fill(target, at, end, data[i++]);
				at = end;
			}
		}
	}

	/** zlib. */
	static void inflate(byte[] data, byte[] target) throws IOException {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(data);
			int at = 0;
			int n = 1;
			while (at < target.length && n > 0) {
				n = inflater.inflate(target, at, target.length - at);
				at += n;
			}
		} catch (DataFormatException e) {
			throw new IOException("damaged compressed data: " + e.getMessage(), e);
		} finally {
			inflater.end();
		}
	}

	/** JPEG, with the tables that all strips share put in front. */
	static void jpeg(byte[] data, byte[] tables, int width, int rows, int channels, byte[] target) throws IOException {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		if (tables.length > 4 && data.length > 2) {
			whole.write(tables, 0, tables.length - 2);
			whole.write(data, 2, data.length - 2);
		} else {
			whole.write(data);
		}
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
		if (!readers.hasNext()) {
			throw new IOException("this Java has no JPEG reader");
		}
		ImageReader reader = readers.next();
		try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(whole.toByteArray()))) {
			reader.setInput(in, true, true);
			if (reader.getWidth(0) != width || reader.getHeight(0) < rows || reader.getHeight(0) > rows + 65535
					|| (long) reader.getHeight(0) * width * channels > target.length * 8L) {
				throw new IOException("a JPEG strip of " + reader.getWidth(0) + " × " + reader.getHeight(0) + " pixels");
			}
			Raster raster = reader.read(0).getRaster();
			int bands = Math.min(channels, raster.getNumBands());
			int[] samples = new int[width * rows];
			for (int c = 0; c < bands; c++) {
				raster.getSamples(0, 0, width, rows, c, samples);
				for (int i = 0; i < samples.length; i++) {
					target[i * channels + c] = (byte) samples[i];
				}
			}
		} catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NegativeArraySizeException e) {
			// what ImageIO throws on damage besides its own exception
			throw new IOException("damaged JPEG: " + e.getMessage(), e);
		} finally {
			reader.dispose();
		}
	}

	/** Adds to each value its left neighbour. */
	static void undoDifferences(byte[] tile, int width, int channels, int bytes, ByteOrder order) {
		ByteBuffer data = ByteBuffer.wrap(tile).order(order);
		int rowValues = width * channels;
		int rows = tile.length / (rowValues * bytes);
		for (int row = 0; row < rows; row++) {
			int start = row * rowValues;
			for (int i = start + channels; i < start + rowValues; i++) {
				switch (bytes) {
					case 1 -> tile[i] += tile[i - channels];
					case 2 -> data.putShort(2 * i, (short) (data.getShort(2 * i) + data.getShort(2 * (i - channels))));
					case 4 -> data.putInt(4 * i, data.getInt(4 * i) + data.getInt(4 * (i - channels)));
					default -> data.putLong(8 * i, data.getLong(8 * i) + data.getLong(8 * (i - channels)));
				}
			}
		}
	}

	/**
	 * Predictor 3 of floating-point numbers (Adobe, TIFF Technical Note 3): in each row all highest bytes come first, then the next, each byte
	 * less the one before it.
	 */
	static void undoByteDifferences(byte[] tile, int width, int channels, int bytes, ByteOrder order) {
		int count = width * channels;
		byte[] row = new byte[count * bytes];
		for (int start = 0; start + row.length <= tile.length; start += row.length) {
			System.arraycopy(tile, start, row, 0, row.length);
			for (int i = channels; i < row.length; i++) {
				row[i] += row[i - channels];
			}
			for (int i = 0; i < count; i++) {
				for (int k = 0; k < bytes; k++) {
					tile[start + i * bytes + (order == ByteOrder.BIG_ENDIAN ? k : bytes - 1 - k)] = row[k * count + i];
				}
			}
		}
	}
}
