/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What every front end does: detect and read files, propose parameters, analyse, stamp provenance; as jobs with progress and cancel.
 * {@link org.lithoscope.engine.Engine} is the way in.
 */
package org.lithoscope.engine;
