/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.io.spreadsheet.Workbook;
import org.lithoscope.io.zip.ZipArchive;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads impedance tables in the sheets of .xlsx workbooks: a row that names frequency and impedance, and the rows below it up to one
 * without a number in these columns. Each sweep of each sheet becomes a measurement {@code impedance/spectrum}.
 */
public final class SpectrumWorkbookReader extends SheetReader {

	/** Makes a reader. */
	public SpectrumWorkbookReader() {
		super(0.55, "workbook");
	}

	@Override
	boolean isPossible(byte[] head) {
		return isZip(head);
	}

	@Override
	List<Sheet> sheets(Source source, ReadContext context) throws ReadException, IOException {
		Workbook workbook = new Workbook(source.name(), ZipArchive.of(source.main()));
		List<Sheet> sheets = new ArrayList<>();
		for (String name : workbook.sheets()) {
			List<List<String>> rows = new ArrayList<>();
			boolean whole = workbook.read(name, new Parts(context), rows::add);
			sheets.add(new Sheet(name, rows, whole ? Optional.empty() : Optional.of(source.main().size())));
		}
		return sheets;
	}
}
