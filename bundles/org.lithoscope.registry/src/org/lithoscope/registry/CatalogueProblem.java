/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.util.Objects;

/**
 * Something in a {@code plugin.xml} that cannot be used.
 *
 * @param contributor  the bundle
 * @param contribution the id or the element that it is about
 * @param message      what is wrong and what follows from it
 */
public record CatalogueProblem(Contributor contributor, String contribution, String message) {

	/** Checks its parts. */
	public CatalogueProblem {
		Objects.requireNonNull(contributor, "contributor");
		Objects.requireNonNull(contribution, "contribution");
		Objects.requireNonNull(message, "message");
	}

	/** {@return bundle, contribution and message} */
	@Override
	public String toString() {
		return contributor + ", " + contribution + ": " + message;
	}
}
