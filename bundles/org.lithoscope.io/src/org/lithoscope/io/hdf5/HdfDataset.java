/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/** A dataset: an array of values of one type. */
public final class HdfDataset extends HdfNode {

	private static final long MOST_MISSING = 8;
	private static final long SMALLEST = 1024;

	private final HdfType type;
	private final long[] dimensions;
	private final Layout layout;
	private final Filters filters;
	private List<Chunk> chunks;

	HdfDataset(HdfInput in, ObjectHeader header, String path, BinaryCursor layout) throws ReadException, IOException {
		super(in, header, path);
		this.type = HdfType.of(in, needed(ObjectHeader.DATATYPE, "type"), 0);
		this.dimensions = Dataspace.of(in, needed(ObjectHeader.DATASPACE, "dimensions")).orElse(new long[] { 0 });
		this.layout = Layout.of(in, layout);
		Optional<BinaryCursor> packing = header.first(in, ObjectHeader.FILTERS);
		this.filters = packing.isPresent() ? Filters.of(in, packing.get()) : Filters.none();
		if (this.layout.kind() == Layout.CHUNKED && this.layout.chunk().length != dimensions.length) {
			throw in.wrong(header.address(), "chunks of another number of dimensions than the dataset");
		}
	}

	private BinaryCursor needed(int message, String what) throws ReadException, IOException {
		return header().first(in(), message).orElseThrow(() -> in().wrong(header().address(), "a dataset without " + what));
	}

	/** {@return its dimensions, the slowest first; none for a single value} */
	public long[] dimensions() {
		return dimensions.clone();
	}

	/** {@return how a value is stored} */
	public HdfType type() {
		return type;
	}

	/** {@return how many values it has} */
	public long size() {
		return Dataspace.count(dimensions);
	}

	/**
	 * Reads all values.
	 *
	 * @return the values
	 * @throws ReadException when they are damaged, or more than can be packed into the file
	 * @throws IOException   when the disk or network fails
	 */
	public HdfValues read() throws ReadException, IOException {
		return read(new long[dimensions.length], dimensions);
	}

	/**
	 * Reads a part; only what it needs is read and unpacked.
	 *
	 * @param from the place of the first value in each dimension
	 * @param size how many values in each dimension
	 * @return the values; those of which the file has nothing are marked as absent
	 * @throws ReadException when it is outside of the dataset, damaged, or more than can be packed into the file
	 * @throws IOException   when the disk or network fails
	 */
	public HdfValues read(long[] from, long[] size) throws ReadException, IOException {
		for (int d = 0; d < dimensions.length; d++) {
			if (from[d] < 0 || size[d] < 0 || from[d] > dimensions[d] - size[d]) {
				throw in().wrong(header().address(), "of " + Arrays.toString(dimensions) + " values in " + path() + " "
						+ Arrays.toString(size) + " from " + Arrays.toString(from) + " are wanted");
			}
		}
		check(size);
		if (Dataspace.count(size) > (Integer.MAX_VALUE - 64L) / type.size()) {
			throw in().unknown("a part of " + path() + " of more than 2 GB");
		}
		Region region = new Region(in(), from, size, type.size());
		switch (layout.kind()) {
			case Layout.COMPACT -> region.copy(layout.bytes(), new long[dimensions.length], dimensions);
			case Layout.CONTIGUOUS -> region.contiguous(layout.address(), dimensions);
			default -> chunks(region);
		}
		return new HdfValues(in(), type, region.bytes(), region.absent());
	}

	/**
	 * Checks that as many values can be in the file, packed as well as can be.
	 *
	 * @throws ReadException when they cannot
	 */
	public void checkSize() throws ReadException {
		check(dimensions);
	}

	private void check(long[] size) throws ReadException {
		// what is not packed takes its own room; a file that breaks off may have little of it
		long most = layout.kind() == Layout.CHUNKED ? HdfInput.MOST_COMPRESSION : MOST_MISSING;
		if (Dataspace.count(size) > most * Math.max(SMALLEST, in().present(0)) / type.size()) {
			throw in().wrong(header().address(), path() + " says it has " + Arrays.toString(size) + " values of " + type.size()
					+ " bytes: more than can be in the file");
		}
	}

	private void chunks(Region region) throws ReadException, IOException {
		if (chunks == null) {
			chunks = ChunkIndex.chunks(in(), layout, dimensions, type.size(), !filters.filters().isEmpty());
		}
		long plain = Dataspace.count(layout.chunk());
		plain = plain > in().most() / type.size() ? in().most() + 1 : plain * type.size();
		if (plain > in().most()) {
			throw in().wrong(header().address(), path() + " has chunks of more bytes than can be in the file");
		}
		region.limit(Math.max(0, in().present(0)));
		for (Chunk chunk : chunks) {
			if (region.meets(chunk.origin(), layout.chunk())) {
				region.chunk(chunk, layout.chunk(), (int) plain, filters);
			}
		}
	}
}
