/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/**
 * The chain of modules of an .mpr file. It is walked by the lengths in the headers, which are 51 bytes long, or 59 where the first length
 * field is filled with ones (EC-Lab 11.50 and later); the word MODULE may also stand inside data and is never searched for.
 *
 * @param modules the modules in the order of the file
 * @param broken  where and why the walk ended before the end of the file
 */
record MprModules(List<MprModule> modules, Optional<Completeness> broken) {

	private static final byte[] MAGIC = "BIO-LOGIC MODULAR FILE\u001a".getBytes(StandardCharsets.ISO_8859_1);
	private static final byte[] KEYWORD = "MODULE".getBytes(StandardCharsets.ISO_8859_1);
	private static final int FILE_HEADER = 52;
	private static final int SHORT_NAME = KEYWORD.length;
	private static final int LENGTH = SHORT_NAME + 35;
	private static final int OLD_HEADER = SHORT_NAME + 51;
	private static final int NEW_HEADER = SHORT_NAME + 59;
	private static final long NEW_MARK = 0xFFFFFFFFL;
	private static final int MOST_MODULES = 1000;

	/**
	 * Whether a file begins like an .mpr file.
	 *
	 * @param head its first bytes
	 * @return whether they are the signature
	 */
	static boolean hasMagic(byte[] head) {
		return head.length >= MAGIC.length && java.util.Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
	}

	/**
	 * Walks the chain.
	 *
	 * @param bytes the file
	 * @param file  its name, for the error
	 * @return the modules; at least one
	 * @throws ReadException when it is not an .mpr file or has no module
	 * @throws IOException   when the disk or network fails
	 */
	static MprModules walk(ChannelBytes bytes, String file) throws ReadException, IOException {
		if (!hasMagic(bytes.read(0, MAGIC.length))) {
			throw new ReadException(file, Place.atByte(0),
					"this is not a BioLogic .mpr file: it does not begin with 'BIO-LOGIC MODULAR FILE'");
		}
		List<MprModule> modules = new ArrayList<>();
		Optional<Completeness> broken = Optional.empty();
		long at = FILE_HEADER;
		while (at < bytes.size() && broken.isEmpty() && modules.size() < MOST_MODULES) {
			byte[] header = bytes.read(at, NEW_HEADER);
			int compared = Math.min(header.length, KEYWORD.length);
			if (!java.util.Arrays.equals(header, 0, compared, KEYWORD, 0, compared)) {
				broken = Optional.of(Completeness.truncated(Place.atByte(at), "no module begins where the one before ends"));
			} else if (header.length < headerLength(header)) {
				broken = Optional
						.of(Completeness.truncated(Place.atByte(bytes.size()), "the file breaks off inside the header of a module"));
			} else {
				MprModule module = module(header, at, bytes.size());
				modules.add(module);
				if (!module.isWhole()) {
					broken = Optional.of(Completeness.truncated(Place.atByte(bytes.size()),
							"the file breaks off inside its module '" + module.name() + "'"));
				}
				at = module.data() + module.length();
			}
		}
		if (modules.isEmpty()) {
			throw new ReadException(file, Place.atByte(Math.min(at, bytes.size())), "the file holds no module");
		}
		return new MprModules(List.copyOf(modules), broken);
	}

	private static int headerLength(byte[] header) {
		return LittleEndian.u4(header, LENGTH) == NEW_MARK ? NEW_HEADER : OLD_HEADER;
	}

	private static MprModule module(byte[] header, long at, long fileSize) {
		boolean isNew = headerLength(header) == NEW_HEADER;
		long length = LittleEndian.u4(header, isNew ? LENGTH + 4 : LENGTH);
		int version = (int) LittleEndian.u4(header, isNew ? LENGTH + 12 : LENGTH + 4);
		long data = at + headerLength(header);
		return new MprModule(LittleEndian.fixed(header, SHORT_NAME, 10), version, at, data, length,
				Math.max(0, Math.min(length, fileSize - data)));
	}

	/**
	 * A module by its name.
	 *
	 * @param name the short name
	 * @return the first one, if there is any
	 */
	Optional<MprModule> first(String name) {
		return modules.stream().filter(m -> m.name().equals(name)).findFirst();
	}
}
