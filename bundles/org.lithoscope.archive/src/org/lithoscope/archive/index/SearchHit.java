/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.index;

import java.time.Instant;
import java.util.UUID;

import org.lithoscope.archive.RecordKind;

/**
 * A record that was found.
 *
 * @param kind     what it is about
 * @param id       the record
 * @param revision the revision
 * @param title    its name or title
 * @param created  when the revision was made
 * @param person   who made it
 * @param path     its file in the archive
 */
public record SearchHit(RecordKind kind, UUID id, UUID revision, String title, Instant created, String person, String path) {
}
