/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.writer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipOutputStream;

import org.lithoscope.testkit.cell.SyntheticRun;

/** Writes runs in the layouts of Neware's rarer versions, which are known by their description alone. */
final class OldNewareFiles {

	private static final int BEGIN = 512;
	private static final int DEVICE = 128;
	private static final int RANGE_AT = 26;
	private static final int RANGE = 10;
	private static final double COUNT = 1e-6;

	private OldNewareFiles() {
	}

	/** An .nda file of version 3, 8, 11 or 25; the current range stands in the block about the tester, in later versions in the records. */
	static byte[] nda(SyntheticRun run, int version) {
		boolean late = version >= 11;
		int index = late ? 2 : 1;
		int length = version == 3 ? 43 : version == 8 ? 59 : version == 11 ? 69 : 70;
		ByteBuffer b = ByteBuffer.allocate(BEGIN + length * run.points()).order(ByteOrder.LITTLE_ENDIAN);
		b.put(0, "NEWARE20260101".getBytes(StandardCharsets.US_ASCII)).put(14, (byte) version).putInt(16, DEVICE).putInt(20, 42);
		b.putInt(DEVICE + RANGE_AT, late ? 1000 : RANGE).putInt(64, BEGIN).putInt(68, length * run.points());
		double[] times = NewareFiles.stepTimes(run);
		for (int i = 0; i < run.points(); i++) {
			int at = BEGIN + length * i;
			int type = at + index + (late ? 10 : 9);
			b.put(at, (byte) 0x55).putInt(at + index, i + 1).putInt(at + index + 4, run.cycle()[i] - (version == 8 ? 0 : 1));
			b.put(at + index + 8, (byte) run.step()[i]).put(type, (byte) (run.current()[i] < 0 ? 2 : 1));
			if (late) {
				b.putLong(type + 1, Math.round(times[i] * 1e3));
			} else {
				b.putInt(type + 1, (int) Math.round(times[i]));
			}
			int voltage = type + (late ? 9 : 5);
			b.putInt(voltage, (int) Math.round(run.voltage()[i] * 1e4)).putInt(voltage + 4, (int) Math.round(run.current()[i] / COUNT));
			if (late) {
				b.putInt(voltage + 40, RANGE);
			}
		}
		return b.array();
	}

	/** An archive with records that hold everything but cycle and kind. */
	static byte[] ndax6(SyntheticRun run) {
		List<byte[]> records = new ArrayList<>();
		List<byte[]> steps = new ArrayList<>();
		double[] times = NewareFiles.stepTimes(run);
		for (int i = 0; i < run.points(); i++) {
			if (i == 0 || run.step()[i] != run.step()[i - 1]) {
				steps.add(NewareFiles.row(37).putInt(0, run.cycle()[i] - 1).putInt(4, run.step()[i] + 1).put(24, (byte) 1).array());
			}
			records.add(NewareFiles.row(38).putInt(0, (int) Math.round(times[i] * 1e3)).putFloat(5, (float) run.voltage()[i])
					.putFloat(9, (float) run.current()[i]).putInt(30, 1_700_000_000).putInt(34, steps.size()).array());
		}
		return archive(NewareFiles.pages(1, 6, records, 38), NewareFiles.pages(7, 6, steps, 37));
	}

	/** An archive with records whose further columns its header lists; here the time in the step. */
	static byte[] ndax15(SyntheticRun run) {
		List<byte[]> records = new ArrayList<>();
		double[] times = NewareFiles.stepTimes(run);
		for (int i = 0; i < run.points(); i++) {
			ByteBuffer row = NewareFiles.row(44).put(2, (byte) run.step()[i]).put(3, (byte) 1).putInt(8, i + 1);
			row.putFloat(20, (float) (run.current()[i] * 1e3)).putFloat(24, (float) run.voltage()[i]);
			records.add(time(time(row, 12, run.time()[i]), 36, times[i]).array());
		}
		byte[] file = NewareFiles.pages(1, 15, records, 44);
		ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(516, 44).putInt(520, 65).put(524, (byte) 1).putInt(525, 36);
		return archive(file, null);
	}

	private static ByteBuffer time(ByteBuffer row, int at, double seconds) {
		return row.putInt(at, (int) seconds).putInt(at + 4, (int) Math.round((seconds - Math.floor(seconds)) * 1e9));
	}

	private static byte[] archive(byte[] data, byte[] steps) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			NewareFiles.member(zip, "data.ndc", data);
			if (steps != null) {
				NewareFiles.member(zip, "data_step.ndc", steps);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}
}
