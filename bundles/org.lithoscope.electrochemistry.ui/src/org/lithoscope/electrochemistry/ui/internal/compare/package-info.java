/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Many cells compared: key figures, figures over each other, replicates. */
package org.lithoscope.electrochemistry.ui.internal.compare;
