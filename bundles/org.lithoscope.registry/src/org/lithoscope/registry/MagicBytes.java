/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Bytes by which a format can be told. A text also matches behind a UTF-8 byte order mark when it stands at the start.
 */
public final class MagicBytes {

	/** Magic bytes lie within the first bytes of a file; more is not read to detect a format. */
	public static final int MAX_END = 1 << 16;
	private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

	private final int offset;
	private final byte[] bytes;
	private final boolean text;
	private final boolean conclusive;

	private MagicBytes(int offset, byte[] bytes, boolean text, boolean conclusive) {
		if (offset < 0 || bytes.length == 0 || offset > MAX_END - bytes.length) {
			throw new IllegalArgumentException("magic bytes must lie within the first " + MAX_END + " bytes and not be empty");
		}
		this.offset = offset;
		this.bytes = bytes;
		this.text = text;
		this.conclusive = conclusive;
	}

	/**
	 * Bytes in hexadecimal.
	 *
	 * @param offset     where they start
	 * @param hex        two digits a byte; spaces are allowed
	 * @param conclusive whether a file with these bytes can be of no other format
	 * @return the magic bytes
	 * @throws IllegalArgumentException when the text is not hexadecimal
	 */
	public static MagicBytes ofHex(int offset, String hex, boolean conclusive) {
		try {
			return new MagicBytes(offset, HexFormat.of().parseHex(hex.replace(" ", "")), false, conclusive);
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("'" + hex + "' are not magic bytes in hexadecimal: " + e.getMessage(), e);
		}
	}

	/**
	 * A text in ASCII or Latin-1.
	 *
	 * @param offset     where it starts
	 * @param text       the text
	 * @param conclusive whether a file with this text can be of no other format
	 * @return the magic bytes
	 */
	public static MagicBytes ofText(int offset, String text, boolean conclusive) {
		return new MagicBytes(offset, text.getBytes(StandardCharsets.ISO_8859_1), true, conclusive);
	}

	/** {@return whether a file with these bytes can be of no other format, whatever its name} */
	public boolean conclusive() {
		return conclusive;
	}

	/** {@return how many bytes of a file must be looked at} */
	public int end() {
		return offset + bytes.length + (text ? BYTE_ORDER_MARK.length : 0);
	}

	/**
	 * Whether a file begins so.
	 *
	 * @param head the first bytes of the file
	 * @return whether the bytes are there
	 */
	public boolean matches(byte[] head) {
		if (matchesAt(head, offset)) {
			return true;
		}
		return text && offset == 0 && head.length >= BYTE_ORDER_MARK.length
				&& Arrays.equals(head, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)
				&& matchesAt(head, BYTE_ORDER_MARK.length);
	}

	private boolean matchesAt(byte[] head, int from) {
		return head.length - from >= bytes.length && Arrays.equals(head, from, from + bytes.length, bytes, 0, bytes.length);
	}

	@Override
	public String toString() {
		String what = text ? "'" + new String(bytes, StandardCharsets.ISO_8859_1) + "'" : HexFormat.of().formatHex(bytes);
		return what + " at byte " + offset;
	}
}
