/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The example project: what {@code examples/} holds is made here, from known truth, and labelled synthetic. */
package org.lithoscope.testkit.example;
