/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Column;

/** An .nda file in memory: its version, where its records are, whether it is whole. */
public final class NdaFile {

	/** The first byte of the records of BTS 9.0. */
	static final int BTS_90 = 0x12;
	private static final int BTS_9 = 130;
	private static final int BEFORE_BTS_9 = 129;
	private static final int DEVICE_AT = 16;
	private static final int RANGE_OF_DEVICE = 26;
	private static final int VERSION_AT = 14;
	private static final int HEADER = 100;
	private static final int LONGEST_RECORD = 4096;
	private static final String MAGIC = "NEWARE";
	private static final Set<Integer> LAYOUT_14 = Set.of(14, 16, 17, 20, 22, 23, 24);
	private static final Set<Integer> LAYOUT_29 = Set.of(26, 28, 29);
	private static final Set<Integer> COMPARED = Set.of(8, 22, 23, 26, 29, BTS_9);

	private final String name;
	private final byte[] file;
	private final int version;
	private final RecordFormat format;
	private final int begin;
	private final int end;
	private final boolean whole;

	/**
	 * Looks at a file.
	 *
	 * @param name of the file, for messages
	 * @param file its bytes
	 * @throws ReadException when it is no .nda file, or of a version that is not known
	 */
	public NdaFile(String name, byte[] file) throws ReadException {
		this.name = name;
		this.file = file;
		if (!isNda(file) || file.length < HEADER) {
			throw new ReadException(name, Place.atByte(0), "no .nda file: it does not begin with " + MAGIC);
		}
		this.version = LittleEndian.u1(file, VERSION_AT);
		boolean wide = version == BTS_9 || version == BEFORE_BTS_9;
		long start = wide ? LittleEndian.i8(file, 82) : LittleEndian.u4(file, 64);
		long length = wide ? LittleEndian.i8(file, 90) : LittleEndian.u4(file, 68);
		if (start < HEADER || start >= file.length) {
			throw new ReadException(name, Place.atByte(wide ? 82 : 64), "the records are said to begin at byte " + start + ", the file has "
					+ file.length);
		}
		this.begin = (int) start;
		this.format = format();
		long said = length <= 0 ? file.length : length > Long.MAX_VALUE - start ? Long.MAX_VALUE : start + length;
		this.end = (int) Math.min(said, file.length);
		this.whole = said <= file.length;
	}

	/**
	 * Whether a file begins as .nda files do.
	 *
	 * @param head its first bytes
	 * @return whether it does
	 */
	public static boolean isNda(byte[] head) {
		return head.length > VERSION_AT && new String(head, 0, MAGIC.length(), java.nio.charset.StandardCharsets.US_ASCII).equals(MAGIC);
	}

	/** {@return the version} */
	public int version() {
		return version;
	}

	/** {@return whether the clock of the records has no time zone} */
	public boolean localClock() {
		return format.localClock();
	}

	/** {@return the bytes; not to be changed} */
	byte[] bytes() {
		return file;
	}

	/**
	 * What was read from a file.
	 *
	 * @param columns      the columns
	 * @param start        the clock of the first record in seconds since 1970, NaN when it has none
	 * @param completeness whether the file was whole
	 */
	public record Content(List<Column> columns, double start, Completeness completeness) {
	}

	/**
	 * Reads all records.
	 *
	 * @param context progress, cancel, memory
	 * @param notices takes what the user should know
	 * @return the columns
	 * @throws ReadException when there is no record, or one that cannot be trusted
	 */
	public Content read(ReadContext context, List<Notice> notices) throws ReadException {
		if (!COMPARED.contains(version)) {
			notices.add(Notice.warning("Version " + version + " of this format has been read by its description alone: compare with the export of"
					+ " the vendor's program."));
		}
		int[] offsets = new int[(end - begin) / format.length() + 1];
		List<Integer> auxiliary = new ArrayList<>();
		int count = 0;
		int at = begin;
		for (; at + format.length() <= end; at += format.length()) {
			if (format.isData(file, at)) {
				offsets[count++] = at;
			} else if (format instanceof IntegerFormat && LittleEndian.u1(file, at) == IntegerFormat.AUXILIARY) {
				auxiliary.add(at);
			}
		}
		if (count == 0) {
			throw new ReadException(name, Place.atByte(begin), "not one whole record");
		}
		RecordTable table = new RecordTable(name, file, format, Arrays.copyOf(offsets, count), notices);
		List<Column> columns = new ArrayList<>(table.columns(context));
		if (!auxiliary.isEmpty()) {
			columns.addAll(NdaAuxiliary.columns(file, auxiliary, table.indices()));
		}
		Completeness completeness = Completeness.complete();
		if (!whole) {
			completeness = Completeness.truncated(Place.atByte(at), "the file ends inside its records");
			notices.add(Notice.warning("The file breaks off inside its records; " + count + " are whole.", Place.atByte(at)));
		}
		return new Content(columns, table.start(), completeness);
	}

	private RecordFormat format() throws ReadException {
		OldFormat old = OldFormat.of(version, testerRange());
		if (old != null) {
			return old;
		} else if (LAYOUT_14.contains(version)) {
			return IntegerFormat.NDA_14.withRange(testerRange());
		} else if (LAYOUT_29.contains(version)) {
			return IntegerFormat.NDA_29.withRange(testerRange());
		} else if (version == 19) {
			return new Nda19Format(testerRange());
		} else if (version == BEFORE_BTS_9) {
			return new Nda129Format();
		} else if (version == BTS_9 && file[begin] == BTS_90) {
			return new Bts90Format();
		} else if (version == BTS_9 && LittleEndian.u1(file, begin) == IntegerFormat.DATA) {
			return new Bts91Format(recordLength(), LittleEndian.u2(file, begin));
		}
		throw new ReadException(name, Place.atByte(VERSION_AT), "version " + version + " of the .nda format is not known");
	}

	/** The current range of the tester, which stands in the block about it; 0 where there is none. */
	private int testerRange() {
		long at = LittleEndian.u4(file, DEVICE_AT) + RANGE_OF_DEVICE;
		return at > RANGE_OF_DEVICE && at + Integer.BYTES <= begin ? LittleEndian.i4(file, (int) at) : 0;
	}

	/** The distance from the first record to the next one, which has the same tag and the next number. */
	private int recordLength() throws ReadException {
		int tag = LittleEndian.u2(file, begin);
		for (int length = Bts91Format.SHORTEST; length <= LONGEST_RECORD && begin + length + Bts91Format.SHORTEST <= file.length; length++) {
			if (LittleEndian.u2(file, begin + length) == tag && LittleEndian.u4(file, begin + length + 8) == LittleEndian.u4(file, begin + 8) + 1) {
				return length;
			}
		}
		throw new ReadException(name, Place.atByte(begin), "the length of the records cannot be found: there are fewer than two");
	}
}
