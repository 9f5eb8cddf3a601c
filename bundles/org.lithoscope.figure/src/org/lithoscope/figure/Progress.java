/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

/** Tells how far a long preparation is, and asks whether it is still wanted. */
public interface Progress {

	/** Nobody listens, nobody cancels. */
	Progress NONE = fraction -> true;

	/**
	 * Tells how far it is.
	 *
	 * @param fraction from 0 to 1
	 * @return whether to go on
	 */
	boolean proceed(double fraction);
}
