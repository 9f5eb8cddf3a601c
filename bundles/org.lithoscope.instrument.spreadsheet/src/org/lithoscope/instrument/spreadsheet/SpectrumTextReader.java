/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.spreadsheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lithoscope.instrument.spreadsheet.internal.TableBlocks;
import org.lithoscope.instrument.spreadsheet.internal.TableForm;
import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.spectrum.SpectrumText;
import org.lithoscope.io.text.TextEncoding;
import org.lithoscope.io.text.TextEntries;
import org.lithoscope.io.text.TextHead;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;
import org.lithoscope.model.table.Column;

/**
 * Reads tables of frequency and impedance as text, whoever wrote them: any order of columns, {@code -Z''} or {@code Z''}, magnitude and
 * phase; commas, semicolons, tabs or blanks; decimal point or comma; several tables beside or below each other. A table without a header
 * must have three columns, the first of which are frequencies at equal steps of their logarithm. Each sweep becomes a measurement
 * {@code impedance/spectrum}.
 */
public final class SpectrumTextReader implements MeasurementReader {

	private static final int HEAD = 1 << 15;
	private static final int TAIL = 32;
	private static final double NEARLY_ALL = 0.9;

	@Override
	public Probe probe(Source source) throws IOException {
		Optional<TableForm> form = TableForm.of(TextHead.of(readable(source.main()), HEAD));
		return form.map(f -> f.named() ? new Probe(0.55, "columns with the names of frequency and impedance")
				: new Probe(0.5, "three columns, the first like the frequencies of a sweep")).orElse(Probe.NO);
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		SourceEntry entry = TextEntries.asciiBased(source.main());
		TableForm form = TableForm.of(TextHead.of(entry, HEAD)).orElseThrow(() -> new ReadException(source.name(),
				"no table of impedances with frequencies: neither names of such columns nor three columns of which the first are frequencies"));
		String tail = tail(entry);
		List<Measurement.Builder> sweeps = new ArrayList<>();
		List<TableBlocks> blocks = TableBlocks.of(entry, form);
		for (TableBlocks block : blocks) {
			List<Measurement.Builder> found = SpectrumText.readSweeps(entry, block.form().layout(tail).end(block.end()).build(),
					blocks.size() == 1 ? context : new Parts(context));
			if (blocks.size() > 1 && !block.label().isEmpty()) {
				found.forEach(sweep -> sweep.name(found.size() == 1 ? block.label() : block.label() + " (" + (found.indexOf(sweep) + 1) + ")"));
			}
			sweeps.addAll(found);
		}
		String open = tail.substring(tail.lastIndexOf('\n') + 1);
		if (!open.isEmpty() && open.isBlank() && open.length() < TAIL) {
			String reason = "the file breaks off at the start of a row";
			sweeps.get(sweeps.size() - 1).completeness(Completeness.truncated(Place.atByte(entry.size()), reason))
					.notice(Notice.warning(reason));
		}
		if (!form.named()) {
			sweeps.forEach(sweep -> sweep.notice(isInductive(sweep.build()) ? Notice.warning("The file does not name its columns, and the third is "
					+ "positive nearly everywhere, as of an inductor. If it holds −Im Z, write a line f,Zre,-Zim above the rows.")
					: Notice.info("The file does not name its columns; they are taken for frequency in Hz, "
							+ "real and imaginary part in ohm, with the sign of the file.")));
		}
		return sweeps.stream().map(Measurement.Builder::build).toList();
	}

	private static boolean isInductive(Measurement sweep) {
		Column imaginary = sweep.table().flatMap(table -> table.column(SpectrumHeader.IMAGINARY)).orElseThrow();
		return Arrays.stream(imaginary.toArray()).filter(value -> value > 0).count() > NEARLY_ALL * imaginary.size();
	}

	/** The beginning of a text in which ASCII characters are single bytes. */
	private static SourceEntry readable(SourceEntry entry) throws IOException {
		byte[] head = entry.head(HEAD);
		TextEncoding encoding = TextEncoding.of(head);
		if (encoding.isAsciiBased()) {
			return entry;
		}
		String text = new String(head, encoding.bomLength(), head.length - encoding.bomLength(), encoding.charset());
		return new MemoryEntry(entry.name(), text.getBytes(StandardCharsets.UTF_8));
	}

	private static String tail(SourceEntry entry) throws IOException {
		try (SeekableByteChannel channel = entry.openChannel()) {
			ByteBuffer last = ByteBuffer.allocate(TAIL);
			channel.position(Math.max(0, channel.size() - TAIL));
			int n = channel.read(last);
			return new String(last.array(), 0, Math.max(0, n), StandardCharsets.ISO_8859_1);
		}
	}
}
