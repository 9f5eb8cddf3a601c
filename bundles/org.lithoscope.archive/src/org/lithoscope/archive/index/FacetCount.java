/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.index;

/**
 * How often a value of a facet occurs.
 *
 * @param value the value
 * @param count how many current records have it
 */
public record FacetCount(String value, long count) {
}
