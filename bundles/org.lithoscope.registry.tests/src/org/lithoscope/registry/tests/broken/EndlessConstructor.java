/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.tests.broken;

/** Never gets ready. */
public final class EndlessConstructor extends GoodReader {

	/** Loops for ever. */
	public EndlessConstructor() {
		while (!Boolean.getBoolean("org.lithoscope.registry.tests.release")) {
			Thread.onSpinWait();
		}
	}
}
