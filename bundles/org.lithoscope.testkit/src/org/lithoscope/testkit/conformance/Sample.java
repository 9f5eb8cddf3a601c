/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.conformance;

import java.util.List;
import java.util.Objects;

import org.lithoscope.model.measurement.Measurement;

/**
 * A file that a reader must read, with a check of what it must give.
 *
 * @param fileName a usual name, with extension
 * @param bytes    the whole file
 * @param truth    checks the measurements and throws an {@link AssertionError} when they are not the truth
 */
public record Sample(String fileName, byte[] bytes, Truth truth) {

	/** Checks measurements against what is known. */
	@FunctionalInterface
	public interface Truth {

		/**
		 * Checks.
		 *
		 * @param measurements what the reader gave
		 * @throws AssertionError when it is not the truth
		 */
		void check(List<Measurement> measurements);
	}

	/** Checks its parts. */
	public Sample {
		Objects.requireNonNull(fileName, "fileName");
		Objects.requireNonNull(truth, "truth");
		bytes = bytes.clone();
	}
}
