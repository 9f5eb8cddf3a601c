/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tables of a group of its own: files {@code *.tsv} in the folder {@code .lithoscope/mappings} of the user, or in that of the system
 * property {@value #PROPERTY}. A table with the name of one of the product, such as {@code zeiss.tsv}, adds to it and takes precedence; a
 * table with head lines defines a vendor ({@link VendorDefinition}).
 */
public final class OwnMappings {

	/** The system property that names the folder. */
	public static final String PROPERTY = "lithoscope.mappings";

	private static final System.Logger LOG = System.getLogger(OwnMappings.class.getName());

	private OwnMappings() {
	}

	/** {@return the folder, which need not exist} */
	public static Path folder() {
		String named = System.getProperty(PROPERTY, "");
		return named.isBlank() ? Path.of(System.getProperty("user.home", "."), ".lithoscope", "mappings") : Path.of(named);
	}

	/** The group's table for a vendor of the product; a table that cannot be used is said in the log and left out. */
	static Optional<VendorMapping> table(String vendor) {
		Path file = folder().resolve(vendor + ".tsv");
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try (InputStream in = Files.newInputStream(file)) {
			return Optional.of(VendorMapping.read(in));
		} catch (IOException | IllegalArgumentException e) {
			LOG.log(Level.WARNING, file + " is left out: " + e.getMessage());
			return Optional.empty();
		}
	}

	/** {@return the vendors that tables of the group define; tables that cannot be used are said in the log and left out} */
	public static List<VendorDefinition> definitions() {
		List<VendorDefinition> found = new ArrayList<>();
		if (!Files.isDirectory(folder())) {
			return found;
		}
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(), "*.tsv")) {
			for (Path file : files) {
				try {
					VendorDefinition.read(Files.readString(file)).ifPresent(found::add);
				} catch (IOException | IllegalArgumentException e) {
					LOG.log(Level.WARNING, file + " is left out: " + e.getMessage());
				}
			}
		} catch (IOException e) {
			LOG.log(Level.WARNING, folder() + " cannot be listed: " + e.getMessage());
		}
		return found;
	}
}
