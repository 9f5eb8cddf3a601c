/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.internal;

/** Argument checks shared by the kernels; each throws {@link IllegalArgumentException} naming the argument. */
public final class Arguments {

	private Arguments() {
	}

	/**
	 * @param condition what must hold
	 * @param message what is wrong otherwise
	 */
	public static void require(boolean condition, String message) {
		if (!condition) {
			throw new IllegalArgumentException(message);
		}
	}

	/**
	 * @param array values that must all be finite
	 * @param name the name of the argument, for the message
	 */
	public static void requireFinite(double[] array, String name) {
		for (int i = 0; i < array.length; i++) {
			if (!Double.isFinite(array[i])) {
				throw new IllegalArgumentException(name + "[" + i + "] is " + array[i]);
			}
		}
	}

	/**
	 * @param array array whose length is checked
	 * @param length the required length
	 * @param name the name of the argument, for the message
	 */
	public static void requireLength(double[] array, int length, String name) {
		if (array.length != length) {
			throw new IllegalArgumentException(name + " has " + array.length + " values where " + length + " are needed");
		}
	}

	/**
	 * @param array abscissae that must be finite and strictly ascending
	 * @param name the name of the argument, for the message
	 */
	public static void requireAscending(double[] array, String name) {
		requireFinite(array, name);
		for (int i = 1; i < array.length; i++) {
			if (array[i] <= array[i - 1]) {
				throw new IllegalArgumentException(name + " is not strictly ascending at index " + i);
			}
		}
	}
}
