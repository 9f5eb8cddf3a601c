/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnBuilder;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;
import org.lithoscope.model.table.TableStorage;

/** Tables as trees: a list of columns, each with its values; what is not a number is null. */
final class TableTree {

	private TableTree() {
	}

	static Map<String, Object> of(Table table) {
		List<Object> columns = new ArrayList<>();
		for (Column column : table.columns()) {
			Map<String, Object> tree = new LinkedHashMap<>();
			tree.put("name", column.info().name());
			tree.put("unit", column.info().unit().code());
			tree.put("type", column.type().name().toLowerCase(Locale.ROOT));
			if (!column.info().originalName().equals(column.info().name())) {
				tree.put("original", column.info().originalName());
			}
			tree.put("values", values(column));
			columns.add(tree);
		}
		return Map.of("columns", columns);
	}

	private static List<Object> values(Column column) {
		List<Object> values = new ArrayList<>();
		for (long row = 0; row < column.size(); row++) {
			double value = column.get(row);
			switch (column.type()) {
				case DICTIONARY -> values.add(column.text(row).orElse(null));
				case INT, FLAG -> values.add(Double.isNaN(value) ? null : (Object) (long) value);
				default -> values.add(Double.isFinite(value) ? (Object) value : null);
			}
		}
		return values;
	}

	static Table table(Map<String, Object> tree) {
		Table.Builder builder = Table.builder(TableStorage.heap());
		for (Map<?, ?> column : Trees.objects(tree.get("columns"))) {
			String name = Trees.text(column, "name").orElse("column");
			ColumnType type = ColumnType.valueOf(Trees.text(column, "type").orElse("double").toUpperCase(Locale.ROOT));
			ColumnInfo info = new ColumnInfo(name, Unit.of(Trees.text(column, "unit").orElse("1")), Trees.text(column, "original").orElse(name), "");
			fill(builder.column(info, type), type, column.get("values"));
		}
		return builder.build();
	}

	private static void fill(ColumnBuilder builder, ColumnType type, Object values) {
		if (!(values instanceof List<?> list)) {
			return;
		}
		for (Object value : list) {
			if (type == ColumnType.DICTIONARY) {
				builder.appendText(value == null ? null : value.toString());
			} else {
				builder.append(value instanceof Number n ? n.doubleValue() : Double.NaN);
			}
		}
	}
}
