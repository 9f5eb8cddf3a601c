/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;
import org.lithoscope.registry.Detection.Evidence;

class DetectorTest {

	@TempDir
	Path folder;

	private Catalogue catalogue;
	private GuardedCalls calls;

	@AfterEach
	void close() {
		calls.close();
	}

	private static String reader(String id, Class<?> type, String children) {
		return "<reader id=\"" + id + "\" name=\"" + id + "\" technique=\"t\" api=\"1\" class=\"" + type.getName() + "\">" + children
				+ "</reader>";
	}

	private Detection detect(Source source, String... readers) throws IOException {
		catalogue = new ClassPathFolder(folder).extension("com.example", "instruments", String.join("", readers)).catalogue();
		assertEquals(List.of(), catalogue.problems());
		calls = new GuardedCalls(new PluginHealth(catalogue));
		return new Detector(catalogue, calls, CallLimits.QUICK).detect(source, () -> false);
	}

	private boolean made(String id) {
		return catalogue.reader(id).orElseThrow().plugin().isMade();
	}

	private static String best(Detection detection) {
		return detection.reader().map(ReaderDescriptor::id).orElse("none");
	}

	@Test
	void noClassIsLoadedToRejectAFile() throws IOException {
		Detection d = detect(Fakes.Memory.of("a.txt", "hello"), reader("a", Fakes.Good.class, "<file pattern='*.mpr'/>"),
				reader("b", Fakes.Good.class, "<magic text='HELLO'/>"));
		assertEquals("none", best(d));
		assertFalse(made("a") || made("b"));
	}

	@Test
	void conclusiveMagicWinsOverAWrongNameWithAWarning() throws IOException {
		Detection d = detect(Fakes.Memory.of("cell.csv", "BIOLOGIC MODULAR"), reader("csv", Fakes.Sure.class, "<file pattern='*.csv'/>"),
				reader("mpr", Fakes.Good.class, "<file pattern='*.mpr'/><magic text='BIOLOGIC' conclusive='true'/>"));
		assertEquals("mpr", best(d));
		assertEquals(Evidence.CONCLUSIVE_MAGIC, d.candidates().get(0).evidence());
		assertTrue(d.warnings().get(0).contains("'cell.csv' does not fit its content, which is mpr"), d.warnings()::toString);
		assertFalse(made("csv") || made("mpr"), "magic bytes alone decide");
	}

	@Test
	void rightNameGivesNoWarning() throws IOException {
		Detection d = detect(Fakes.Memory.of("folder/CELL.MPR", "BIOLOGIC MODULAR"),
				reader("mpr", Fakes.Good.class, "<file pattern='*.mpr'/><magic text='BIOLOGIC' conclusive='true'/>"));
		assertEquals("mpr", best(d));
		assertEquals(List.of(), d.warnings());
	}

	@Test
	void theSurestOfSeveralWins() throws IOException {
		Detection d = detect(Fakes.Memory.of("a.txt", "x"), reader("a", Fakes.Good.class, "<file pattern='*.txt'/>"),
				reader("b", Fakes.Sure.class, "<file pattern='*.txt'/>"), reader("c", Fakes.Refusing.class, "<file pattern='*.txt'/>"));
		assertEquals("b", best(d));
		assertEquals(2, d.candidates().size());
		assertEquals("surely mine", d.candidates().get(0).probe().orElseThrow().reason());
	}

	@Test
	void magicWithNameComesBeforeNameAlone() throws IOException {
		Detection d = detect(Fakes.Memory.of("a.txt", "EC-Lab ASCII FILE"), reader("a.generic", Fakes.Good.class, "<file pattern='*.txt'/>"),
				reader("b.eclab", Fakes.Good.class, "<file pattern='*.txt'/><magic text='EC-Lab'/>"));
		assertEquals("b.eclab", best(d));
	}

	@Test
	void aTextBehindAByteOrderMarkIsFound() throws IOException {
		Detection d = detect(Fakes.Memory.of("a.txt", "\u00EF\u00BB\u00BFEC-Lab"),
				reader("b", Fakes.Good.class, "<file pattern='*.txt'/><magic text='EC-Lab'/>"));
		assertEquals(Evidence.MAGIC_AND_NAME, d.candidates().get(0).evidence());
	}

	@Test
	void aFileThatOnlyItsNameSpeaksForIsSaidToBeNone() throws IOException {
		Detection d = detect(Fakes.Memory.of("a.txt", "x"), reader("a", Fakes.Refusing.class, "<file pattern='*.txt'/>"));
		assertEquals("none", best(d));
		assertEquals(List.of("it looks like a from outside, but its content is not"), d.warnings());
	}

	@Test
	void aNameAgainstMagicIsAskedOnlyWhenNobodyElseWantsTheFile() throws IOException {
		String strict = reader("a", Fakes.Sure.class, "<file pattern='*.txt'/><magic text='EC-Lab'/>");
		assertEquals("b", best(detect(Fakes.Memory.of("a.txt", "x"), strict, reader("b", Fakes.Good.class, "<file pattern='*.txt'/>"))));
		assertFalse(made("a"));
		calls.close();
		Detection d = detect(Fakes.Memory.of("a.txt", "x"), strict, reader("b", Fakes.Refusing.class, "<file pattern='*.txt'/>"));
		assertEquals("a", best(d));
		assertEquals(Evidence.NAME_AGAINST_MAGIC, d.candidates().get(0).evidence());
	}

	@Test
	void brokenReadersDoNotKeepAGoodOneFromTheFile() throws IOException {
		Detection d = detect(Fakes.Memory.of("a.txt", "x"), reader("a", Fakes.ConstructorFails.class, "<file pattern='*.txt'/>"),
				reader("b", Fakes.StaticInitialiserFails.class, "<file pattern='*.txt'/>"),
				reader("c", Fakes.Faulty.class, "<file pattern='*.txt'/>"), reader("d", Fakes.Nothing.class, "<file pattern='*.txt'/>"),
				reader("e", Fakes.Good.class, "<file pattern='*.txt'/>"));
		assertEquals("e", best(d));
		assertEquals(4, d.warnings().size(), d.warnings()::toString);
		Detection again = new Detector(catalogue, calls, CallLimits.QUICK).detect(Fakes.Memory.of("b.txt", "x"), () -> false);
		assertTrue(again.warnings().get(0).contains("a was not asked; it is disabled until restart"), again.warnings()::toString);
	}

	@Test
	void aDisabledReaderWithConclusiveMagicGivesWayToAnother() throws IOException {
		Detection d = detect(Fakes.Memory.of("a.txt", "MAGIC"),
				reader("a", Fakes.ConstructorFails.class, "<magic text='MAGIC' conclusive='true'/>"),
				reader("b", Fakes.Good.class, "<file pattern='*.txt'/>"));
		assertEquals("a", best(d));
		assertThrows(PluginFaultException.class, () -> calls.call(catalogue.reader("a").orElseThrow().plugin(), "reading", IOException.class,
				CallLimits.QUICK, () -> false, (r, w) -> r));
		assertEquals("b", best(new Detector(catalogue, calls, CallLimits.QUICK).detect(Fakes.Memory.of("a.txt", "MAGIC"), () -> false)));
	}

	@Test
	void aFileThatCannotBeReadIsAnIoException() {
		Source unreadable = new Source() {
			private final Fakes.Memory memory = Fakes.Memory.of("a.txt", "");

			@Override
			public String name() {
				return "a.txt";
			}

			@Override
			public SourceEntry main() {
				return memory;
			}

			@Override
			public List<SourceEntry> entries() {
				return List.of();
			}

			@Override
			public java.util.Optional<SourceEntry> sibling(String name) {
				return java.util.Optional.empty();
			}
		};
		assertThrows(IOException.class, () -> detect(unreadable, reader("a", Unreadable.class, "<file pattern='*.txt'/>")));
	}

	/** The disk fails while it looks. */
	public static final class Unreadable extends Fakes.Good {
		@Override
		public org.lithoscope.model.reader.Probe probe(Source source) throws IOException {
			throw new IOException("input/output error");
		}
	}
}
