/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.park;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.tiff.TiffFile;
import org.lithoscope.io.tiff.TiffTag;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.image.RawImage;
import org.lithoscope.microscopy.image.SampleType;
import org.lithoscope.microscopy.image.TiffMicrographs;
import org.lithoscope.microscopy.mapping.LengthUnits;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/** Reads height maps of Park Systems scanning probes: the numbers of tag 50434 with the header of tag 50435, not the coloured picture. */
public final class ParkReader implements MeasurementReader {

	private static final int MAGIC = 50432;
	private static final int DATA = 50434;
	private static final int HEADER = 50435;
	private static final int HEADER_LENGTH = 352;

	private final VendorMapping mapping = VendorMapping.of("park");

	@Override
	public Probe probe(Source source) throws IOException {
		return TiffMicrographs.probe(source.main(), "Park tags 50432 to 50435", tiff -> tiff.tag(MAGIC).isPresent()
				&& tiff.tag(HEADER).isPresent());
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		TiffFile tiff = TiffMicrographs.directories(source.main());
		TiffTag data = tiff.tag(DATA).orElseThrow(() -> new ReadException(source.name(), Place.in("tag 50434"), "the heights are missing"));
		byte[] bytes = tiff.tag(HEADER).map(TiffTag::data).orElse(new byte[0]);
		if (bytes.length < HEADER_LENGTH) {
			throw new ReadException(source.name(), Place.in("tag 50435"), "the header is missing or damaged");
		}
		BinaryCursor c = new BinaryCursor(source.name(), bytes).order(ByteOrder.LITTLE_ENDIAN);
		Map<String, String> tags = new LinkedHashMap<>();
		tags.put("Source name", wide(c.seek(4), 32));
		tags.put("Image mode", wide(c.seek(68), 8));
		long width = c.seek(100).u32();
		long height = c.u32();
		String[] numbers = { "Scan size x", "Scan size y", "Offset x", "Offset y", "Scan rate", "Set point" };
		for (int i = 0; i < numbers.length; i++) {
			tags.put(numbers[i], Double.toString(c.seek(140 + 8L * i).f64()));
		}
		double gain = c.seek(220).f64();
		double scale = c.f64();
		double zero = c.f64();
		String unit = wide(c.seek(244), 8);
		tags.put("Data gain", Double.toString(gain));
		tags.put("z scale", Double.toString(scale));
		tags.put("z unit", unit);
		TiffMicrographs.text(tiff, 305, StandardCharsets.ISO_8859_1).ifPresent(t -> tags.put("Software", t));
		TiffMicrographs.text(tiff, 306, StandardCharsets.ISO_8859_1).ifPresent(t -> tags.put("DateTime", t));
		SampleType type = switch ((int) c.seek(348).u32()) {
			case 0 -> SampleType.I16;
			case 1 -> SampleType.I32;
			case 2 -> SampleType.F32;
			default -> throw new ReadException(source.name(), Place.in("tag 50435"), "values of an unknown type");
		};
		Optional<Unit> length = LengthUnits.of(unit).filter(LengthUnits::isLength);
		double nanometres = length.map(u -> u.factorTo(Units.NANOMETRE)).orElse(1.0);
		MicrographBuilder micrograph = new MicrographBuilder(MicrographBuilder.HEIGHT_MAP, source.main().name())
				.tags("Park Systems", new RawTags(tags), mapping);
		micrograph.text(MicroscopyField.CHANNEL_NAME, tags.get("Source name"), "tag 50435");
		micrograph.text(MicroscopyField.VALUE_UNIT, length.isPresent() ? "nm" : unit, "tag 50435");
		RawImage.Layout layout = RawImage.Layout.plain(data.offset(), type, tiff.order()).upwards()
				.scaled(gain * (scale == 0 ? 1 : scale) * nanometres, zero * nanometres);
		RawImage image = RawImage.of(source.main(), layout, width, height, 1);
		micrograph.stated(MicroscopyField.BITS, 8.0 * type.bytes(), "tag 50435");
		micrograph.image(tags.get("Source name").isEmpty() ? "image" : tags.get("Source name"), image);
		if (!image.isWhole()) {
			micrograph.truncated(Place.atByte(source.main().size()), "the file breaks off within the heights");
		}
		return List.of(micrograph.build());
	}

	private static String wide(BinaryCursor c, int characters) throws ReadException {
		String text = new String(c.bytes(2L * characters), StandardCharsets.UTF_16LE);
		int nul = text.indexOf('\0');
		return (nul < 0 ? text : text.substring(0, nul)).strip();
	}
}
