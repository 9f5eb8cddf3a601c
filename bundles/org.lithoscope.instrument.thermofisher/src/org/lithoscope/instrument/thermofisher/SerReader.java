/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.thermofisher;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.instrument.thermofisher.internal.EmiText;
import org.lithoscope.instrument.thermofisher.internal.SerHeader;
import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.image.CalibratedImage;
import org.lithoscope.microscopy.image.RawImage;
import org.lithoscope.microscopy.image.SampleType;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/**
 * Reads image series of FEI TIA (.ser) with the .emi file beside them. Scales of diffraction patterns, which the file gives per metre, are
 * kept as such: the EMI file says which mode it was, and without it an absurd length does.
 */
public final class SerReader implements MeasurementReader {

	private static final int ELEMENT_HEADER = 50;
	/** A pixel larger than this, in metres, is none: it is the scale of a diffraction pattern. */
	private static final double LARGEST_PIXEL = 1e-2;
	private static final double PER_NANOMETRE = 1e-9;

	private final VendorMapping mapping = VendorMapping.of("tia");

	@Override
	public Probe probe(Source source) throws IOException {
		if (EmiText.isEmi(source.main())) {
			return Probe.certain("EMI magic numbers");
		}
		byte[] head = source.main().head(4);
		return head.length == 4 && head[0] == 0x49 && head[1] == 0x49 && (head[2] & 0xFF) == 0x97 && head[3] == 1
				? Probe.certain("SER magic numbers") : Probe.NO;
	}

	@Override
	public List<SourceEntry> claims(Source source) throws IOException {
		List<SourceEntry> claimed = new ArrayList<>(List.of(source.main()));
		if (EmiText.isEmi(source.main())) {
			claimed.addAll(EmiText.series(source));
		} else {
			EmiText.beside(source).ifPresent(claimed::add);
		}
		return claimed;
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		if (!EmiText.isEmi(source.main())) {
			Optional<SourceEntry> emi = EmiText.beside(source);
			return List.of(series(source.main(), emi.isPresent() ? EmiText.tags(source, emi.get()) : new RawTags(Map.of()), emi.isPresent(), context));
		}
		List<Measurement> measurements = new ArrayList<>();
		for (SourceEntry one : EmiText.series(source)) {
			measurements.add(series(one, EmiText.tags(source.main(), measurements.size() + 1), true, context));
		}
		return measurements.isEmpty() ? List.of(settings(source)) : measurements;
	}

	/** An EMI file alone holds settings but no pixels. */
	private Measurement settings(Source source) throws ReadException, IOException {
		RawTags tags = EmiText.tags(source.main(), 1);
		if (tags.values().isEmpty()) {
			throw new ReadException(source.name(), "an EMI file without settings, and no SER file beside it");
		}
		return new MicrographBuilder(MicrographBuilder.IMAGE, source.main().name()).tags("Thermo Fisher (FEI)", tags, mapping)
				.notice(Notice.warning("The .ser file with the pixels is not beside this file")).build();
	}

	private Measurement series(SourceEntry entry, RawTags tags, boolean described, ReadContext context) throws ReadException, IOException {
		try (BinaryFile file = new BinaryFile(entry)) {
			SerHeader header = SerHeader.of(file);
			if (!header.images()) {
				throw new ReadException(entry.name(), Place.atByte(6), "a series of spectra, not of images");
			}
			MicrographBuilder micrograph = new MicrographBuilder(header.offsets().length > 1 ? MicrographBuilder.STACK
					: MicrographBuilder.IMAGE, entry.name()).tags("Thermo Fisher (FEI)", tags, mapping);
			if (!described) {
				micrograph.notice(Notice.warning("The .emi file with the settings is not beside this file"));
			}
			for (int i = 0; i < header.offsets().length; i++) {
				context.checkCancelled();
				element(entry, file, header.offsets()[i], i, tags, micrograph);
			}
			return micrograph.build();
		}
	}

	private static void element(SourceEntry entry, BinaryFile file, long offset, int number, RawTags tags, MicrographBuilder micrograph)
			throws ReadException, IOException {
		RawImage image;
		double x;
		double y;
		try {
			BinaryCursor c = file.read(offset, ELEMENT_HEADER);
			x = c.skip(8).f64();
			y = c.skip(12).f64();
			int type = c.skip(4).u16();
			long width = c.u32();
			long height = c.u32();
			// the lowest row comes first
			image = RawImage.of(entry, RawImage.Layout.plain(offset + ELEMENT_HEADER, type(entry.name(), offset, type),
					ByteOrder.LITTLE_ENDIAN).upwards(), width, height, 1);
		} catch (ReadException e) {
			if (number == 0) {
				throw e;
			}
			micrograph.truncated(e.place().orElse(Place.atByte(offset)), e.reason());
			return;
		}
		if (!image.isWhole()) {
			micrograph.truncated(Place.atByte(entry.size()), "the file breaks off within image " + (number + 1));
		}
		String name = number == 0 ? "image" : Integer.toString(number);
		if (x > LARGEST_PIXEL || tags.text("Mode").toLowerCase(Locale.ROOT).contains("diffraction") && x > 1) {
			Unit unit = Unit.of("nm-1");
			micrograph.image(name, new CalibratedImage(image, image.height(), Quantity.of(x * PER_NANOMETRE, unit),
					Quantity.of(y * PER_NANOMETRE, unit)));
			micrograph.text(MicroscopyField.SIGNAL, "diffraction", "");
		} else {
			if (number == 0) {
				micrograph.number(MicroscopyField.PIXEL_WIDTH, x, Unit.of("m"), Double.toString(x), "CalibrationDeltaX", Quality.STATED);
				micrograph.number(MicroscopyField.PIXEL_HEIGHT, y, Unit.of("m"), Double.toString(y), "CalibrationDeltaY", Quality.STATED);
			}
			micrograph.image(name, image);
		}
	}

	private static SampleType type(String file, long offset, int code) throws ReadException {
		return switch (code) {
			case 1 -> SampleType.U8;
			case 2 -> SampleType.U16;
			case 3 -> SampleType.U32;
			case 4 -> SampleType.I8;
			case 5 -> SampleType.I16;
			case 6 -> SampleType.I32;
			case 7 -> SampleType.F32;
			case 8 -> SampleType.F64;
			default -> throw new ReadException(file, Place.atByte(offset + 40), "values of type " + code + " are not read");
		};
	}
}
