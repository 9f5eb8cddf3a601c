/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.editor;

import java.util.Map;

import org.lithoscope.model.table.Table;
import org.lithoscope.ui.table.LinkedRows;

/**
 * The tables of what an editor shows, with the selection they share with its figures: what the table view asks an editor for.
 *
 * @param tables the tables by name
 * @param rows   the shared selection
 */
public record LinkedTables(Map<String, Table> tables, LinkedRows rows) {
}
