/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.matlab.internal;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/**
 * An element of a MATLAB file of version 5 to 7.
 *
 * @param type    what its content is
 * @param content its content
 */
record MatElement(int type, BinaryCursor content) {

	/** The type of an array. */
	static final int MATRIX = 14;
	/** The type of an element that is packed by zlib. */
	static final int COMPRESSED = 15;
	/** The length of type and length. */
	static final int TAG = 8;
	/** What deflate can at most make of one byte. */
	private static final long MOST_RATIO = 1032;
	private static final int LARGEST = 1 << 29;

	/**
	 * The next element: of the short form, which has its length and up to four bytes in eight, or of the long form, padded to eight bytes.
	 *
	 * @param cursor where it begins; passed over
	 * @return the element
	 * @throws ReadException when it does not fit
	 */
	static MatElement next(BinaryCursor cursor) throws ReadException {
		long word = cursor.u32();
		int shortLength = (int) (word >>> 16);
		if (shortLength > 0) {
			if (shortLength > Integer.BYTES) {
				throw cursor.wrong("a short element of " + shortLength + " bytes");
			}
			BinaryCursor content = cursor.part(shortLength);
			cursor.skip(Integer.BYTES - (long) shortLength);
			return new MatElement((int) (word & 0xFFFF), content);
		}
		long length = cursor.u32();
		BinaryCursor content = cursor.part(length);
		cursor.skip(Math.min((TAG - length % TAG) % TAG, cursor.remaining()));
		return new MatElement((int) word, content);
	}

	/**
	 * The element inside a packed one.
	 *
	 * @param file   the name of the file, for errors
	 * @param packed the packed bytes
	 * @return the element
	 * @throws ReadException when they are damaged
	 */
	static MatElement unpacked(String file, BinaryCursor packed) throws ReadException {
		long at = packed.offset();
		byte[] bytes = packed.bytes(packed.remaining());
		long most = Math.min(LARGEST, MOST_RATIO * Math.max(1, bytes.length));
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(bytes);
			byte[] out = new byte[(int) Math.min(most, Math.max(1024, 4L * bytes.length))];
			int n = 0;
			int more = 1;
			while (!inflater.finished() && more > 0) {
				if (n == out.length) {
					out = Arrays.copyOf(out, (int) Math.min(most, 2L * n));
				}
				more = inflater.inflate(out, n, out.length - n);
				n += more;
			}
			if (!inflater.finished()) {
				throw new ReadException(file, Place.atByte(at), "a packed array is damaged: it does not end");
			}
			return next(new BinaryCursor(file, Arrays.copyOf(out, n)).order(packed.order()));
		} catch (DataFormatException e) {
			throw new ReadException(file, Place.atByte(at), "a packed array is damaged: " + e.getMessage(), e);
		} finally {
			inflater.end();
		}
	}

	/**
	 * The content as numbers; MATLAB stores whole numbers in the smallest type that holds them.
	 *
	 * @param count how many there must be
	 * @return the numbers
	 * @throws ReadException when there are not so many, or their type is unknown
	 */
	double[] numbers(long count) throws ReadException {
		int size = switch (type) {
			case 1, 2 -> Byte.BYTES;
			case 3, 4 -> Short.BYTES;
			case 5, 6, 7 -> Integer.BYTES;
			case 9, 12, 13 -> Long.BYTES;
			default -> throw content.wrong("numbers of the unknown type " + type);
		};
		if (count > content.remaining() / size) {
			throw content.wrong(count + " numbers are announced, " + content.remaining() / size + " are there");
		}
		double[] numbers = new double[(int) count];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = switch (type) {
				case 1 -> content.i8();
				case 2 -> content.u8();
				case 3 -> content.i16();
				case 4 -> content.u16();
				case 5 -> content.i32();
				case 6 -> content.u32();
				case 7 -> content.f32();
				case 9 -> content.f64();
				case 12 -> content.i64();
				default -> unsigned(content.i64());
			};
		}
		return numbers;
	}

	private static double unsigned(long bits) {
		return bits >= 0 ? bits : (bits >>> 1) * 2.0;
	}
}
