/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Compound documents (OLE2, structured storage): files inside a file. */
package org.lithoscope.io.ole2;
