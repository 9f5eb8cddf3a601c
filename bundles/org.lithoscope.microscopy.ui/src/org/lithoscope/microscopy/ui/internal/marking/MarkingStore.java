/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.marking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.io.json.CanonicalJson;
import org.lithoscope.io.json.JsonParser;
import org.lithoscope.microscopy.measuring.ImageMarkings;

/**
 * Keeps markings from one start to the next, one small file for each image, named by the hash of the image's bytes: they are found again
 * wherever the image lies, and nothing is written beside raw files.
 */
public final class MarkingStore {

	private static final int HASH_DIGITS = 40;

	private final Path folder;

	/**
	 * A store.
	 *
	 * @param folder where the files lie; made when something is kept
	 */
	public MarkingStore(Path folder) {
		this.folder = folder;
	}

	/**
	 * Reads what was kept.
	 *
	 * @param image   the image's hash or name
	 * @param channel which of the images of the file
	 * @return the markings, if any were kept
	 * @throws IOException when the file cannot be read or is damaged
	 */
	public Optional<ImageMarkings> read(String image, String channel) throws IOException {
		Path file = file(image, channel);
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		try {
			if (JsonParser.parse(Files.readString(file)) instanceof Map<?, ?> tree) {
				ImageMarkings kept = ImageMarkings.fromTree(tree);
				return kept.image().equals(image) && kept.channel().equals(channel) ? Optional.of(kept) : Optional.empty();
			}
			throw new IOException(file + " holds no markings");
		} catch (IllegalArgumentException e) {
			throw new IOException(file + ": " + e.getMessage(), e);
		}
	}

	/**
	 * Keeps markings; whole or not at all.
	 *
	 * @param markings the markings; without any, what was kept before goes
	 * @throws IOException when they cannot be written
	 */
	public void keep(ImageMarkings markings) throws IOException {
		Path file = file(markings.image(), markings.channel());
		if (markings.markings().isEmpty()) {
			Files.deleteIfExists(file);
			return;
		}
		Files.createDirectories(folder);
		Path part = file.resolveSibling(file.getFileName() + ".part");
		Files.write(part, CanonicalJson.bytes(markings.toTree()));
		Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private Path file(String image, String channel) {
		String safe = image.matches("[0-9a-f]{64,}") ? image.substring(0, HASH_DIGITS) : Integer.toHexString(image.hashCode()) + "-unhashed";
		return folder.resolve(safe + "-" + Integer.toHexString(channel.hashCode()) + ".json");
	}
}
