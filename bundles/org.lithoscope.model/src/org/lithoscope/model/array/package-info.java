/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** N-dimensional arrays and images. */
package org.lithoscope.model.array;
