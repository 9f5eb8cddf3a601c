/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** The forms of a report. */
public enum ReportFormat {
	/** One self-contained page for browsers. */
	HTML {
		@Override
		void writeTo(ReportDocument document, Path file) throws IOException {
			try (BufferedWriter out = Files.newBufferedWriter(file)) {
				HtmlReport.write(document, out);
			}
		}
	},
	/** Pages for printing and for the records. */
	PDF {
		@Override
		void writeTo(ReportDocument document, Path file) throws IOException {
			try (OutputStream out = Files.newOutputStream(file)) {
				PdfReport.write(document, out);
			}
		}
	};

	/**
	 * The form that the name of a file asks for.
	 *
	 * @param file the file
	 * @return PDF for {@code .pdf}, HTML for every other name
	 */
	public static ReportFormat of(Path file) {
		return file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf") ? PDF : HTML;
	}

	/** {@return its name as it is typed} */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

	abstract void writeTo(ReportDocument document, Path file) throws IOException;

	/**
	 * Writes a report; what stands at the target is replaced only by a report that is whole.
	 *
	 * @param document what it tells
	 * @param target   the file
	 * @throws IOException when it cannot be written
	 */
	public void write(ReportDocument document, Path target) throws IOException {
		Path part = target.resolveSibling(target.getFileName() + ".part");
		try {
			writeTo(document, part);
			Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
	}
}
