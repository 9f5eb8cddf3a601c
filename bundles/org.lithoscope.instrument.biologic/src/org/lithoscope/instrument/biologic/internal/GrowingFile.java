/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.LiveReader.ResumeToken;
import org.lithoscope.model.reader.LiveReader.Snapshot;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

/**
 * Follows a file that is still being written. A file that has not grown is not read again; one that has is read from its start, at a
 * gigabyte in about a second, and must begin with the rows of the snapshot before.
 */
public final class GrowingFile {

	/** Reads all there is; no measurement when there is no whole row yet. */
	@FunctionalInterface
	public interface WholeReader {

		/**
		 * Reads the file.
		 *
		 * @return what it holds so far
		 * @throws ReadException when it cannot be trusted
		 * @throws IOException   when the disk or network fails
		 */
		List<Measurement> read() throws ReadException, IOException;
	}

	private record Token(long size, List<Measurement> measurements) implements ResumeToken {
	}

	private GrowingFile() {
	}

	/**
	 * The next snapshot.
	 *
	 * @param source the file
	 * @param token  that of the snapshot before, if there is one
	 * @param reader reads the file
	 * @return the snapshot
	 * @throws ReadException when the file is no longer the same
	 * @throws IOException   when the disk or network fails
	 */
	public static Snapshot follow(Source source, Optional<ResumeToken> token, WholeReader reader) throws ReadException, IOException {
		long size = source.main().size();
		Token before = token.map(t -> (Token) t).orElse(new Token(-1, List.of()));
		if (size == before.size()) {
			return new Snapshot(before.measurements(), before);
		}
		if (size < before.size()) {
			throw new ReadException(source.name(), Place.atByte(size), "the file has become shorter: it is no longer the one that was followed");
		}
		List<Measurement> now = reader.read();
		for (int i = 0; i < before.measurements().size(); i++) {
			if (i >= now.size() || !continues(before.measurements().get(i), now.get(i))) {
				throw new ReadException(source.name(), "the rows read before have changed: it is no longer the file that was followed");
			}
		}
		return new Snapshot(now, new Token(size, now));
	}

	private static boolean continues(Measurement before, Measurement now) {
		if (now.points() < before.points()) {
			return false;
		}
		Table rows = now.table().orElseThrow();
		long last = before.points() - 1;
		for (Column column : before.table().orElseThrow().columns()) {
			Optional<Column> same = rows.column(column.info().name());
			if (same.isEmpty() || last >= 0 && (Double.compare(same.get().get(0), column.get(0)) != 0
					|| Double.compare(same.get().get(last), column.get(last)) != 0)) {
				return false;
			}
		}
		return true;
	}
}
