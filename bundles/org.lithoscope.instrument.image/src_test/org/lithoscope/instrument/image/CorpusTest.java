/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.json.JsonParser;
import org.lithoscope.io.source.Sources;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.reader.ReadException;

/** Every file of the corpus against the values that other programs found in it. */
final class CorpusTest {

	/** Waves and series that are no images, and formats without a reader. */
	private static final Set<String> NO_IMAGE = Set.of("test-EELS_spectrum.dm3", "no_AcquireDate_1.ser", "fmt-igor-fd_U3_3_p10004.ibw",
			"mac-version5.ibw", "win-version5.ibw", "mac-version2.ibw", "mac-textWave.ibw", "NanoSurf_20160301.nid", "Elid2Version4.elid",
			"example_bytes_string_metadata.emd", "emd_type1_stringDims.h5");
	private static final Map<String, MicroscopyField> NUMBERS = Map.ofEntries(Map.entry("pixel_size_nm", MicroscopyField.PIXEL_WIDTH),
			Map.entry("pixel_size_nm_estimated", MicroscopyField.PIXEL_WIDTH), Map.entry("pixel_size_y_nm", MicroscopyField.PIXEL_HEIGHT),
			Map.entry("accelerating_voltage_kv", MicroscopyField.ACCELERATING_VOLTAGE),
			Map.entry("working_distance_mm", MicroscopyField.WORKING_DISTANCE), Map.entry("magnification", MicroscopyField.MAGNIFICATION),
			Map.entry("stage_x_mm", MicroscopyField.STAGE_X), Map.entry("stage_y_mm", MicroscopyField.STAGE_Y),
			Map.entry("stage_z_mm", MicroscopyField.STAGE_Z), Map.entry("stage_tilt_deg", MicroscopyField.STAGE_TILT),
			Map.entry("stage_rotation_deg", MicroscopyField.STAGE_ROTATION), Map.entry("dwell_us", MicroscopyField.DWELL_TIME),
			Map.entry("beam_current_na", MicroscopyField.BEAM_CURRENT), Map.entry("emission_current_ua", MicroscopyField.EMISSION_CURRENT),
			Map.entry("horizontal_field_um", MicroscopyField.FIELD_WIDTH), Map.entry("databar_rows", MicroscopyField.DATA_BAR_ROWS),
			Map.entry("image_strip_rows", MicroscopyField.DATA_BAR_ROWS), Map.entry("energy_ev", MicroscopyField.PHOTON_ENERGY),
			Map.entry("source_to_sample_mm", MicroscopyField.SOURCE_DISTANCE), Map.entry("n_images", MicroscopyField.COUNT),
			Map.entry("width", MicroscopyField.WIDTH), Map.entry("height", MicroscopyField.HEIGHT), Map.entry("bits", MicroscopyField.BITS));
	private static final Map<String, MicroscopyField> TEXTS = Map.of("acquired_raw", MicroscopyField.ACQUIRED, "detector",
			MicroscopyField.DETECTOR, "instrument", MicroscopyField.INSTRUMENT, "serial_number", MicroscopyField.SERIAL_NUMBER);

	private final Readers readers = new Readers();
	private final List<String> faults = new ArrayList<>();
	private int compared;

	@Test
	void everyFileSaysWhatOtherProgramsFound() throws IOException {
		Path corpus = Readers.corpus();
		Map<?, ?> expected = (Map<?, ?>) JsonParser.parse(Files.readString(corpus.resolve("expected.json")));
		int files = 0;
		for (Object one : (List<?>) expected.get("files")) {
			Map<?, ?> file = (Map<?, ?>) one;
			Path path = corpus.resolve((String) file.get("file"));
			if (Files.exists(path)) {
				files++;
				check(path, (Map<?, ?>) file.get("expected"));
			}
		}
		assertEquals(List.of(), faults, faults.size() + " faults, " + compared + " values agree");
		assertTrue(files > 70 && compared > 400, files + " files, " + compared + " values");
	}

	private void check(Path path, Map<?, ?> expected) throws IOException {
		String name = path.getFileName().toString();
		List<Measurement> measurements;
		try {
			measurements = readers.read(Sources.open(path));
		} catch (ReadException e) {
			agree(NO_IMAGE.contains(name), name + " refused: " + e.getMessage());
			return;
		}
		agree(!NO_IMAGE.contains(name), name + " should be refused");
		Measurement m = measurements.get(0);
		new TreeMap<>(expected).forEach((key, value) -> {
			MicroscopyField number = NUMBERS.get(key);
			MicroscopyField text = TEXTS.get(key);
			if (key.equals("bits") && name.startsWith("Park")) {
				// the picture has 8 bits, the heights that are read instead have 32
				return;
			}
			if (number != null && value instanceof Double d && (number != MicroscopyField.DATA_BAR_ROWS || d > 0)) {
				double got = m.metadata().quantity(number.key()).map(Quantity::value).orElse(Double.NaN);
				agree(close(got, d), name + " " + key + ": " + got + " instead of " + d);
			} else if (text != null && value instanceof String s && !s.isBlank()) {
				String got = m.metadata().text(text.key()).orElse("");
				agree(got.equals(s), name + " " + key + ": '" + got + "' instead of '" + s + "'");
			} else if (key.equals("stage_tilt_rad") || key.equals("stage_rotation_rad")) {
				MicroscopyField angle = key.equals("stage_tilt_rad") ? MicroscopyField.STAGE_TILT : MicroscopyField.STAGE_ROTATION;
				double got = m.metadata().quantity(angle.key()).map(q -> q.valueIn(Unit.of("rad"))).orElse(Double.NaN);
				agree(close(got, (Double) value), name + " " + key + ": " + got + " instead of " + value);
			} else if (key.equals("pixels") && value instanceof Map<?, ?> p) {
				pixels(name, m, p);
			} else if (key.equals("signals") && value instanceof List<?> signals) {
				signals(name, measurements, signals);
			} else if (key.equals("first_image") && value instanceof Map<?, ?> p) {
				pixels(name, m, p);
			}
		});
	}

	/** Compared over the whole first image with its data bar; stacks over all images. */
	private void pixels(String name, Measurement m, Map<?, ?> expected) {
		if (m.images().isEmpty() || expected.get("mean") == null || m.type().equals("microscopy/height-map")) {
			return;
		}
		double least = Double.POSITIVE_INFINITY;
		double greatest = Double.NEGATIVE_INFINITY;
		double sum = 0;
		long count = 0;
		boolean cropped = m.metadata().get(MicroscopyField.DATA_BAR_ROWS.key()).isPresent();
		boolean one = expected.size() == 3 && m.images().size() > 1 && (name.endsWith("rm") || name.startsWith("multipage"));
		for (ImageData image : one ? List.of(m.images().values().iterator().next()) : m.images().values()) {
			for (float v : image.read(0, 0, image.width(), image.height(), 1)) {
				least = Math.min(least, v);
				greatest = Math.max(greatest, v);
				sum += v;
				count++;
			}
		}
		if (cropped) {
			agree(least >= (Double) expected.get("min") && greatest <= (Double) expected.get("max"), name + " pixels out of range");
			return;
		}
		agree(close(least, (Double) expected.get("min")), name + " min " + least + " instead of " + expected.get("min"));
		agree(close(greatest, (Double) expected.get("max")), name + " max " + greatest + " instead of " + expected.get("max"));
		agree(Math.abs(sum / count - (Double) expected.get("mean")) < 1e-4 * (1 + Math.abs(sum / count)),
				name + " mean " + sum / count + " instead of " + expected.get("mean"));
	}

	private void signals(String name, List<Measurement> measurements, List<?> signals) {
		List<Map<?, ?>> images = new ArrayList<>();
		for (Object s : signals) {
			List<?> shape = (List<?>) ((Map<?, ?>) s).get("shape");
			if (shape.size() >= 2 && !String.valueOf(((Map<?, ?>) s).get("dtype")).startsWith("complex")) {
				images.add((Map<?, ?>) s);
			}
		}
		if (name.startsWith("fei_example_dpc") || images.isEmpty()) {
			agree(!measurements.isEmpty(), name + " no image");
			return;
		}
		agree(measurements.size() == images.size(), name + " " + measurements.size() + " measurements instead of " + images.size());
		for (int i = 0; i < Math.min(images.size(), measurements.size()); i++) {
			List<?> axes = (List<?>) images.get(i).get("axes");
			ImageData image = measurements.get(i).images().values().iterator().next();
			axis(name + " x", (Map<?, ?>) axes.get(axes.size() - 1), image.width(), image.pixelWidth());
			axis(name + " y", (Map<?, ?>) axes.get(axes.size() - 2), image.height(), image.pixelHeight());
			if (images.get(i).get("pixels") instanceof Map<?, ?> p) {
				pixels(name, measurements.get(i), p);
			}
		}
	}

	private void axis(String name, Map<?, ?> axis, int size, Quantity pixel) {
		agree(size == (Double) axis.get("size"), name + " size " + size + " instead of " + axis.get("size"));
		double scale = (Double) axis.get("scale");
		String unit = String.valueOf(axis.get("units")).toLowerCase(Locale.ROOT).replace("µ", "u").replace("1/nm", "nm-1")
				.replace("1/m", "m-1").replaceFirst("^a$", "Ao");
		if (scale > 1e10) {
			// a diffraction pattern whose scale, per metre, the other program takes for metres
			scale *= 1e-18;
			unit = "nm-1";
		}
		if (!unit.isEmpty() && !unit.equals("null") && !unit.equals("[]")) {
			double got = pixel.valueIn(Unit.of(unit));
			agree(close(got, scale), name + " scale " + got + " instead of " + scale + " " + unit);
		}
	}

	private static boolean close(double got, double expected) {
		return Math.abs(got - expected) <= 1e-5 * Math.abs(expected) + 1e-12 || Math.abs(got - expected) < 1e-9;
	}

	private void agree(boolean yes, String otherwise) {
		if (yes) {
			compared++;
		} else {
			faults.add("\n" + otherwise);
		}
	}
}
