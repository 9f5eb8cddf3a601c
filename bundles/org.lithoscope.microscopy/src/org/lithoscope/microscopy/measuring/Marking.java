/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.measuring;

import java.util.Objects;

import org.lithoscope.model.quantity.Quantity;

/**
 * A shape in an image with what it is.
 *
 * @param id      tells it from the others of the image
 * @param label   what it is, for people; may be empty
 * @param purpose what it is measured for
 * @param shape   where it is
 */
public record Marking(String id, String label, Purpose purpose, MarkedShape shape) {

	/** What a shape is measured for. */
	public enum Purpose {
		/** The thickness of a layer: the length of a line, the height of a rectangle. */
		THICKNESS,
		/** A length, or an area, of something else. */
		SIZE,
		/** The outline of the deposit in a section. */
		DEPOSIT,
		/** The outline of a pore in the deposit. */
		PORE
	}

	/** Checks its parts. */
	public Marking {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(label, "label");
		Objects.requireNonNull(purpose, "purpose");
		Objects.requireNonNull(shape, "shape");
	}

	/**
	 * The thickness it stands for.
	 *
	 * @param calibration the calibration of the image
	 * @return the length of a line or polyline, the height of a closed shape, in µm
	 */
	public Quantity thickness(Calibration calibration) {
		return shape.isClosed() ? calibration.height(shape) : calibration.length(shape);
	}
}
