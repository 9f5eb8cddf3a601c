/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.archive.index.IndexLocation;
import org.lithoscope.registry.Catalogue;
import org.lithoscope.registry.CatalogueLoader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ArchiveCommandsTest {

	private static final String ROWS = "NUMBERS\n0,3.5,0.1,CC\n10,4.25,nan,CV\n20,3.25,-0.1,rest\n";

	@TempDir
	private Path folder;
	private Path archive;
	private Path files;
	private String out;
	private String err;

	@BeforeEach
	void makeFiles() throws IOException {
		archive = folder.resolve("archive");
		files = Files.createDirectories(folder.resolve("files/cell 7"));
		Files.writeString(files.resolve("a.num"), ROWS);
		Files.writeString(files.resolve("b.num"), ROWS + "30,3.125,0,rest\n");
		Files.writeString(files.resolve("readme.txt"), "not known to any reader");
		Files.writeString(files.resolve(".hidden"), "not meant");
		System.setProperty(IndexLocation.PROPERTY, folder.resolve("cache").toString());
	}

	@AfterEach
	void clearProperty() {
		System.clearProperty(IndexLocation.PROPERTY);
	}

	private static Catalogue catalogue(Path bundle, String version, String analyses) throws IOException {
		Files.createDirectories(bundle.resolve("META-INF"));
		Files.writeString(bundle.resolve("META-INF/MANIFEST.MF"),
				"Manifest-Version: 1.0\nBundle-SymbolicName: com.example\nBundle-Version: " + version + "\n");
		Files.writeString(bundle.resolve("plugin.xml"), """
				<plugin>
					<extension point="org.lithoscope.registry.instruments">
						<reader id="com.example.numbers" name="Numbers (.num)" vendor="Example" technique="test" api="1"
							class="org.lithoscope.cli.Numbers$Reader"><file pattern="*.num"/><magic text="NUMBERS" conclusive="true"/></reader>
					</extension>
					<extension point="org.lithoscope.registry.techniques">
						<technique id="test" name="Test"><measurementType id="test/numbers" name="Numbers"/></technique>
					</extension>
				""" + analyses + "</plugin>");
		try (URLClassLoader loader = new URLClassLoader(new URL[] {bundle.toUri().toURL()}, ArchiveCommandsTest.class.getClassLoader())) {
			return CatalogueLoader.fromClassPath(loader);
		}
	}

	private Catalogue whole() throws IOException {
		return catalogue(folder.resolve("bundle"), "4.5.6", """
				<extension point="org.lithoscope.registry.analyses">
					<analysis id="extreme" name="Extreme voltage" technique="test" api="1" class="org.lithoscope.cli.Numbers$Extreme"/>
				</extension>
				""");
	}

	private int run(Catalogue catalogue, Object... arguments) {
		ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
		ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
		int code = new CommandLineProgram(catalogue, new PrintStream(outBytes, false, StandardCharsets.UTF_8),
				new PrintStream(errBytes, true, StandardCharsets.UTF_8), false).run(Arrays.stream(arguments).map(Object::toString).toList());
		out = outBytes.toString(StandardCharsets.UTF_8);
		err = errBytes.toString(StandardCharsets.UTF_8);
		return code;
	}

	private List<JsonNode> json() throws IOException {
		List<JsonNode> all = new ArrayList<>();
		for (String line : out.split("\n")) {
			if (!line.isEmpty()) {
				all.add(new ObjectMapper().readTree(line));
			}
		}
		return all;
	}

	private void importAll() throws IOException {
		assertEquals(ExitCode.DONE, run(whole(), "import", archive, folder.resolve("files"), "--cell-from", "folder", "--analyse", "extreme",
				"--person", "Ada", "--json"), () -> err);
	}

	@Test
	void importKeepsEveryFileAndDescribesThoseThatAreKnown() throws IOException {
		importAll();
		assertEquals(3, json().size());
		assertEquals(List.of(2, 2, 0), json().stream().map(n -> n.get("records").size()).toList());
		assertTrue(json().get(2).get("reader").isNull());
		assertTrue(json().get(2).get("warnings").get(0).asText().contains("no reader knows"));
		assertEquals(ExitCode.DONE, run(whole(), "import", archive, folder.resolve("files"), "--json"));
		assertTrue(json().stream().allMatch(n -> !n.get("new").asBoolean() && n.get("records").isEmpty()), out);
		Files.copy(files.resolve("a.num"), files.resolve("copy of a.num"));
		assertEquals(ExitCode.INPUT, run(whole(), "import", archive, files, folder.resolve("nowhere")));
		assertTrue(err.contains("nowhere: does not exist"), err);
		assertEquals(ExitCode.DONE, run(whole(), "verify", archive, "--json"));
		// bag: three raw files, a cell, two measurements, two results, the crate
		assertEquals(9, json().get(0).get("files").asInt());
		assertEquals(ExitCode.USAGE, run(whole(), "import", archive, files, "--analyse", "exteme"));
		assertEquals(ExitCode.USAGE, run(whole(), "import", archive));
		assertEquals(ExitCode.INPUT, run(whole(), "import", files, files.resolve("a.num")), "a folder with other files is no place for an archive");
		assertTrue(err.contains("not empty"), err);
	}

	@Test
	void searchFindsByWordsFacetsAndValues() throws IOException {
		importAll();
		assertEquals(ExitCode.DONE, run(whole(), "search", archive, "numbers", "--kind", "measurement", "--json"));
		assertEquals(2, json().size());
		assertEquals("Ada", json().get(0).get("person").asText());
		assertEquals(ExitCode.DONE, run(whole(), "search", archive, "--where", "extreme < 3200 mV", "--json"));
		assertEquals(List.of("Extreme voltage"), json().stream().map(n -> n.get("title").asText()).toList());
		assertEquals(ExitCode.DONE, run(whole(), "search", archive, "--facet", "instrument=counter 3", "--facet", "technique=test", "--json"));
		assertEquals(2, json().size());
		assertEquals(ExitCode.DONE, run(whole(), "search", archive, "--count", "analysis"));
		assertEquals("2\textreme\n", out);
		assertEquals(ExitCode.DONE, run(whole(), "search", archive, "--value", "extreme<3200 mV", "--json"));
		assertEquals(1, json().size());
		assertEquals(ExitCode.DONE, run(whole(), "search", archive, "--where", "noSuchValue > 1 V"));
		assertTrue(err.contains("no record has a value 'noSuchValue'; there are "), err);
		assertEquals(ExitCode.DONE, run(whole(), "search", archive, "--count", "values"));
		assertTrue(out.contains("2\textreme\n"), out);
		assertEquals(ExitCode.DONE, run(whole(), "search", archive, "--count", "cell"));
		String cell = out.strip().split("\t")[2];
		assertEquals(ExitCode.DONE, run(whole(), "search", archive, "--facet", "cell=" + cell.toUpperCase(java.util.Locale.ROOT), "--json"));
		assertEquals(5, json().size(), "the cell, its measurements and their results");
		assertEquals(ExitCode.USAGE, run(whole(), "search", archive, "--where", "extreme is large"));
		assertEquals(ExitCode.USAGE, run(whole(), "search", archive, "--kind", "cells"));
		assertEquals(ExitCode.INPUT, run(whole(), "search", folder.resolve("files")));
	}

	@Test
	void searchGoesOnWithoutACacheThatCanBeWritten() throws IOException {
		importAll();
		System.setProperty(IndexLocation.PROPERTY, Files.writeString(folder.resolve("no folder"), "").toString());
		assertEquals(ExitCode.DONE, run(whole(), "search", archive, "numbers", "--kind", "measurement", "--json"));
		assertEquals(2, json().size());
		assertTrue(err.contains("no folder") && err.contains("cannot be written, so the index is made anew for this search"), err);
	}

	@Test
	void replaySaysWhetherTheNumbersStand() throws IOException {
		importAll();
		assertEquals(ExitCode.DONE, run(whole(), "replay", archive, "--json"));
		assertEquals(List.of("identical", "identical"), json().stream().map(n -> n.get("status").asText()).toList());
		Catalogue without = catalogue(folder.resolve("without"), "4.5.6", "");
		assertEquals(ExitCode.INPUT, run(without, "replay", archive));
		assertTrue(out.contains("the analysis extreme 4.5.6 is not installed"), out);
		// a result that somebody else computed otherwise
		Path result;
		try (Stream<Path> all = Files.walk(archive.resolve("data/records/result"))) {
			result = all.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
		}
		String text = Files.readString(result);
		Files.writeString(result, text.replace("\"value\":3.25", "\"value\":3.5").replace("\"value\":3.125", "\"value\":3.5"));
		Catalogue newer = catalogue(folder.resolve("newer"), "5.0.0", """
				<extension point="org.lithoscope.registry.analyses">
					<analysis id="extreme" name="Extreme voltage" technique="test" api="1" class="org.lithoscope.cli.Numbers$Extreme"/>
				</extension>
				""");
		assertEquals(ExitCode.CHECK, run(newer, "replay", archive));
		assertTrue(out.contains("extreme was 3.5, is 3.") && out.contains("the analysis extreme was version 4.5.6, is 5.0.0"), out);
		assertEquals(ExitCode.DONE, run(newer, "replay", archive, "--tolerance", "0.2"));
		assertTrue(out.contains("within tolerance"), out);
		assertEquals(ExitCode.CHECK, run(whole(), "verify", archive));
		assertTrue(out.contains("has changed"), out);
	}

	@Test
	void exportsComeInAgain() throws IOException {
		importAll();
		Path eln = folder.resolve("out.eln");
		assertEquals(ExitCode.DONE, run(whole(), "export", archive, "-o", eln));
		assertEquals(ExitCode.USAGE, run(whole(), "export", archive, "-o", eln));
		assertEquals(ExitCode.USAGE, run(whole(), "export", archive, "-o", folder.resolve("out.tar")));
		assertFalse(Files.exists(folder.resolve("out.tar.part")));
		Path copy = folder.resolve("copy");
		assertEquals(ExitCode.DONE, run(whole(), "import", copy, "--merge", eln));
		assertTrue(err.contains("3 files and 5 records taken"), err);
		assertEquals(ExitCode.DONE, run(whole(), "replay", copy));
		assertEquals(ExitCode.DONE, run(whole(), "verify", copy));
		assertEquals(ExitCode.INPUT, run(whole(), "import", copy, "--merge", files.resolve("a.num")));
		assertEquals(ExitCode.DONE, run(whole(), "search", archive, "--kind", "result", "--limit", "1", "--json"));
		Path one = folder.resolve("one.zip");
		assertEquals(ExitCode.DONE, run(whole(), "export", archive, "--record", json().get(0).get("id").asText(), "-o", one, "--json"));
		assertEquals(3, json().get(0).get("files").asInt(), "the result, its cell and its raw file");
		assertEquals(ExitCode.DONE, run(whole(), "seal", archive));
	}

	@Test
	void oneMeasurementIsExportedAsBatteryDataFormat() throws IOException {
		importAll();
		assertEquals(ExitCode.DONE, run(whole(), "search", archive, "--kind", "measurement", "--limit", "1", "--json"));
		String id = json().get(0).get("id").asText();
		Path bdf = folder.resolve("run.bdf.csv");
		assertEquals(ExitCode.DONE, run(whole(), "export", archive, "--record", id, "-o", bdf), () -> err);
		assertTrue(Files.readAllLines(bdf).get(0).contains("Voltage / V"), Files.readString(bdf));
		assertTrue(Files.readAllLines(bdf).size() > 2);
		assertEquals(ExitCode.USAGE, run(whole(), "export", archive, "-o", folder.resolve("all.bdf.csv")));
		assertEquals(ExitCode.USAGE, run(whole(), "export", archive, "--record", "01900000-0000-7000-8000-000000000000", "-o", folder.resolve("x.bdf")));
	}
}
