/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

	private static final String GOOD = "org.lithoscope.registry.Fakes$Good";

	@TempDir
	Path folder;

	private static String reader(String id, String attributes, String children) {
		return "<reader id=\"" + id + "\" name=\"A reader\" technique=\"electrochemistry, impedance\" " + attributes + ">" + children
				+ "</reader>";
	}

	private Catalogue readers(String content) throws IOException {
		return new ClassPathFolder(folder).extension("com.example.vendor", "instruments", content).catalogue();
	}

	private static String theProblem(Catalogue catalogue) {
		List<CatalogueProblem> own = catalogue.problems();
		assertEquals(1, own.size(), own::toString);
		return own.get(0).toString();
	}

	@Test
	void aReaderIsReadWithoutLoadingItsClass() throws IOException {
		Catalogue catalogue = readers("<reader id=\"com.example.r\" name=\"Example (.exc)\" vendor=\"Example\" technique=\"a, b\" api=\"1\" "
				+ "class=\"com.example.NotThere\" description=\"Reads.\"><file pattern=\"*.exc\"/><file pattern=\"run_[0-9].{dat,bin}\"/>"
				+ "<magic offset=\"4\" hex=\"00 ff\" conclusive=\"true\"/><magic text=\"EXAMPLE \"/></reader>");
		assertEquals(List.of(), catalogue.problems());
		ReaderDescriptor r = catalogue.reader("com.example.r").orElseThrow();
		assertEquals("Example (.exc)", r.name());
		assertEquals("Example", r.vendor());
		assertEquals("Reads.", r.description());
		assertEquals(List.of("a", "b"), r.techniques());
		assertEquals(new Contributor("com.example.vendor", "1.0.0"), r.contributor());
		assertTrue(r.matchesName("X.EXC") && r.matchesName("run_3.bin"));
		assertFalse(r.matchesName("run_x.bin") || r.matchesName("x.exc.txt"));
		assertTrue(r.magic().get(0).matches(new byte[] {1, 2, 3, 4, 0, -1}) && r.magic().get(0).conclusive());
		assertFalse(r.magic().get(1).conclusive());
		assertEquals("com.example.NotThere", r.plugin().className());
		assertFalse(r.plugin().isMade());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"two words    | api='1' class='X' | <file pattern='*.a'/>         | its id 'two words' is not a dotted name",
			"com.a        | class='X'         | <file pattern='*.a'/>         | attribute 'api' is missing",
			"com.a        | api='2' class='X' | <file pattern='*.a'/>         | made for version '2' of the plugin interfaces",
			"com.a        | api='1'           | <file pattern='*.a'/>         | its attribute 'class' is missing",
			"com.a        | api='1' class=' ' | <file pattern='*.a'/>         | its attribute 'class' is missing",
			"com.a        | api='1' class='X' |                               | no usable <file pattern> or <magic>"})
	void aReaderThatCannotBeUsedIsAProblem(String id, String attributes, String children, String message) throws IOException {
		Catalogue catalogue = readers(reader(id, attributes, children == null ? "" : children));
		assertEquals(List.of(), catalogue.readers());
		assertTrue(theProblem(catalogue).contains(message), theProblem(catalogue));
		assertTrue(theProblem(catalogue).contains("com.example.vendor 1.0.0, reader"), theProblem(catalogue));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"<file pattern='*.{a'/>                     | '*.{a' cannot be understood",
			"<file pattern='[a'/>                       | '[a' cannot be understood",
			"<file pattern=''/>                         | the file pattern is empty",
			"<file pattern='a/*.b'/>                    | names a folder",
			"<magic hex='0'/>                           | '0' are not magic bytes in hexadecimal",
			"<magic hex='zz'/>                          | 'zz' are not magic bytes in hexadecimal",
			"<magic offset='x' hex='00'/>               | the offset 'x'",
			"<magic offset='-1' hex='00'/>              | must lie within the first",
			"<magic offset='100000000' hex='00'/>       | must lie within the first",
			"<magic offset='0'/>                        | one of the attributes 'hex' and 'text'",
			"<magic hex='00' text='a'/>                 | one of the attributes 'hex' and 'text'"})
	void aBadPatternOrMagicIsAProblemAndTheRestStays(String child, String message) throws IOException {
		Catalogue catalogue = readers(reader("com.a", "api='1' class='X'", "<file pattern='*.good'/>" + child));
		assertEquals(1, catalogue.readers().size());
		assertEquals("*.good", catalogue.readers().get(0).patterns().get(0).glob());
		assertEquals(1, catalogue.readers().get(0).patterns().size() + catalogue.readers().get(0).magic().size());
		assertTrue(theProblem(catalogue).contains(message), theProblem(catalogue));
	}

	@Test
	void theSecondOfTwoWithOneIdIsAProblem() throws IOException {
		String one = reader("com.same", "api='1' class='" + GOOD + "'", "<file pattern='*.a'/>");
		Catalogue catalogue = new ClassPathFolder(folder).extension("com.zulu", "instruments", one).extension("com.alpha", "instruments", one)
				.catalogue();
		assertEquals("com.alpha", catalogue.readers().get(0).contributor().bundle(), "the order does not depend on the class path");
		assertEquals("com.zulu 1.0.0, com.same: this reader is ignored, because com.alpha 1.0.0 brings one with the same id",
				theProblem(catalogue));
	}

	@Test
	void brokenXmlDoesNotHideTheOthers() throws IOException {
		Catalogue catalogue = new ClassPathFolder(folder)
				.bundle("com.broken", "1.0.0", "<plugin><extension point=\"org.lithoscope.registry.instruments\"><reader></plugin>")
				.extension("com.good", "instruments", reader("com.good.r", "api='1' class='" + GOOD + "'", "<file pattern='*.a'/>")).catalogue();
		assertEquals("com.good.r", catalogue.readers().get(0).id());
		assertTrue(catalogue.problems().stream().anyMatch(p -> p.contributor().bundle().equals("com.broken")), catalogue.problems()::toString);
	}

	@Test
	void unknownElementsAreProblems() throws IOException {
		assertTrue(theProblem(readers("<writer id=\"x\"/>")).contains("takes elements <reader>"));
	}

	@Test
	void techniquesAnalysesAndCommands() throws IOException {
		Catalogue catalogue = new ClassPathFolder(folder)
				.extension("com.t", "techniques", "<technique id=\"dilatometry\" name=\"Dilatometry\" description=\"d\">"
						+ "<measurementType id=\"dilatometry/thickness\" name=\"Thickness\"/><measurementType id=\"other/kind\" name=\"x\"/></technique>")
				.extension("com.a", "analyses", "<analysis id=\"fit-all\" name=\"Fit\" technique=\"dilatometry\" api=\"1\" class=\"X\"/>"
						+ "<analysis id=\"Fit_All\" name=\"Fit\" technique=\"dilatometry\" api=\"1\" class=\"X\"/>")
				.extension("com.c", "commands", "<command name=\"count\" class=\"X\" description=\"Counts.\"/><command name=\"nothing\"/>")
				.catalogue();
		assertEquals("Thickness", catalogue.measurementTypeName("dilatometry/thickness"));
		assertEquals("other/kind", catalogue.measurementTypeName("other/kind"));
		assertEquals("Dilatometry", catalogue.technique("dilatometry").orElseThrow().name());
		assertEquals("com.a", catalogue.analysis("fit-all").orElseThrow().contributor().bundle());
		assertEquals("Counts.", catalogue.command("count").orElseThrow().description());
		assertEquals(1, catalogue.analyses().size());
		assertTrue(catalogue.command("nothing").isEmpty());
		assertEquals(3, catalogue.problems().size(), catalogue.problems()::toString);
	}

	@Test
	void healthKnowsContributionsAndProblems() throws IOException {
		Catalogue catalogue = readers(reader("com.a", "api='1' class='" + GOOD + "'", "<file pattern='*.a'/>") + "<nonsense/>");
		HealthSnapshot health = PluginHealth.ofPlatform(catalogue).snapshot();
		assertEquals(ContributionHealth.State.UNUSED, health.of(catalogue.readers().get(0).key()).orElseThrow().state());
		assertEquals(1, health.problems().size());
		assertEquals(List.of(), health.bundles(), "outside OSGi there are no bundles");
		assertFalse(health.isHealthy());
	}
}
