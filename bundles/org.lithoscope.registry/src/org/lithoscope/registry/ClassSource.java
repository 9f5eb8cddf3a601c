/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

/** Where the classes of a contributor come from: its bundle, or the class path. */
public interface ClassSource {

	/**
	 * Loads a class of the contributor.
	 *
	 * @param name the binary name
	 * @return the class
	 * @throws ClassNotFoundException when the contributor does not have it
	 */
	Class<?> load(String name) throws ClassNotFoundException;
}
