/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

/** A contribution failed in a way that its contract does not allow, or is disabled because it did. Never the fault of a bad file. */
public final class PluginFaultException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient PluginKey plugin;
	private final FaultKind kind;

	/**
	 * A fault.
	 *
	 * @param plugin the contribution
	 * @param kind   how it failed
	 * @param detail what happened, for people
	 * @param cause  what was thrown, or null
	 */
	public PluginFaultException(PluginKey plugin, FaultKind kind, String detail, Throwable cause) {
		super("the " + plugin + " cannot be used: " + kind.label() + (detail.isEmpty() ? "" : " (" + detail + ")"), cause);
		this.plugin = plugin;
		this.kind = kind;
	}

	/** {@return the contribution} */
	public PluginKey plugin() {
		return plugin;
	}

	/** {@return how it failed} */
	public FaultKind kind() {
		return kind;
	}
}
