/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.tiff;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Objects;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/**
 * One tag of a directory.
 *
 * @param id     its number
 * @param type   the type of its values
 * @param count  how many values it has
 * @param offset where they stand in the file
 * @param data   the bytes of the values; empty when {@code damage} is not
 * @param order  the byte order of the values
 * @param damage why the values could not be read, or an empty text
 */
public record TiffTag(int id, Type type, long count, long offset, byte[] data, ByteOrder order, String damage) {

	/** The types of values, with the length of each in bytes. */
	public enum Type {
		/** Unsigned byte. */
		BYTE(1),
		/** Text, one byte a character. */
		ASCII(1),
		/** Unsigned 16 bits. */
		SHORT(2),
		/** Unsigned 32 bits. */
		LONG(4),
		/** Two unsigned 32 bits: numerator and denominator. */
		RATIONAL(8),
		/** Signed byte. */
		SBYTE(1),
		/** Bytes of no stated meaning. */
		UNDEFINED(1),
		/** Signed 16 bits. */
		SSHORT(2),
		/** Signed 32 bits. */
		SLONG(4),
		/** Two signed 32 bits. */
		SRATIONAL(8),
		/** 32-bit floating point. */
		FLOAT(4),
		/** 64-bit floating point. */
		DOUBLE(8),
		/** Offset of a directory, 32 bits. */
		IFD(4),
		/** Unsigned 64 bits (BigTIFF). */
		LONG8(8),
		/** Signed 64 bits (BigTIFF). */
		SLONG8(8),
		/** Offset of a directory, 64 bits (BigTIFF). */
		IFD8(8),
		/** A type that is not known; its values are bytes. */
		UNKNOWN(1);

		private final int bytes;

		Type(int bytes) {
			this.bytes = bytes;
		}

		/** {@return the length of a value in bytes} */
		public int bytes() {
			return bytes;
		}

		static Type of(int code) {
			return switch (code) {
				case 16 -> LONG8;
				case 17 -> SLONG8;
				case 18 -> IFD8;
				default -> code >= 1 && code <= 13 ? values()[code - 1] : UNKNOWN;
			};
		}
	}

	/** Checks its parts. */
	public TiffTag {
		Objects.requireNonNull(type, "type");
		Objects.requireNonNull(damage, "damage");
		data = data.clone();
	}

	@Override
	public byte[] data() {
		return data.clone();
	}

	/**
	 * The values as text, up to the last character that is not NUL.
	 *
	 * @param charset the character set; TIFF says ASCII, microscopes write what they like
	 * @return the text
	 */
	public String text(Charset charset) {
		String text = new String(data, charset);
		int end = text.length();
		while (end > 0 && text.charAt(end - 1) == '\0') {
			end--;
		}
		return text.substring(0, end);
	}

	/**
	 * One value as a number.
	 *
	 * @param index from 0
	 * @return the number; NaN when there is no such value
	 */
	public double number(int index) {
		if (index < 0 || (index + 1L) * type.bytes > data.length) {
			return Double.NaN;
		}
		try {
			BinaryCursor c = new BinaryCursor("tag " + id, data).order(order).seek((long) index * type.bytes);
			return switch (type) {
				case BYTE, ASCII, UNDEFINED, UNKNOWN -> c.u8();
				case SBYTE -> c.i8();
				case SHORT -> c.u16();
				case SSHORT -> c.i16();
				case LONG, IFD -> c.u32();
				case SLONG -> c.i32();
				case RATIONAL -> c.u32() / (double) c.u32();
				case SRATIONAL -> c.i32() / (double) c.i32();
				case FLOAT -> c.f32();
				case DOUBLE -> c.f64();
				case LONG8, SLONG8, IFD8 -> c.i64();
			};
		} catch (ReadException e) {
			throw new IllegalStateException("the length has been checked", e);
		}
	}

	@Override
	public boolean equals(Object o) {
		return o instanceof TiffTag t && t.id == id && t.type == type && t.count == count && t.offset == offset
				&& Arrays.equals(t.data, data);
	}

	@Override
	public int hashCode() {
		return Objects.hash(id, type, count, offset);
	}
}
