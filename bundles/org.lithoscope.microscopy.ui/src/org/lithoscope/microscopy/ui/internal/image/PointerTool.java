/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.image;

import org.eclipse.swt.widgets.Event;

/** What the pointer does over an image, beside zooming with the wheel and moving with the middle button. */
public interface PointerTool {

	/** Moves the image by dragging. */
	PointerTool NONE = new PointerTool() {
		// the canvas moves the image itself
	};

	/**
	 * The left button went down.
	 *
	 * @param event     the event
	 * @param transform where the image lies
	 * @return whether this tool takes the drag; otherwise the image is moved
	 */
	default boolean press(Event event, ImageTransform transform) {
		return false;
	}

	/**
	 * The pointer was dragged after a press that this tool took.
	 *
	 * @param event     the event
	 * @param transform where the image lies
	 */
	default void drag(Event event, ImageTransform transform) {
		// nothing to do
	}

	/**
	 * The button went up after a press that this tool took.
	 *
	 * @param event     the event
	 * @param transform where the image lies
	 */
	default void release(Event event, ImageTransform transform) {
		// nothing to do
	}
}
