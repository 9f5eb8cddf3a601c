/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.binary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Objects;

import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/**
 * Walks over bytes of a file. Every read is checked: behind the end, or with a length that makes no sense, it throws a {@link
 * ReadException} with the byte of the file. Not for several threads.
 */
public final class BinaryCursor {

	private final String file;
	private final ByteBuffer data;
	private final long base;

	/**
	 * A cursor over bytes, little-endian at first.
	 *
	 * @param file the name of the file, for errors
	 * @param data the bytes from position to limit; neither is changed
	 * @param base where the first of them stands in the file
	 */
	public BinaryCursor(String file, ByteBuffer data, long base) {
		this.file = Objects.requireNonNull(file, "file");
		this.data = data.slice().order(ByteOrder.LITTLE_ENDIAN);
		this.base = base;
	}

	/**
	 * A cursor over an array.
	 *
	 * @param file the name of the file, for errors
	 * @param data the bytes
	 */
	public BinaryCursor(String file, byte[] data) {
		this(file, ByteBuffer.wrap(data), 0);
	}

	/**
	 * Sets the byte order.
	 *
	 * @param order the order of what is read from now on
	 * @return this
	 */
	public BinaryCursor order(ByteOrder order) {
		data.order(order);
		return this;
	}

	/** {@return the byte order} */
	public ByteOrder order() {
		return data.order();
	}

	/** {@return the place in these bytes, from 0} */
	public int position() {
		return data.position();
	}

	/** {@return the place in the file} */
	public long offset() {
		return base + data.position();
	}

	/** {@return the number of bytes} */
	public int length() {
		return data.limit();
	}

	/** {@return how many bytes are left} */
	public int remaining() {
		return data.remaining();
	}

	/**
	 * Goes to a place.
	 *
	 * @param position from 0
	 * @return this
	 * @throws ReadException when it is outside
	 */
	public BinaryCursor seek(long position) throws ReadException {
		if (position < 0 || position > data.limit()) {
			throw new ReadException(file, Place.atByte(base + data.position()),
					"points to byte " + (base + position) + ", which is outside of " + data.limit() + " bytes from " + base);
		}
		data.position((int) position);
		return this;
	}

	/**
	 * Passes over bytes.
	 *
	 * @param count how many
	 * @return this
	 * @throws ReadException when there are not so many
	 */
	public BinaryCursor skip(long count) throws ReadException {
		need(count, "bytes to pass over");
		data.position(data.position() + (int) count);
		return this;
	}

	/**
	 * {@return the next byte, 0 to 255}
	 *
	 * @throws ReadException behind the end
	 */
	public int u8() throws ReadException {
		need(1, "a byte");
		return data.get() & 0xFF;
	}

	/**
	 * {@return the next byte, signed}
	 *
	 * @throws ReadException behind the end
	 */
	public int i8() throws ReadException {
		need(1, "a byte");
		return data.get();
	}

	/**
	 * {@return the next two bytes as a number from 0 to 65535}
	 *
	 * @throws ReadException behind the end
	 */
	public int u16() throws ReadException {
		need(Short.BYTES, "a 16-bit number");
		return data.getShort() & 0xFFFF;
	}

	/**
	 * {@return the next two bytes as a signed number}
	 *
	 * @throws ReadException behind the end
	 */
	public int i16() throws ReadException {
		need(Short.BYTES, "a 16-bit number");
		return data.getShort();
	}

	/**
	 * {@return the next four bytes as a number without sign}
	 *
	 * @throws ReadException behind the end
	 */
	public long u32() throws ReadException {
		need(Integer.BYTES, "a 32-bit number");
		return data.getInt() & 0xFFFF_FFFFL;
	}

	/**
	 * {@return the next four bytes as a signed number}
	 *
	 * @throws ReadException behind the end
	 */
	public int i32() throws ReadException {
		need(Integer.BYTES, "a 32-bit number");
		return data.getInt();
	}

	/**
	 * {@return the next eight bytes as a signed number}
	 *
	 * @throws ReadException behind the end
	 */
	public long i64() throws ReadException {
		need(Long.BYTES, "a 64-bit number");
		return data.getLong();
	}

	/**
	 * {@return the next four bytes as a floating-point number}
	 *
	 * @throws ReadException behind the end
	 */
	public float f32() throws ReadException {
		need(Float.BYTES, "a 32-bit floating-point number");
		return data.getFloat();
	}

	/**
	 * {@return the next eight bytes as a floating-point number}
	 *
	 * @throws ReadException behind the end
	 */
	public double f64() throws ReadException {
		need(Double.BYTES, "a 64-bit floating-point number");
		return data.getDouble();
	}

	/**
	 * The next bytes.
	 *
	 * @param count how many
	 * @return a copy
	 * @throws ReadException when there are not so many
	 */
	public byte[] bytes(long count) throws ReadException {
		need(count, "bytes");
		byte[] copy = new byte[(int) count];
		data.get(copy);
		return copy;
	}

	/**
	 * A text in a field of fixed length, up to the first NUL in it.
	 *
	 * @param length  the length of the field in bytes
	 * @param charset its character set
	 * @return the text
	 * @throws ReadException when the field reaches behind the end
	 */
	public String text(long length, Charset charset) throws ReadException {
		String text = new String(bytes(length), charset);
		int nul = text.indexOf('\0');
		return nul < 0 ? text : text.substring(0, nul);
	}

	/**
	 * A text with its length in front, one byte (Pascal).
	 *
	 * @param charset its character set
	 * @return the text
	 * @throws ReadException when it reaches behind the end
	 */
	public String pascalText(Charset charset) throws ReadException {
		return new String(bytes(u8()), charset);
	}

	/**
	 * A text that ends with a NUL byte, which is passed over.
	 *
	 * @param charset its character set, one with single NUL bytes
	 * @return the text
	 * @throws ReadException when there is no NUL
	 */
	public String terminatedText(Charset charset) throws ReadException {
		int start = data.position();
		for (int p = start; p < data.limit(); p++) {
			if (data.get(p) == 0) {
				byte[] copy = bytes(p - (long) start);
				data.get();
				return new String(copy, charset);
			}
		}
		throw new ReadException(file, Place.atByte(offset()), "a text does not end");
	}

	/**
	 * A cursor over the next bytes, which are passed over here.
	 *
	 * @param count how many
	 * @return the cursor, of the same byte order
	 * @throws ReadException when there are not so many
	 */
	public BinaryCursor part(long count) throws ReadException {
		need(count, "bytes");
		int start = data.position();
		BinaryCursor part = new BinaryCursor(file, data.slice(start, (int) count), base + start).order(data.order());
		data.position(start + (int) count);
		return part;
	}

	/**
	 * An error at the place of this cursor.
	 *
	 * @param reason what is wrong
	 * @return the exception, to be thrown
	 */
	public ReadException wrong(String reason) {
		return new ReadException(file, Place.atByte(offset()), reason);
	}

	private void need(long count, String what) throws ReadException {
		if (count < 0 || count > data.remaining()) {
			throw new ReadException(file, Place.atByte(offset()), "the file ends where " + (count < 0 || count > Double.BYTES ? count + " " : "")
					+ what
					+ (count > 1 && count > Double.BYTES ? " are" : " is") + " expected; " + data.remaining() + " bytes are left");
		}
	}
}
