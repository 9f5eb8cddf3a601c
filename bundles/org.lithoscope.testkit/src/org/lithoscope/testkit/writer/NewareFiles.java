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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.lithoscope.testkit.cell.SyntheticRun;

/** Writes runs as Neware's BTS testers do. */
public final class NewareFiles {

	private static final int PAGE = 4096;
	private static final int EVERY = 7;

	private NewareFiles() {
	}

	/** The time in the step of each point, from the last point of the step before. */
	static double[] stepTimes(SyntheticRun run) {
		double[] times = new double[run.points()];
		double begin = 0;
		for (int i = 0; i < times.length; i++) {
			begin = i > 0 && run.step()[i] != run.step()[i - 1] ? run.time()[i - 1] : begin;
			times[i] = run.time()[i] - begin;
		}
		return times;
	}

	/**
	 * An .nda file of a version with integer records.
	 *
	 * @param run         the run
	 * @param version     the version that the file says it is of
	 * @param range       the tester's number of its current range
	 * @param milliampere the current that a count stands for, in mA
	 * @return the file
	 */
	public static byte[] nda(SyntheticRun run, int version, int range, double milliampere) {
		int begin = 2048;
		ByteBuffer b = ByteBuffer.allocate(begin + 86 * run.points()).order(ByteOrder.LITTLE_ENDIAN);
		b.put(0, "NEWARE20260101".getBytes(StandardCharsets.US_ASCII)).put(14, (byte) version).putInt(64, begin).putInt(68, 86 * run.points());
		double[] times = stepTimes(run);
		for (int i = 0; i < run.points(); i++) {
			int at = begin + 86 * i;
			b.put(at, (byte) 0x55).putInt(at + 2, i + 1).putInt(at + 6, run.cycle()[i] - 1).putShort(at + 10, (short) (run.step()[i] + 1));
			b.put(at + 12, (byte) 1).put(at + 13, (byte) run.step()[i]).putLong(at + 14, Math.round(times[i] * 1e3));
			b.putInt(at + 22, (int) Math.round(run.voltage()[i] * 1e4)).putInt(at + 26, (int) Math.round(run.current()[i] * 1e3 / milliampere));
			b.putShort(at + 70, (short) 2026).put(at + 72, (byte) 1).put(at + 73, (byte) 1).putInt(at + 78, range);
		}
		return b.array();
	}

	/**
	 * An .nda file as BTS 9.1 writes it.
	 *
	 * @param run the run
	 * @return the file
	 */
	public static byte[] bts91(SyntheticRun run) {
		int begin = 1024;
		ByteBuffer b = ByteBuffer.allocate(begin + 56 * run.points()).order(ByteOrder.LITTLE_ENDIAN);
		b.put(0, "NEWARE20260101".getBytes(StandardCharsets.US_ASCII)).put(14, (byte) 130).putLong(82, begin).putLong(90, 56L * run.points());
		for (int i = 0; i < run.points(); i++) {
			int at = begin + 56 * i;
			long seconds = (long) run.time()[i];
			b.putShort(at, (short) 0x0655).put(at + 2, (byte) (run.step()[i] + 1)).put(at + 3, (byte) 2).putInt(at + 8, i + 1);
			b.putInt(at + 12, (int) seconds).putInt(at + 16, (int) Math.round((run.time()[i] - seconds) * 1e9));
			b.putFloat(at + 20, (float) (run.current()[i] * 1e3)).putFloat(at + 24, (float) run.voltage()[i]);
			b.putInt(at + 36, run.cycle()[i] - 1).putInt(at + 44, 1_700_000_000);
		}
		return b.array();
	}

	/**
	 * An archive whose records have times once in a while.
	 *
	 * @param run        the run
	 * @param version    the version that its files say they are of
	 * @param volt       what one in the file stands for, in V
	 * @param ampere     what one in the file stands for, in A
	 * @param noteLength the length of a note of times in bytes
	 * @param stepLength the length of a step in bytes
	 * @return the file
	 */
	public static byte[] ndax(SyntheticRun run, int version, double volt, double ampere, int noteLength, int stepLength) {
		List<byte[]> records = new ArrayList<>();
		List<byte[]> notes = new ArrayList<>();
		List<byte[]> steps = new ArrayList<>();
		double[] times = stepTimes(run);
		double noted = 0;
		double timeStep = 0;
		int since = 0;
		for (int i = 0; i < run.points(); i++) {
			records.add(row(8).putFloat(0, (float) (run.voltage()[i] / volt)).putFloat(4, (float) (run.current()[i] / ampere)).array());
			boolean newStep = i == 0 || run.step()[i] != run.step()[i - 1];
			since++;
			if (newStep || since == EVERY || Math.abs(noted + since * timeStep - times[i]) > 5e-4) {
				noted = times[i];
				timeStep = i + 1 < times.length ? Math.round((times[i + 1] - times[i]) * 1e3) / 1e3 : 0;
				since = 0;
				// the rows of version 8 lack three bytes behind the energies
				int shift = noteLength == 42 ? -3 : 0;
				notes.add(row(noteLength).putInt(0, (int) Math.round(noted * 1e3)).putInt(29 + shift, (int) Math.round(timeStep * 1e3))
						.putInt(33 + shift, 1_700_000_000).putInt(37 + shift, run.step()[i]).putInt(41 + shift, i + 1).array());
			}
			if (newStep) {
				steps.add(row(stepLength).putInt(0, run.cycle()[i] - 1).putInt(4, run.step()[i] + 1).put(24, (byte) 4).array());
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			member(zip, "TestInfo.xml", "<root><config><TestInfo DevID=\"1\" ChlID=\"2\" Barcode=\"cell\"/></config></root>"
					.getBytes(StandardCharsets.US_ASCII));
			member(zip, "data.ndc", pages(1, version, records, 8));
			member(zip, "data_step.ndc", pages(7, version, steps, stepLength));
			member(zip, "data_runInfo.ndc", pages(18, version, notes, noteLength));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	static ByteBuffer row(int length) {
		return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
	}

	static byte[] pages(int type, int version, List<byte[]> rows, int length) {
		int perPage = (PAGE - 133) / length;
		byte[] file = new byte[PAGE * (2 + (rows.size() - 1) / perPage)];
		file[0] = (byte) type;
		file[2] = (byte) version;
		for (int i = 0; i < rows.size(); i++) {
			int page = PAGE * (1 + i / perPage);
			int place = i % perPage;
			file[page + 4 + place / 8] |= (byte) (1 << place % 8);
			System.arraycopy(rows.get(i), 0, file, page + 132 + place * length, length);
		}
		return file;
	}

	static void member(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(bytes);
		zip.closeEntry();
	}
}
