/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.pec;

import org.junit.jupiter.api.Test;
import org.lithoscope.testkit.corpus.CyclingReference;

/** Real files give their reference values. */
class PecReaderTest {

	@Test
	void realFilesHaveTheirReferenceValues() throws Exception {
		CyclingReference.checkAll("PEC csv", 2, new PecReader(), 1);
	}
}
