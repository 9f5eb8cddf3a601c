/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.novonix.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lithoscope.io.export.LineEditor;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.reader.SourceEntry;

/**
 * A test that was stopped and started again: its file goes on with a whole second header, summary, protocol and column names, in the midst of
 * its rows. These lines are no rows, and no damage.
 */
public final class Restarts implements LineEditor {

	private static final String BEGINS = "[Summary]";
	private static final String ROWS_FOLLOW = "[Data]";
	/** A header that breaks off must not pass for the end of the rows. */
	private static final String CUT = "?";

	private final List<Long> restarts = new ArrayList<>();
	private boolean begun;
	private boolean inHeader;
	private boolean namesFollow;

	private Restarts() {
	}

	/**
	 * Looks for further headers in a file.
	 *
	 * @param entry the file
	 * @return an editor that takes them out; empty when there is none
	 * @throws IOException when the file cannot be read
	 */
	public static Optional<Restarts> in(SourceEntry entry) throws IOException {
		int headers = 0;
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(entry.open(), StandardCharsets.ISO_8859_1), 1 << 16)) {
			String line = reader.readLine();
			while (line != null && headers < 2) {
				headers += line.startsWith(BEGINS) ? 1 : 0;
				line = reader.readLine();
			}
		}
		return headers > 1 ? Optional.of(new Restarts()) : Optional.empty();
	}

	@Override
	public String edit(String line, long number, boolean ended) {
		if (line.startsWith(BEGINS)) {
			if (begun) {
				restarts.add(number);
				inHeader = true;
			}
			begun = true;
		}
		if (!inHeader) {
			return line;
		}
		if (namesFollow) {
			namesFollow = false;
			inHeader = false;
		} else {
			namesFollow = line.startsWith(ROWS_FOLLOW);
		}
		return ended ? "" : CUT;
	}

	@Override
	public List<Notice> notices() {
		if (restarts.isEmpty()) {
			return List.of();
		}
		String lines = restarts.stream().map(String::valueOf).collect(Collectors.joining(", "));
		return List.of(Notice.info("The file holds " + (restarts.size() + 1) + " runs: the test was started again at line " + lines
				+ ", where its times and counters begin anew."));
	}
}
