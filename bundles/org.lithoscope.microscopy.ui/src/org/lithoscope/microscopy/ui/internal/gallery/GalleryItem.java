/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.gallery;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.folder.FolderImage;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.ui.project.OpenMeasurement;

/**
 * What a card of the gallery says: of an image that is open, or of one in a folder that was only looked through.
 *
 * @param path       the file
 * @param open       the open measurement, if it is open
 * @param catalogued the same from the catalogue of the folder, if it is not
 * @param name       the name of the image
 * @param sample     the sample; empty when unknown
 * @param instrument maker and model; empty when unknown
 * @param voltage    the accelerating voltage; empty when unknown
 * @param details    field of view, voltage and signal; of a file that cannot be read, the reason
 * @param estimated  whether the scale is an estimate
 */
record GalleryItem(Path path, Optional<OpenMeasurement> open, Optional<FolderImage> catalogued, String name, String sample,
		String instrument, String voltage, String details, boolean estimated) {

	private static final int DIGITS = 3;

	/** Says what there is to say of a measurement. */
	static GalleryItem of(OpenMeasurement open) {
		return of(open.path(), Optional.of(open), Optional.empty(), open.name(), open.measurement());
	}

	/** Says what there is to say of an image in a folder. */
	static GalleryItem of(FolderImage image) {
		String file = String.valueOf(image.file().getFileName());
		if (image.measurement().isEmpty()) {
			return new GalleryItem(image.file(), Optional.empty(), Optional.of(image), file, "", "", "", image.problem(), false);
		}
		String name = image.measurement().get().name();
		return of(image.file(), Optional.empty(), Optional.of(image), name.isBlank() ? file : name, image.measurement().get());
	}

	private static GalleryItem of(Path path, Optional<OpenMeasurement> open, Optional<FolderImage> catalogued, String name,
			Measurement measurement) {
		Micrograph micrograph = Micrograph.of(measurement);
		String voltage = reading(micrograph, MicroscopyField.ACCELERATING_VOLTAGE);
		List<String> details = new ArrayList<>();
		add(details, reading(micrograph, MicroscopyField.FIELD_WIDTH));
		add(details, voltage);
		String signal = micrograph.text(MicroscopyField.SIGNAL);
		add(details, signal.isEmpty() ? micrograph.text(MicroscopyField.DETECTOR) : signal);
		return new GalleryItem(path, open, catalogued, name, micrograph.text(MicroscopyField.SAMPLE),
				(micrograph.text(MicroscopyField.VENDOR) + " " + micrograph.text(MicroscopyField.INSTRUMENT)).strip(), voltage,
				String.join(" · ", details), micrograph.scaleIsEstimated());
	}

	private static void add(List<String> details, String text) {
		if (!text.isEmpty()) {
			details.add(text);
		}
	}

	private static String reading(Micrograph micrograph, MicroscopyField field) {
		return micrograph.quantity(field).filter(q -> Double.isFinite(q.value())).map(GalleryItem::short3).orElse("");
	}

	private static String short3(Quantity q) {
		return new BigDecimal(q.value()).round(new MathContext(DIGITS)).stripTrailingZeros().toPlainString() + " "
				+ q.unit().symbol();
	}

	/** What its picture is kept under. */
	Object key() {
		return open.isPresent() ? open.get().measurement() : catalogued.orElseThrow();
	}

	/** Whether it stands for the same image of the same file. */
	boolean shows(FolderImage image) {
		return open.isPresent() && path.toAbsolutePath().equals(image.file().toAbsolutePath()) && open.get().index() == image.number();
	}

	/** Does some text that belongs to it, the raw tags of an open image among them, hold all words? */
	boolean matches(String words) {
		if (words.isBlank()) {
			return true;
		}
		StringBuilder all = new StringBuilder(name).append(' ').append(path).append(' ').append(details).append(' ');
		open.map(OpenMeasurement::measurement).or(() -> catalogued.flatMap(FolderImage::measurement)).ifPresent(m -> {
			for (MetadataValue value : m.metadata().values().values()) {
				all.append(value.text()).append(' ').append(value.raw()).append(' ').append(value.source()).append(' ');
			}
		});
		String text = all.toString().toLowerCase(Locale.ROOT);
		for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
			if (!text.contains(word)) {
				return false;
			}
		}
		return true;
	}
}
