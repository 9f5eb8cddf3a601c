/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.image;

import org.lithoscope.microscopy.display.ColourTable;
import org.lithoscope.microscopy.display.Contrast;

/**
 * How the values of an image become colours.
 *
 * @param contrast which values are dark and bright
 * @param colours  the colours of the shades
 */
public record Look(Contrast contrast, ColourTable colours) {
}
