/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What the analyses of impedance share: figures, tables, inputs. */
package org.lithoscope.impedance.internal;
