/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Files that an instrument is still writing: followed, so that new points appear in what is open. */
package org.lithoscope.ui.live;
