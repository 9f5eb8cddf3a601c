/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

/**
 * A bundle that is installed but brings nothing: its requirements do not resolve, or its {@code plugin.xml} is ignored.
 *
 * @param bundle      its symbolic name
 * @param version     its version
 * @param explanation why, as the platform says it
 */
public record BundleProblem(String bundle, String version, String explanation) {
}
