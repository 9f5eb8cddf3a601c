/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.axis;

import java.util.List;

/**
 * The ticks of an axis.
 *
 * @param major    the labelled ticks, rising
 * @param minor    the ticks between without a label
 * @param exponent the power of ten that the labels were divided by and that the axis title must tell; 0 for none
 */
public record Ticks(List<Tick> major, List<Double> minor, int exponent) {

	/** Copies the lists. */
	public Ticks {
		major = List.copyOf(major);
		minor = List.copyOf(minor);
	}
}
