/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/**
 * How a value is stored.
 *
 * @param kind    what it is
 * @param size    its length in bytes
 * @param order   the byte order of numbers
 * @param signed  whether whole numbers have a sign
 * @param members the parts of a compound; empty for others
 */
public record HdfType(Kind kind, int size, ByteOrder order, boolean signed, List<Member> members) {

	private static final int DEEPEST = 16;
	private static final int MOST_MEMBERS = 4096;

	/** What a value is. */
	public enum Kind {
		/** A whole number, or one of an enumeration. */
		INTEGER,
		/** A floating-point number of 16, 32 or 64 bits (IEEE 754). */
		FLOAT,
		/** A text of fixed length. */
		TEXT,
		/** A text of any length. */
		VARIABLE_TEXT,
		/** Several values with names. */
		COMPOUND,
		/** A reference to another object. */
		REFERENCE,
		/** Anything else. */
		OTHER
	}

	/**
	 * A part of a compound.
	 *
	 * @param name   its name
	 * @param offset its first byte in the compound
	 * @param type   how it is stored
	 */
	public record Member(String name, int offset, HdfType type) {
	}

	/** {@return whether it is a number} */
	public boolean isNumber() {
		return kind == Kind.INTEGER || kind == Kind.FLOAT;
	}

	/** {@return whether it is a text} */
	public boolean isText() {
		return kind == Kind.TEXT || kind == Kind.VARIABLE_TEXT;
	}

	/**
	 * A part of a compound.
	 *
	 * @param name its name
	 * @return the part, if there is one
	 */
	public Optional<Member> member(String name) {
		return members.stream().filter(m -> m.name().equals(name)).findFirst();
	}

	/** Reads the description of a type, and passes over it. */
	static HdfType of(HdfInput in, BinaryCursor c, int depth) throws ReadException {
		if (depth > DEEPEST) {
			throw c.wrong("types inside of more than " + DEEPEST + " others");
		}
		int first = c.u8();
		int version = first >> 4;
		int flags = c.u16();
		c.skip(1);
		long size = c.u32();
		if (version < 1 || version > 4 || size < 1 || size > in.most()) {
			throw c.wrong("a type of version " + version + " with " + size + " bytes");
		}
		int bytes = (int) size;
		return switch (first & 0xF) {
			case 0, 4 -> integer(c, bytes, flags);
			case 1 -> floating(c, bytes, flags);
			case 2 -> plain(Kind.OTHER, bytes, c.skip(2));
			case 3 -> plain(Kind.TEXT, bytes, c);
			case 5 -> plain(Kind.OTHER, bytes, c.skip(flags & 0xFF));
			case 6 -> compound(in, c, version, flags, bytes, depth);
			case 7 -> plain(Kind.REFERENCE, bytes, c);
			case 8 -> enumeration(in, c, version, flags, depth);
			case 9 -> {
				of(in, c, depth + 1);
				yield plain((flags & 0xF) == 1 ? Kind.VARIABLE_TEXT : Kind.OTHER, bytes, c);
			}
			case 10 -> {
				int rank = c.u8();
				c.skip(version < 3 ? 3 + 8L * rank : 4L * rank);
				of(in, c, depth + 1);
				yield plain(Kind.OTHER, bytes, c);
			}
			default -> {
				// how long its description is, nobody knows: it can only stand alone
				if (depth > 0) {
					throw c.wrong("a type of class " + (first & 0xF));
				}
				yield plain(Kind.OTHER, bytes, c);
			}
		};
	}

	/** A type of which nothing but the length matters, its description having been passed. */
	private static HdfType plain(Kind kind, int bytes, BinaryCursor passed) {
		return new HdfType(kind, bytes, passed.order(), false, List.of());
	}

	private static ByteOrder order(int flags) {
		return (flags & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
	}

	private static HdfType integer(BinaryCursor c, int bytes, int flags) throws ReadException {
		c.skip(4);
		return Integer.bitCount(bytes) == 1 && bytes <= Long.BYTES
				? new HdfType(Kind.INTEGER, bytes, order(flags), (flags & 8) != 0, List.of()) : plain(Kind.OTHER, bytes, c);
	}

	private static HdfType floating(BinaryCursor c, int bytes, int flags) throws ReadException {
		c.skip(5);
		int exponent = c.u8();
		c.skip(6);
		boolean usual = (flags & 0x40) == 0 && (bytes == 2 && exponent == 5 || bytes == 4 && exponent == 8 || bytes == 8 && exponent == 11);
		return usual ? new HdfType(Kind.FLOAT, bytes, order(flags), true, List.of()) : plain(Kind.OTHER, bytes, c);
	}

	/** The whole numbers behind the names. */
	private static HdfType enumeration(HdfInput in, BinaryCursor c, int version, int count, int depth) throws ReadException {
		HdfType whole = of(in, c, depth + 1);
		for (int i = 0; i < count; i++) {
			name(c, version);
		}
		c.skip((long) count * whole.size());
		return whole;
	}

	private static String name(BinaryCursor c, int version) throws ReadException {
		int start = c.position();
		String name = c.terminatedText(StandardCharsets.UTF_8);
		if (version < 3) {
			c.seek(start + Math.ceilDiv(c.position() - start, 8) * 8L);
		}
		return name;
	}

	private static HdfType compound(HdfInput in, BinaryCursor c, int version, int count, int bytes, int depth) throws ReadException {
		if (count < 1 || count > MOST_MEMBERS) {
			throw c.wrong("a compound of " + count + " parts");
		}
		List<Member> members = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			String name = name(c, version);
			long offset = HdfInput.number(c, version < 3 ? Integer.BYTES : HdfInput.bytesFor(bytes));
			boolean array = version == 1 && c.u8() > 0;
			if (version == 1) {
				c.skip(27);
			}
			HdfType type = of(in, c, depth + 1);
			if (offset < 0 || offset > bytes - (long) type.size()) {
				throw c.wrong("the part " + name + " is outside of its compound");
			}
			members.add(new Member(name, (int) offset, array ? plain(Kind.OTHER, type.size(), c) : type));
		}
		return new HdfType(Kind.COMPOUND, bytes, ByteOrder.LITTLE_ENDIAN, false, List.copyOf(members));
	}
}
