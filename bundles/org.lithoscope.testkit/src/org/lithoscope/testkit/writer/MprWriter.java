/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.writer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import org.lithoscope.testkit.cell.SyntheticRun;

/**
 * BioLogic EC-Lab binary: a chain of modules (settings, data, log). Columns: flags, Ns, time, Ewe, I, half cycle, cycle number.
 *
 * @param version the data module's version: 2 or 3 (a count of columns in one byte), 10 or 11 (in two bytes; longer module headers)
 */
public record MprWriter(int version) implements RunWriter {

	private static final int SETTINGS_LENGTH = 3260;
	private static final int LOG_LENGTH = 4311;
	// mode, ox/red, error, control changes, Ns changes and counter inc. share one byte
	private static final int[] COLUMNS = {1, 2, 3, 21, 31, 65, 131, 4, 6, 8, 468, 24};
	private static final int ROW_LENGTH = 1 + 2 + 8 + 4 + 4 + 4 + 8;
	private static final double DAYS_2026_11_20_10H = 46346 + 10.0 / 24;

	/** Checks the version. */
	public MprWriter {
		if (version != 2 && version != 3 && version != 10 && version != 11) {
			throw new IllegalArgumentException("there is no version " + version);
		}
	}

	@Override
	public String reader() {
		return "org.lithoscope.instrument.biologic.mpr";
	}

	@Override
	public String variant() {
		return "data module version " + version;
	}

	@Override
	public String fileName() {
		return "synthetic_C01.mpr";
	}

	@Override
	public double tolerance() {
		return 1e-7;
	}

	@Override
	public byte[] write(SyntheticRun run) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] magic = "BIO-LOGIC MODULAR FILE\u001a".getBytes(StandardCharsets.ISO_8859_1);
		out.writeBytes(java.util.Arrays.copyOf(pad(magic, 48), 52));
		byte[] settings = new byte[SETTINGS_LENGTH];
		settings[2] = 0x07;
		settings[3] = 0x4b;
		module(out, "VMP Set", "VMP settings", 0, settings);
		module(out, "VMP data", "VMP data", version, data(run));
		ByteBuffer log = ByteBuffer.allocate(LOG_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
		log.putDouble(585, DAYS_2026_11_20_10H);
		module(out, "VMP LOG", "VMP LOG", 0, log.array());
		return out.toByteArray();
	}

	private byte[] data(SyntheticRun run) {
		int start = version == 2 ? 0x195 : version == 3 ? 0x196 : 0x3EF;
		ByteBuffer b = ByteBuffer.allocate(start + run.points() * ROW_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
		b.putInt(run.points()).put((byte) COLUMNS.length);
		if (version >= 10) {
			// the count of columns has two bytes there
			b.put((byte) 0);
		}
		for (int id : COLUMNS) {
			b.putShort((short) id);
		}
		b.position(start);
		int half = 0;
		for (int i = 0; i < run.points(); i++) {
			boolean change = i > 0 && run.step()[i] != run.step()[i - 1];
			half += change ? 1 : 0;
			double amperes = run.current()[i];
			b.put((byte) ((amperes == 0 ? 3 : 1) | (amperes > 0 ? 4 : 0) | (change ? 0x20 : 0)));
			b.putShort((short) run.step()[i]).putDouble(run.time()[i]).putFloat((float) run.voltage()[i]).putFloat((float) (amperes * 1e3));
			b.putInt(half).putDouble(run.cycle()[i]);
		}
		return b.array();
	}

	private void module(ByteArrayOutputStream out, String name, String longName, int moduleVersion, byte[] content) {
		out.writeBytes("MODULE".getBytes(StandardCharsets.ISO_8859_1));
		out.writeBytes(pad(name.getBytes(StandardCharsets.ISO_8859_1), 10));
		out.writeBytes(pad(longName.getBytes(StandardCharsets.ISO_8859_1), 25));
		ByteBuffer b = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
		if (version >= 10) {
			b.putInt(0xFFFFFFFF).putInt(content.length).putInt(0).putInt(Math.max(10, moduleVersion));
		} else {
			b.putInt(content.length).putInt(moduleVersion);
		}
		b.put("11/20/26".getBytes(StandardCharsets.ISO_8859_1));
		out.write(b.array(), 0, b.position());
		out.writeBytes(content);
	}

	private static byte[] pad(byte[] text, int length) {
		byte[] padded = new byte[length];
		java.util.Arrays.fill(padded, (byte) ' ');
		System.arraycopy(text, 0, padded, 0, text.length);
		return padded;
	}
}
