/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Search over an archive. The index is a cache of one user, never on a share, and can be deleted at any time. */
package org.lithoscope.archive.index;
