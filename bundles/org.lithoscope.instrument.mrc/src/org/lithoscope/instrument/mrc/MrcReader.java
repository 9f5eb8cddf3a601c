/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.mrc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.instrument.mrc.internal.MrcHeader;
import org.lithoscope.instrument.mrc.internal.PackedImage;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.image.RawImage;
import org.lithoscope.microscopy.image.Stacks;
import org.lithoscope.microscopy.image.TiffMicrographs;
import org.lithoscope.microscopy.mapping.IniTags;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/**
 * Reads images, stacks and maps in MRC and CCP4 format (Cheng et al., J. Struct. Biol. 2015, 192, 146), in either byte order, with FEI's
 * extended header and the text file that Direct Electron's cameras write beside it. The magic text may be missing, as in old files.
 */
public final class MrcReader implements MeasurementReader {

	private static final int LARGEST_TEXT = 1 << 20;
	private static final long MOST_IMAGES = 10_000;

	private final VendorMapping mapping = VendorMapping.of("mrc");

	@Override
	public Probe probe(Source source) throws IOException {
		byte[] head = source.main().head(MrcHeader.LENGTH);
		if (head.length < MrcHeader.LENGTH) {
			return Probe.NO;
		}
		if (new String(head, 208, 3, StandardCharsets.ISO_8859_1).equals("MAP")) {
			return Probe.certain("MRC magic text");
		}
		try {
			MrcHeader header = MrcHeader.of(source.name(), head);
			return header.isPlausible(source.main().size()) ? new Probe(0.5, "numbers like those of an MRC header") : Probe.NO;
		} catch (ReadException e) {
			return Probe.NO;
		}
	}

	@Override
	public List<SourceEntry> claims(Source source) throws IOException {
		Optional<SourceEntry> info = info(source);
		return info.isPresent() ? List.of(source.main(), info.get()) : List.of(source.main());
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		MrcHeader header = MrcHeader.of(source.name(), source.main().head(MrcHeader.LENGTH));
		Map<String, String> tags = new LinkedHashMap<>(header.tags());
		try (BinaryFile file = new BinaryFile(source.main())) {
			header.readExtended(file, tags);
		}
		Optional<SourceEntry> info = info(source);
		if (info.isPresent()) {
			try (InputStream in = info.get().open()) {
				IniTags.read(new String(in.readNBytes(LARGEST_TEXT), StandardCharsets.UTF_8), "", tags);
			}
		}
		RawTags raw = new RawTags(tags);
		MicrographBuilder micrograph = new MicrographBuilder(header.nz() > 1 ? MicrographBuilder.STACK : MicrographBuilder.IMAGE,
				source.main().name()).tags(raw.text("FEI.Microscope type").isEmpty() ? "" : "Thermo Fisher (FEI)", raw, mapping);
		scale(header, raw, micrograph);
		if (header.isPacked()) {
			packed(source.main(), header, micrograph);
			return List.of(micrograph.build());
		}
		Stacks.add(micrograph, source.main(), RawImage.Layout.plain(MrcHeader.LENGTH + header.extended(), header.type(), header.order()),
				header.nx(), header.ny(), header.nz());
		if (header.type().isComplex()) {
			micrograph.notice(Notice.info("The values are complex; the image shows their magnitude"));
		}
		if (raw.text("FEI.Alpha tilts").contains(";")) {
			micrograph.notice(Notice.info("The stage was tilted from image to image; the tilt is that of the first, all stand in the tag "
					+ "FEI.Alpha tilts"));
		}
		return List.of(micrograph.build());
	}

	private static void packed(SourceEntry entry, MrcHeader header, MicrographBuilder micrograph) throws ReadException {
		micrograph.stated(MicroscopyField.BITS, 4, "mode").stated(MicroscopyField.COUNT, header.nz(), "nz");
		long bytes = header.rowBytes() * header.ny();
		long first = MrcHeader.LENGTH + header.extended();
		long present = Math.clamp((entry.size() - first) / bytes, 1, Math.min(header.nz(), MOST_IMAGES));
		for (long i = 0; i < present; i++) {
			micrograph.image(header.nz() == 1 ? "image" : Long.toString(i), PackedImage.of(entry, first + i * bytes, header.nx(), header.ny()));
		}
		if (first + header.nz() * bytes > entry.size()) {
			micrograph.truncated(Place.atByte(entry.size()), "the file breaks off: it should have " + header.nz() + " images");
		}
	}

	private static void scale(MrcHeader header, RawTags raw, MicrographBuilder micrograph) {
		double[] voxel = header.voxel();
		MicroscopyField[] fields = { MicroscopyField.PIXEL_WIDTH, MicroscopyField.PIXEL_HEIGHT, MicroscopyField.PIXEL_DEPTH };
		for (int i = 0; i < fields.length; i++) {
			if (voxel[i] > 0) {
				micrograph.number(fields[i], voxel[i], Unit.of("Ao"), raw.text("cella"), "cella / m", Quality.DERIVED);
			}
		}
		if (voxel[0] < 0) {
			micrograph.notice(Notice.warning("The cell size in the header is negative, so the pixel size is not known"));
		}
		for (int i = 0; i < 2; i++) {
			double fei = raw.number(i == 0 ? "FEI.Pixel size x" : "FEI.Pixel size y");
			if (fei > 0) {
				micrograph.number(fields[i], fei, Unit.of("m"), Double.toString(fei), "FEI.Pixel size", Quality.STATED);
			}
		}
	}

	private static Optional<SourceEntry> info(Source source) {
		String name = TiffMicrographs.beside(source.main().name(), "");
		int movie = name.lastIndexOf('_');
		Optional<SourceEntry> info = source.sibling(name + "_info.txt");
		return info.isPresent() || movie < 0 ? info : source.sibling(name.substring(0, movie) + "_info.txt");
	}
}
