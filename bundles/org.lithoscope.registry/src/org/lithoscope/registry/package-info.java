/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What plugins bring: the immutable {@link org.lithoscope.registry.Catalogue} of readers, techniques, analyses and commands, fed by
 * Equinox or by the class path; the {@linkplain org.lithoscope.registry.GuardedCalls guarded call}, which is the only way into a plugin's
 * code; {@linkplain org.lithoscope.registry.PluginHealth plugin health}; and the {@linkplain org.lithoscope.registry.Detector detection} of
 * the reader of a file.
 */
package org.lithoscope.registry;
