/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** How the catalogue is read. */
package org.lithoscope.registry.internal;
