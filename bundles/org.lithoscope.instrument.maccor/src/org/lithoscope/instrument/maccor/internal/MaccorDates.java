/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.maccor.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.io.text.DateOrder;
import org.lithoscope.io.text.DateTimes;
import org.lithoscope.model.measurement.TimeBase;
import org.lithoscope.model.reader.SourceEntry;

/** The dates of a MACCOR text: in which order day and month stand, and when the first row was taken. */
public final class MaccorDates {

	private static final int TAIL = 8192;

	private final List<String> texts;
	private final char decimalPoint;

	private MaccorDates(List<String> texts, char decimalPoint) {
		this.texts = texts;
		this.decimalPoint = decimalPoint;
	}

	/**
	 * Collects dates of the first and the last rows.
	 *
	 * @param entry  the file
	 * @param header its header
	 * @return the dates
	 * @throws IOException when the file cannot be read
	 */
	public static MaccorDates of(SourceEntry entry, MaccorHeader header) throws IOException {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < header.names().size(); i++) {
			int column = i;
			if (ColumnRule.of(header.names().get(i)).filter(m -> m.name().equals(ColumnRule.CLOCK)).isPresent()) {
				header.samples().forEach(row -> texts.add(row.get(column)));
				tail(entry).lines().skip(1).map(line -> line.split(String.valueOf(header.delimiter()), -1)).filter(row -> row.length > column)
						.forEach(row -> texts.add(row[column].strip()));
			}
		}
		return new MaccorDates(texts, header.decimalPoint());
	}

	/** {@return the order of day and month; where no date tells, day first beside decimal commas and month first beside points} */
	public DateOrder order() {
		return DateOrder.of(texts).orElse(decimalPoint == ',' ? DateOrder.DAY_MONTH : DateOrder.MONTH_DAY);
	}

	/** {@return whether {@link #order} is an assumption that changes what the dates mean} */
	public boolean isAmbiguous() {
		return !texts.isEmpty() && DateOrder.of(texts).isEmpty()
				&& !new DateTimes(DateOrder.DAY_MONTH).local(texts.get(0)).equals(new DateTimes(DateOrder.MONTH_DAY).local(texts.get(0)));
	}

	/** {@return the clock of the first row} */
	public TimeBase start() {
		if (texts.isEmpty()) {
			return TimeBase.unknown();
		}
		Optional<LocalDateTime> local = new DateTimes(order()).local(texts.get(0));
		return new TimeBase(texts.get(0), local, Optional.empty());
	}

	private static String tail(SourceEntry entry) throws IOException {
		try (SeekableByteChannel channel = entry.openChannel()) {
			channel.position(Math.max(0, channel.size() - TAIL));
			ByteBuffer bytes = ByteBuffer.allocate(TAIL);
			while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
				continue;
			}
			return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
		}
	}
}
