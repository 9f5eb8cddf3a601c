/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Numerical kernels on plain {@code double[]}; no units of their own, so each method says which it expects. Nothing here keeps state
 * between calls.
 */
package org.lithoscope.numerics;
