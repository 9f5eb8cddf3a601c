/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

/** How a contribution failed. */
public enum FaultKind {
	/** A class is missing or does not fit, or a static initialiser failed. Disables the contribution until restart. */
	LINKAGE("its classes cannot be linked", true),
	/** The object cannot be made: no such class, no constructor, wrong type, or its constructor failed. Disables it until restart. */
	NOT_MADE("it cannot be made", true),
	/** It threw what it must not throw. */
	EXCEPTION("it failed unexpectedly", false),
	/** It returned null or nothing. */
	NO_RESULT("it returned nothing", false),
	/** It called itself without end. */
	STACK_OVERFLOW("it ran out of stack", false),
	/** The memory of the program was not enough. */
	OUT_OF_MEMORY("there was not enough memory", false),
	/** It made no progress for too long; its thread was abandoned. Three of these disable it until restart. */
	HANG("it made no progress", false),
	/** It was not called, because it is disabled. */
	DISABLED("it is disabled", false);

	private final String label;
	private final boolean disabling;

	FaultKind(String label, boolean disabling) {
		this.label = label;
		this.disabling = disabling;
	}

	/** {@return what happened, in a few words} */
	public String label() {
		return label;
	}

	/** {@return whether one such fault disables the contribution} */
	public boolean isDisabling() {
		return disabling;
	}
}
