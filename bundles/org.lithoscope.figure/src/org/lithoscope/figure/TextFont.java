/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

/**
 * Size and weight of a text; the family is the surface's.
 *
 * @param size the height of an em in points
 * @param bold whether it is bold
 */
public record TextFont(double size, boolean bold) {

	/**
	 * A font of ordinary weight.
	 *
	 * @param size the height of an em in points
	 * @return the font
	 */
	public static TextFont plain(double size) {
		return new TextFont(size, false);
	}
}
