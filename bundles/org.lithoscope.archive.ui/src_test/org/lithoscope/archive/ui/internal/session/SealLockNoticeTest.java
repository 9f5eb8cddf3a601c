/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class SealLockNoticeTest {

	@Test
	void aLockSaysWhoseItIsAndWhatBecomesOfIt() {
		String words = SealLockNotice.words("# writer lab-pc 4711 2026-11-21T06:00:00Z Ada Lovelace\n1234\n", Duration.ofHours(3));
		assertTrue(words.contains("Ada Lovelace on lab-pc"), words);
		assertTrue(words.contains("3 h ago"), words);
		assertTrue(words.contains("six hours"), words);
	}

	@Test
	void aTornLockIsExplainedAllTheSame() {
		assertTrue(SealLockNotice.words("# wri", Duration.ofMinutes(2)).contains("somebody 2 min ago"));
		assertTrue(SealLockNotice.words("", Duration.ZERO).contains("0 min"));
	}
}
