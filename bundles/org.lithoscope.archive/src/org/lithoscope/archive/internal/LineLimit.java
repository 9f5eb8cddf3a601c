/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.lithoscope.archive.ArchiveException;

/** Ends the reading of a text at a line that is longer than any of an archive: it would fill the memory. */
final class LineLimit extends FilterInputStream {

	/** The longest path of any file system is 32,767 characters, four bytes each. */
	private static final int LONGEST = 1 << 18;

	private final String path;
	private long line;

	LineLimit(InputStream in, String path) {
		super(in);
		this.path = path;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int n = super.read(bytes, offset, length);
		for (int i = offset; i < offset + n; i++) {
			line = bytes[i] == '\n' ? 0 : line + 1;
			if (line > LONGEST) {
				throw new ArchiveException(path + ": has a line of more than " + LONGEST + " bytes, which no list of files has");
			}
		}
		return n;
	}
}
