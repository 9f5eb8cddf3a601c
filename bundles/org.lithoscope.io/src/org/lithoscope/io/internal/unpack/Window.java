/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.internal.unpack;

import java.util.Arrays;

/** The bytes that have come out so far; parts of them come out again. */
final class Window {

	private final byte[] bytes;
	private int size;

	Window(int length) {
		bytes = new byte[length];
	}

	int size() {
		return size;
	}

	/** {@return the bytes, all of which must be there} */
	byte[] whole() throws BadBlockException {
		if (size != bytes.length) {
			throw new BadBlockException(size + " bytes come out, " + bytes.length + " are announced");
		}
		return bytes;
	}

	/** Takes bytes as they are. */
	void literal(byte[] from, int offset, int length) throws BadBlockException {
		if (length < 0 || offset < 0 || length > from.length - offset) {
			throw new BadBlockException("it ends inside " + length + " plain bytes");
		}
		room(length);
		System.arraycopy(from, offset, bytes, size, length);
		size += length;
	}

	/** Takes one byte many times. */
	void repeat(byte value, int length) throws BadBlockException {
		room(length);
		Arrays.fill(bytes, size, size + length, value);
		size += length;
	}

	/** Takes bytes that came out before, {@code distance} bytes back; they may reach into what they make. */
	void copy(long distance, int length) throws BadBlockException {
		if (distance <= 0 || distance > size) {
			throw new BadBlockException("it goes back " + distance + " bytes of " + size);
		}
		room(length);
		int from = size - (int) distance;
		if (distance >= length) {
			System.arraycopy(bytes, from, bytes, size, length);
		} else {
			for (int i = 0; i < length; i++) {
				bytes[size + i] = bytes[from + i];
			}
		}
		size += length;
	}

	private void room(int length) throws BadBlockException {
		if (length < 0 || length > bytes.length - size) {
			throw new BadBlockException("more comes out than the " + bytes.length + " bytes that are announced");
		}
	}
}
