/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The plugin interface of readers: how raw files become measurements. */
package org.lithoscope.model.reader;
