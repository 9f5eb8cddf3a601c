/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/** A folder that cannot be written until this is closed. The superuser may write everywhere but where the file system itself forbids it. */
final class ReadOnlyFolder implements AutoCloseable {

	private static final Path TOOL = Path.of("/usr/bin/chattr");

	private final Path folder;
	private final boolean superuser;

	ReadOnlyFolder(Path folder) throws IOException, InterruptedException {
		this.folder = folder;
		this.superuser = Files.getOwner(folder).getName().equals("root") && Files.isExecutable(TOOL);
		forbid(true);
		Assumptions.assumeFalse(Files.isWritable(folder), "this user may write everywhere");
	}

	private void forbid(boolean writing) throws IOException, InterruptedException {
		if (superuser) {
			new ProcessBuilder(TOOL.toString(), writing ? "+i" : "-i", folder.toString()).inheritIO().start().waitFor();
		} else {
			assertTrue(folder.toFile().setWritable(!writing));
		}
	}

	@Override
	public void close() throws IOException, InterruptedException {
		forbid(false);
		assertTrue(Files.isWritable(folder));
	}
}
