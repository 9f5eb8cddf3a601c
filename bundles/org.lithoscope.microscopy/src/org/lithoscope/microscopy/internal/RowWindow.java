/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * Rows of equal length in an open file. Where the wanted rows are close to each other, many are read at once; where they are far apart, each
 * alone.
 */
public final class RowWindow implements AutoCloseable {

	private static final int WINDOW = 1 << 17;

	private final SeekableByteChannel channel;
	private final int rowBytes;
	private final ByteBuffer buffer;
	private long start;
	private int held;
	private long lastWanted = Long.MIN_VALUE / 2;

	/**
	 * A window on a file.
	 *
	 * @param channel  the open file, which is closed with the window
	 * @param rowBytes the length of a row
	 * @param order    the byte order
	 */
	public RowWindow(SeekableByteChannel channel, int rowBytes, ByteOrder order) {
		this.channel = channel;
		this.rowBytes = rowBytes;
		this.buffer = ByteBuffer.allocate(Math.max(rowBytes, WINDOW)).order(order);
	}

	/** {@return the bytes, at the place that {@link #load} said} */
	public ByteBuffer buffer() {
		return buffer;
	}

	/** {@return how many bytes of the row loaded last are in the file} */
	public int present() {
		return Math.clamp(held - (lastWanted - start), 0, rowBytes);
	}

	/**
	 * Makes a row present as far as the file has it.
	 *
	 * @param offset its first byte in the file
	 * @return its first byte in the buffer
	 * @throws IOException when the disk or network fails
	 */
	public int load(long offset) throws IOException {
		boolean near = Math.abs(offset - lastWanted) <= WINDOW / 8;
		boolean upwards = offset < lastWanted;
		lastWanted = offset;
		if (offset < start || offset + rowBytes > start + held) {
			long from = near && upwards ? Math.max(Math.min(offset, 0), offset + rowBytes - buffer.capacity()) : offset;
			read(from, near ? buffer.capacity() : rowBytes);
		}
		return (int) (offset - start);
	}

	private void read(long offset, int length) throws IOException {
		start = offset;
		held = 0;
		if (offset < 0) {
			return;
		}
		buffer.clear().limit(length);
		channel.position(offset);
		int n = 0;
		while (buffer.hasRemaining() && n >= 0) {
			n = channel.read(buffer);
		}
		held = buffer.position();
		buffer.clear();
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
