/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives every named thing, for instance a cell, its place in the palette: the same in every figure. */
@FunctionalInterface
public interface ColourKeys {

	/**
	 * The place of a thing in the palette.
	 *
	 * @param key the thing's name
	 * @return a place from 0; beyond the palette's end colours come again in other shades
	 */
	int index(String key);

	/** {@return places from a hash of the name: the same in every run, though two things may meet in one colour} */
	static ColourKeys hashed() {
		return key -> (key.hashCode() * 0x9E3779B1 >>> 8) % Theme.SHADES;
	}

	/** {@return places in the order in which things are first met: distinct within one archive or window; may be used by several threads} */
	static ColourKeys inOrder() {
		Map<String, Integer> places = new ConcurrentHashMap<>();
		return key -> {
			synchronized (places) {
				return places.computeIfAbsent(key, k -> places.size());
			}
		};
	}
}
