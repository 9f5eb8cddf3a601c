/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.microscopy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes TIFF and BigTIFF files in either byte order: strips or tiles, several compressions, any private tags, several pages. */
public final class TiffFileWriter {

	/** How strips and tiles are stored. */
	public enum Compression {
		/** As they are. */
		NONE(1),
		/** Lempel, Ziv and Welch. */
		LZW(5),
		/** Deflate. */
		DEFLATE(8),
		/** Run lengths. */
		PACK_BITS(32773);

		private final int code;

		Compression(int code) {
			this.code = code;
		}
	}

	private static final int ASCII = 2;
	private static final int SHORT = 3;
	private static final int LONG = 4;
	private static final int RATIONAL = 5;
	private static final int UNDEFINED = 7;
	private static final int LONG8 = 16;
	private static final int LARGEST_RUN = 128;

	private final ByteOrder order;
	private final boolean big;
	private final Map<Integer, Tag> tags = new TreeMap<>();
	private Compression compression = Compression.NONE;
	private boolean differences;
	private int bits = 8;
	private boolean floating;
	private int tile;
	private int rowsPerStrip = Integer.MAX_VALUE;
	private int pages = 1;

	/** A tag: its type, how many values, and their bytes. */
	private record Tag(int type, int count, byte[] data) {
	}

	/**
	 * A writer.
	 *
	 * @param order the byte order
	 * @param big   whether offsets have 64 bits
	 */
	public TiffFileWriter(ByteOrder order, boolean big) {
		this.order = order;
		this.big = big;
	}

	/** {@return a writer of little-endian files with 32-bit offsets} */
	public static TiffFileWriter plain() {
		return new TiffFileWriter(ByteOrder.LITTLE_ENDIAN, false);
	}

	/**
	 * Sets the compression.
	 *
	 * @param value  the compression
	 * @param before whether values are stored as differences to their left neighbour (predictor 2; 3 for floating point)
	 * @return this
	 */
	public TiffFileWriter compressed(Compression value, boolean before) {
		compression = value;
		differences = before;
		return this;
	}

	/**
	 * Sets how values are stored.
	 *
	 * @param count  8, 16 or 32 bits
	 * @param isReal whether as floating point
	 * @return this
	 */
	public TiffFileWriter bits(int count, boolean isReal) {
		bits = count;
		floating = isReal;
		return this;
	}

	/**
	 * Writes square tiles.
	 *
	 * @param edge pixels
	 * @return this
	 */
	public TiffFileWriter tiles(int edge) {
		tile = edge;
		return this;
	}

	/**
	 * Writes strips of some rows.
	 *
	 * @param rows how many
	 * @return this
	 */
	public TiffFileWriter strips(int rows) {
		rowsPerStrip = rows;
		return this;
	}

	/**
	 * Writes the same image several times.
	 *
	 * @param count how many pages; of page n, n is added to each value
	 * @return this
	 */
	public TiffFileWriter pages(int count) {
		pages = count;
		return this;
	}

	/**
	 * Adds a text.
	 *
	 * @param id      the number of the tag
	 * @param text    the text
	 * @param charset its character set
	 * @return this
	 */
	public TiffFileWriter text(int id, String text, Charset charset) {
		byte[] bytes = (text + "\0").getBytes(charset);
		tags.put(id, new Tag(ASCII, bytes.length, bytes));
		return this;
	}

	/**
	 * Adds bytes of no stated meaning.
	 *
	 * @param id    the number of the tag
	 * @param bytes the bytes
	 * @return this
	 */
	public TiffFileWriter bytes(int id, byte[] bytes) {
		tags.put(id, new Tag(UNDEFINED, bytes.length, bytes));
		return this;
	}

	/**
	 * Adds whole numbers of 32 bits.
	 *
	 * @param id      the number of the tag
	 * @param numbers the numbers
	 * @return this
	 */
	public TiffFileWriter numbers(int id, int... numbers) {
		tags.put(id, longs(numbers));
		return this;
	}

	/**
	 * Adds a ratio.
	 *
	 * @param id    the number of the tag
	 * @param value the number, which is written with six digits behind the point
	 * @return this
	 */
	public TiffFileWriter ratio(int id, double value) {
		tags.put(id, new Tag(RATIONAL, 1, ByteBuffer.allocate(8).order(order).putInt((int) Math.round(value * 1e6)).putInt(1_000_000).array()));
		return this;
	}

	private Tag longs(int... numbers) {
		ByteBuffer b = ByteBuffer.allocate(4 * numbers.length).order(order);
		for (int n : numbers) {
			b.putInt(n);
		}
		return new Tag(LONG, numbers.length, b.array());
	}

	private Tag shorts(int number) {
		return new Tag(SHORT, 1, ByteBuffer.allocate(2).order(order).putShort((short) number).array());
	}

	/**
	 * Writes the file.
	 *
	 * @param width    pixels to the right
	 * @param height   pixels downwards
	 * @param channels values of a pixel
	 * @param values   row-major, channels interleaved
	 * @return its bytes
	 */
	public byte[] write(int width, int height, int channels, int[] values) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(new byte[big ? 16 : 8]);
		List<Integer> directories = new ArrayList<>();
		List<Integer> links = new ArrayList<>();
		for (int page = 0; page < pages; page++) {
			Map<Integer, Tag> all = new TreeMap<>(tags);
			image(out, all, width, height, channels, values, page);
			pad(out);
			directories.add(out.size());
			links.add(directory(out, all));
		}
		ByteBuffer file = ByteBuffer.wrap(out.toByteArray()).order(order);
		file.put(0, (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M')).put(1, file.get(0));
		file.putShort(2, (short) (big ? 43 : 42));
		if (big) {
			file.putShort(4, (short) 8).putLong(8, directories.get(0));
		} else {
			file.putInt(4, directories.get(0));
		}
		for (int page = 0; page + 1 < pages; page++) {
			if (big) {
				file.putLong(links.get(page), directories.get(page + 1));
			} else {
				file.putInt(links.get(page), directories.get(page + 1));
			}
		}
		return file.array();
	}

	private static void pad(ByteArrayOutputStream out) {
		while (out.size() % 8 != 0) {
			out.write(0);
		}
	}

	private void image(ByteArrayOutputStream out, Map<Integer, Tag> all, int width, int height, int channels, int[] values, int page) {
		int partWidth = tile > 0 ? tile : width;
		int partHeight = tile > 0 ? tile : Math.min(rowsPerStrip, height);
		List<Integer> offsets = new ArrayList<>();
		List<Integer> lengths = new ArrayList<>();
		for (int y = 0; y < height; y += partHeight) {
			for (int x = 0; x < width; x += partWidth) {
				int rows = tile > 0 ? tile : Math.min(partHeight, height - y);
				byte[] stored = pack(part(x, y, partWidth, rows, width, height, channels, values, page));
				offsets.add(out.size());
				lengths.add(stored.length);
				out.writeBytes(stored);
			}
		}
		all.put(256, longs(width));
		all.put(257, longs(height));
		all.put(258, shorts(bits));
		all.put(259, shorts(compression.code));
		all.put(262, shorts(channels >= 3 ? 2 : 1));
		all.put(277, shorts(channels));
		all.put(339, shorts(floating ? 3 : 1));
		if (differences) {
			all.put(317, shorts(floating ? 3 : 2));
		}
		all.put(tile > 0 ? 324 : 273, longs(offsets.stream().mapToInt(i -> i).toArray()));
		all.put(tile > 0 ? 325 : 279, longs(lengths.stream().mapToInt(i -> i).toArray()));
		if (tile > 0) {
			all.put(322, longs(tile));
			all.put(323, longs(tile));
		} else {
			all.put(278, longs(partHeight));
		}
	}

	private byte[] part(int x0, int y0, int columns, int rows, int width, int height, int channels, int[] values, int page) {
		int bytes = bits / 8;
		ByteBuffer b = ByteBuffer.allocate(columns * rows * channels * bytes).order(order);
		for (int y = y0; y < y0 + rows; y++) {
			int start = b.position();
			for (int i = 0; i < columns * channels; i++) {
				int x = x0 * channels + i;
				int value = x < width * channels && y < height ? values[y * width * channels + x] + page : 0;
				int before = differences && !floating && i >= channels && x - channels < width * channels && y < height
						? values[y * width * channels + x - channels] + page : 0;
				put(b, value - before);
			}
			if (differences && floating) {
				byteDifferences(b.array(), start, columns * channels);
			}
		}
		return b.array();
	}

	/** Predictor 3: the bytes of a row by significance, the highest first, each less the one before it. */
	private void byteDifferences(byte[] data, int start, int count) {
		byte[] row = new byte[4 * count];
		for (int i = 0; i < count; i++) {
			for (int k = 0; k < 4; k++) {
				row[k * count + i] = data[start + 4 * i + (order == ByteOrder.BIG_ENDIAN ? k : 3 - k)];
			}
		}
		for (int i = row.length - 1; i > 0; i--) {
			row[i] -= row[i - 1];
		}
		System.arraycopy(row, 0, data, start, row.length);
	}

	private void put(ByteBuffer b, int value) {
		switch (bits) {
			case 8 -> b.put((byte) value);
			case 16 -> b.putShort((short) value);
			default -> {
				if (floating) {
					b.putFloat(value);
				} else {
					b.putInt(value);
				}
			}
		}
	}

	private byte[] pack(byte[] data) {
		return switch (compression) {
			case NONE -> data;
			case DEFLATE -> deflate(data);
			case PACK_BITS -> packBits(data);
			case LZW -> lzw(data);
		};
	}

	private static byte[] deflate(byte[] data) {
		Deflater deflater = new Deflater();
		deflater.setInput(data);
		deflater.finish();
		byte[] buffer = new byte[data.length + 100];
		int n = deflater.deflate(buffer);
		deflater.end();
		return java.util.Arrays.copyOf(buffer, n);
	}

	private static byte[] packBits(byte[] data) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (int at = 0; at < data.length; at += LARGEST_RUN) {
			int n = Math.min(LARGEST_RUN, data.length - at);
			out.write(n - 1);
			out.write(data, at, n);
		}
		return out.toByteArray();
	}

	/** Codes of nine bits only: the table is cleared before it needs more. */
	private static byte[] lzw(byte[] data) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int held = 0;
		int bits = 0;
		int sinceClear = 250;
		for (int i = 0; i <= data.length; i++) {
			int[] codes = sinceClear >= 240 ? new int[] { 256, i < data.length ? data[i] & 0xFF : 257 }
					: new int[] { i < data.length ? data[i] & 0xFF : 257 };
			sinceClear = sinceClear >= 240 ? 0 : sinceClear + 1;
			for (int code : codes) {
				held = held << 9 | code;
				bits += 9;
				while (bits >= 8) {
					out.write(held >> bits - 8);
					bits -= 8;
				}
			}
		}
		out.write(held << 8 - bits);
		return out.toByteArray();
	}

	/** Writes a directory with the values behind it; gives the place of the link to the next. */
	private int directory(ByteArrayOutputStream out, Map<Integer, Tag> all) {
		int start = out.size();
		int entry = big ? 20 : 12;
		int inline = big ? 8 : 4;
		int head = (big ? 8 : 2) + entry * all.size() + inline;
		ByteBuffer b = ByteBuffer.allocate(head).order(order);
		ByteArrayOutputStream values = new ByteArrayOutputStream();
		if (big) {
			b.putLong(all.size());
		} else {
			b.putShort((short) all.size());
		}
		all.forEach((id, tag) -> {
			boolean wide = big && (id == 273 || id == 324);
			byte[] data = wide ? widened(tag) : tag.data();
			b.putShort(id.shortValue()).putShort((short) (wide ? LONG8 : tag.type()));
			int next = b.position() + 2 * inline;
			if (big) {
				b.putLong(tag.count());
			} else {
				b.putInt(tag.count());
			}
			if (data.length <= inline) {
				b.put(data);
			} else {
				int place = start + head + values.size();
				if (big) {
					b.putLong(place);
				} else {
					b.putInt(place);
				}
				values.writeBytes(data);
				pad(values);
			}
			b.position(next);
		});
		int link = start + b.position();
		out.writeBytes(b.array());
		out.writeBytes(values.toByteArray());
		return link;
	}

	private byte[] widened(Tag tag) {
		ByteBuffer from = ByteBuffer.wrap(tag.data()).order(order);
		ByteBuffer to = ByteBuffer.allocate(2 * tag.data().length).order(order);
		for (int i = 0; i < tag.count(); i++) {
			to.putLong(from.getInt());
		}
		return to.array();
	}
}
