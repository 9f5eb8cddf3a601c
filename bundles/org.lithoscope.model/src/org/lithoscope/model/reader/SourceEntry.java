/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Optional;

/** One file of a {@link Source}: on disk, inside a zip, or unpacked from gz; the reader need not know. */
public interface SourceEntry {

	/** {@return the name, relative to the source, with {@code /} between folders} */
	String name();

	/** {@return the length in bytes} */
	long size();

	/** {@return the file itself where there is one; a reader that can work on streams or channels should} */
	Optional<Path> path();

	/**
	 * Opens it for reading from the start.
	 *
	 * @return a stream that the caller closes
	 * @throws IOException when it cannot be opened
	 */
	InputStream open() throws IOException;

	/**
	 * Opens it for reading at any place. A {@link java.nio.channels.FileChannel} when the bytes are a file, which can then be mapped.
	 *
	 * @return a channel that the caller closes
	 * @throws IOException when it cannot be opened
	 */
	SeekableByteChannel openChannel() throws IOException;

	/**
	 * The first bytes.
	 *
	 * @param length how many at most
	 * @return the bytes; fewer when the entry is shorter
	 * @throws IOException when it cannot be read
	 */
	byte[] head(int length) throws IOException;
}
