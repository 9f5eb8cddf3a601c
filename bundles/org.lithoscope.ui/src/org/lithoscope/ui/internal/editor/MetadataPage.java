/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.ui.table.DataGrid;
import org.lithoscope.ui.table.GridColumn;
import org.lithoscope.ui.table.GridModel;
import org.lithoscope.ui.table.LinkedRows;

/** What the file says about the measurement: value, unit, how sure it is, and where in the file it stands. */
final class MetadataPage extends Composite {

	MetadataPage(Composite parent, Measurement measurement) {
		super(parent, SWT.NONE);
		setLayout(new FillLayout());
		List<Map.Entry<String, MetadataValue>> entries = new ArrayList<>(measurement.metadata().values().entrySet());
		DataGrid grid = new DataGrid(this);
		grid.show(new GridModel("metadata", entries.size(), List.of(
				new GridColumn("Key", "", "What it is", false, row -> entries.get((int) row).getKey()),
				new GridColumn("Value", "", "In canonical form", false, row -> entries.get((int) row).getValue().text()),
				new GridColumn("Unit", "", "", false, row -> unit(entries.get((int) row).getValue())),
				new GridColumn("Quality", "", "Stated by the file, derived from it, or estimated", false,
						row -> entries.get((int) row).getValue().quality().name().toLowerCase(Locale.ROOT)),
				new GridColumn("As written", "", "The text exactly as the file has it", false, row -> entries.get((int) row).getValue().raw()),
				new GridColumn("Source", "", "The tag, key or place it came from", false,
						row -> entries.get((int) row).getValue().source()))), new LinkedRows());
	}

	private static String unit(MetadataValue value) {
		return value.number().isPresent() ? value.unit().symbol() : "";
	}
}
