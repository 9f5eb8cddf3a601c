/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Set;

import org.lithoscope.io.tiff.TiffFile;
import org.lithoscope.io.tiff.TiffTag;
import org.lithoscope.microscopy.image.RawImage;
import org.lithoscope.microscopy.image.SampleType;
import org.lithoscope.microscopy.image.TiffImages;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/**
 * How the pixels of a TIFF directory are stored.
 *
 * @param width       pixels to the right
 * @param height      pixels downwards
 * @param channels    values of a pixel
 * @param type        how a value is stored
 * @param bits        bits of a stored value: 1, 2, 4, 12, or all of its type
 * @param planar      whether each channel has tiles or strips of its own
 * @param order       the byte order
 * @param compression the code of the compression
 * @param predictor   2 when values are differences to the left neighbour
 * @param tileWidth   width of a tile; the whole width for strips
 * @param tileHeight  height of a tile or strip
 * @param tiled       whether there are tiles
 * @param offsets     where each tile or strip begins
 * @param lengths     how long it is
 * @param tables      JPEG tables, or nothing
 */
public record TiffLayout(int width, int height, int channels, SampleType type, int bits, boolean planar, ByteOrder order, int compression,
		int predictor, int tileWidth, int tileHeight, boolean tiled, long[] offsets, long[] lengths, byte[] tables) {

	/** Uncompressed. */
	public static final int NONE = 1;
	/** Lempel, Ziv and Welch. */
	public static final int LZW = 5;
	/** JPEG with tables of its own tag. */
	public static final int JPEG = 7;
	/** Deflate. */
	public static final int DEFLATE = 8;
	/** Deflate under its old number. */
	public static final int OLD_DEFLATE = 32946;
	/** Run lengths. */
	public static final int PACK_BITS = 32773;
	/** Predictor: values are differences to their left neighbour. */
	static final int DIFFERENCES = 2;
	/** Predictor: bytes of floating-point numbers are, by their significance. */
	static final int FLOATING_DIFFERENCES = 3;

	/** More than any sound compression reaches: a file that claims more would only fill the memory. */
	private static final double MOST_COMPRESSION = 200;
	private static final long SMALL = 16 << 20;
	private static final int MOST_CHANNELS = 64;
	private static final Set<Integer> COMPRESSIONS = Set.of(NONE, LZW, JPEG, DEFLATE, OLD_DEFLATE, PACK_BITS);

	/**
	 * The layout of a directory.
	 *
	 * @param entry     the file
	 * @param tiff      its directories
	 * @param directory which one
	 * @return the layout
	 * @throws ReadException when it is none that can be read
	 */
	public static TiffLayout of(SourceEntry entry, TiffFile tiff, int directory) throws ReadException {
		Map<Integer, TiffTag> tags = tiff.directories().get(directory);
		int[] size = TiffImages.size(entry.name(), tags);
		int channels = (int) number(tags, 277, 1);
		int compression = (int) number(tags, 259, NONE);
		if (!COMPRESSIONS.contains(compression)) {
			throw new ReadException(entry.name(), Place.in("tag 259"), "compression " + compression + " is not read");
		}
		SampleType type = compression == JPEG ? SampleType.U8 : type(entry.name(), tags);
		int bits = compression == JPEG ? Byte.SIZE : (int) number(tags, 258, 1);
		boolean planar = channels > 1 && number(tags, 284, 1) == 2;
		int predictor = (int) number(tags, 317, 1);
		if (predictor < 0 || predictor > FLOATING_DIFFERENCES || predictor > 1 && bits != Byte.SIZE * type.bytes()) {
			throw new ReadException(entry.name(), Place.in("tag 317"), "predictor " + predictor + " is not read");
		}
		boolean tiled = tags.containsKey(324);
		double tileWidth = tiled ? number(tags, 322, 0) : size[0];
		double tileHeight = Math.min(size[1] + 65535.0, number(tags, tiled ? 323 : 278, size[1]));
		if (!tiled) {
			tileHeight = Math.min(tileHeight, size[1]);
		}
		if (!(tileWidth >= 1 && tileHeight >= 1) || tiled && (tileWidth > size[0] + 65535.0)) {
			throw new ReadException(entry.name(), "tiles of " + tileWidth + " × " + tileHeight + " pixels");
		}
		int across = Math.ceilDiv(size[0], (int) tileWidth);
		long count = (long) across * Math.ceilDiv(size[1], (int) tileHeight) * (planar ? Math.clamp(channels, 1, MOST_CHANNELS) : 1);
		long[] offsets = numbers(entry, tags.get(tiled ? 324 : 273), count);
		long[] lengths = tags.containsKey(tiled ? 325 : 279) ? numbers(entry, tags.get(tiled ? 325 : 279), count)
				: rest(entry, offsets);
		check(entry, size, channels, compression == NONE ? bits / (double) Byte.SIZE : type.bytes(), compression, tileWidth * across, tileHeight,
				lengths);
		byte[] tables = tags.containsKey(347) ? tags.get(347).data() : new byte[0];
		return new TiffLayout(size[0], size[1], channels, type, bits, planar, tiff.order(), compression, predictor,
				(int) tileWidth, (int) tileHeight, tiled, offsets, lengths, tables);
	}

	private static void check(SourceEntry entry, int[] size, int channels, double bytes, int compression, double tilesWidth,
			double tileHeight, long[] lengths) throws ReadException {
		long fileSize = entry.size();
		long stored = 0;
		for (long length : lengths) {
			stored = Math.min(fileSize, stored + Math.clamp(length, 0, fileSize));
		}
		long available = compression == NONE ? stored : Math.max(SMALL, (long) (stored * MOST_COMPRESSION));
		RawImage.checkSize(entry.name(), size[0], size[1], channels, bytes, available);
		RawImage.checkSize(entry.name(), (long) tilesWidth, (long) Math.min(tileHeight, size[1] + 65535.0), channels, bytes,
				Math.max(SMALL, available));
	}

	private static SampleType type(String name, Map<Integer, TiffTag> tags) throws ReadException {
		int bits = (int) number(tags, 258, 1);
		int format = (int) number(tags, 339, 1);
		boolean signed = format == 2;
		switch (bits) {
			case 1, 2, 4:
				return SampleType.U8;
			case 12:
				return SampleType.U16;
			case 8:
				return signed ? SampleType.I8 : SampleType.U8;
			case 16:
				return signed ? SampleType.I16 : SampleType.U16;
			case 32:
				return format == 3 ? SampleType.F32 : signed ? SampleType.I32 : SampleType.U32;
			case 64:
				if (format == 3) {
					return SampleType.F64;
				}
				break;
			default:
				break;
		}
		throw new ReadException(name, Place.in("tag 258"), "pixels of " + bits + " bits are not read");
	}

	private static double number(Map<Integer, TiffTag> tags, int id, double otherwise) {
		TiffTag tag = tags.get(id);
		double value = tag == null ? Double.NaN : tag.number(0);
		return Double.isNaN(value) ? otherwise : value;
	}

	private static long[] numbers(SourceEntry entry, TiffTag tag, long count) throws ReadException {
		if (tag == null || !tag.damage().isEmpty() || tag.count() < count) {
			throw new ReadException(entry.name(), Place.in("strips"), tag == null ? "the image has no place in the file"
					: "of " + count + " places of the image " + tag.count() + " are stated" + (tag.damage().isEmpty() ? "" : ": " + tag.damage()));
		}
		long[] numbers = new long[(int) count];
		ByteBuffer data = ByteBuffer.wrap(tag.data()).order(tag.order());
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = switch (tag.type()) {
				case SHORT -> data.getShort(Short.BYTES * i) & 0xFFFFL;
				case LONG -> data.getInt(Integer.BYTES * i) & 0xFFFFFFFFL;
				default -> (long) tag.number(i);
			};
		}
		return numbers;
	}

	private static long[] rest(SourceEntry entry, long[] offsets) {
		long fileSize = entry.size();
		long[] lengths = new long[offsets.length];
		for (int i = 0; i < lengths.length; i++) {
			lengths[i] = Math.max(0, fileSize - offsets[i]);
		}
		return lengths;
	}

	/**
	 * Whether the file has all tiles or strips.
	 *
	 * @param fileSize its length
	 * @return whether none reaches out of it
	 */
	public boolean isWhole(long fileSize) {
		for (int i = 0; i < offsets.length; i++) {
			if (offsets[i] < 0 || offsets[i] + lengths[i] > fileSize) {
				return false;
			}
		}
		return true;
	}

	/** {@return the bytes of a pixel when its values are whole bytes} */
	int pixelBytes() {
		return channels * type.bytes();
	}

	/** {@return the channels that stand beside each other in a tile} */
	int tileChannels() {
		return planar ? 1 : channels;
	}

	/** {@return whether values do not fill whole bytes} */
	boolean packed() {
		return bits < Byte.SIZE * type.bytes();
	}

	/** {@return the bytes of a row of a tile as it is stored} */
	int storedRowBytes() {
		return Math.toIntExact(Math.ceilDiv((long) tileWidth * tileChannels() * bits, Byte.SIZE));
	}

	/** {@return how many tiles or strips show one channel, or all when channels stand beside each other} */
	int tilesOfPlane() {
		return planar ? offsets.length / channels : offsets.length;
	}

	/** {@return how many tiles stand side by side} */
	int across() {
		return Math.ceilDiv(width, tileWidth);
	}
}
