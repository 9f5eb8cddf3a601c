/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.measurement;

/**
 * A file by name and content.
 *
 * @param name   the name or path as the user gave it
 * @param size   the length in bytes
 * @param sha512 the SHA-512 of the bytes, lower-case hexadecimal; empty when it was not computed
 */
public record FileReference(String name, long size, String sha512) {
}
