/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What only the running platform knows. Its classes are loaded only when they are needed, so that plain Java does without. */
package org.lithoscope.registry.internal.osgi;
