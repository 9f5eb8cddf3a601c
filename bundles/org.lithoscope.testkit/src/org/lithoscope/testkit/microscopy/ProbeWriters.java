/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.microscopy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Height maps of scanning probes, one nanometre a step: Bruker Nanoscope, Asylum Research (Igor), Nanonis. */
public final class ProbeWriters {

	private static final int NANOSCOPE_DATA = 2048;
	private static final int IGOR_DATA = 384;

	private ProbeWriters() {
	}

	/**
	 * A Nanoscope file.
	 *
	 * @param truth what it is of
	 * @param wide  whether of a version whose values have 32 bits, though its header says 2 bytes
	 * @return the file
	 */
	public static byte[] nanoscope(ImageTruth truth, boolean wide) {
		int bytes = wide ? 4 : 2;
		// full scale 65.536 V (or 2³² steps of 1 mV) at 1000 nm/V is one nanometre a step
		double volts = wide ? 4294967.296 : 65.536;
		double micrometres = truth.width() * truth.pixelNanometres() / 1000;
		double high = truth.height() * truth.pixelNanometres() / 1000;
		String header = "\\*File list\r\n\\Version: " + (wide ? "0x09400202" : "0x05120130") + "\r\n\\Date: 01:14:15 PM Fri Jan 05 2024\r\n"
				+ "\\*Scanner list\r\n\\@Sens. Zscan: V 1000.000 nm/V\r\n\\*Ciao image list\r\n"
				+ String.format(Locale.ROOT, "\\Data offset: %d\r\n\\Data length: %d\r\n\\Bytes/pixel: 2\r\n", NANOSCOPE_DATA,
						bytes * truth.width() * truth.height())
				+ String.format(Locale.ROOT, "\\Samps/line: %d\r\n\\Number of lines: %d\r\n\\Scan Size: %.6f %.6f ~m\r\n", truth.width(),
						truth.height(), micrometres, high)
				+ String.format(Locale.ROOT, "\\@2:Z scale: V [Sens. Zscan] (0.001000000 V/LSB) %.6f V\r\n", volts)
				+ "\\@2:Image Data: S [Height] \"Height\"\r\n\\*File list end\r\n";
		ByteBuffer b = ByteBuffer.allocate(NANOSCOPE_DATA + bytes * truth.width() * truth.height()).order(ByteOrder.LITTLE_ENDIAN);
		b.put(header.getBytes(StandardCharsets.ISO_8859_1)).position(NANOSCOPE_DATA);
		for (int v : truth.upwardValues()) {
			if (wide) {
				b.putInt(v);
			} else {
				b.putShort((short) v);
			}
		}
		return b.array();
	}

	/**
	 * An Igor binary wave of Asylum Research with one layer.
	 *
	 * @param truth what it is of
	 * @param order the byte order
	 * @return the file
	 */
	public static byte[] igor(ImageTruth truth, ByteOrder order) {
		int points = truth.width() * truth.height();
		byte[] note = "ScanSize: 6e-07\rImagingMode: 1\rDate: 2024-01-05\rTime: 13:14:15\r".getBytes(StandardCharsets.ISO_8859_1);
		ByteBuffer b = ByteBuffer.allocate(IGOR_DATA + 4 * points + note.length + 64).order(order);
		b.putShort((short) 5).putShort((short) 0).putInt(320 + 4 * points).putInt(0).putInt(note.length).putInt(0);
		b.position(b.position() + 16);
		b.putInt(0).putInt(0).putInt(64).putInt(0);
		b.putInt(64 + 12, points).putShort(64 + 16, (short) 2);
		b.putInt(64 + 68, truth.width()).putInt(64 + 72, truth.height()).putInt(64 + 76, 1);
		b.putDouble(64 + 84, truth.pixelNanometres() * 1e-9).putDouble(64 + 92, truth.pixelNanometres() * 1e-9);
		b.position(IGOR_DATA);
		for (int v : truth.upwardValues()) {
			b.putFloat(v * 1e-9f);
		}
		b.put(note);
		b.position(b.position() + 32);
		b.put("HeightTrace".getBytes(StandardCharsets.US_ASCII));
		return b.array();
	}

	/**
	 * A Nanonis scan of one channel, forward and backward.
	 *
	 * @param truth  what it is of
	 * @param upward whether the lowest row was scanned first
	 * @return the file
	 */
	public static byte[] nanonis(ImageTruth truth, boolean upward) {
		String header = ":NANONIS_VERSION:\n2\n:REC_DATE:\n05.01.2024\n:REC_TIME:\n13:14:15\n"
				+ String.format(Locale.ROOT, ":SCAN_PIXELS:\n       %d       %d\n:SCAN_RANGE:\n           %.9E           %.9E\n", truth.width(),
						truth.height(), truth.width() * truth.pixelNanometres() * 1e-9, truth.height() * truth.pixelNanometres() * 1e-9)
				+ ":SCAN_DIR:\n" + (upward ? "up" : "down") + "\n:DATA_INFO:\n\tChannel\tName\tUnit\tDirection\tCalibration\tOffset\n"
				+ "\t14\tZ\tm\tboth\t9.000E-9\t0.000E+0\n\n:SCANIT_END:\n\n\n\u001A\u0004";
		byte[] head = header.getBytes(StandardCharsets.ISO_8859_1);
		ByteBuffer b = ByteBuffer.allocate(head.length + 8 * truth.width() * truth.height()).order(ByteOrder.BIG_ENDIAN).put(head);
		for (int direction = 0; direction < 2; direction++) {
			for (int v : upward ? truth.upwardValues() : truth.values()) {
				b.putFloat(v * 1e-9f);
			}
		}
		return b.array();
	}
}
