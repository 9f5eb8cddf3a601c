/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.measurement;

/** Whether a measurement holds all that its instrument wrote. */
public sealed interface Completeness {

	/** The file is whole. */
	record Complete() implements Completeness {
		@Override
		public String toString() {
			return "complete";
		}
	}

	/**
	 * The file breaks off or is damaged from a place on; the rows before it are intact.
	 *
	 * @param at     the first place that could not be trusted
	 * @param reason why
	 */
	record Truncated(Place at, String reason) implements Completeness {
		@Override
		public String toString() {
			return "truncated at " + at;
		}
	}

	/** The instrument is still writing: a snapshot of a running test. */
	record Growing() implements Completeness {
		@Override
		public String toString() {
			return "growing";
		}
	}

	/** {@return the completeness of a whole file} */
	static Completeness complete() {
		return new Complete();
	}

	/**
	 * The completeness of a file that breaks off.
	 *
	 * @param at     the first place that could not be trusted
	 * @param reason why
	 * @return the completeness
	 */
	static Completeness truncated(Place at, String reason) {
		return new Truncated(at, reason);
	}

	/** {@return whether nothing is missing} */
	default boolean isComplete() {
		return this instanceof Complete;
	}
}
