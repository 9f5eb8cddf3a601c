/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The few operations of a file system that an archive is made of. Paths are relative to the archive's folder, with {@code /} between names.
 * What is not synced may be lost when the machine stops; what is synced, and renamed in a synced folder, is not.
 */
public interface ArchiveStorage {

	/**
	 * Whether a file or folder exists.
	 *
	 * @param path the path
	 * @return whether it is there
	 */
	boolean exists(String path);

	/** {@return whether files can be created here} */
	boolean isWritable();

	/**
	 * The length of a file.
	 *
	 * @param path the file
	 * @return bytes
	 * @throws IOException when it cannot be told
	 */
	long size(String path) throws IOException;

	/**
	 * When a file was changed last.
	 *
	 * @param path the file
	 * @return milliseconds since 1970
	 * @throws IOException when it cannot be told
	 */
	long lastModified(String path) throws IOException;

	/**
	 * The names in a folder.
	 *
	 * @param folder the folder
	 * @return the names, sorted; empty when there is no such folder
	 * @throws IOException when it cannot be listed
	 */
	List<String> list(String folder) throws IOException;

	/**
	 * All files below a folder.
	 *
	 * @param folder the folder; empty for the whole archive
	 * @return the paths, in no particular order; the caller closes the stream
	 * @throws IOException when it cannot be walked
	 */
	Stream<String> walk(String folder) throws IOException;

	/**
	 * Opens a file for reading.
	 *
	 * @param path the file
	 * @return a stream that the caller closes
	 * @throws IOException when it cannot be opened
	 */
	InputStream read(String path) throws IOException;

	/**
	 * Where a file is on this machine, for those that cannot read from a stream.
	 *
	 * @param path the file
	 * @return its path, if this storage has such
	 */
	default Optional<Path> local(String path) {
		return Optional.empty();
	}

	/**
	 * Creates a folder if it is not there. Its name lasts once the folder around it is synced.
	 *
	 * @param folder the folder; the one around it exists
	 * @throws IOException when it cannot be created
	 */
	void createFolder(String folder) throws IOException;

	/**
	 * Creates a file that did not exist.
	 *
	 * @param path the file; its folder exists
	 * @return the open file, which the caller closes
	 * @throws java.nio.file.FileAlreadyExistsException when it exists
	 * @throws IOException                              when it cannot be created
	 */
	WritableFile create(String path) throws IOException;

	/**
	 * Gives a file or folder another name in one step. A file of that name is replaced; a folder that is not empty is not.
	 *
	 * @param from the old path
	 * @param to   the new path; its folder exists
	 * @throws java.nio.file.FileAlreadyExistsException when a folder with files has that name
	 * @throws IOException                              when it cannot be renamed
	 */
	void rename(String from, String to) throws IOException;

	/**
	 * Removes a file, or a folder without files, if it is there.
	 *
	 * @param path the file or empty folder
	 * @throws IOException when it cannot be removed
	 */
	void delete(String path) throws IOException;

	/**
	 * Makes the names in a folder last.
	 *
	 * @param folder the folder
	 * @throws IOException when it cannot be synced
	 */
	void syncFolder(String folder) throws IOException;
}
