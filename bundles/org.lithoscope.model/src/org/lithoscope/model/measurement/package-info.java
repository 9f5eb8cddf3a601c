/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The one {@link org.lithoscope.model.measurement.Measurement} type, its metadata, notices, completeness and provenance. */
package org.lithoscope.model.measurement;
