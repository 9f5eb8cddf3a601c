/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

/**
 * A payload file as a manifest or journal knows it.
 *
 * @param path   relative to the archive's folder
 * @param size   bytes; -1 when only the hash is known (a manifest has no sizes)
 * @param sha512 lower-case hexadecimal
 */
public record FileEntry(String path, long size, String sha512) {
}
