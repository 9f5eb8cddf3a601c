/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.util.Objects;

/**
 * The bundle that brings a contribution.
 *
 * @param bundle  its symbolic name
 * @param version its version, or an empty text when its manifest has none
 */
public record Contributor(String bundle, String version) {

	/** Checks its parts. */
	public Contributor {
		Objects.requireNonNull(bundle, "bundle");
		Objects.requireNonNull(version, "version");
	}

	/** {@return name and version} */
	@Override
	public String toString() {
		return version.isEmpty() ? bundle : bundle + " " + version;
	}
}
