/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Text files: their head, their character set, and a fast engine for delimited tables of numbers, which reads bytes straight into the
 * arrays of columns.
 */
package org.lithoscope.io.text;
