/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What an archive says about a member, in front of it or in its directory.
 *
 * @param name       the name
 * @param method     how it is packed
 * @param crc        the checksum of the unpacked bytes
 * @param packedSize the packed length, -1 when only its end tells
 * @param size       the unpacked length, -1 when only its end tells
 * @param offset     where the member's own header begins
 * @param length     the length of this header
 */
record ZipHeader(String name, int method, long crc, long packedSize, long size, long offset, int length) {

	static final int LOCAL = 0x04034b50;
	static final int LOCAL_LENGTH = 30;
	static final int ENTRY = 0x02014b50;
	static final int ENTRY_LENGTH = 46;
	static final long NOT_HERE = 0xffff_ffffL;
	private static final int WIDE = 1;
	private static final int SIZES_BEHIND = 8;
	private static final int LOCAL_FLAGS = 6;
	private static final int LOCAL_NAME = 26;
	private static final int ENTRY_FLAGS = 8;
	private static final int ENTRY_NAME = 28;
	private static final int ENTRY_OFFSET = 42;

	/** The header in front of a member, or null when there is none at the place. */
	static ZipHeader local(byte[] file, int at) {
		ByteBuffer b = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
		if (at < 0 || at + LOCAL_LENGTH > file.length || b.getInt(at) != LOCAL) {
			return null;
		}
		int name = Short.toUnsignedInt(b.getShort(at + LOCAL_NAME));
		int length = LOCAL_LENGTH + name + Short.toUnsignedInt(b.getShort(at + LOCAL_NAME + 2));
		if (at + length > file.length) {
			return null;
		}
		boolean behind = (b.getShort(at + LOCAL_FLAGS) & SIZES_BEHIND) != 0;
		return of(b, at + LOCAL_FLAGS, new String(file, at + LOCAL_LENGTH, name, StandardCharsets.UTF_8), behind, at, length,
				at + LOCAL_LENGTH + name, at + length);
	}

	/** An entry of the directory, or null when there is none at the place. */
	static ZipHeader entry(byte[] file, int at) {
		ByteBuffer b = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
		if (at < 0 || at + ENTRY_LENGTH > file.length || b.getInt(at) != ENTRY) {
			return null;
		}
		int name = Short.toUnsignedInt(b.getShort(at + ENTRY_NAME));
		int length = ENTRY_LENGTH + name + Short.toUnsignedInt(b.getShort(at + ENTRY_NAME + 2))
				+ Short.toUnsignedInt(b.getShort(at + ENTRY_NAME + 4));
		if (at + length > file.length) {
			return null;
		}
		return of(b, at + ENTRY_FLAGS, new String(file, at + ENTRY_LENGTH, name, StandardCharsets.UTF_8), false,
				Integer.toUnsignedLong(b.getInt(at + ENTRY_OFFSET)), length, at + ENTRY_LENGTH + name, at + length);
	}

	/** The fields that both headers share; what does not fit into four bytes stands in the extra field of the 64-bit extension. */
	private static ZipHeader of(ByteBuffer b, int flags, String name, boolean sizesBehind, long offset, int length, int extra, int extraEnd) {
		long[] wide = {Integer.toUnsignedLong(b.getInt(flags + 16)), Integer.toUnsignedLong(b.getInt(flags + 12)), offset};
		int at = extra;
		while (at + 4 <= extraEnd && b.getShort(at) != WIDE) {
			at += 4 + Short.toUnsignedInt(b.getShort(at + 2));
		}
		at += 4;
		for (int i = 0; i < wide.length; i++) {
			if (wide[i] == NOT_HERE && at + Long.BYTES <= extraEnd) {
				wide[i] = b.getLong(at);
				at += Long.BYTES;
			}
		}
		return new ZipHeader(name, Short.toUnsignedInt(b.getShort(flags + 2)), Integer.toUnsignedLong(b.getInt(flags + 8)),
				sizesBehind ? -1 : Math.max(0, wide[1]), sizesBehind ? -1 : Math.max(0, wide[0]), Math.max(0, wide[2]), length);
	}
}
