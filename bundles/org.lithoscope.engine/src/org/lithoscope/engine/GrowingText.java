/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lithoscope.io.source.FirstBytes;
import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;
import org.lithoscope.model.table.Table;
import org.lithoscope.model.table.TableStorage;
import org.lithoscope.registry.PluginFaultException;

/**
 * A long text that grows, of any reader. Its beginning (header and first rows), its last whole lines, and what is new are put together and
 * read as if they were the file; the rows of beginning and last lines must come out as they did before, to the last bit, or else the whole
 * file has to be read. So a reader need not know, and one whose rows depend on rows far before them is found out. Immutable.
 */
final class GrowingText {

	private static final int BEGINNING = 1 << 16;
	private static final int LAST_LINES = 1 << 12;
	private static final int MOST_AT_ONCE = 1 << 26;
	private static final int LOOK = 1 << 12;

	/** Reads a source with the reader of the file. */
	interface Reading {
		List<Measurement> read(Source source) throws ReadException, IOException, PluginFaultException;
	}

	/**
	 * All rows so far.
	 *
	 * @param measurement the rows
	 * @param next        the text as it is now; empty when it has to be read as a whole next time
	 */
	record Grown(Measurement measurement, Optional<GrowingText> next) {
	}

	private final Measurement all;
	private final byte[] beginning;
	private final byte[] last;
	private final long end;
	private final Measurement known;

	/** All rows so far; the first and the last bytes that were read, whole lines, the last up to an end; what these give by themselves. */
	private GrowingText(Measurement all, byte[] beginning, byte[] last, long end, Measurement known) {
		this.all = all;
		this.beginning = beginning;
		this.last = last;
		this.end = end;
		this.known = known;
	}

	/**
	 * A text up to its last whole line.
	 *
	 * @param source the file
	 * @param size   bytes that count
	 * @return the text; empty when it is no text with line feeds on disk
	 */
	static Optional<Source> wholeLines(Source source, long size) throws IOException {
		byte[] head = source.main().head(LOOK);
		if (source.main().path().isEmpty() || head.length == 0 || indexOf(head, (byte) 0) >= 0 || indexOf(head, (byte) '\n') < 0) {
			return Optional.empty();
		}
		long end = Math.min(size, source.main().size());
		try (SeekableByteChannel channel = source.main().openChannel()) {
			for (long from = Math.max(0, end - LOOK); end > 0; from = Math.max(0, from - LOOK)) {
				byte[] block = bytes(channel, from, (int) Math.min(LOOK, end - from));
				int at = block.length - 1;
				while (at >= 0 && block[at] != '\n') {
					at--;
				}
				if (at >= 0) {
					return Optional.of(new Part(source, new FirstBytes(source.main(), from + at + 1)));
				}
				end = from;
			}
		}
		return Optional.empty();
	}

	/** A text that has just been read; empty when its rows cannot be had piece by piece. */
	static Optional<GrowingText> of(Source source, long end, Measurement all, Reading reading) throws IOException, PluginFaultException {
		if (all.tables().size() != 1 || !all.arrays().isEmpty() || !all.images().isEmpty() || end <= BEGINNING + LAST_LINES
				|| all.completeness() instanceof Completeness.Truncated) {
			return Optional.empty();
		}
		try (SeekableByteChannel channel = source.main().openChannel()) {
			byte[] first = bytes(channel, 0, BEGINNING);
			int lines = lastIndexOf(first) + 1;
			byte[] last = bytes(channel, end - LAST_LINES, LAST_LINES);
			int line = indexOf(last, (byte) '\n') + 1;
			if (lines == 0 || line == last.length) {
				return Optional.empty();
			}
			return of(source, all, Arrays.copyOf(first, lines), Arrays.copyOfRange(last, line, last.length), end, reading);
		}
	}

	private static Optional<GrowingText> of(Source source, Measurement all, byte[] beginning, byte[] last, long end, Reading reading)
			throws IOException, PluginFaultException {
		Optional<Measurement> first = read(source, reading, beginning);
		Optional<Measurement> both = read(source, reading, beginning, last);
		if (first.isEmpty() || both.isEmpty()) {
			return Optional.empty();
		}
		Table rows = all.table().orElseThrow();
		Table some = both.get().table().orElseThrow();
		long begun = first.get().points();
		long ended = some.rowCount() - begun;
		boolean same = ended > 0 && Continuity.startsWith(some, 0, rows, 0, begun)
				&& Continuity.startsWith(some, begun, rows, rows.rowCount() - ended, ended);
		return same ? Optional.of(new GrowingText(all, beginning, last, end, both.get())) : Optional.empty();
	}

	/**
	 * All rows, with those that are new.
	 *
	 * @param source  the file
	 * @param size    bytes that count
	 * @param reading reads it
	 * @param storage where new rows live
	 * @return all rows; empty when the whole file has to be read
	 */
	Optional<Grown> grown(Source source, long size, Reading reading, TableStorage storage) throws IOException, PluginFaultException {
		Optional<Source> whole = wholeLines(source, size);
		long now = whole.map(s -> s.main().size()).orElse(0L);
		if (now < end || now - end > MOST_AT_ONCE) {
			return Optional.empty();
		}
		byte[] fresh;
		try (SeekableByteChannel channel = source.main().openChannel()) {
			if (!Arrays.equals(bytes(channel, 0, beginning.length), beginning)
					|| !Arrays.equals(bytes(channel, end - last.length, last.length), last)) {
				return Optional.empty();
			}
			fresh = bytes(channel, end, (int) (now - end));
		}
		if (fresh.length == 0) {
			return Optional.of(new Grown(all, Optional.of(this)));
		}
		Optional<Measurement> read = read(source, reading, beginning, last, fresh);
		if (read.isEmpty() || !goesOn(read.get())) {
			return Optional.empty();
		}
		String table = all.tables().keySet().iterator().next();
		Table longer = all.table().orElseThrow().followedBy(read.get().table().orElseThrow(), known.points(), storage);
		Measurement more = all.toBuilder().table(table, longer).completeness(new Completeness.Growing()).build();
		return Optional.of(new Grown(more, of(source, now, more, reading)));
	}

	/** Whether the known rows come out as before, and nothing was noticed that was not before. */
	private boolean goesOn(Measurement read) {
		List<Notice> notices = new ArrayList<>(read.notices());
		notices.removeAll(known.notices());
		Table rows = known.table().orElseThrow();
		Table more = read.table().orElseThrow();
		return notices.isEmpty() && more.columns().size() == rows.columns().size()
				&& Continuity.startsWith(more, 0, rows, 0, rows.rowCount());
	}

	private static Optional<Measurement> read(Source source, Reading reading, byte[]... parts) throws IOException, PluginFaultException {
		ByteBuffer joined = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(p -> p.length).sum());
		for (byte[] part : parts) {
			joined.put(part);
		}
		try {
			List<Measurement> read = reading.read(new Part(source, new MemoryEntry(source.main().name(), joined.array())));
			boolean plain = read.size() == 1 && read.get(0).tables().size() == 1
					&& !(read.get(0).completeness() instanceof Completeness.Truncated);
			return plain ? Optional.of(read.get(0)) : Optional.empty();
		} catch (ReadException e) {
			// pieces that make no file: it has to be read as a whole
			return Optional.empty();
		}
	}

	private static byte[] bytes(SeekableByteChannel channel, long from, int count) throws IOException {
		ByteBuffer target = ByteBuffer.allocate(count);
		channel.position(from);
		int n = 0;
		while (target.hasRemaining() && n >= 0) {
			n = channel.read(target);
		}
		return Arrays.copyOf(target.array(), target.position());
	}

	private static int indexOf(byte[] bytes, byte wanted) {
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] == wanted) {
				return i;
			}
		}
		return -1;
	}

	private static int lastIndexOf(byte[] bytes) {
		int i = bytes.length - 1;
		while (i >= 0 && bytes[i] != '\n') {
			i--;
		}
		return i;
	}

	/** A source whose main entry is a part of it. */
	private record Part(Source source, SourceEntry main) implements Source {

		@Override
		public String name() {
			return source.name();
		}

		@Override
		public List<SourceEntry> entries() {
			List<SourceEntry> entries = new ArrayList<>(source.entries());
			entries.replaceAll(e -> e == source.main() ? main : e);
			return entries;
		}

		@Override
		public Optional<SourceEntry> sibling(String name) {
			return source.sibling(name).map(e -> e == source.main() ? main : e);
		}
	}
}
