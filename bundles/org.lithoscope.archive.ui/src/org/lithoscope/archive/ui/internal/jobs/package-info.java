/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Work on an archive in the background: each is a job that the progress view shows and can cancel. */
package org.lithoscope.archive.ui.internal.jobs;
