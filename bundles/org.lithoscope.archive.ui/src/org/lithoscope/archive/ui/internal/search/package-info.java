/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Search over an archive: words, facets and ranges of values. */
package org.lithoscope.archive.ui.internal.search;
