/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.storage;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of the machine or of a network share. */
public final class DiskStorage implements ArchiveStorage {

	private static final boolean FOLDERS_CAN_BE_SYNCED = !System.getProperty("os.name", "").startsWith("Windows");

	private final Path root;

	/**
	 * Storage in a folder.
	 *
	 * @param root the folder; it need not exist yet
	 */
	public DiskStorage(Path root) {
		this.root = root.toAbsolutePath().normalize();
	}

	private Path at(String path) {
		Path resolved = root.resolve(path).normalize();
		if (!resolved.startsWith(root)) {
			throw new IllegalArgumentException("'" + path + "' leads out of the archive");
		}
		return resolved;
	}

	@Override
	public Optional<Path> local(String path) {
		return Optional.of(at(path));
	}

	@Override
	public boolean exists(String path) {
		return Files.exists(at(path), LinkOption.NOFOLLOW_LINKS);
	}

	@Override
	public boolean isWritable() {
		return Files.isWritable(Files.exists(root) ? root : root.getParent());
	}

	@Override
	public long size(String path) throws IOException {
		return Files.size(at(path));
	}

	@Override
	public long lastModified(String path) throws IOException {
		return Files.getLastModifiedTime(at(path)).toMillis();
	}

	@Override
	public List<String> list(String folder) throws IOException {
		List<String> names = new ArrayList<>();
		try (DirectoryStream<Path> paths = Files.newDirectoryStream(at(folder))) {
			paths.forEach(p -> names.add(p.getFileName().toString()));
		} catch (NoSuchFileException | NotDirectoryException e) {
			System.getLogger(DiskStorage.class.getName()).log(System.Logger.Level.TRACE, "no such folder", e);
			return List.of();
		} catch (DirectoryIteratorException e) {
			throw e.getCause();
		}
		names.sort(null);
		return names;
	}

	@Override
	public Stream<String> walk(String folder) throws IOException {
		Path path = at(folder);
		if (!Files.isDirectory(path)) {
			return Stream.empty();
		}
		// find, and not walk: it hands over what it has looked up already
		int prefix = root.toString().length() + (root.toString().endsWith(File.separator) ? 0 : 1);
		return Files.find(path, Integer.MAX_VALUE, (p, attributes) -> !attributes.isDirectory())
				.map(p -> p.toString().substring(prefix).replace(File.separatorChar, '/'));
	}

	@Override
	public InputStream read(String path) throws IOException {
		Path file = at(path);
		// to open a pipe waits for somebody who writes into it, perhaps for ever; the cheapest question first, for archives have millions of files
		if (!file.toFile().isFile()) {
			refuseUnlessFile(path, file, null);
		}
		try {
			// a link would lead out of the archive
			return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
		} catch (IOException e) {
			refuseUnlessFile(path, file, e);
			throw e;
		}
	}

	private static void refuseUnlessFile(String path, Path file, IOException cause) throws IOException {
		BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
		if (attributes.isSymbolicLink() || attributes.isOther()) {
			FileSystemException refused = new FileSystemException(path, null,
					attributes.isOther() ? "is no file, but a pipe or a device" : "is a link, which an archive never holds");
			refused.initCause(cause);
			throw refused;
		}
	}

	@Override
	public void createFolder(String folder) throws IOException {
		Path made = at(folder);
		// a folder that is a link would take what is written out of the archive
		for (Path path = made; !path.equals(root); path = path.getParent()) {
			if (Files.isSymbolicLink(path)) {
				throw new FileSystemException(root.relativize(path).toString(), null,
						"is a link; nothing is written through it, for it leads out of the archive");
			}
		}
		Files.createDirectories(made);
	}

	@Override
	public WritableFile create(String path) throws IOException {
		return new ChannelFile(FileChannel.open(at(path), StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW));
	}

	@Override
	public void rename(String from, String to) throws IOException {
		Path target = at(to);
		try {
			Files.move(at(from), target, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			throw new IOException("the file system of " + root + " cannot rename in one step; an archive needs that", e);
		} catch (FileSystemException e) {
			// what a system says of a folder that is not empty differs: not empty, exists, access denied
			if (Files.isDirectory(at(from)) && Files.isDirectory(target)) {
				throw (IOException) new FileAlreadyExistsException(target.toString()).initCause(e);
			}
			throw e;
		}
	}

	@Override
	public void delete(String path) throws IOException {
		Files.deleteIfExists(at(path));
	}

	@Override
	public void syncFolder(String folder) throws IOException {
		if (!FOLDERS_CAN_BE_SYNCED) {
			return;
		}
		try (FileChannel channel = FileChannel.open(at(folder), StandardOpenOption.READ)) {
			channel.force(true);
		} catch (NoSuchFileException e) {
			throw new IOException("the folder " + folder + " of the archive has vanished", e);
		}
	}

	/** A file through its channel. */
	private static final class ChannelFile implements WritableFile {

		private final FileChannel channel;

		ChannelFile(FileChannel channel) {
			this.channel = channel;
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
		}

		@Override
		public void sync() throws IOException {
			channel.force(true);
		}

		@Override
		public void close() throws IOException {
			channel.close();
		}
	}
}
