/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

import org.lithoscope.microscopy.image.RowImage;
import org.lithoscope.model.reader.SourceEntry;

/** The image of a TIFF directory. */
public final class TiffRowImage extends RowImage {

	private final SourceEntry entry;
	private final TiffLayout layout;

	/**
	 * An image.
	 *
	 * @param entry  the file
	 * @param layout how its pixels are stored
	 */
	public TiffRowImage(SourceEntry entry, TiffLayout layout) {
		super(layout.width(), layout.height(), layout.channels());
		this.entry = entry;
		this.layout = layout;
	}

	/**
	 * Whether the file has all strips or tiles.
	 *
	 * @return whether none reaches out of it
	 */
	public boolean isWhole() {
		return layout.isWhole(entry.size());
	}

	@Override
	protected Rows open() throws IOException {
		SeekableByteChannel channel = entry.openChannel();
		boolean plain = layout.compression() == TiffLayout.NONE && !layout.tiled() && !layout.planar() && !layout.packed();
		return plain ? new PlainRows(channel) : new BandRows(channel);
	}

	private static int readFully(SeekableByteChannel channel, long offset, ByteBuffer buffer) throws IOException {
		if (offset < 0) {
			return 0;
		}
		channel.position(offset);
		int n = 0;
		while (buffer.hasRemaining() && n >= 0) {
			n = channel.read(buffer);
		}
		return buffer.position();
	}

	private void convert(ByteBuffer data, int from, int presentBytes, float[] target) {
		int values = layout.width() * layout.channels();
		int bytes = layout.type().bytes();
		int present = Math.min(values, Math.max(0, presentBytes) / bytes);
		layout.type().read(data, from, present, target, 1, 0);
		Arrays.fill(target, present, values, Float.NaN);
	}

	/** Rows of uncompressed strips: little more than the row itself is read. */
	private final class PlainRows implements Rows {

		private final RowWindow window;
		private final int rowBytes = layout.width() * layout.pixelBytes();

		PlainRows(SeekableByteChannel channel) {
			window = new RowWindow(channel, rowBytes, layout.order());
		}

		@Override
		public void row(int y, float[] target) throws IOException {
			int at = window.load(layout.offsets()[y / layout.tileHeight()] + (long) (y % layout.tileHeight()) * rowBytes);
			convert(window.buffer(), at, window.present(), target);
		}

		@Override
		public void close() throws IOException {
			window.close();
		}
	}

	/** Rows of tiles and compressed strips: one strip or one row of tiles is held. */
	private final class BandRows implements Rows {

		private final SeekableByteChannel channel;
		private final int rowBytes = layout.width() * layout.pixelBytes();
		private final byte[] band = new byte[Math.multiplyExact(rowBytes, layout.tileHeight())];
		private final ByteBuffer view = ByteBuffer.wrap(band).order(layout.order());
		private int held = -1;

		BandRows(SeekableByteChannel channel) {
			this.channel = channel;
		}

		@Override
		public void row(int y, float[] target) throws IOException {
			int wanted = y / layout.tileHeight();
			if (wanted != held) {
				load(wanted);
				held = wanted;
			}
			convert(view, y % layout.tileHeight() * rowBytes, rowBytes, target);
		}

		private void load(int number) throws IOException {
			int tileRowBytes = layout.tileWidth() * layout.tileChannels() * layout.type().bytes();
			int rows = layout.tiled() ? layout.tileHeight() : Math.min(layout.tileHeight(), layout.height() - number * layout.tileHeight());
			for (int plane = 0; plane < (layout.planar() ? layout.channels() : 1); plane++) {
				for (int i = 0; i < layout.across(); i++) {
					byte[] stored = new byte[Math.multiplyExact(layout.storedRowBytes(), rows)];
					decode(plane * layout.tilesOfPlane() + number * layout.across() + i, rows, stored);
					byte[] tile = layout.packed() ? PackedBits.unpacked(stored, layout, rows) : stored;
					if (layout.planar()) {
						interleave(tile, rows, plane, i * layout.tileWidth());
					} else {
						int at = i * tileRowBytes;
						int length = Math.min(tileRowBytes, rowBytes - at);
						for (int row = 0; row < rows; row++) {
							System.arraycopy(tile, row * tileRowBytes, band, row * rowBytes + at, length);
						}
					}
				}
			}
		}

		/** Puts the values of one channel between those of the others. */
		private void interleave(byte[] tile, int rows, int channel, int left) {
			int bytes = layout.type().bytes();
			int columns = Math.min(layout.tileWidth(), layout.width() - left);
			for (int row = 0; row < rows; row++) {
				for (int x = 0; x < columns; x++) {
					System.arraycopy(tile, (row * layout.tileWidth() + x) * bytes, band,
							row * rowBytes + ((left + x) * layout.channels() + channel) * bytes, bytes);
				}
			}
		}

		private void decode(int index, int rows, byte[] tile) throws IOException {
			long offset = layout.offsets()[index];
			long length = Math.max(0, Math.min(layout.lengths()[index], channel.size() - Math.max(0, offset)));
			ByteBuffer stored = ByteBuffer.allocate((int) Math.min(length, Integer.MAX_VALUE - 16));
			byte[] bytes = Arrays.copyOf(stored.array(), readFully(channel, offset, stored));
			switch (layout.compression()) {
				case TiffLayout.NONE -> System.arraycopy(bytes, 0, tile, 0, Math.min(bytes.length, tile.length));
				case TiffLayout.LZW -> Decompression.lzw(bytes, tile);
				case TiffLayout.PACK_BITS -> Decompression.packBits(bytes, tile);
				case TiffLayout.DEFLATE, TiffLayout.OLD_DEFLATE -> Decompression.inflate(bytes, tile);
				case TiffLayout.JPEG -> Decompression.jpeg(bytes, layout.tables(), layout.tileWidth(), rows, layout.tileChannels(), tile);
				default -> throw new IOException("compression " + layout.compression() + " is not read");
			}
			if (layout.predictor() == TiffLayout.FLOATING_DIFFERENCES) {
				Decompression.undoByteDifferences(tile, layout.tileWidth(), layout.tileChannels(), layout.type().bytes(), layout.order());
			} else if (layout.predictor() == TiffLayout.DIFFERENCES) {
				Decompression.undoDifferences(tile, layout.tileWidth(), layout.tileChannels(), layout.type().bytes(), layout.order());
			}
		}

		@Override
		public void close() throws IOException {
			channel.close();
		}
	}
}
