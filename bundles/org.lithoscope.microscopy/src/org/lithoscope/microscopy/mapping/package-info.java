/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** From the tags of a vendor to the one schema: tables that are data, one file for each vendor. */
package org.lithoscope.microscopy.mapping;
