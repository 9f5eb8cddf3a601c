/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/** An open binary file of which stretches are read as they are needed. Not for several threads. */
public final class BinaryFile implements AutoCloseable {

	private final String name;
	private final SeekableByteChannel channel;
	private final long size;

	/**
	 * Opens a file.
	 *
	 * @param entry the file
	 * @throws IOException when it cannot be opened
	 */
	public BinaryFile(SourceEntry entry) throws IOException {
		this.name = entry.name();
		this.channel = entry.openChannel();
		this.size = channel.size();
	}

	/** {@return the name of the file} */
	public String name() {
		return name;
	}

	/** {@return the length in bytes} */
	public long size() {
		return size;
	}

	/**
	 * Reads a stretch.
	 *
	 * @param offset the first byte
	 * @param length how many bytes
	 * @return a little-endian cursor over them
	 * @throws ReadException when they reach behind the end of the file
	 * @throws IOException   when the disk or network fails
	 */
	public BinaryCursor read(long offset, long length) throws ReadException, IOException {
		if (offset < 0 || length < 0 || offset > size || length > size - offset || length > Integer.MAX_VALUE - 16) {
			throw new ReadException(name, Place.atByte(Math.max(0, Math.min(offset, size))),
					length + " bytes are expected at " + offset + ", the file has " + size);
		}
		ByteBuffer buffer = ByteBuffer.allocate((int) length);
		channel.position(offset);
		int n = 0;
		while (buffer.hasRemaining() && n >= 0) {
			n = channel.read(buffer);
		}
		if (buffer.hasRemaining()) {
			throw new ReadException(name, Place.atByte(offset + buffer.position()), "the file has become shorter while it was read");
		}
		return new BinaryCursor(name, buffer.flip(), offset);
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
