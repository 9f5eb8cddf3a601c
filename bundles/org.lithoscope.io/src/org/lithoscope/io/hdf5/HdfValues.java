/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Optional;

import org.lithoscope.model.reader.ReadException;

/** Values of a dataset or attribute, the last dimension running first. */
public final class HdfValues {

	private final HdfInput in;
	private final HdfType type;
	private final ByteBuffer data;
	private final int first;
	private final int stride;
	private final int count;
	private final BitSet absent;

	HdfValues(HdfInput in, HdfType type, byte[] data, BitSet absent) {
		this(in, type, ByteBuffer.wrap(data), 0, type.size(), data.length / type.size(), absent);
	}

	private HdfValues(HdfInput in, HdfType type, ByteBuffer data, int first, int stride, int count, BitSet absent) {
		this.in = in;
		this.type = type;
		this.data = data.duplicate().order(type.order());
		this.first = first;
		this.stride = stride;
		this.count = count;
		this.absent = absent;
	}

	/** {@return how many values there are} */
	public int count() {
		return count;
	}

	/** {@return how they are stored} */
	public HdfType type() {
		return type;
	}

	/** {@return whether the file has all of them} */
	public boolean isWhole() {
		return absent.isEmpty();
	}

	/**
	 * A number.
	 *
	 * @param i which, from 0
	 * @return the number; NaN when it is none, or the file breaks off before it
	 */
	public double number(int i) {
		if (!type.isNumber() || absent.get(i)) {
			return Double.NaN;
		}
		int at = first + i * stride;
		if (type.kind() == HdfType.Kind.FLOAT) {
			return switch (type.size()) {
				case Short.BYTES -> Float.float16ToFloat(data.getShort(at));
				case Float.BYTES -> data.getFloat(at);
				default -> data.getDouble(at);
			};
		}
		return switch (type.size()) {
			case Byte.BYTES -> type.signed() ? data.get(at) : data.get(at) & 0xFF;
			case Short.BYTES -> type.signed() ? data.getShort(at) : data.getShort(at) & 0xFFFF;
			case Integer.BYTES -> type.signed() ? data.getInt(at) : data.getInt(at) & 0xFFFF_FFFFL;
			default -> unsigned(data.getLong(at));
		};
	}

	private double unsigned(long value) {
		return value >= 0 || type.signed() ? value : value + 0x1p64;
	}

	/** {@return all numbers; NaN where there is none} */
	public double[] numbers() {
		double[] numbers = new double[count];
		for (int i = 0; i < count; i++) {
			numbers[i] = number(i);
		}
		return numbers;
	}

	/** {@return all numbers in single precision; NaN where there is none} */
	public float[] floats() {
		float[] numbers = new float[count];
		for (int i = 0; i < count; i++) {
			numbers[i] = (float) number(i);
		}
		return numbers;
	}

	/**
	 * A text.
	 *
	 * @param i which, from 0
	 * @return the text; a number as it reads; empty for anything else
	 * @throws ReadException when the file is damaged
	 * @throws IOException   when the disk or network fails
	 */
	public String text(int i) throws ReadException, IOException {
		if (absent.get(i)) {
			return "";
		}
		return switch (type.kind()) {
			case TEXT -> decoded(bytes(i, type.size()));
			case VARIABLE_TEXT -> decoded(GlobalHeap.object(in, data.slice(first + i * stride, type.size())));
			case INTEGER -> Long.toString((long) number(i));
			case FLOAT -> Double.toString(number(i));
			case COMPOUND, REFERENCE, OTHER -> "";
		};
	}

	/** {@return the first bytes of the values as they are in the file, up to {@code most} of them} */
	byte[] bytes(int i, int most) {
		byte[] bytes = new byte[most];
		data.get(first + i * stride, bytes);
		return bytes;
	}

	private static String decoded(byte[] bytes) {
		int length = 0;
		while (length < bytes.length && bytes[length] != 0) {
			length++;
		}
		return new String(bytes, 0, length, StandardCharsets.UTF_8);
	}

	/**
	 * One part of each compound.
	 *
	 * @param name the name of the part
	 * @return the parts; empty when there is none of that name
	 */
	public Optional<HdfValues> member(String name) {
		return type.member(name).map(m -> new HdfValues(in, m.type(), data, first + m.offset(), stride, count, absent));
	}
}
