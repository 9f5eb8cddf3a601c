/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562): they sort by the time they were made. May be used by several threads. */
public final class TimeOrderedIds {

	private static final long VERSION_7 = 0x7000L;
	private static final long VARIANT = 0x8000_0000_0000_0000L;
	private static final int COUNTER_MASK = 0xFFF;

	private final Clock clock;
	private final SecureRandom random = new SecureRandom();
	private long lastMillis;
	private int counter;

	/**
	 * Ids by a clock.
	 *
	 * @param clock the clock
	 */
	public TimeOrderedIds(Clock clock) {
		this.clock = clock;
	}

	/** {@return a new id, greater than all that this object made before} */
	public synchronized UUID next() {
		long now = clock.millis();
		if (now > lastMillis) {
			lastMillis = now;
			counter = random.nextInt(COUNTER_MASK / 2);
		} else if (++counter > COUNTER_MASK) {
			// the counter is used up, or the clock went back: borrow from the future, as the RFC allows
			lastMillis++;
			counter = 0;
		}
		return new UUID(lastMillis << 16 | VERSION_7 | counter, VARIANT | random.nextLong() >>> 2);
	}
}
