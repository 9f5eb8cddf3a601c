/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.explorer;

/**
 * A heading in the explorer: a technique, or the files that have no measurements yet.
 *
 * @param id   the technique's id, or a word for the others
 * @param name the name for people
 */
record Group(String id, String name) {

	static final Group READING = new Group("", "Being read");
	static final Group FAILED = new Group("!", "Could not be read");
}
