/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.tests.broken;

/** Its constructor fails. */
public final class ConstructorFails extends GoodReader {

	/** Always fails. */
	public ConstructorFails() {
		throw new IllegalStateException("no licence found");
	}
}
