/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.thermofisher.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.io.hdf5.HdfDataset;
import org.lithoscope.io.hdf5.HdfFile;
import org.lithoscope.io.hdf5.HdfGroup;
import org.lithoscope.io.hdf5.HdfValues;
import org.lithoscope.io.json.JsonParser;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/** The images of a Velox file: datasets of rows, columns and frames, with JSON beside them. */
public final class VeloxImages {

	private static final long LONGEST_METADATA = 16 << 20;

	private final SourceEntry entry;
	private final VendorMapping mapping;

	/**
	 * The images of a file.
	 *
	 * @param entry   the file
	 * @param mapping the table of Velox
	 */
	public VeloxImages(SourceEntry entry, VendorMapping mapping) {
		this.entry = entry;
		this.mapping = mapping;
	}

	/**
	 * Whether a file is one of Velox.
	 *
	 * @param root its root
	 * @return whether it has the groups of one
	 */
	public static boolean are(HdfGroup root) {
		return root.names().contains("Data") && (root.names().contains("Features") || root.names().contains("Displays"));
	}

	/**
	 * Reads the images.
	 *
	 * @param file the open file
	 * @return what there is; may be nothing
	 * @throws ReadException when an image is damaged
	 * @throws IOException   when the disk or network fails
	 */
	public List<MicrographBuilder> of(HdfFile file) throws ReadException, IOException {
		List<MicrographBuilder> found = new ArrayList<>();
		if (file.find("/Data/Image").orElse(null) instanceof HdfGroup images) {
			for (String id : images.names()) {
				Optional<HdfGroup> image = images.group(id);
				Optional<HdfDataset> pixels = image.isPresent() ? image.get().dataset("Data") : Optional.empty();
				if (pixels.isPresent() && pixels.get().dimensions().length == 3) {
					found.add(image(id, pixels.get(), metadata(image.get())));
				}
			}
		}
		return found;
	}

	private MicrographBuilder image(String id, HdfDataset pixels, RawTags tags) throws ReadException, IOException {
		MicrographBuilder micrograph = new MicrographBuilder(pixels.dimensions()[2] > 1 ? MicrographBuilder.STACK : MicrographBuilder.IMAGE,
				entry.name() + " " + id.substring(0, Math.min(8, id.length()))).tags("Thermo Fisher", tags, mapping);
		micrograph.text(MicroscopyField.SOFTWARE, "Velox", "");
		String unit = tags.text("BinaryResult.PixelUnitX");
		if (unit.equals("m")) {
			pixel(micrograph, tags, MicroscopyField.PIXEL_WIDTH, "BinaryResult.PixelSize.width");
			pixel(micrograph, tags, MicroscopyField.PIXEL_HEIGHT, "BinaryResult.PixelSize.height");
		} else if (!unit.isEmpty()) {
			micrograph.notice(Notice.info("A pixel is " + tags.text("BinaryResult.PixelSize.width") + " " + unit + " wide"));
		}
		new EmdPixels(entry, pixels, 2, 0, 1).addTo(micrograph);
		return micrograph;
	}

	private static void pixel(MicrographBuilder micrograph, RawTags tags, MicroscopyField field, String tag) {
		micrograph.number(field, tags.number(tag), Unit.of("m"), tags.text(tag), tag, Quality.STATED);
	}

	/** The JSON of the first frame, which a column of bytes holds, filled up with NUL. */
	private static RawTags metadata(HdfGroup image) throws ReadException, IOException {
		Map<String, String> tags = new LinkedHashMap<>();
		Optional<HdfDataset> text = image.dataset("Metadata");
		if (text.isEmpty() || text.get().dimensions().length != 2 || text.get().dimensions()[1] < 1
				|| text.get().dimensions()[0] > LONGEST_METADATA) {
			return new RawTags(tags);
		}
		HdfValues column = text.get().read(new long[2], new long[] { text.get().dimensions()[0], 1 });
		byte[] bytes = new byte[column.count()];
		int length = 0;
		while (length < bytes.length && column.number(length) != 0 && !Double.isNaN(column.number(length))) {
			bytes[length] = (byte) column.number(length);
			length++;
		}
		try {
			flatten("", JsonParser.parse(new String(bytes, 0, length, StandardCharsets.UTF_8)), tags);
		} catch (IllegalArgumentException e) {
			tags.put("unreadable", "the JSON is damaged: " + e.getMessage());
		}
		return new RawTags(tags);
	}

	private static void flatten(String path, Object value, Map<String, String> tags) {
		if (value instanceof Map<?, ?> map && path.length() < 500) {
			map.forEach((key, child) -> flatten(path.isEmpty() ? String.valueOf(key) : path + "." + key, child, tags));
		} else if (value instanceof List<?> list && path.length() < 500) {
			for (int i = 0; i < list.size(); i++) {
				flatten(path + "." + i, list.get(i), tags);
			}
		} else if (value != null) {
			tags.putIfAbsent(path, String.valueOf(value));
		}
	}
}
