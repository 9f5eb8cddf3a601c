/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.landt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lithoscope.testkit.corpus.CorpusFiles;
import org.lithoscope.testkit.corpus.CyclingReference;

/** Real files give their reference values. */
class LandtReaderTest {

	@Test
	void realFilesHaveTheirReferenceValues() throws Exception {
		Map<String, Map<String, Object>> files = CorpusFiles.ELECTROCHEMISTRY.files("Landt csv");
		assertEquals(1, files.size());
		for (Map.Entry<String, Map<String, Object>> file : files.entrySet()) {
			new CyclingReference(file.getKey(), file.getValue()).check(new LandtReader(), 0.7);
		}
	}
}
