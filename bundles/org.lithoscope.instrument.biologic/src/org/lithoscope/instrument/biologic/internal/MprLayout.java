/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/**
 * Where the rows of an .mpr data module are and what they are made of. The module says how many points it holds and which columns, by
 * their numbers: one byte each in version 0; two bytes, little-endian, in versions 2 and 3 behind a count of one byte; the same in versions
 * 10 and 11 behind a count of two bytes. The rows must fill the module exactly, else nothing can be trusted.
 *
 * @param rowsAt  the first byte of the first row in the file
 * @param rowSize bytes of a row
 * @param rows    how many rows are intact
 * @param missing how many rows the header promises beyond those
 * @param fields  the columns
 * @param notices what was not as expected
 */
record MprLayout(long rowsAt, int rowSize, long rows, long missing, List<MprField> fields, List<Notice> notices) {

	/** How a version of the module begins. */
	private record Head(int version, int countWidth, int idWidth, int rowsAt) {
		int idsAt() {
			return 4 + countWidth;
		}
	}

	private static final List<Head> HEADS = List.of(new Head(0, 1, 1, 100), new Head(2, 1, 2, 405), new Head(3, 1, 2, 406),
			new Head(10, 2, 2, 1007), new Head(10, 2, 2, 1006), new Head(11, 2, 2, 1007));
	private static final int LONGEST_HEAD = 1007;

	/**
	 * Reads the head of a data module.
	 *
	 * @param bytes  the file
	 * @param module the module
	 * @param file   the file's name, for the error
	 * @return the layout
	 * @throws ReadException when it cannot be trusted
	 * @throws IOException   when the disk or network fails
	 */
	static MprLayout of(ChannelBytes bytes, MprModule module, String file) throws ReadException, IOException {
		byte[] head = bytes.read(module.data(), Math.min(module.present(), LONGEST_HEAD));
		List<Head> candidates = HEADS.stream().filter(h -> h.version() == module.version()).toList();
		boolean known = !candidates.isEmpty();
		ReadException failure = null;
		for (Head candidate : known ? candidates : HEADS) {
			try {
				Optional<MprLayout> layout = attempt(candidate, head, module, file);
				if (layout.isPresent() && (known || layout.get().notices().isEmpty())) {
					return layout.get();
				}
			} catch (ReadException e) {
				failure = failure == null ? e : failure;
			}
		}
		throw known && failure != null ? failure : new ReadException(file, Place.atByte(module.data()),
				known ? "the rows do not fill the data module: its layout cannot be trusted"
						: "version " + module.version() + " of the data module is not known");
	}

	private static Optional<MprLayout> attempt(Head version, byte[] head, MprModule module, String file) throws ReadException {
		Place place = Place.atByte(module.data());
		if (head.length < version.rowsAt()) {
			throw new ReadException(file, place, "the file breaks off before the first row of data");
		}
		long points = LittleEndian.u4(head, 0);
		int columns = version.countWidth() == 1 ? LittleEndian.u1(head, 4) : LittleEndian.u2(head, 4);
		long body = module.length() - version.rowsAt();
		if (columns == 0 || version.idsAt() + columns * version.idWidth() > version.rowsAt() || body < 0) {
			throw new ReadException(file, place, "the data module names " + columns + " columns, which does not fit its size");
		}
		int[] ids = new int[columns];
		for (int i = 0; i < columns; i++) {
			int at = version.idsAt() + i * version.idWidth();
			ids[i] = version.idWidth() == 1 ? LittleEndian.u1(head, at) : LittleEndian.u2(head, at);
		}
		Optional<MprRow> found = MprRow.of(ids, points == 0 || body % points != 0 ? 0 : body / points);
		if (found.isEmpty()) {
			return Optional.empty();
		}
		MprRow row = found.get();
		if (body % row.size() != 0 || points == 0 && body > 0) {
			return Optional.empty();
		}
		long promised = body / row.size();
		List<Notice> notices = new java.util.ArrayList<>(row.notices());
		if (promised != points) {
			notices.add(Notice.warning("The data module counts " + points + " points but holds " + promised + " rows; all are read.", place));
		}
		long intact = Math.min(promised, Math.max(0, module.present() - version.rowsAt()) / row.size());
		return Optional.of(new MprLayout(module.data() + version.rowsAt(), row.size(), intact, promised - intact, row.fields(),
				List.copyOf(notices)));
	}
}
