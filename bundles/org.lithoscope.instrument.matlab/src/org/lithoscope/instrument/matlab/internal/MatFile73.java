/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.matlab.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.util.LinkedHashMap;
import java.util.Map;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

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
	/** Chunks may be packed: more than this times the file is damage. */
	private static final long MOST_RATIO = 1100;

	/**
	 * Reads a file.
	 *
	 * @param entry the file
	 * @return its variables
	 * @throws ReadException when it is no such file, or damaged
	 * @throws IOException   when the disk or network fails
	 */
	public static MatFile73 of(SourceEntry entry) throws ReadException, IOException {
		try (HdfFile file = open(entry)) {
			return new MatFile73(children(file, entry, 0));
		} catch (RuntimeException e) {
			// the library throws what its parts throw when a file is damaged
			throw new ReadException(entry.name(), null, "the HDF5 part of the MATLAB file is damaged: " + e.getMessage(), e);
		}
	}

	private static HdfFile open(SourceEntry entry) throws IOException {
		if (entry.path().isPresent()) {
			return new HdfFile(entry.path().get());
		}
		try (InputStream in = entry.open()) {
			return HdfFile.fromBytes(in.readAllBytes());
		}
	}

	private static Map<String, MatArray> children(Group group, SourceEntry entry, int depth) throws ReadException {
		Map<String, MatArray> values = new LinkedHashMap<>();
		for (Map.Entry<String, Node> child : group.getChildren().entrySet()) {
			// names with # are MATLAB's own
			if (!child.getKey().startsWith("#")) {
				values.put(child.getKey(), value(child.getValue(), entry, depth));
			}
		}
		return values;
	}

	private static MatArray value(Node node, SourceEntry entry, int depth) throws ReadException {
		if (node instanceof Group group && depth < DEEPEST) {
			return new MatArray.Structure(children(group, entry, depth + 1));
		}
		if (!(node instanceof Dataset dataset) || dataset.isScalar() || dataset.getDimensions().length == 0) {
			return new MatArray.Other("neither array nor structure");
		}
		if (dataset.getSizeInBytes() > MOST_RATIO * entry.size()) {
			throw new ReadException(entry.name(), "the array " + node.getPath() + " is larger than can be");
		}
		int[] dimensions = dataset.getDimensions();
		int rows = dimensions[dimensions.length - 1];
		Class<?> type = dataset.getJavaType();
		if (dataset.isCompound()) {
			return dataset.getData() instanceof Map<?, ?> parts && parts.containsKey("real") && parts.containsKey("imag")
					? new MatArray.Numbers(rows, numbers(parts.get("real"), dataset), numbers(parts.get("imag"), dataset))
					: new MatArray.Other("compound");
		}
		boolean numeric = type == double.class || type == float.class || type == int.class || type == short.class || type == byte.class;
		return numeric ? new MatArray.Numbers(rows, numbers(dataset.getData(), dataset), new double[0])
				: new MatArray.Other(String.valueOf(type));
	}

	/** The numbers of a nest of arrays; the last index runs first, which in the file is MATLAB's first. */
	private static double[] numbers(Object nest, Dataset dataset) {
		double[] numbers = new double[Math.toIntExact(dataset.getSize())];
		fill(nest, numbers, 0);
		return numbers;
	}

	private static int fill(Object nest, double[] numbers, int from) {
		int at = from;
		for (int i = 0; i < Array.getLength(nest); i++) {
			Object element = Array.get(nest, i);
			if (element instanceof Number number) {
				numbers[at++] = number.doubleValue();
			} else {
				at = fill(element, numbers, at);
			}
		}
		return at;
	}
}
