/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What a technique's user interface builds on: the service of the running workbench, the layout that all perspectives share, and the
 * contract of a measurement's presentation.
 */
package org.lithoscope.ui;
