/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.tescan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.text.TextEncoding;
import org.lithoscope.io.tiff.TiffFile;
import org.lithoscope.io.tiff.TiffTag;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.image.Pictures;
import org.lithoscope.microscopy.image.TiffMicrographs;
import org.lithoscope.microscopy.mapping.IniTags;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/** Reads the TIFF files of TESCAN microscopes: the chunks of tag 50431, or the {@code .hdr} file beside the image. */
public final class TescanTiffReader implements MeasurementReader {

	private static final int TAG = 50431;
	private static final int LARGEST_HEADER = 1 << 20;
	private static final int HEADING_WITHIN = 256;
	private static final Pattern WITH_EXTENSION = Pattern.compile("(.+)-(tiff?|png|jpe?g|bmp)", Pattern.CASE_INSENSITIVE);
	private static final Map<Integer, String> SECTIONS = Map.of(2, "MAIN", 3, "SEM", 5, "FIB");

	private final VendorMapping mapping = VendorMapping.of("tescan");

	@Override
	public Probe probe(Source source) throws IOException {
		if (isHeader(source.main())) {
			return Probe.certain("a TESCAN .hdr file");
		}
		Probe tagged = TiffMicrographs.probe(source.main(), "TESCAN tag 50431", TAG);
		return tagged.confidence() > 0 || !Pictures.isImage(source.main()) || header(source).isEmpty() ? tagged
				: Probe.likely("a TESCAN .hdr file beside the image");
	}

	@Override
	public List<SourceEntry> claims(Source source) throws IOException {
		Optional<SourceEntry> header = isHeader(source.main()) ? image(source) : header(source);
		return header.isPresent() ? List.of(source.main(), header.get()) : List.of(source.main());
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		if (isHeader(source.main())) {
			return readHeader(source);
		}
		MicrographBuilder micrograph = new MicrographBuilder(MicrographBuilder.IMAGE, source.main().name());
		Map<String, String> tags = new LinkedHashMap<>();
		Optional<TiffTag> tag = TiffFile.matches(source.main().head(8))
				? TiffMicrographs.directories(source.main()).tag(TAG).filter(t -> t.damage().isEmpty()) : Optional.empty();
		if (tag.isPresent()) {
			chunks(source.name(), tag.get(), tags, micrograph);
		} else {
			Optional<SourceEntry> header = header(source);
			if (header.isPresent()) {
				IniTags.read(text(header.get()), "", tags);
			}
		}
		if (tags.isEmpty()) {
			throw new ReadException(source.name(), Place.in("tag 50431"), "the settings of a TESCAN microscope are missing or damaged");
		}
		micrograph.tags("TESCAN", new RawTags(tags), mapping);
		Pictures.add(micrograph, source.main());
		return List.of(micrograph.build());
	}

	/** The text file opened instead of the image. */
	private List<Measurement> readHeader(Source source) throws ReadException, IOException {
		Map<String, String> tags = new LinkedHashMap<>();
		IniTags.read(text(source.main()), "", tags);
		Optional<SourceEntry> image = image(source);
		MicrographBuilder micrograph = new MicrographBuilder(MicrographBuilder.IMAGE, image.orElse(source.main()).name());
		micrograph.tags("TESCAN", new RawTags(tags), mapping);
		if (image.isPresent()) {
			Pictures.add(micrograph, image.get());
		} else {
			micrograph.notice(Notice.warning("the image that belongs to these settings is not beside them"));
		}
		return List.of(micrograph.build());
	}

	private static boolean isHeader(SourceEntry entry) throws IOException {
		String head = new String(entry.head(HEADING_WITHIN), TextEncoding.WINDOWS_1252);
		return entry.name().toLowerCase(Locale.ROOT).endsWith(".hdr") && head.contains("[MAIN]");
	}

	/** {@code name.hdr} or {@code name-tif.hdr} belongs to {@code name.tif}, {@code name-png.hdr} to {@code name.png}. */
	private static Optional<SourceEntry> image(Source source) throws IOException {
		String name = TiffMicrographs.beside(source.main().name(), "");
		Optional<SourceEntry> image = Pictures.beside(source, name);
		Matcher m = WITH_EXTENSION.matcher(name);
		return image.isPresent() || !m.matches() ? image : Pictures.beside(source, m.group(1) + "." + m.group(2));
	}

	/** Chunks of a length, which includes the type, a type and the content. */
	private static void chunks(String file, TiffTag tag, Map<String, String> tags, MicrographBuilder micrograph) {
		byte[] data = tag.data();
		BinaryCursor cursor = new BinaryCursor(file, data);
		try {
			while (cursor.remaining() >= Integer.BYTES + Short.BYTES) {
				long length = cursor.u32();
				int type = cursor.u16();
				byte[] content = cursor.bytes(length - Short.BYTES);
				if (SECTIONS.containsKey(type)) {
					IniTags.read(new String(content, StandardCharsets.UTF_8), SECTIONS.get(type) + ".", tags);
				}
			}
		} catch (ReadException e) {
			micrograph.notice(Notice.warning("the settings break off: " + e.reason(), Place.atByte(tag.offset())));
		}
	}

	private static Optional<SourceEntry> header(Source source) throws IOException {
		String name = source.main().name();
		Optional<SourceEntry> header = TiffMicrographs.sibling(source, ".hdr");
		if (header.isEmpty()) {
			int point = name.lastIndexOf('.');
			header = source.sibling(TiffMicrographs.beside(name, "-" + name.substring(point + 1) + ".hdr"));
		}
		return header.isPresent() && text(header.get()).contains("[MAIN]") ? header : Optional.empty();
	}

	private static String text(SourceEntry entry) throws IOException {
		try (InputStream in = entry.open()) {
			return new String(in.readNBytes(LARGEST_HEADER), TextEncoding.WINDOWS_1252);
		}
	}
}
