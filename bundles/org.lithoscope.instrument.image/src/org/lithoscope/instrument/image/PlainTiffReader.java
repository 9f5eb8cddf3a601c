/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.io.tiff.TiffFile;
import org.lithoscope.io.tiff.TiffTag;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.image.TiffMicrographs;
import org.lithoscope.microscopy.mapping.LengthUnits;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads TIFF images of any origin, when no reader of a vendor takes them. A scale is taken from ImageJ's description or from the tags that
 * DigitalMicrograph adds; the resolution tags, which speak of printing, are none.
 */
public final class PlainTiffReader implements MeasurementReader {

	private static final int DESCRIPTION = 270;
	private static final int X_RESOLUTION = 282;
	private static final int DM_UNIT = 65003;
	private static final int DM_SCALE = 65009;
	/** The texts of plain TIFF and EXIF by number. */
	static final Map<Integer, String> NAMES = Map.of(270, "ImageDescription", 271, "Make", 272, "Model", 305, "Software", 306,
			"DateTime", 315, "Artist", 316, "HostComputer");
	private static final Pattern UNIT = Pattern.compile("(?m)^unit=(.+)$");

	private final VendorMapping mapping = VendorMapping.of("plain");

	@Override
	public Probe probe(Source source) throws IOException {
		return TiffFile.matches(source.main().head(8)) ? new Probe(0.1, "a TIFF file") : Probe.NO;
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		TiffFile tiff = TiffMicrographs.directories(source.main());
		Map<String, String> tags = new LinkedHashMap<>();
		NAMES.forEach((id, name) -> TiffMicrographs.text(tiff, id, StandardCharsets.UTF_8).ifPresent(t -> tags.put(name, t)));
		List<Integer> pages = TiffMicrographs.pages(source.main(), tiff);
		OmeXml.read(tags.getOrDefault("ImageDescription", ""), tags);
		MicrographBuilder micrograph = new MicrographBuilder(pages.size() > 1 ? MicrographBuilder.STACK : MicrographBuilder.IMAGE,
				source.main().name()).tags("", new RawTags(tags), mapping);
		scale(tiff, micrograph);
		if (Double.isNaN(micrograph.number(MicroscopyField.PIXEL_WIDTH))) {
			micrograph.notice(Notice.warning("The file does not state a pixel size"));
		}
		TiffMicrographs.add(micrograph, source.main(), tiff, false);
		TiffMicrographs.addPages(micrograph, source.main(), tiff, pages);
		if (pages.size() < tiff.directories().size()) {
			micrograph.notice(Notice.info("Of " + tiff.directories().size() + " pages, " + pages.size()
					+ " are shown: the others are previews, or of another size"));
		}
		return List.of(micrograph.build());
	}

	private static void scale(TiffFile tiff, MicrographBuilder micrograph) {
		Optional<String> description = TiffMicrographs.text(tiff, DESCRIPTION, StandardCharsets.UTF_8).filter(t -> t.startsWith("ImageJ="));
		Matcher m = UNIT.matcher(description.orElse(""));
		Optional<Unit> imageJ = m.find() ? LengthUnits.of(m.group(1).replace("\\u00B5", "u")) : Optional.empty();
		Optional<Unit> gatan = TiffMicrographs.text(tiff, DM_UNIT, StandardCharsets.ISO_8859_1).flatMap(LengthUnits::of);
		for (int i = 0; i < 2; i++) {
			MicroscopyField field = i == 0 ? MicroscopyField.PIXEL_WIDTH : MicroscopyField.PIXEL_HEIGHT;
			if (gatan.filter(LengthUnits::isLength).isPresent()) {
				put(micrograph, field, number(tiff, DM_SCALE + i), gatan.get(), "tag " + (DM_SCALE + i));
			} else if (imageJ.filter(LengthUnits::isLength).isPresent()) {
				put(micrograph, field, 1 / number(tiff, X_RESOLUTION + i), imageJ.get(), "1 / tag " + (X_RESOLUTION + i));
			}
		}
	}

	private static double number(TiffFile tiff, int id) {
		return tiff.tag(id).map((TiffTag tag) -> tag.number(0)).orElse(Double.NaN);
	}

	private static void put(MicrographBuilder micrograph, MicroscopyField field, double size, Unit unit, String source) {
		if (size > 0) {
			micrograph.number(field, size, unit, size + " " + unit.code(), source, Quality.STATED);
		}
	}
}
