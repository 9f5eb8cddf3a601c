/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

/**
 * What is asked of a plugin in a guarded call.
 *
 * @param <P> the type of the plugin object
 * @param <R> the type of the answer
 */
@FunctionalInterface
public interface GuardedTask<P, R> {

	/**
	 * Asks the plugin; runs on a thread of its own.
	 *
	 * @param plugin the plugin object
	 * @param watch  progress and cancel
	 * @return the answer; null is a fault
	 * @throws Exception whatever the plugin throws
	 */
	R run(P plugin, CallWatch watch) throws Exception;
}
