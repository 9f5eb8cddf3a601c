/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The character set of a text, as far as its first bytes tell.
 *
 * @param charset   the character set
 * @param bomLength the length of the byte order mark, 0 without one
 */
public record TextEncoding(Charset charset, int bomLength) {

	/** Windows-1252: what Western instrument software writes. */
	public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
	/** GB 18030: what Chinese instrument software writes, with GB 2312 and GBK inside it. */
	public static final Charset GB_18030 = Charset.forName("GB18030");

	/**
	 * Finds the character set: by byte order mark, by the zeros of UTF-16, by being valid UTF-8, else Windows-1252.
	 *
	 * @param head the first bytes
	 * @return the encoding
	 */
	public static TextEncoding of(byte[] head) {
		return of(head, WINDOWS_1252);
	}

	/**
	 * Finds the character set.
	 *
	 * @param head     the first bytes
	 * @param fallback the set to take for what is not Unicode
	 * @return the encoding
	 */
	public static TextEncoding of(byte[] head, Charset fallback) {
		if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
			return new TextEncoding(StandardCharsets.UTF_8, 3);
		}
		if (startsWith(head, 0xFF, 0xFE)) {
			return new TextEncoding(StandardCharsets.UTF_16LE, 2);
		}
		if (startsWith(head, 0xFE, 0xFF)) {
			return new TextEncoding(StandardCharsets.UTF_16BE, 2);
		}
		Charset wide = wide(head);
		if (wide != null) {
			return new TextEncoding(wide, 0);
		}
		return new TextEncoding(isValid(head, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : fallback, 0);
	}

	/** {@return whether ASCII characters are single bytes, as {@link DelimitedText} needs them} */
	public boolean isAsciiBased() {
		return !charset.equals(StandardCharsets.UTF_16LE) && !charset.equals(StandardCharsets.UTF_16BE);
	}

	/**
	 * Whether bytes are valid in a character set; a character cut at the end does not count.
	 *
	 * @param bytes   the bytes
	 * @param charset the set
	 * @return whether all are valid
	 */
	public static boolean isValid(byte[] bytes, Charset charset) {
		CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(Math.max(16, bytes.length));
		CoderResult result = decoder.decode(in, out, false);
		return !result.isError();
	}

	/** UTF-16 without a mark: nearly every second byte of a Western text is zero, always on the same side. */
	private static Charset wide(byte[] head) {
		int pairs = Math.min(head.length, 512) / 2;
		int even = 0;
		int odd = 0;
		for (int i = 0; i < pairs; i++) {
			even += head[2 * i] == 0 ? 1 : 0;
			odd += head[2 * i + 1] == 0 ? 1 : 0;
		}
		if (pairs < 2) {
			return null;
		}
		if (odd > 0.7 * pairs && even < 0.1 * pairs) {
			return StandardCharsets.UTF_16LE;
		}
		return even > 0.7 * pairs && odd < 0.1 * pairs ? StandardCharsets.UTF_16BE : null;
	}

	private static boolean startsWith(byte[] head, int... mark) {
		if (head.length < mark.length) {
			return false;
		}
		for (int i = 0; i < mark.length; i++) {
			if ((head[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}
}
