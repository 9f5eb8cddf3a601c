/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.time.Instant;

/**
 * One failure of a contribution.
 *
 * @param time     when
 * @param kind     how it failed
 * @param activity what it was doing
 * @param detail   what happened, for people
 * @param stack    the stack trace as text, or an empty text
 */
public record PluginFailure(Instant time, FaultKind kind, String activity, String detail, String stack) {

	/** {@return kind, detail and activity in one line} */
	@Override
	public String toString() {
		return kind.label() + (detail.isEmpty() ? "" : " (" + detail + ")") + " while " + activity;
	}
}
