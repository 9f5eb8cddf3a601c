/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.model.cell.Cell;
import org.lithoscope.model.cell.Electrode;

/** Cells to and from the bodies of their records. */
public final class CellBody {

	private CellBody() {
	}

	/**
	 * The body of a cell's record. The id of the cell is that of the record and not in the body.
	 *
	 * @param cell the cell
	 * @return the body
	 */
	public static Map<String, Object> of(Cell cell) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("name", cell.name());
		body.put("configuration", RecordSchema.word(cell.configuration()));
		cell.positive().ifPresent(e -> body.put("positive", electrode(e)));
		cell.negative().ifPresent(e -> body.put("negative", electrode(e)));
		Trees.put(body, "electrolyte", cell.electrolyte());
		Trees.put(body, "electrolyteAmount", cell.electrolyteAmount());
		Trees.put(body, "separator", cell.separator());
		Trees.put(body, "format", cell.format());
		Trees.put(body, "pressure", cell.pressure());
		Trees.put(body, "temperature", cell.temperature());
		return body;
	}

	/**
	 * The cell of a record.
	 *
	 * @param record a record of a cell
	 * @return the cell, with the id of the record
	 */
	public static Cell cell(ArchiveRecord record) {
		Map<String, Object> body = record.body();
		return new Cell(record.id().toString(), Trees.text(body, "name").orElse(""),
				RecordSchema.value(Cell.Configuration.class, Trees.text(body, "configuration").orElse(""), Cell.Configuration.UNKNOWN),
				electrode(body.get("positive")), electrode(body.get("negative")), Trees.text(body, "electrolyte"),
				Trees.quantity(body.get("electrolyteAmount")), Trees.text(body, "separator"), Trees.text(body, "format"),
				Trees.quantity(body.get("pressure")), Trees.quantity(body.get("temperature")));
	}

	private static Map<String, Object> electrode(Electrode electrode) {
		Map<String, Object> tree = new LinkedHashMap<>();
		tree.put("material", electrode.material());
		Trees.put(tree, "coating", electrode.coating());
		Trees.put(tree, "area", electrode.area());
		Trees.put(tree, "activeMass", electrode.activeMass());
		Trees.put(tree, "arealCapacity", electrode.arealCapacity());
		Trees.put(tree, "thickness", electrode.thickness());
		return tree;
	}

	private static Optional<Electrode> electrode(Object tree) {
		if (!(tree instanceof Map<?, ?> map)) {
			return Optional.empty();
		}
		return Optional.of(new Electrode(Trees.text(map, "material").orElse(""), Trees.text(map, "coating"), Trees.quantity(map.get("area")),
				Trees.quantity(map.get("activeMass")), Trees.quantity(map.get("arealCapacity")), Trees.quantity(map.get("thickness"))));
	}
}
