/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.matlab.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.io.hdf5.HdfAttribute;
import org.lithoscope.io.hdf5.HdfDataset;
import org.lithoscope.io.hdf5.HdfFile;
import org.lithoscope.io.hdf5.HdfGroup;
import org.lithoscope.io.hdf5.HdfNode;
import org.lithoscope.io.hdf5.HdfValues;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/**
 * The variables of a MATLAB file of version 7.3, which is HDF5 behind a header of 512 bytes: groups are structures, datasets arrays with
 * their dimensions turned round; complex numbers are compounds of {@code real} and {@code imag}. Cells and arrays of structures, which are
 * references, are passed over.
 *
 * @param variables the variables by name
 */
public record MatFile73(Map<String, MatArray> variables) {

	/** The first bytes of such a file. */
	public static final String MAGIC = "MATLAB 7.3 MAT-file";
	private static final int DEEPEST = 20;

	/**
	 * Reads a file.
	 *
	 * @param entry the file
	 * @return its variables
	 * @throws ReadException when it is no such file, or damaged
	 * @throws IOException   when the disk or network fails
	 */
	public static MatFile73 of(SourceEntry entry) throws ReadException, IOException {
		try (HdfFile file = HdfFile.open(entry)) {
			return new MatFile73(children(file.root(), entry, 0));
		}
	}

	private static Map<String, MatArray> children(HdfGroup group, SourceEntry entry, int depth) throws ReadException, IOException {
		Map<String, MatArray> values = new LinkedHashMap<>();
		for (Map.Entry<String, HdfNode> child : group.children().entrySet()) {
			// names with # are MATLAB's own
			if (!child.getKey().startsWith("#")) {
				values.put(child.getKey(), value(child.getValue(), entry, depth));
			}
		}
		return values;
	}

	private static MatArray value(HdfNode node, SourceEntry entry, int depth) throws ReadException, IOException {
		if (node instanceof HdfGroup group && depth < DEEPEST) {
			return new MatArray.Structure(children(group, entry, depth + 1));
		}
		if (!(node instanceof HdfDataset dataset) || dataset.dimensions().length == 0) {
			return new MatArray.Other("neither array nor structure");
		}
		boolean complex = dataset.type().member("real").isPresent() && dataset.type().member("imag").isPresent();
		// MATLAB writes texts as numbers too, and says so
		Optional<HdfAttribute> kind = dataset.attribute("MATLAB_class");
		boolean text = kind.isPresent() && kind.get().text().orElse("").equals("char");
		if (text || !complex && !dataset.type().isNumber()) {
			return new MatArray.Other(text ? "text" : dataset.type().kind().toString());
		}
		long[] dimensions = dataset.dimensions();
		long rows = dimensions[dimensions.length - 1];
		HdfValues values = dataset.read();
		if (rows > Integer.MAX_VALUE || !values.isWhole()) {
			throw new ReadException(entry.name(), Place.atByte(entry.size()), "the array " + dataset.path() + " is not all in the file");
		}
		return complex ? new MatArray.Numbers((int) rows, part(values, "real"), part(values, "imag"))
				: new MatArray.Numbers((int) rows, values.numbers(), new double[0]);
	}

	private static double[] part(HdfValues values, String name) {
		return values.member(name).orElseThrow().numbers();
	}
}
