/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.novonix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.source.ListedSource;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.testkit.corpus.CorpusFiles;
import org.lithoscope.testkit.corpus.CyclingReference;

/** Real files give their reference values; a test that was started again is one measurement without damage. */
class NovonixReaderTest {

	private static final String HEADER = "[Summary]\nNovonix HPC data file\nNovonix\n[End Summary]\n[Protocol]\nRest, 5 hours\n[End Protocol]\n[Data]\n"
			+ "Cycle Number,Step Number,Run Time (h),Current (A),Potential (V)\n";
	private final NovonixReader reader = new NovonixReader();

	@Test
	void realFilesHaveTheirReferenceValues() throws Exception {
		CyclingReference.checkAll("Novonix csv", 1, reader, 1, "/example_data.csv");
	}

	/** The reference counts the 679 lines of the second header as rows. */
	@Test
	void aRealFileWithTwoHeadersHasTheRowsOfBothRuns() throws Exception {
		String file = "viogp+preparenovonix/example_data.csv";
		Measurement m = CorpusFiles.ELECTROCHEMISTRY.read(reader, file).get(0);
		new CyclingReference(file, CorpusFiles.ELECTROCHEMISTRY.expected().get(file)).rows(m, 7378 - 679);
		assertRestarted(m, "2 runs: the test was started again at line 1621");
	}

	@Test
	void headersInTheMidstOfRowsAreRestarts() throws Exception {
		String rows = "1,0,0.0,0,3.1\n1,1,1.5,0.2,3.2\n";
		Measurement m = read(HEADER + rows + HEADER + rows + HEADER + rows);
		assertEquals(6, m.points());
		assertTrue(m.completeness().isComplete());
		assertEquals(5400, m.table().orElseThrow().column("test_time_second").orElseThrow().get(3), 1e-9);
		assertEquals(0, m.table().orElseThrow().column("test_time_second").orElseThrow().get(4), 1e-9);
		assertRestarted(m, "3 runs: the test was started again at line 12, 23");
	}

	@Test
	void aFileThatBreaksOffInItsSecondHeaderSaysSo() throws Exception {
		Measurement m = read(HEADER + "1,0,0.0,0,3.1\n1,1,1.5,0.2,3.2\n" + HEADER.substring(0, 60));
		assertEquals(2, m.points());
		assertFalse(m.completeness().isComplete());
	}

	private Measurement read(String text) throws Exception {
		return reader.read(ListedSource.ofBytes("a.csv", text.getBytes(StandardCharsets.UTF_8)), ReadContext.unattended()).get(0);
	}

	private static void assertRestarted(Measurement m, String said) {
		assertTrue(m.notices().stream().anyMatch(n -> n.message().contains(said)), m.notices()::toString);
		assertTrue(m.notices().stream().noneMatch(n -> n.severity() == Notice.Severity.WARNING), m.notices()::toString);
	}
}
