/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.io.IOException;
import java.util.Optional;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/**
 * An open HDF5 file (HDF5 File Format Specification 3.0). Nothing is allocated before its size has been compared with what the file can hold,
 * and structures that lead in circles end with an error. Not for several threads.
 */
public final class HdfFile implements AutoCloseable {

	private static final long SIGNATURE = 0x0A1A0A0D46444889L;
	private static final int SUPERBLOCK = 128;
	private static final int FIRST_PLACE = 512;

	private final BinaryFile file;
	private final HdfGroup root;
	private final long statedSize;

	private HdfFile(BinaryFile file) throws ReadException, IOException {
		this.file = file;
		long at = start(file);
		BinaryCursor c = file.read(at, Math.min(SUPERBLOCK, file.size() - at)).skip(8);
		int version = c.u8();
		if (version > 3) {
			throw c.wrong("an HDF5 file of version " + version);
		}
		c.skip(version < 2 ? 4 : 0);
		int addressBytes = c.u8();
		int lengthBytes = c.u8();
		if (addressBytes < 2 || addressBytes > 8 || lengthBytes < 2 || lengthBytes > 8) {
			throw c.wrong("addresses of " + addressBytes + " and lengths of " + lengthBytes + " bytes");
		}
		c.skip(version == 0 ? 9 : version == 1 ? 13 : 1);
		HdfInput in = new HdfInput(file, at, addressBytes, lengthBytes);
		in.address(c);
		in.address(c);
		statedSize = in.address(c);
		if (version < 2) {
			in.address(c);
			c.skip(addressBytes);
		}
		long rootAddress = in.address(c);
		this.root = HdfNode.of(in, rootAddress, "").filter(HdfGroup.class::isInstance).map(HdfGroup.class::cast)
				.orElseThrow(() -> in.wrong(rootAddress, "there is no group at the root"));
	}

	/** The signature stands at the start, or behind a block of another format of 512, 1024, 2048 … bytes. */
	private static long start(BinaryFile file) throws ReadException, IOException {
		for (long at = 0; at <= file.size() - Long.BYTES; at = Math.max(FIRST_PLACE, 2 * at)) {
			if (file.read(at, Long.BYTES).i64() == SIGNATURE) {
				return at;
			}
		}
		throw new ReadException(file.name(), Place.atByte(0), "not an HDF5 file");
	}

	/**
	 * Opens a file.
	 *
	 * @param entry the file
	 * @return the open file
	 * @throws ReadException when it is no HDF5 file, or damaged
	 * @throws IOException   when the disk or network fails
	 */
	public static HdfFile open(SourceEntry entry) throws ReadException, IOException {
		BinaryFile file = new BinaryFile(entry);
		try {
			return new HdfFile(file);
		} catch (ReadException | IOException e) {
			file.close();
			throw e;
		}
	}

	/** {@return the group that holds all} */
	public HdfGroup root() {
		return root;
	}

	/**
	 * An object by its path.
	 *
	 * @param path names with {@code /} between them
	 * @return the object, if there is one
	 * @throws ReadException when the file is damaged
	 * @throws IOException   when the disk or network fails
	 */
	public Optional<HdfNode> find(String path) throws ReadException, IOException {
		Optional<HdfNode> node = Optional.of(root);
		for (String name : path.split("/")) {
			if (!name.isEmpty()) {
				node = node.isPresent() && node.get() instanceof HdfGroup group ? group.child(name) : Optional.empty();
			}
		}
		return node;
	}

	/** {@return how many bytes the file should have; below zero when it does not say} */
	public long statedSize() {
		return statedSize;
	}

	@Override
	public void close() throws IOException {
		file.close();
	}
}
