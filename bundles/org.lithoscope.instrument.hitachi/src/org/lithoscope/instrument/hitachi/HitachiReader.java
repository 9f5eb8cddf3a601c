/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.hitachi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.io.text.DateOrder;
import org.lithoscope.io.text.DateTimes;
import org.lithoscope.io.text.TextEncoding;
import org.lithoscope.io.tiff.TiffFile;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.image.Pictures;
import org.lithoscope.microscopy.image.TiffMicrographs;
import org.lithoscope.microscopy.mapping.IniTags;
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
 * Reads images of Hitachi microscopes with the text file beside them (UTF-16 or one byte a character); without it, what tag 40092 of the
 * image repeats. The text file may be opened as well as the image.
 */
public final class HitachiReader implements MeasurementReader {

	private static final int TAG = 40092;
	private static final int LARGEST_TEXT = 1 << 20;
	private static final int HEADING_WITHIN = 128;
	private static final Pattern HEADING = Pattern.compile("\\[[ST]emImageFile\\]");
	private static final Pattern CONDITION = Pattern.compile("(\\w+)=x?(\\S+)");

	private final VendorMapping mapping = VendorMapping.of("hitachi");

	@Override
	public Probe probe(Source source) throws IOException {
		if (!Pictures.isImage(source.main())) {
			return headed(source.main()) ? Probe.certain("heading [SemImageFile]") : Probe.NO;
		}
		return text(source).isPresent() ? Probe.certain("a Hitachi text file beside the image")
				: TiffMicrographs.probe(source.main(), "Hitachi tag 40092", tiff -> comment(tiff).isPresent());
	}

	@Override
	public List<SourceEntry> claims(Source source) throws IOException {
		Optional<SourceEntry> other = Pictures.isImage(source.main()) ? text(source) : image(source, tags(source.main()));
		return other.isPresent() ? List.of(source.main(), other.get()) : List.of(source.main());
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		boolean image = Pictures.isImage(source.main());
		Optional<SourceEntry> text = image ? text(source) : Optional.of(source.main());
		Map<String, String> tags = new LinkedHashMap<>();
		if (text.isPresent()) {
			tags.putAll(tags(text.get()));
		} else if (TiffFile.matches(source.main().head(8))) {
			comment(TiffMicrographs.directories(source.main())).ifPresent(comment -> IniTags.read(comment, "", tags));
		}
		Optional<SourceEntry> picture = image ? Optional.of(source.main()) : image(source, tags);
		if (tags.isEmpty()) {
			throw new ReadException(source.name(), "the settings of a Hitachi microscope are missing");
		}
		condition(tags);
		RawTags raw = new RawTags(tags);
		MicrographBuilder micrograph = new MicrographBuilder(MicrographBuilder.IMAGE, source.main().name()).tags("Hitachi", raw, mapping);
		micrograph.acquired(new DateTimes(DateOrder.MONTH_DAY).local(raw.text("SemImageFile.Date") + " " + raw.text("SemImageFile.Time")));
		if (picture.isPresent()) {
			Pictures.add(micrograph, picture.get());
		} else {
			micrograph.notice(Notice.warning("the image that belongs to these settings is not beside them"));
		}
		return List.of(micrograph.build());
	}

	/** {@code Vacc=15.0kV Mag=x200 WD=7.7mm} in one tag. */
	private static void condition(Map<String, String> tags) {
		String condition = tags.getOrDefault("SemImageFile.Condition", tags.getOrDefault("Condition", ""));
		Matcher m = CONDITION.matcher(condition);
		while (m.find()) {
			tags.putIfAbsent("Condition." + m.group(1), m.group(2));
		}
	}

	private static Optional<String> comment(TiffFile tiff) {
		return TiffMicrographs.text(tiff, TAG, StandardCharsets.UTF_16LE).filter(text -> text.contains("SerialNumber=")
				&& text.contains("PixelSize="));
	}

	private static Optional<SourceEntry> text(Source source) throws IOException {
		Optional<SourceEntry> text = TiffMicrographs.sibling(source, ".txt");
		return text.isPresent() && headed(text.get()) ? text : Optional.empty();
	}

	/** The image has the name of the text file, or the one that stands in it. */
	private static Optional<SourceEntry> image(Source source, Map<String, String> tags) throws IOException {
		Optional<SourceEntry> same = Pictures.beside(source, TiffMicrographs.beside(source.main().name(), ""));
		String stated = tags.getOrDefault("SemImageFile.ImageName", "");
		return same.isPresent() || stated.isEmpty() ? same : Pictures.beside(source, stated);
	}

	private static boolean headed(SourceEntry entry) throws IOException {
		return HEADING.matcher(decoded(entry.head(HEADING_WITHIN))).find();
	}

	/** All settings; those of a transmission microscope have the same names under another heading. */
	private static Map<String, String> tags(SourceEntry text) throws IOException {
		Map<String, String> tags = new LinkedHashMap<>();
		IniTags.read(whole(text).replaceFirst("\\[TemImageFile\\]", "[SemImageFile]"), "", tags);
		return tags;
	}

	private static String decoded(byte[] bytes) {
		TextEncoding encoding = TextEncoding.of(bytes);
		return new String(bytes, encoding.bomLength(), bytes.length - encoding.bomLength(), encoding.charset());
	}

	private static String whole(SourceEntry entry) throws IOException {
		try (InputStream in = entry.open()) {
			return decoded(in.readNBytes(LARGEST_TEXT));
		}
	}
}
