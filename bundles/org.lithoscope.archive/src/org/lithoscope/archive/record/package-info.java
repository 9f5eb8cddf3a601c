/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What the bodies of records look like: schemas with validation and migration, and the way between bodies and the model. */
package org.lithoscope.archive.record;
