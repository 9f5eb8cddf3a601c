/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What the kernels share; not API. */
package org.lithoscope.numerics.internal;
