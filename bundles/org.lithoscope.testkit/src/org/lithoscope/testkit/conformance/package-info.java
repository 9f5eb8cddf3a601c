/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What every reader must do, as checks that any test framework can run: contract, damage, cancel, progress, memory. Vendors use it for
 * their own readers.
 */
package org.lithoscope.testkit.conformance;
