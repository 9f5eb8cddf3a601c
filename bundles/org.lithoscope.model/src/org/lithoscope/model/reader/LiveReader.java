/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.reader;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.lithoscope.model.measurement.Measurement;

/** A reader that can follow a file while the instrument is still writing it. */
public interface LiveReader extends MeasurementReader {

	/**
	 * A resume token: where the last snapshot ended. Opaque to the framework, immutable, made by the reader that understands it.
	 */
	interface ResumeToken {
	}

	/**
	 * What is there so far.
	 *
	 * @param measurements immutable snapshots of all rows so far
	 * @param token        where to go on
	 */
	record Snapshot(List<Measurement> measurements, ResumeToken token) {
	}

	/**
	 * Reads what is new. A tail that is half a row waits for its other half.
	 *
	 * @param source  the file
	 * @param token   the token of the snapshot before, or empty for the first
	 * @param context progress, cancel, memory
	 * @return the next snapshot
	 * @throws ReadException when the file is no longer the one of the token, or cannot be trusted
	 * @throws IOException   when the disk or network fails
	 */
	Snapshot follow(Source source, Optional<ResumeToken> token, ReadContext context) throws ReadException, IOException;
}
