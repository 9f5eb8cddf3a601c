/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The project archive: raw files, records and results kept for decades as plain files. A BagIt bag (RFC 8493) around an RO-Crate; many
 * writers, each with its own journal; the files are the truth, everything else is derived.
 */
package org.lithoscope.archive;
