/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A text export of 100 MB is read in a virtual machine with 512 MB of heap. */
class HeapTest {

	private static final long SIZE = 100_000_000;

	@TempDir
	private Path folder;

	/** Reads the file named by the argument and ends with 0 when all its rows are there. */
	public static void main(String[] args) throws Exception {
		long points = Corpus.read(Path.of(args[0])).get(0).points();
		System.exit(points == Long.parseLong(args[1]) ? 0 : 9);
	}

	@Test
	@EnabledIfSystemProperty(named = "lithoscope.full", matches = "true")
	void aHundredMegabytesInHalfAGigabyte() throws Exception {
		Path file = folder.resolve("large.mpt");
		long rows = write(file);
		String java = ProcessHandle.current().info().command().orElse("java");
		Process process = new ProcessBuilder(List.of(java, "-Xmx512m", "-cp", System.getProperty("java.class.path"), HeapTest.class.getName(),
				file.toString(), Long.toString(rows))).inheritIO().start();
		process.waitFor(5, TimeUnit.MINUTES);
		assertEquals(0, process.exitValue());
	}

	private static long write(Path file) throws IOException {
		long rows = 0;
		try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
			out.write("EC-Lab ASCII FILE\nNb header lines : 3\nmode\ttime/s\tEwe/V\tI/mA\t(Q-Qo)/mA.h\tcycle number\t\n");
			long written = 0;
			while (written < SIZE) {
				String row = "2\t" + rows + ".500000000000000E+000\t3.2500000E+000\t-1.500000000000000E+000\t1.234567890123456E-003\t"
						+ "1.000000000000000E+000\n";
				out.write(row);
				written += row.length();
				rows++;
			}
		}
		return rows;
	}
}
