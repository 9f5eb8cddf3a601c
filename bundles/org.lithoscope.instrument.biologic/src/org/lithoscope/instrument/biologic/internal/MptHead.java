/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.io.text.TextHead;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/**
 * The top of a text export: the lines of its header and the line of column names. The second line says how many lines that are; three means
 * that there is no more to say than that. Exports without any header begin with the column names.
 *
 * @param product the program that wrote it, EC-Lab or BT-Lab; empty when the file does not say
 * @param header  the lines above the column names
 * @param columns the line of column names
 * @param first   the first lines of data
 * @param head    the text as far as it was looked at
 */
public record MptHead(String product, List<String> header, TextHead.Line columns, List<TextHead.Line> first, TextHead head) {

	private static final Pattern MAGIC = Pattern.compile("(EC-Lab|BT-Lab) ASCII FILE\\s*");
	private static final Pattern COUNT = Pattern.compile("Nb header lines\\s*:\\s*(\\d{1,7})\\s*");
	private static final int[] LOOKS = {1 << 16, 1 << 20, 1 << 24};
	private static final int LINES_OF_DATA = 20;
	private static final Set<String> KNOWN = Set.of("mode", "ox/red", "error", "control changes", "Ns changes", "counter inc.", "Ns",
			"time/s", "Ewe/V", "<Ewe>/V", "<Ewe/V>", "Ecell/V", "I/mA", "<I>/mA", "freq/Hz", "Re(Z)/Ohm", "-Im(Z)/Ohm",
			"dq/mA.h", "(Q-Qo)/mA.h", "half cycle", "cycle number", "I Range", "P/W", "Q charge/mA.h",
			"Q discharge/mA.h", "Capacity/mA.h", "control/V", "control/mA",
			"control/V/mA", "step time/s", "|Z|/Ohm", "Phase(Z)/deg");

	/**
	 * Whether a file looks like a text export.
	 *
	 * @param entry the file
	 * @return what was seen; empty when it is none
	 * @throws IOException when it cannot be read
	 */
	public static Optional<String> signature(SourceEntry entry) throws IOException {
		List<TextHead.Line> lines = TextHead.of(entry, LOOKS[0]).lines();
		if (lines.isEmpty()) {
			return Optional.empty();
		}
		Matcher magic = MAGIC.matcher(lines.get(0).text());
		if (magic.matches()) {
			return Optional.of("the signature '" + lines.get(0).text().strip() + "'");
		}
		return columnNames(lines, 0).map(l -> "column names as EC-Lab writes them");
	}

	/**
	 * Whether a signature is the format's own first line.
	 *
	 * @param signature what {@link #signature} saw
	 * @return whether it is certain
	 */
	public static boolean isCertain(String signature) {
		return signature.contains("ASCII FILE");
	}

	/**
	 * Reads the top of a file.
	 *
	 * @param entry the file
	 * @param file  its name, for the error
	 * @return the top
	 * @throws ReadException when it is no text export or breaks off before its first row
	 * @throws IOException   when it cannot be read
	 */
	static MptHead of(SourceEntry entry, String file) throws ReadException, IOException {
		for (int look : LOOKS) {
			TextHead head = TextHead.of(entry, look);
			boolean last = head.whole() || look == LOOKS[LOOKS.length - 1];
			Optional<MptHead> found = of(head, file, last);
			if (found.isPresent()) {
				return found.get();
			}
		}
		throw new ReadException(file, Place.atLine(1), "there are no column names of EC-Lab or BT-Lab");
	}

	private static Optional<MptHead> of(TextHead head, String file, boolean last) throws ReadException {
		List<TextHead.Line> lines = head.lines();
		Matcher magic = MAGIC.matcher(lines.isEmpty() ? "" : lines.get(0).text());
		boolean signed = magic.matches();
		if (!signed && lines.stream().noneMatch(l -> !l.text().isBlank())) {
			throw new ReadException(file, Place.atByte(0), "the file holds no text");
		}
		int announced = signed && lines.size() > 1 ? count(lines.get(1).text()) : 0;
		Optional<TextHead.Line> columns = announced > 0 && announced <= lines.size() && looksLikeNames(lines.get(announced - 1))
				? Optional.of(lines.get(announced - 1))
				: announced > lines.size() && !last ? Optional.empty() : columnNames(lines, signed ? 2 : 0);
		if (columns.isEmpty()) {
			if (last && signed) {
				throw new ReadException(file, Place.atLine(Math.max(1, lines.size())),
						"the file breaks off inside its header, or has no column names");
			}
			if (!signed) {
				throw new ReadException(file, Place.atLine(1), "this is no text export of EC-Lab or BT-Lab");
			}
			return Optional.empty();
		}
		TextHead.Line names = columns.get();
		// EC-Lab ends the names with a tab: a file without rows may stop there
		if (!names.ended() && !names.text().endsWith("\t")) {
			throw new ReadException(file, Place.atLine(names.number()), "the file breaks off inside the line of column names");
		}
		int at = (int) names.number();
		List<TextHead.Line> first = lines.subList(at, Math.min(lines.size(), at + LINES_OF_DATA)).stream().toList();
		List<String> header = lines.subList(0, at - 1).stream().map(TextHead.Line::text).toList();
		return Optional.of(new MptHead(signed ? magic.group(1) : "", header, names, first, head));
	}

	private static int count(String line) {
		Matcher m = COUNT.matcher(line);
		return m.matches() ? Integer.parseInt(m.group(1)) : 0;
	}

	/** The line of column names: anywhere below a signature, else the first line that is not blank. */
	private static Optional<TextHead.Line> columnNames(List<TextHead.Line> lines, int from) {
		if (from == 0) {
			return lines.stream().filter(l -> !l.text().isBlank()).findFirst().filter(MptHead::looksLikeNames);
		}
		return lines.stream().skip(from).filter(MptHead::looksLikeNames).findFirst();
	}

	private static boolean looksLikeNames(TextHead.Line line) {
		return line.text().indexOf('\t') > 0 && line.cells().stream().filter(KNOWN::contains).count() >= 2;
	}
}
