/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Binary files: cursors whose every read is checked and whose errors name the byte. */
package org.lithoscope.io.binary;
