/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

/** The plugin's side of a guarded call: signs of life go out, a wish to end comes in. */
public interface CallWatch {

	/** Says that the call is getting on, and so starts its deadline anew. */
	void progress();

	/** {@return whether the call should end: the user has cancelled, or it was given up} */
	boolean isCancelled();
}
