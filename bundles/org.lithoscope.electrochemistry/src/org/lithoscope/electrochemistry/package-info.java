/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Typed views of electrochemical measurements: runs of time, voltage and current, their steps, half cycles and cycles. Positive current
 * charges; in a lithium half cell, discharge plates and charge strips.
 */
package org.lithoscope.electrochemistry;
