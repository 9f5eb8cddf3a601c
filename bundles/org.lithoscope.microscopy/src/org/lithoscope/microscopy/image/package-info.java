/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Images whose pixels stay in the file until a part of them is wanted. */
package org.lithoscope.microscopy.image;
