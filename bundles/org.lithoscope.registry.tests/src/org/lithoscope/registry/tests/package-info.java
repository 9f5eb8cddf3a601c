/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The registry on the running platform, with real bundles that are broken in every way. */
package org.lithoscope.registry.tests;
