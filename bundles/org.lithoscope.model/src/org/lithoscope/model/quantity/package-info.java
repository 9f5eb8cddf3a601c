/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Units over a UCUM subset, and quantities: a number with its unit and its standard uncertainty. */
package org.lithoscope.model.quantity;
