/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The font of exported figures: Roboto (Google, Apache License 2.0), which has the super- and subscripts, signs and Greek of the field. */
package org.lithoscope.figure.font;
