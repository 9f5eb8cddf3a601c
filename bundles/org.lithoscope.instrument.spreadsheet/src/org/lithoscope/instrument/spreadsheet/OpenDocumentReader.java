/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.spreadsheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.lithoscope.instrument.spreadsheet.internal.OpenDocument;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads impedance tables in the sheets of OpenDocument spreadsheets (.ods, and .fods in one XML text): a row that names frequency and
 * impedance, and the rows below it up to one without a number. Each sweep of each sheet becomes a measurement {@code impedance/spectrum}.
 */
public final class OpenDocumentReader extends SheetReader {

	/** Makes a reader. */
	public OpenDocumentReader() {
		super(0.6, "OpenDocument spreadsheet");
	}

	@Override
	boolean isPossible(byte[] head) {
		return isZip(head) || isFlat(head);
	}

	private static boolean isFlat(byte[] head) {
		return new String(head, StandardCharsets.ISO_8859_1).contains("<office:document");
	}

	@Override
	List<Sheet> sheets(Source source, ReadContext context) throws ReadException, IOException {
		OpenDocument document = isFlat(source.main().head(1024)) ? OpenDocument.flat(source.main(), context)
				: OpenDocument.of(source.main(), context);
		return document.sheets().entrySet().stream().map(sheet -> new Sheet(sheet.getKey(), sheet.getValue(),
				sheet.getKey().equals(document.broken()) ? Optional.of(source.main().size()) : Optional.<Long>empty())).toList();
	}
}
