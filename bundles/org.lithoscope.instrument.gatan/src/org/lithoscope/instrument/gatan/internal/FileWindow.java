/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.gatan.internal;

import java.io.IOException;
import java.nio.ByteOrder;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.model.reader.ReadException;

/** Goes through a file of which a stretch is held at a time. */
final class FileWindow {

	private static final int LENGTH = 1 << 16;

	private final BinaryFile file;
	private BinaryCursor held;
	private long next;

	FileWindow(BinaryFile file) throws ReadException, IOException {
		this.file = file;
		this.held = file.read(0, 0);
	}

	/** The next bytes, which are passed over. */
	BinaryCursor take(long count, ByteOrder order) throws ReadException, IOException {
		if (count < 0 || held.remaining() < count) {
			held = file.read(next, Math.max(count, Math.min(LENGTH, file.size() - next)));
		}
		next += count;
		return held.part(count).order(order);
	}

	void skip(long count) throws ReadException, IOException {
		if (count < 0 || count > file.size() - next) {
			// says where, and that the file is too short
			file.read(next, Math.max(count, file.size() - next + 1));
		}
		if (count <= held.remaining()) {
			held.skip(count);
		} else {
			held = file.read(0, 0);
		}
		next += count;
	}

	long position() {
		return next;
	}

	String name() {
		return file.name();
	}
}
