/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.image;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.lithoscope.io.tiff.TiffFile;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/** The image that belongs to a text file with settings: microscopes save it as TIFF, BMP, PNG or JPEG, as the user likes. */
public final class Pictures {

	private static final List<String> EXTENSIONS = List.of(".tif", ".tiff", ".bmp", ".png", ".jpg", ".jpeg");
	private static final int HEAD = 8;

	private Pictures() {
	}

	/**
	 * Whether a file is an image of one of these formats, by its first bytes.
	 *
	 * @param entry the file
	 * @return whether it is
	 * @throws IOException when it cannot be read
	 */
	public static boolean isImage(SourceEntry entry) throws IOException {
		byte[] head = entry.head(HEAD);
		return TiffFile.matches(head) || !PictureImage.format(head).isEmpty();
	}

	/**
	 * The image beside a file.
	 *
	 * @param source the file with its siblings
	 * @param name   the name of the image without extension, or with one
	 * @return the image, if it is there
	 * @throws IOException when it cannot be read
	 */
	public static Optional<SourceEntry> beside(Source source, String name) throws IOException {
		for (String extension : EXTENSIONS) {
			Optional<SourceEntry> image = TiffMicrographs.named(source, name + extension);
			if (image.isPresent() && isImage(image.get())) {
				return image;
			}
		}
		Optional<SourceEntry> whole = TiffMicrographs.named(source, name);
		return whole.isPresent() && isImage(whole.get()) ? whole : Optional.empty();
	}

	/**
	 * The size of an image.
	 *
	 * @param entry the image
	 * @return width and height
	 * @throws ReadException when it states none
	 * @throws IOException   when the disk or network fails
	 */
	public static int[] size(SourceEntry entry) throws ReadException, IOException {
		if (TiffFile.matches(entry.head(HEAD))) {
			return TiffImages.size(entry.name(), TiffMicrographs.directories(entry).directories().get(0));
		}
		PictureImage picture = PictureImage.of(entry);
		return new int[] { picture.width(), picture.height() };
	}

	/**
	 * Adds an image whose settings stand elsewhere.
	 *
	 * @param micrograph where to
	 * @param entry      the image
	 * @throws ReadException when it is damaged
	 * @throws IOException   when the disk or network fails
	 */
	public static void add(MicrographBuilder micrograph, SourceEntry entry) throws ReadException, IOException {
		if (TiffFile.matches(entry.head(HEAD))) {
			TiffMicrographs.add(micrograph, entry, TiffMicrographs.directories(entry), true);
		} else {
			PictureImage picture = PictureImage.of(entry);
			micrograph.stated(MicroscopyField.BITS, picture.bits(), "header").image("image", picture);
			if (picture.isWhole()) {
				DataBar.estimate(micrograph, picture);
			} else {
				micrograph.truncated(Place.atByte(entry.size()), "the file breaks off before the end of the picture");
			}
		}
	}
}
