/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.novonix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lithoscope.testkit.corpus.CorpusFiles;
import org.lithoscope.testkit.corpus.CyclingReference;

/** Real files give their reference values. */
class NovonixReaderTest {

	@Test
	void realFilesHaveTheirReferenceValues() throws Exception {
		Map<String, Map<String, Object>> files = CorpusFiles.ELECTROCHEMISTRY.files("Novonix csv");
		assertEquals(2, files.size());
		for (Map.Entry<String, Map<String, Object>> file : files.entrySet()) {
			if (!file.getKey().endsWith("/example_data.csv")) {
				new CyclingReference(file.getKey(), file.getValue()).check(new NovonixReader(), 1);
			}
		}
	}

	/** The example holds its header twice, and a reference that counts the lines of the second one as rows. */
	@Test
	void aFileWithTwoHeadersHasTheRowsBehindTheSecond() throws Exception {
		String file = "viogp+preparenovonix/example_data.csv";
		CyclingReference reference = new CyclingReference(file, CorpusFiles.ELECTROCHEMISTRY.expected().get(file));
		reference.rows(CorpusFiles.ELECTROCHEMISTRY.read(new NovonixReader(), file).get(0), 7378 - 679);
	}
}
