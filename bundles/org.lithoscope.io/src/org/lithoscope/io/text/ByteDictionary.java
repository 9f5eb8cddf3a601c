/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gives codes to the texts of one column in one block, without making a text for every cell. Not for several threads. */
final class ByteDictionary {

	private final Charset charset;
	private final List<String> texts = new ArrayList<>();
	private byte[][] keys = new byte[16][];
	private int[] slots = new int[64];
	private int last = -1;

	ByteDictionary(Charset charset) {
		this.charset = charset;
		Arrays.fill(slots, -1);
	}

	List<String> texts() {
		return texts;
	}

	/** The code of a stretch of bytes; neighbours are usually equal. In a quoted cell two quotes stand for one. */
	int code(byte[] b, int from, int to, boolean quoted) {
		if (last >= 0 && Arrays.equals(keys[last], 0, keys[last].length, b, from, to)) {
			return last;
		}
		int slot = slot(b, from, to);
		if (slots[slot] < 0) {
			slots[slot] = add(b, from, to, quoted);
		}
		last = slots[slot];
		if (texts.size() * 2 > slots.length) {
			rehash();
		}
		return last;
	}

	private int slot(byte[] b, int from, int to) {
		int hash = 0;
		for (int i = from; i < to; i++) {
			hash = hash * 31 + b[i];
		}
		int mask = slots.length - 1;
		int slot = (hash ^ hash >>> 15) & mask;
		while (slots[slot] >= 0 && !Arrays.equals(keys[slots[slot]], 0, keys[slots[slot]].length, b, from, to)) {
			slot = slot + 1 & mask;
		}
		return slot;
	}

	private int add(byte[] b, int from, int to, boolean quoted) {
		int code = texts.size();
		if (code == keys.length) {
			keys = Arrays.copyOf(keys, code * 2);
		}
		keys[code] = Arrays.copyOfRange(b, from, to);
		String text = new String(b, from, to - from, charset);
		texts.add(quoted ? text.replace("\"\"", "\"") : text);
		return code;
	}

	private void rehash() {
		slots = new int[slots.length * 4];
		Arrays.fill(slots, -1);
		for (int code = 0; code < texts.size(); code++) {
			slots[slot(keys[code], 0, keys[code].length)] = code;
		}
	}
}
