/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.mrc.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

import org.lithoscope.microscopy.image.RawImage;
import org.lithoscope.microscopy.image.RowImage;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/** An image of mode 101: values of four bits, two to a byte, the lower half first; each row begins with a new byte. */
public final class PackedImage extends RowImage {

	private final SourceEntry entry;
	private final long offset;

	private PackedImage(SourceEntry entry, long offset, int width, int height) {
		super(width, height, 1);
		this.entry = entry;
		this.offset = offset;
	}

	/**
	 * An image in a file.
	 *
	 * @param entry  the file
	 * @param offset its first byte
	 * @param width  pixels to the right
	 * @param height pixels downwards
	 * @return the image; what the file does not have is NaN
	 * @throws ReadException when the size is none, or the file has far too little
	 */
	public static PackedImage of(SourceEntry entry, long offset, long width, long height) throws ReadException {
		RawImage.checkSize(entry.name(), width, height, 1, 0.5, Math.max(0, entry.size() - offset));
		return new PackedImage(entry, offset, (int) width, (int) height);
	}

	@Override
	protected Rows open() throws IOException {
		return new PackedRows(entry.openChannel());
	}

	/** Reads rows from the open file. */
	private final class PackedRows implements Rows {

		private final SeekableByteChannel channel;
		private final ByteBuffer buffer = ByteBuffer.allocate((width() + 1) / 2);

		PackedRows(SeekableByteChannel channel) {
			this.channel = channel;
		}

		@Override
		public void row(int y, float[] target) throws IOException {
			channel.position(offset + (long) y * buffer.capacity());
			buffer.clear();
			int n = 0;
			while (buffer.hasRemaining() && n >= 0) {
				n = channel.read(buffer);
			}
			for (int x = 0; x < width(); x++) {
				boolean present = x / 2 < buffer.position();
				target[x] = present ? buffer.get(x / 2) >> 4 * (x % 2) & 15 : Float.NaN;
			}
		}

		@Override
		public void close() throws IOException {
			channel.close();
		}
	}
}
