/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.thermofisher.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.io.hdf5.HdfAttribute;
import org.lithoscope.io.hdf5.HdfDataset;
import org.lithoscope.io.hdf5.HdfFile;
import org.lithoscope.io.hdf5.HdfGroup;
import org.lithoscope.io.hdf5.HdfNode;
import org.lithoscope.io.hdf5.HdfValues;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.mapping.LengthUnits;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/**
 * The images of an open EMD file (versions 0.1 to 1.0): groups with an attribute {@code emd_group_type}, each with a dataset and a vector
 * for each of its dimensions, {@code dim1} … or, since version 1.0, {@code dim0} …
 */
public final class OpenEmdImages {

	private static final int DEEPEST = 8;
	private static final List<String> DATA = List.of("data", "realslice", "diffractionslice");
	private static final List<String> DESCRIPTIONS = List.of("microscope", "sample", "user", "comments");

	private final SourceEntry entry;
	private final VendorMapping mapping;
	private final List<MicrographBuilder> found = new ArrayList<>();

	/**
	 * The images of a file.
	 *
	 * @param entry   the file
	 * @param mapping the table of the fields
	 */
	public OpenEmdImages(SourceEntry entry, VendorMapping mapping) {
		this.entry = entry;
		this.mapping = mapping;
	}

	/**
	 * Whether a file is an open EMD.
	 *
	 * @param root its root
	 * @return whether it says so
	 * @throws ReadException when the file is damaged
	 * @throws IOException   when the disk or network fails
	 */
	public static boolean are(HdfGroup root) throws ReadException, IOException {
		return root.attributes().keySet().containsAll(List.of("version_major", "version_minor"));
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
		Map<String, String> tags = new LinkedHashMap<>();
		for (String name : DESCRIPTIONS) {
			Optional<HdfGroup> group = file.root().group(name);
			if (group.isPresent()) {
				for (HdfAttribute attribute : group.get().attributes().values()) {
					tags.put(name + "." + attribute.name(), attribute.text().orElse(""));
				}
			}
		}
		visit(file.root(), 0, tags);
		return found;
	}

	private void visit(HdfGroup group, int depth, Map<String, String> tags) throws ReadException, IOException {
		for (HdfNode node : group.children().values()) {
			if (node instanceof HdfGroup child && depth < DEEPEST) {
				Optional<HdfDataset> data = child.attribute("emd_group_type").isPresent() ? data(child) : Optional.empty();
				int rank = data.map(d -> d.dimensions().length).orElse(0);
				if (rank == 2 || rank == 3) {
					found.add(image(child, data.get(), rank, tags));
				} else {
					visit(child, depth + 1, tags);
				}
			}
		}
	}

	private static Optional<HdfDataset> data(HdfGroup group) throws ReadException, IOException {
		for (String name : DATA) {
			Optional<HdfDataset> data = group.dataset(name);
			if (data.isPresent()) {
				return data;
			}
		}
		return Optional.empty();
	}

	private MicrographBuilder image(HdfGroup group, HdfDataset data, int rank, Map<String, String> tags) throws ReadException, IOException {
		Map<String, String> own = new LinkedHashMap<>(tags);
		own.put("group", data.path());
		MicrographBuilder micrograph = new MicrographBuilder(
				rank == 3 && data.dimensions()[0] > 1 ? MicrographBuilder.STACK : MicrographBuilder.IMAGE, entry.name() + " " + group.name())
						.tags("", new RawTags(own), mapping);
		int first = group.names().contains("dim0") ? 0 : 1;
		dimension(group, first + rank - 1, MicroscopyField.PIXEL_WIDTH, micrograph);
		dimension(group, first + rank - 2, MicroscopyField.PIXEL_HEIGHT, micrograph);
		new EmdPixels(entry, data, rank - 3, rank - 2, rank - 1).addTo(micrograph);
		return micrograph;
	}

	/** The step of the vector of a dimension, whose unit stands in an attribute such as {@code [n_m]}. */
	private static void dimension(HdfGroup group, int number, MicroscopyField field, MicrographBuilder micrograph)
			throws ReadException, IOException {
		String name = "dim" + number;
		HdfDataset vector = group.dataset(name).orElse(null);
		Optional<HdfAttribute> units = vector == null ? Optional.empty() : vector.attribute("units");
		if (units.isEmpty() || vector.dimensions().length != 1 || vector.dimensions()[0] < 2 || !vector.type().isNumber()) {
			return;
		}
		HdfValues values = vector.read(new long[1], new long[] { 2 });
		String unit = units.get().text().orElse("");
		Optional<Unit> length = LengthUnits.of(unit.replaceAll("[\\[\\]_]", "")).filter(LengthUnits::isLength);
		double step = Math.abs(values.number(1) - values.number(0));
		if (length.isPresent() && step > 0) {
			micrograph.number(field, step, length.get(), step + " " + unit, name, Quality.DERIVED);
		} else if (step > 0 && field == MicroscopyField.PIXEL_WIDTH && !unit.isBlank()) {
			micrograph.notice(Notice.info("A pixel is " + step + " " + unit + " wide"));
		}
	}
}
