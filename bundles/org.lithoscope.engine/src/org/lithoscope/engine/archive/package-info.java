/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Archives and plugins together: files go into an archive with what readers know of them, results are computed again from its bytes. */
package org.lithoscope.engine.archive;
