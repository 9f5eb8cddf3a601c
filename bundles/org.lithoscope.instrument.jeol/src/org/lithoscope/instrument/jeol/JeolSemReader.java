/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.jeol;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.instrument.jeol.internal.PixelSize;
import org.lithoscope.io.text.DateOrder;
import org.lithoscope.io.text.DateTimes;
import org.lithoscope.io.text.TextEncoding;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.image.Pictures;
import org.lithoscope.microscopy.image.TiffMicrographs;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/**
 * Reads images of JEOL scanning microscopes with the text file beside them; the text file may be opened as well as the image. The pixel
 * size follows from the micron marker and the length of its bar; without a bar it is an estimate from the magnification, and says so.
 */
public final class JeolSemReader implements MeasurementReader {

	private static final int LARGEST_TEXT = 1 << 20;
	/** The size without data bar, by the several programs of JEOL. */
	private static final List<String> SIZES = List.of("CM_FULL_SIZE", "CM_IMAGE_SIZE", "CM_FRAME_SIZE");
	private static final List<String> STAGE = List.of("x", "y", "z", "rotation", "tilt");

	private final VendorMapping mapping = VendorMapping.of("jeol");

	@Override
	public Probe probe(Source source) throws IOException {
		if (isText(source.main())) {
			return Probe.certain("text file of a JEOL microscope");
		}
		return Pictures.isImage(source.main()) && text(source).isPresent() ? Probe.certain("a JEOL text file beside the image") : Probe.NO;
	}

	@Override
	public List<SourceEntry> claims(Source source) throws IOException {
		Optional<SourceEntry> other = isText(source.main()) ? image(source) : text(source);
		return other.isPresent() ? List.of(source.main(), other.get()) : List.of(source.main());
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		boolean opensText = isText(source.main());
		Optional<SourceEntry> text = opensText ? Optional.of(source.main()) : text(source);
		Optional<SourceEntry> image = opensText ? image(source) : Optional.of(source.main());
		if (text.isEmpty()) {
			throw new ReadException(source.name(), "the text file of the JEOL microscope is not beside the image");
		}
		Map<String, String> tags = tags(text.get());
		RawTags raw = new RawTags(tags);
		MicrographBuilder micrograph = new MicrographBuilder(MicrographBuilder.IMAGE, source.main().name()).tags("JEOL", raw, mapping);
		micrograph.acquired(new DateTimes(order(raw.text("CM_TIME"))).local(raw.text("CM_DATE") + " " + raw.text("CM_TIME")));
		double width = Double.NaN;
		for (String tag : SIZES) {
			String[] size = raw.text(tag).split(" ");
			if (size.length > 1) {
				width = new RawTags(Map.of("w", size[0])).number("w");
				micrograph.stated(MicroscopyField.IMAGE_ROWS, new RawTags(Map.of("h", size[1])).number("h"), tag);
				break;
			}
		}
		if (image.isPresent()) {
			width = Pictures.size(image.get())[0];
			PixelSize.put(raw, width, micrograph);
			Pictures.add(micrograph, image.get());
		} else {
			PixelSize.put(raw, width, micrograph);
			micrograph.notice(Notice.warning("the image that belongs to these settings is not beside them"));
		}
		return List.of(micrograph.build());
	}

	/** With a clock of twelve hours the month comes first. */
	private static DateOrder order(String time) {
		return time.toUpperCase(Locale.ROOT).endsWith("M") ? DateOrder.MONTH_DAY : DateOrder.DAY_MONTH;
	}

	private static Map<String, String> tags(SourceEntry text) throws IOException {
		String whole;
		try (InputStream in = text.open()) {
			byte[] bytes = in.readNBytes(LARGEST_TEXT);
			whole = new String(bytes, TextEncoding.of(bytes).charset());
		}
		Map<String, String> tags = new LinkedHashMap<>();
		for (String line : whole.lines().toList()) {
			int start = line.startsWith("$$") ? 2 : line.startsWith("$") ? 1 : 0;
			int blank = line.indexOf(' ');
			if (start > 0 && blank > start) {
				tags.putIfAbsent(line.substring(start, blank), line.substring(blank + 1).strip());
			}
		}
		for (String tag : List.of("CM_STAGE_POS", "CM_STAGE_POSITION")) {
			String[] stage = tags.getOrDefault(tag, "").split(" +");
			for (int i = 0; i < Math.min(stage.length, STAGE.size()); i++) {
				tags.putIfAbsent(tag + "." + STAGE.get(i), stage[i]);
			}
		}
		return tags;
	}

	private static boolean isText(SourceEntry entry) throws IOException {
		byte[] head = entry.head(64);
		String start = new String(head, TextEncoding.of(head).charset());
		return start.startsWith("$SEM_DATA_VERSION") || start.startsWith("$CM_FORMAT") || start.startsWith("$CM_");
	}

	private static Optional<SourceEntry> text(Source source) throws IOException {
		Optional<SourceEntry> text = TiffMicrographs.sibling(source, ".txt");
		return text.isPresent() && isText(text.get()) ? text : Optional.empty();
	}

	private static Optional<SourceEntry> image(Source source) throws IOException {
		return Pictures.beside(source, TiffMicrographs.beside(source.main().name(), ""));
	}
}
