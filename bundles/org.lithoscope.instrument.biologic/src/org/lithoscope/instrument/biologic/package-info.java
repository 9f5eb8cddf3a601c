/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Readers for the files of BioLogic instruments: EC-Lab and BT-Lab, binary and text. */
package org.lithoscope.instrument.biologic;
