/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Reads and writes the Battery Data Format of the Battery Data Alliance (table schema 1.3.0): one file for one cell, a row for each point,
 * positive current charges.
 */
package org.lithoscope.instrument.bdf;
