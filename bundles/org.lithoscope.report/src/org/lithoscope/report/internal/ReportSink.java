/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report.internal;

import java.io.IOException;

import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.table.Table;

/** What a report is made of, told in order to a form of it: HTML and PDF say the same because they are told the same. */
public interface ReportSink {

	/**
	 * Begins a section.
	 *
	 * @param id    its id, unique in the report
	 * @param title its heading
	 * @param tag   a word beside the heading; empty for none
	 * @throws IOException when it cannot be written
	 */
	void beginSection(String id, String title, String tag) throws IOException;

	/**
	 * Ends the section.
	 *
	 * @throws IOException when it cannot be written
	 */
	void endSection() throws IOException;

	/**
	 * A sentence that must not be overlooked.
	 *
	 * @param warning whether it warns
	 * @param head    one or two words
	 * @param text    the sentence
	 * @throws IOException when it cannot be written
	 */
	void callout(boolean warning, String head, String text) throws IOException;

	/**
	 * Begins a result.
	 *
	 * @param title its heading
	 * @throws IOException when it cannot be written
	 */
	void beginResult(String title) throws IOException;

	/**
	 * Ends the result.
	 *
	 * @throws IOException when it cannot be written
	 */
	void endResult() throws IOException;

	/**
	 * A small table of facts.
	 *
	 * @param grid the table
	 * @throws IOException when it cannot be written
	 */
	void grid(Grid grid) throws IOException;

	/**
	 * A figure with its caption.
	 *
	 * @param id     its id, unique in the report
	 * @param figure the figure
	 * @throws IOException when it cannot be written
	 */
	void figure(String id, Figure figure) throws IOException;

	/**
	 * The first rows of a table, and where all of them are.
	 *
	 * @param name  its name
	 * @param table the table
	 * @throws IOException when it cannot be written
	 */
	void table(String name, Table table) throws IOException;

	/**
	 * Begins the provenance of a result.
	 *
	 * @param line analysis, software, time and person
	 * @throws IOException when it cannot be written
	 */
	void beginProvenance(String line) throws IOException;

	/**
	 * Ends the provenance.
	 *
	 * @throws IOException when it cannot be written
	 */
	void endProvenance() throws IOException;

	/**
	 * Begins what a reader may skip.
	 *
	 * @param title its heading
	 * @throws IOException when it cannot be written
	 */
	void beginDetails(String title) throws IOException;

	/**
	 * Ends what a reader may skip.
	 *
	 * @throws IOException when it cannot be written
	 */
	void endDetails() throws IOException;
}
