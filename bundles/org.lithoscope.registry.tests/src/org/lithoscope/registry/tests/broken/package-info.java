/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The classes of the broken bundles; copied into them, never used from here. */
package org.lithoscope.registry.tests.broken;
