/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.reader;

import java.util.List;
import java.util.Optional;

/**
 * What a reader reads: the file the user pointed at and the files around it. Compressed files (gz, zip) are unwrapped by the framework.
 */
public interface Source {

	/** {@return the name for messages: what the user pointed at} */
	String name();

	/** {@return the file the user pointed at} */
	SourceEntry main();

	/** {@return the main entry and the others of its folder or archive, in no particular order; listed lazily} */
	List<SourceEntry> entries();

	/**
	 * The file beside the main one with a given name.
	 *
	 * @param name the name relative to the folder of the main entry; letter case is ignored when nothing matches exactly
	 * @return the entry, if there is one
	 */
	Optional<SourceEntry> sibling(String name);
}
