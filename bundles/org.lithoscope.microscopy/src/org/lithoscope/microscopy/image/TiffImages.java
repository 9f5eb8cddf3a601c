/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.image;

import java.util.Map;

import org.lithoscope.io.tiff.TiffFile;
import org.lithoscope.io.tiff.TiffTag;
import org.lithoscope.microscopy.internal.HeldEntry;
import org.lithoscope.microscopy.internal.TiffLayout;
import org.lithoscope.microscopy.internal.TiffRowImage;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/**
 * The pixels of TIFF files: strips and tiles of 8, 16 and 32-bit whole or 32 and 64-bit floating-point numbers, one or several interleaved
 * channels, uncompressed or compressed with LZW, Deflate, PackBits or JPEG. The numbers of palettes are given as they are.
 */
public final class TiffImages {

	private static final int WIDTH = 256;
	private static final int HEIGHT = 257;

	private TiffImages() {
	}

	/**
	 * The image of a directory.
	 *
	 * @param entry     the file
	 * @param tiff      its directories
	 * @param directory which one, from 0
	 * @return the image; nothing is decoded before it is read
	 * @throws ReadException when the directory has no image that can be read
	 */
	public static RowImage of(SourceEntry entry, TiffFile tiff, int directory) throws ReadException {
		return rows(entry, tiff, directory);
	}

	/** The same as what it is. */
	static TiffRowImage rows(SourceEntry entry, TiffFile tiff, int directory) throws ReadException {
		// an image outlives the read and must not keep the tags of the file
		SourceEntry kept = entry instanceof HeldEntry held ? held.plain() : entry;
		return new TiffRowImage(kept, TiffLayout.of(entry, tiff, directory));
	}

	/**
	 * Where a TIFF file that breaks off ends before its last pixels.
	 *
	 * @param entry the file
	 * @param tiff  its directories
	 * @return whether all pixels of the first image are in the file
	 * @throws ReadException when the first directory has no image that can be read
	 */
	public static boolean isWhole(SourceEntry entry, TiffFile tiff) throws ReadException {
		return TiffLayout.of(entry, tiff, 0).isWhole(entry.size());
	}

	/**
	 * The size a directory states.
	 *
	 * @param name the file, for messages
	 * @param tags the directory
	 * @return width and height
	 * @throws ReadException when it states none
	 */
	public static int[] size(String name, Map<Integer, TiffTag> tags) throws ReadException {
		double width = tags.containsKey(WIDTH) ? tags.get(WIDTH).number(0) : Double.NaN;
		double height = tags.containsKey(HEIGHT) ? tags.get(HEIGHT).number(0) : Double.NaN;
		if (!(width >= 1 && height >= 1 && width < 1 << 24 && height < 1 << 24)) {
			throw new ReadException(name, Place.in("tags 256 and 257"), "no image size");
		}
		return new int[] { (int) width, (int) height };
	}
}
