/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.lithoscope.io.text.TextEncoding;
import org.lithoscope.io.tiff.TiffFile;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.image.TiffMicrographs;
import org.lithoscope.microscopy.mapping.OwnMappings;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorDefinition;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/** Reads TIFF images of vendors that a group has defined by tables of its own, without code ({@link VendorDefinition}). */
public final class DefinedTiffReader implements MeasurementReader {

	private static final int LARGEST_TEXT = 1 << 20;

	private final List<VendorDefinition> definitions = OwnMappings.definitions();

	/** What a definition found in a file. */
	private record Found(VendorDefinition definition, RawTags tags) {
	}

	@Override
	public Probe probe(Source source) throws IOException {
		if (definitions.isEmpty() || !TiffFile.matches(source.main().head(8))) {
			return Probe.NO;
		}
		try {
			return find(source, TiffMicrographs.directories(source.main())).map(f -> Probe.certain("the table of " + f.definition().vendor()))
					.orElse(Probe.NO);
		} catch (ReadException e) {
			// what is wrong with the file is said by the reader that takes it
			return Probe.NO;
		}
	}

	@Override
	public List<SourceEntry> claims(Source source) {
		return definitions.stream().filter(d -> !d.beside().isEmpty()).flatMap(d -> TiffMicrographs.sibling(source, d.beside()).stream())
				.findFirst().map(other -> List.of(source.main(), other)).orElse(List.of(source.main()));
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		TiffFile tiff = TiffMicrographs.directories(source.main());
		Found found = find(source, tiff).orElseThrow(() -> new ReadException(source.name(), "no table of "
				+ OwnMappings.folder() + " fits this file"));
		MicrographBuilder micrograph = new MicrographBuilder(MicrographBuilder.IMAGE, source.main().name())
				.tags(found.definition().vendor(), found.tags(), found.definition().mapping());
		TiffMicrographs.add(micrograph, source.main(), tiff, true);
		return List.of(micrograph.build());
	}

	private Optional<Found> find(Source source, TiffFile tiff) throws IOException {
		for (VendorDefinition definition : definitions) {
			Optional<String> text = definition.tag() > 0 ? TiffMicrographs.text(tiff, definition.tag(), StandardCharsets.UTF_8)
					: beside(source, definition.beside());
			Optional<RawTags> tags = text.map(definition::tags).filter(t -> !t.values().isEmpty());
			if (tags.isPresent()) {
				return Optional.of(new Found(definition, tags.get()));
			}
		}
		return Optional.empty();
	}

	private static Optional<String> beside(Source source, String extension) throws IOException {
		Optional<SourceEntry> other = TiffMicrographs.sibling(source, extension);
		if (other.isEmpty()) {
			return Optional.empty();
		}
		try (InputStream in = other.get().open()) {
			byte[] bytes = in.readNBytes(LARGEST_TEXT);
			TextEncoding encoding = TextEncoding.of(bytes);
			return Optional.of(new String(bytes, encoding.bomLength(), bytes.length - encoding.bomLength(), encoding.charset()));
		}
	}
}
