/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.gatan.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.image.CalibratedImage;
import org.lithoscope.microscopy.image.RawImage;
import org.lithoscope.microscopy.image.SampleType;
import org.lithoscope.microscopy.image.Stacks;
import org.lithoscope.microscopy.mapping.LengthUnits;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/** One image of ImageList. */
public final class DmImage {

	private static final String LIST = "ImageList.";
	private static final String DATA = ".ImageData.Data";
	private static final String DIMENSION = "ImageData.Dimensions.";
	private static final String CALIBRATION = "ImageData.Calibrations.Dimension.";
	private static final int COLOUR = 23;
	private static final int OLD_COLOUR = 8;

	private final SourceEntry entry;
	private final DmFile file;
	private final DmArray data;
	private final RawTags tags;

	private DmImage(SourceEntry entry, DmFile file, DmArray data, RawTags tags) {
		this.entry = entry;
		this.file = file;
		this.data = data;
		this.tags = tags;
	}

	/**
	 * The images of a file by their path; previews are left out when there is more.
	 *
	 * @param entry the file
	 * @param file  its tags
	 * @return the images
	 */
	public static Map<String, DmImage> all(SourceEntry entry, DmFile file) {
		Map<String, DmImage> images = new LinkedHashMap<>();
		file.arrays().forEach((path, array) -> {
			if (path.startsWith(LIST) && path.endsWith(DATA) && path.indexOf('.', LIST.length()) == path.length() - DATA.length()) {
				String image = path.substring(0, path.length() - DATA.length());
				images.put(image.substring(LIST.length()), new DmImage(entry, file, array, tags(file, image + ".")));
			}
		});
		Map<String, DmImage> wanted = new LinkedHashMap<>(images);
		file.texts().forEach((path, number) -> {
			if (path.startsWith("Thumbnails.") && path.endsWith(".ImageIndex")) {
				wanted.remove(number);
			}
		});
		return wanted.isEmpty() ? images : wanted;
	}

	/** The tags of this image, and of the file what belongs to no image. */
	private static RawTags tags(DmFile file, String prefix) {
		Map<String, String> own = new LinkedHashMap<>();
		file.texts().forEach((path, text) -> {
			if (path.startsWith(prefix)) {
				own.put(path.substring(prefix.length()), text);
			} else if (!path.startsWith(LIST)) {
				own.put(path, text);
			}
		});
		return new RawTags(own);
	}

	/** {@return how many dimensions it has} */
	public int dimensions() {
		int n = 0;
		while (tags.values().containsKey(DIMENSION + n)) {
			n++;
		}
		return n;
	}

	private long size(int dimension) {
		double size = tags.number(DIMENSION + dimension);
		return size >= 0 ? (long) size : dimension < dimensions() ? 0 : 1;
	}

	/**
	 * The image as a measurement.
	 *
	 * @param name    its name
	 * @param mapping the table of the vendor
	 * @return the measurement
	 * @throws ReadException when its pixels are not there or of a kind that is not read
	 */
	public Measurement measurement(String name, VendorMapping mapping) throws ReadException {
		long count = 1;
		for (int i = 2; i < dimensions(); i++) {
			count = Math.max(0, Math.min(Integer.MAX_VALUE, count * size(i)));
		}
		MicrographBuilder micrograph = new MicrographBuilder(count > 1 ? MicrographBuilder.STACK : MicrographBuilder.IMAGE, name)
				.tags("Gatan", tags, mapping);
		micrograph.text(MicroscopyField.SOFTWARE, "DigitalMicrograph", "");
		micrograph.text(MicroscopyField.CHANNEL_NAME, tags.text("Name"), "Name");
		if (!file.damage().isEmpty()) {
			micrograph.truncated(Place.in("tags"), file.damage());
		}
		double brightness = tags.number("ImageData.Calibrations.Brightness.Scale");
		double origin = tags.number("ImageData.Calibrations.Brightness.Origin");
		if (brightness != 0 && brightness != 1 && Double.isFinite(brightness)) {
			micrograph.notice(Notice.info("The values are as stored; the file calibrates them as (value - " + origin + ") × " + brightness
					+ " " + tags.text("ImageData.Calibrations.Brightness.Units")));
		}
		Optional<Quantity> x = scale(0);
		Optional<Quantity> y = dimensions() > 1 ? scale(1) : x;
		if (x.isPresent() && y.isPresent() && LengthUnits.isLength(x.get().unit()) && LengthUnits.isLength(y.get().unit())) {
			put(micrograph, MicroscopyField.PIXEL_WIDTH, x.get(), 0);
			put(micrograph, MicroscopyField.PIXEL_HEIGHT, y.get(), 1);
			addImages(micrograph, count);
		} else if (x.isPresent() && y.isPresent() && channels() == 1) {
			Stacks.add(micrograph, entry, layout(), size(0), size(1), count,
					image -> new CalibratedImage(image, image.height(), x.get(), y.get()));
			micrograph.notice(Notice.info("A pixel is " + x.get() + " wide: the image is not one of lengths"));
		} else {
			addImages(micrograph, count);
		}
		if (layout().type().isComplex()) {
			micrograph.notice(Notice.info("The values are complex; the image shows their magnitude"));
		}
		return micrograph.build();
	}

	private void addImages(MicrographBuilder micrograph, long count) throws ReadException {
		if (channels() > 1) {
			micrograph.image("image", RawImage.of(entry, layout(), size(0), size(1), channels()));
		} else {
			Stacks.add(micrograph, entry, layout(), size(0), size(1), count);
		}
	}

	private void put(MicrographBuilder micrograph, MicroscopyField field, Quantity size, int dimension) {
		micrograph.number(field, size.value(), size.unit(), tags.text(CALIBRATION + dimension + ".Scale") + " "
				+ tags.text(CALIBRATION + dimension + ".Units"), CALIBRATION + dimension, Quality.STATED);
	}

	private Optional<Quantity> scale(int dimension) {
		double scale = tags.number(CALIBRATION + dimension + ".Scale");
		Optional<Unit> unit = LengthUnits.of(tags.text(CALIBRATION + dimension + ".Units"));
		return unit.isPresent() && Double.isFinite(scale) && scale != 0 ? Optional.of(Quantity.of(Math.abs(scale), unit.get()))
				: Optional.empty();
	}

	private int channels() {
		int type = (int) tags.number("ImageData.DataType");
		return type == COLOUR || type == OLD_COLOUR ? 4 : 1;
	}

	private RawImage.Layout layout() throws ReadException {
		double type = tags.number("ImageData.DataType");
		SampleType sample = switch (Double.isNaN(type) ? 0 : (int) type) {
			case 1 -> SampleType.I16;
			case 2 -> SampleType.F32;
			case 6, 14, OLD_COLOUR, COLOUR -> SampleType.U8;
			case 7 -> SampleType.I32;
			case 9 -> SampleType.I8;
			case 10 -> SampleType.U16;
			case 11 -> SampleType.U32;
			case 12 -> SampleType.F64;
			case 3, 27 -> SampleType.C64;
			case 13, 28 -> SampleType.C128;
			case 39 -> SampleType.I64;
			default -> throw new ReadException(entry.name(), Place.atByte(data.offset()), "pixels of type "
					+ tags.text("ImageData.DataType") + " are not read");
		};
		return RawImage.Layout.plain(data.offset(), sample, file.order());
	}
}
