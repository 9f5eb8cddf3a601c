/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What the archive asks of a file system, so that tests can put a failing one below it. */
package org.lithoscope.archive.storage;
