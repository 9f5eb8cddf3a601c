/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.quantity.Units;

/** What the header of an .nda file says about the test. */
public final class NdaHeader {

	private static final int FIRST_LONG = 11;
	private static final int FIRST_WITH_BARCODE = 17;
	private static final int FIRST_WITH_STEP = 29;
	private static final int BTS_9 = 129;
	private static final double UNSTATED_MASS = 1000;

	private NdaHeader() {
	}

	/**
	 * Reads the header.
	 *
	 * @param file    the bytes of the file
	 * @param version its version
	 * @return the metadata
	 */
	public static Metadata metadata(byte[] file, int version) {
		Metadata.Builder metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "Neware")
				.put(MetadataKeys.FORMAT_VERSION, Integer.toString(version));
		int massAt = version >= BTS_9 ? 330 : version >= 9 ? 152 : version >= 8 ? 144 : 80;
		double mass = massAt + 4 <= file.length ? LittleEndian.u4(file, massAt) : 0;
		if (mass > 0 && mass != UNSTATED_MASS && mass < 1e9) {
			metadata.put(MetadataKeys.ACTIVE_MASS, mass / 1000, Units.MILLIGRAM);
		}
		if (version < BTS_9) {
			test(file, version, metadata);
		}
		return metadata.build();
	}

	/** The last of the records about the test; an earlier one is of a test that was stopped and taken up again. */
	private static void test(byte[] file, int version, Metadata.Builder metadata) {
		long begin = LittleEndian.u4(file, 24);
		long length = LittleEndian.u4(file, 28);
		int size = version >= FIRST_WITH_STEP ? 503 : version >= FIRST_WITH_BARCODE ? 383 : version == 16 ? 343 : version >= FIRST_LONG ? 327
				: 211;
		if (begin <= 0 || length < size || begin + length > file.length) {
			return;
		}
		int at = (int) (begin + (length / size - 1) * size);
		boolean longer = version >= FIRST_LONG;
		metadata.put(MetadataKeys.ACQUIRED, text(file, at + (longer ? 37 : 36), 20));
		metadata.put(MetadataKeys.OPERATOR, text(file, at + (longer ? 77 : 76), longer ? 60 : 15));
		metadata.put("raw.SN", text(file, at + (longer ? 137 : 91), longer ? 90 : 20));
		metadata.put(MetadataKeys.COMMENT, text(file, at + (longer ? 227 : 111), 100));
		if (version >= FIRST_WITH_BARCODE) {
			metadata.put(MetadataKeys.CELL, text(file, at + 343, 40));
		}
		if (version >= FIRST_WITH_STEP) {
			metadata.put(MetadataKeys.PROTOCOL, text(file, at + 443, 60));
		}
	}

	private static String text(byte[] file, int at, int length) {
		int end = at;
		while (end < at + length && file[end] != 0) {
			end++;
		}
		return new String(file, at, end - at, ChineseText.charset()).strip();
	}
}
