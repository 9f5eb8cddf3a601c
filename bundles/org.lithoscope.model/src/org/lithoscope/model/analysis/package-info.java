/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The plugin interface of analyses: a pure function from inputs and parameters to a result. */
package org.lithoscope.model.analysis;
