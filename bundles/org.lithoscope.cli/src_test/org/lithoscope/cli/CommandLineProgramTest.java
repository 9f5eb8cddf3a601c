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
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.registry.Catalogue;
import org.lithoscope.registry.CatalogueLoader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class CommandLineProgramTest {

	private static final String HEAD = "NUMBERS\n";
	private static final String ROWS = "0,3.5,0.1,CC\n10,4.25,nan,CV\n20,3.25,-0.1,rest\n";

	@TempDir
	static Path bundle;
	private static Catalogue catalogue;

	@TempDir
	Path folder;
	private String out;
	private String err;

	@BeforeAll
	static void readCatalogue() throws IOException {
		Files.createDirectory(bundle.resolve("META-INF"));
		Files.writeString(bundle.resolve("META-INF/MANIFEST.MF"),
				"Manifest-Version: 1.0\nBundle-SymbolicName: com.example\nBundle-Version: 4.5.6\n");
		Files.writeString(bundle.resolve("plugin.xml"), """
				<plugin>
					<extension point="org.lithoscope.registry.instruments">
						<reader id="com.example.numbers" name="Numbers (.num)" vendor="Example" technique="test" api="1"
							class="org.lithoscope.cli.Numbers$Reader"><file pattern="*.num"/><magic text="NUMBERS" conclusive="true"/></reader>
					</extension>
					<extension point="org.lithoscope.registry.techniques">
						<technique id="test" name="Test"><measurementType id="test/numbers" name="Numbers"/></technique>
					</extension>
					<extension point="org.lithoscope.registry.analyses">
						<analysis id="extreme" name="Extreme voltage" technique="test" api="1" class="org.lithoscope.cli.Numbers$Extreme"/>
						<analysis id="gone" name="Gone" technique="test" api="1" class="org.lithoscope.cli.NotThere"/>
					</extension>
					<extension point="org.lithoscope.registry.commands">
						<command name="failing" class="org.lithoscope.cli.Numbers$FailingCommand" description="Fails."/>
						<command name="wrong" class="java.lang.String" description="Is no command."/>
					</extension>
				</plugin>""");
		try (URLClassLoader loader = new URLClassLoader(new URL[] {bundle.toUri().toURL()}, CommandLineProgramTest.class.getClassLoader())) {
			catalogue = CatalogueLoader.fromClassPath(loader);
		}
		assertEquals(List.of(), catalogue.problems());
	}

	private int run(Object... arguments) {
		ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
		ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
		PrintStream outStream = new PrintStream(outBytes, false, StandardCharsets.UTF_8);
		PrintStream errStream = new PrintStream(errBytes, true, StandardCharsets.UTF_8);
		List<String> texts = new ArrayList<>();
		for (Object argument : arguments) {
			texts.add(argument.toString());
		}
		int code = new CommandLineProgram(catalogue, outStream, errStream, false).run(texts);
		out = outBytes.toString(StandardCharsets.UTF_8);
		err = errBytes.toString(StandardCharsets.UTF_8);
		return code;
	}

	private Path file(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
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

	@Test
	void problemsAreListedByNameAndReason() throws Exception {
		assertEquals(ExitCode.CHECK, run("list", "problems", "--json"));
		assertEquals("", err);
		List<String> problems = json().stream().map(p -> p.get("about").asText() + ": " + p.get("problem").asText()).toList();
		assertEquals(2, problems.size(), problems::toString);
		assertTrue(problems.get(0).startsWith("analysis gone: it cannot be made (the class org.lithoscope.cli.NotThere is not in "), problems::toString);
		assertTrue(problems.get(1).startsWith("command wrong: ") && problems.get(1).contains("java.lang.String"), problems::toString);
	}

	@Test
	void inspectPrintsOneObjectPerMeasurement() throws Exception {
		Path file = file("a.num", HEAD + ROWS);
		assertEquals(ExitCode.DONE, run("inspect", "--json", file));
		assertEquals(1, json().size());
		JsonNode o = json().get(0);
		assertEquals(file.toString(), o.get("file").asText());
		assertEquals("com.example.numbers", o.get("reader").asText());
		assertEquals("test", o.get("technique").asText());
		assertEquals("Counter 3", o.get("instrument").asText());
		assertEquals(3, o.get("points").asInt());
		assertEquals("complete", o.get("completeness").asText());
		JsonNode time = o.get("columns").get(0);
		assertEquals("{\"name\":\"test_time_second\",\"unit\":\"s\",\"original\":\"time/h\",\"first\":0,\"last\":20,\"min\":0,\"max\":20}",
				time.toString());
		assertEquals("U [mV]", o.get("columns").get(1).get("original").asText());
		assertEquals(3.25, o.get("columns").get(1).get("min").asDouble());
		assertEquals(4.25, o.get("columns").get(1).get("max").asDouble());
		assertEquals(-0.1, o.get("columns").get(2).get("min").asDouble());
		assertEquals(0.1, o.get("columns").get(2).get("max").asDouble(), "what is missing does not count");
		assertEquals("CC", o.get("columns").get(3).get("first").asText());
		assertEquals(7, o.get("metadata").get("plain").asInt());
		assertEquals("{\"value\":2.5,\"unit\":\"mg\"}", o.get("metadata").get("cell.activeMass").toString());
		assertEquals("{\"value\":1.54,\"unit\":\"cm2\",\"quality\":\"estimated\",\"source\":\"diameter\"}",
				o.get("metadata").get("cell.electrodeArea").toString());
		assertEquals("[\"the clock was not set\"]", o.get("warnings").toString());
		assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file))),
				o.get("files").get(0).get("sha512").asText());
		assertTrue(err.contains("warning: the clock was not set"), err);
	}

	@Test
	void whatIsMissingIsNull() throws Exception {
		assertEquals(ExitCode.DONE, run("inspect", "--json", file("a.num", HEAD + "0,nan,nan,CC\n")));
		JsonNode voltage = json().get(0).get("columns").get(1);
		for (String name : List.of("first", "last", "min", "max")) {
			assertTrue(voltage.get(name).isNull(), name);
		}
	}

	@Test
	void oneBadFileDoesNotKeepTheOthers() throws Exception {
		Path good = file("a.num", HEAD + ROWS);
		Path bad = file("b.num", "garbage");
		Path wrong = file("c.csv", HEAD + ROWS);
		Path unknown = file("d.bin", "x");
		Path none = folder.resolve("none.num");
		assertEquals(ExitCode.INPUT, run("inspect", "--json", bad, none, unknown, good, wrong));
		assertEquals(List.of(good.toString(), wrong.toString()), json().stream().map(o -> o.get("file").asText()).toList());
		assertTrue(json().get(1).get("warnings").get(0).asText().contains("'c.csv' does not fit its content"), out);
		assertTrue(err.contains("lithoscope: " + bad + ", line 1: it does not begin with NUMBERS"), err);
		assertTrue(err.contains(none + ": there is no such file"), err);
		assertTrue(err.contains(unknown + ": no reader knows this kind of file"), err);
	}

	@Test
	void aFileThatBreaksOffIsAWarningUnlessStrict() throws Exception {
		Path file = file("a.num", HEAD + ROWS + "30,3.1");
		assertEquals(ExitCode.DONE, run("inspect", "--json", file));
		assertEquals("truncated at line 5", json().get(0).get("completeness").asText());
		assertTrue(err.contains("warning: truncated at line 5: the line has 2 cells"), err);
		assertEquals(ExitCode.INPUT, run("inspect", "--strict", "--json", file));
		assertEquals("", out);
		assertTrue(err.contains(file + ", line 5: the line has 2 cells"), err);
	}

	@Test
	void inspectOfAFolderSaysWhatItLeavesOut() throws Exception {
		file("a.num", HEAD + ROWS);
		Path notes = file("notes.txt", "x");
		assertEquals(ExitCode.DONE, run("inspect", folder));
		assertTrue(err.contains(notes + " was left out"), err);
	}

	@Test
	void inspectForPeopleIsATable() throws Exception {
		assertEquals(ExitCode.DONE, run("inspect", file("a.num", HEAD + ROWS)));
		assertTrue(out.contains("points         3, complete"), out);
		assertTrue(out.contains("kind           Numbers (test/numbers)"), out);
		List<String> lines = out.lines().toList();
		int header = lines.indexOf(lines.stream().filter(l -> l.contains("in the file")).findFirst().orElseThrow());
		assertEquals(lines.get(header).indexOf(">"), -1);
		assertEquals(lines.get(header).indexOf("min") + 3, lines.get(header + 2).indexOf("3.25", 40) + 4, "numbers end where their heading ends");
		assertTrue(out.contains("1.54 cm²"), out);
	}

	@Test
	void analysePrintsValuesParametersAndProvenance() throws Exception {
		Path a = file("a.num", HEAD + ROWS);
		Path b = file("b.num", HEAD + "0,2,0,CC\n");
		assertEquals(ExitCode.DONE, run("analyse", "extreme", a, b, "--which", "GREATEST", "--lower-threshold=1 V", "--json"));
		assertEquals(2, json().size());
		JsonNode o = json().get(0);
		assertEquals("extreme", o.get("analysis").asText());
		assertEquals("4.5.6", o.get("version").asText());
		assertEquals("GREATEST", o.get("parameters").get("which").asText());
		assertEquals("[\"lowerThreshold\",\"which\"]", o.get("overridden").toString());
		assertEquals(a.toString(), o.get("inputs").get(0).get("file").asText());
		assertEquals(128, o.get("inputs").get(0).get("sha512").asText().length());
		assertEquals(4.25, o.get("values").get("extreme").get("value").asDouble());
		assertEquals("V", o.get("values").get("extreme").get("unit").asText());
		assertEquals(0.001, o.get("values").get("extreme").get("uncertainty").asDouble());
		assertTrue(o.get("values").get("missing").get("value").isNull());
		assertEquals("quiet", o.get("values").get("mood").get("value").asText());
		assertEquals("[3.5,4.25,3.25]", o.get("tables").get(0).get("columns").get(0).get("values").toString());
		assertEquals(2, json().get(1).get("values").get("extreme").get("value").asDouble());
	}

	@Test
	void parametersComeFromAFileAndOptionsWin() throws Exception {
		Path a = file("a.num", HEAD + ROWS);
		Path params = file("p.json", "{\"which\": \"GREATEST\", \"lowerThreshold\": {\"value\": 3.4, \"unit\": \"V\"}, \"verbose\": true}");
		assertEquals(ExitCode.DONE, run("analyse", "extreme", a, "--params", params, "--which=LEAST", "--json"));
		assertEquals(3.5, json().get(0).get("values").get("extreme").get("value").asDouble());
		assertEquals("talkative", json().get(0).get("values").get("mood").get("value").asText());
		assertEquals(ExitCode.DONE, run("analyse", "extreme", a, "--set", "which=GREATEST", "--verbose"));
		assertTrue(out.contains("with which GREATEST, lowerThreshold 0 mV, verbose true; set by you: verbose, which"), out);
		assertTrue(out.contains("talkative") && out.contains("4.250 ± 0.001 V"), out);
		assertEquals(ExitCode.USAGE, run("analyse", "extreme", a, "--params", file("q.json", "[1]")));
		assertEquals(ExitCode.USAGE, run("analyse", "extreme", a, "--params", file("r.json", "{\"whcih\": 1}")));
		assertTrue(err.contains("did you mean 'which'?"), err);
	}

	@Test
	void anInputThatGivesNoNumberDoesNotKeepTheOthers() throws Exception {
		Path low = file("low.num", HEAD + "0,1,0,CC\n");
		Path high = file("high.num", HEAD + ROWS);
		assertEquals(ExitCode.INPUT, run("analyse", "extreme", low, high, "--lower-threshold", "2000 mV", "--json"));
		assertEquals(1, json().size());
		assertTrue(err.contains("there is no voltage above the threshold"), err);
		assertEquals(ExitCode.INPUT, run("analyse", "extreme", file("bad.num", "x")));
		assertTrue(err.contains("nothing could be read"), err);
	}

	@Test
	void wrongUsageNamesTheNearest() throws Exception {
		Path a = file("a.num", HEAD + ROWS);
		assertEquals(ExitCode.USAGE, run("analyze", "extreme", a));
		assertTrue(err.contains("did you mean 'analyse'?"), err);
		assertEquals(ExitCode.USAGE, run("analyse", "extrem", a));
		assertTrue(err.contains("did you mean 'extreme'?"), err);
		assertEquals(ExitCode.USAGE, run("analyse", "extreme", a, "--lower-treshold=1 V"));
		assertTrue(err.contains("did you mean '--lower-threshold'?"), err);
		assertEquals(ExitCode.USAGE, run("analyse", "extreme", a, "--lower-threshold=1 kg"));
		assertEquals(ExitCode.USAGE, run("analyse", "extreme", a, "--lower-threshold=9 V"));
		assertEquals(ExitCode.USAGE, run("analyse", "extreme"));
		assertEquals(ExitCode.USAGE, run("inspect"));
		assertEquals(ExitCode.USAGE, run("inspect", "--reader=nobody", a));
		assertEquals(ExitCode.USAGE, run("list", "everything"));
		assertEquals(ExitCode.USAGE, run());
		assertEquals("", out);
	}

	@Test
	void helpComesFromTheParameterRecord() {
		assertEquals(ExitCode.DONE, run("analyse", "extreme", "--help"));
		assertTrue(out.contains("--which=LEAST|GREATEST"), out);
		assertTrue(out.contains("--lower-threshold=X[UNIT]"), out);
		assertTrue(out.contains("100 % of all rows count"), out);
		assertTrue(out.contains("From 0 to 5000 mV. Default: 0 mV."), out);
		assertEquals("", err);
		assertEquals(ExitCode.DONE, run("help", "inspect"));
		assertTrue(out.contains("Usage: lithoscope inspect"), out);
		assertEquals(ExitCode.DONE, run("--help"));
		assertTrue(out.contains("analyse   Runs an analysis"), out);
	}

	@Test
	void convertWritesWhatItRead() throws Exception {
		Path a = file("a.num", HEAD + ROWS);
		Path csv = folder.resolve("a.csv");
		assertEquals(ExitCode.DONE, run("convert", a, "--to", "csv", "-o", csv));
		assertEquals("test_time_second,voltage_volt,current_ampere,mode\n0,3.5,0.1,CC\n10,4.25,,CV\n20,3.25,-0.1,rest\n", Files.readString(csv));
		assertEquals(ExitCode.USAGE, run("convert", a, "--to", "csv", "-o", csv));
		assertTrue(err.contains("--force replaces it"), err);
		assertEquals(ExitCode.DONE, run("convert", a, "--to", "bdf", "-o", "-"));
		assertEquals("Test Time / s,Voltage / V,Current / A\n0,3.5,0.1\n10,4.25,\n20,3.25,-0.1\n", out);
		Path packed = folder.resolve("a.bdf.csv.gz");
		assertEquals(ExitCode.DONE, run("convert", a, "--to", "bdf", "--all-columns", "-o", packed));
		try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
			assertEquals("", out);
			assertTrue(new String(in.readAllBytes(), StandardCharsets.UTF_8).endsWith("20,3.25,-0.1,rest\n"));
		}
		assertEquals(ExitCode.INPUT, run("convert", file("bad.num", "x"), "--to", "csv", "-o", folder.resolve("bad.csv")));
		assertFalse(Files.exists(folder.resolve("bad.csv")), "nothing is written when nothing was read");
	}

	@Test
	void reportHoldsWhatWasFound() throws Exception {
		Path a = file("a.num", HEAD + ROWS);
		Path report = folder.resolve("r.html");
		assertEquals(ExitCode.DONE, run("report", "extreme", a, "-o", report, "--title", "Two < three"));
		assertEquals("", out);
		String html = Files.readString(report);
		assertTrue(html.contains("Two &lt; three") && html.contains("Extreme voltage") && html.contains("quiet"), html);
		assertFalse(Files.exists(folder.resolve("r.html.part")));
		Path pdf = folder.resolve("r.pdf");
		assertEquals(ExitCode.DONE, run("report", "extreme", a, "-o", pdf));
		assertTrue(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
		assertEquals(ExitCode.DONE, run("report", "extreme", a, "--to", "pdf", "-o", folder.resolve("r.report")));
		assertEquals(-1, Arrays.mismatch(Arrays.copyOf(Files.readAllBytes(pdf), 5), Arrays.copyOf(Files.readAllBytes(folder.resolve("r.report")), 5)));
		assertEquals(ExitCode.USAGE, run("report", "extreme", a, "--to", "docx"));
		assertEquals(ExitCode.FAILED, run("report", "extreme", a, "-o", folder.resolve("nowhere/r.html")));
		assertTrue(err.contains("nowhere/r.html: there is no such file or folder"), err);
		assertEquals(ExitCode.DONE, run("report", a, "-o", report), "every analysis that fits; one that is broken is said");
		assertTrue(Files.readString(report).contains("Extreme voltage"));
		assertEquals(ExitCode.INPUT, run("report", "extreme", a, file("b.num", "bad"), "-o", report));
		assertEquals(ExitCode.USAGE, run("report", "extrem", a, "-o", report));
		assertTrue(err.contains("did you mean 'extreme'?"), err);
		assertEquals(ExitCode.USAGE, run("report", "extreme"));
		assertEquals(ExitCode.INPUT, run("report", file("c.num", "bad"), "-o", folder.resolve("none.html")));
		assertFalse(Files.exists(folder.resolve("none.html")));
	}

	@Test
	void demoTakesTheCellsOfItsFolder() throws Exception {
		assertEquals(ExitCode.USAGE, run("demo", folder.resolve("nowhere")));
		file("my-Li-Cu.num", HEAD + ROWS);
		file("other.num", "garbage");
		Path report = folder.resolve("demo.html");
		assertEquals(ExitCode.DONE, run("demo", folder, "-o", report));
		assertTrue(Files.readString(report).contains("Counter 3"));
		assertEquals("", out, "no plug-in of this catalogue brings the analyses of the demonstration");
	}

	@Test
	void listShowsWhatThereIs() throws Exception {
		assertEquals(ExitCode.DONE, run("list", "instruments", "--json"));
		assertEquals("com.example.numbers", json().get(0).get("id").asText());
		assertEquals("[\"*.num\"]", json().get(0).get("files").toString());
		assertEquals(ExitCode.DONE, run("list", "analyses"));
		assertTrue(out.contains("extreme   Extreme voltage"), out);
		assertEquals(ExitCode.DONE, run("list", "techniques", "--json"));
		assertEquals("test/numbers", json().get(0).get("measurements").get(0).asText());
		assertEquals(ExitCode.DONE, run("list", "commands", "--json"));
		assertTrue(json().stream().anyMatch(o -> o.get("name").asText().equals("inspect")));
	}

	@Test
	void whatPluginsDoWrongEndsWithAMessage() throws Exception {
		assertEquals(ExitCode.FAILED, run("failing"));
		assertTrue(err.contains("IllegalStateException: command of a vendor"), err);
		assertEquals(ExitCode.FAILED, run("wrong"));
		assertTrue(err.contains("ClassCastException"), err);
		assertEquals(ExitCode.FAILED, run("analyse", "gone", file("a.num", HEAD + ROWS)));
		assertTrue(err.contains("org.lithoscope.cli.NotThere is not in com.example 4.5.6"), err);
		assertEquals(ExitCode.DONE, run("inspect", file("a.num", HEAD + ROWS)));
	}
}
