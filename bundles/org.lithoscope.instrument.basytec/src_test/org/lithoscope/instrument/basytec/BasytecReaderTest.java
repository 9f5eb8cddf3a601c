/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.basytec;

import org.junit.jupiter.api.Test;
import org.lithoscope.testkit.corpus.CyclingReference;

/** Real files give their reference values. */
class BasytecReaderTest {

	@Test
	void realFilesHaveTheirReferenceValues() throws Exception {
		CyclingReference.checkAll("Basytec text", 1, new BasytecReader(), 1);
	}
}
