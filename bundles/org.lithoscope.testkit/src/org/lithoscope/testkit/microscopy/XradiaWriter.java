/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.microscopy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes tomograms as Xradia microscopes do: streams of a compound document. */
public final class XradiaWriter {

	private static final int SECTOR = 512;
	private static final int END = -2;
	private static final int NONE = -1;
	private static final int TABLE = -3;
	private static final int PER_TABLE = SECTOR / 4;
	private static final int FOLDER = 1;
	private static final int STREAM = 2;
	private static final int ROOT = 5;

	private XradiaWriter() {
	}

	/**
	 * A file of several images.
	 *
	 * @param truth  what it is of
	 * @param images how many; n is added to each value of image n
	 * @return the file
	 */
	public static byte[] write(ImageTruth truth, int images) {
		Map<String, Map<String, byte[]>> folders = new LinkedHashMap<>();
		Map<String, byte[]> info = new TreeMap<>();
		info.put("ImageWidth", whole(truth.width()));
		info.put("ImageHeight", whole(truth.height()));
		info.put("NoOfImages", whole(images));
		info.put("DataType", whole(5));
		info.put("PixelSize", real(truth.pixelNanometres() / 1000));
		info.put("Voltage", real(truth.kilovolts()));
		info.put("Energy", real(8000));
		info.put("Date", "01/05/2024 13:14:15\0".getBytes(StandardCharsets.US_ASCII));
		folders.put("ImageInfo", info);
		Map<String, byte[]> data = new TreeMap<>();
		for (int i = 1; i <= images; i++) {
			ByteBuffer b = ByteBuffer.allocate(2 * truth.width() * truth.height()).order(ByteOrder.LITTLE_ENDIAN);
			for (int v : truth.values()) {
				b.putShort((short) (v + i - 1));
			}
			data.put("Image" + i, b.array());
		}
		folders.put("ImageData1", data);
		return compound(folders);
	}

	private static byte[] whole(int number) {
		return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
	}

	private static byte[] real(double number) {
		return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat((float) number).array();
	}

	/** Sectors: the tables of sectors, the directory, then the streams. No stream is kept among small sectors. */
	private static byte[] compound(Map<String, Map<String, byte[]>> folders) {
		List<byte[]> streams = folders.values().stream().flatMap(f -> f.values().stream()).toList();
		int entries = 1 + folders.size() + streams.size();
		int directorySectors = Math.ceilDiv(entries * 128, SECTOR);
		int dataSectors = streams.stream().mapToInt(s -> Math.ceilDiv(s.length, SECTOR)).sum();
		int tables = 1;
		while (tables * PER_TABLE < tables + directorySectors + dataSectors) {
			tables++;
		}
		int[] next = new int[tables * PER_TABLE];
		java.util.Arrays.fill(next, NONE);
		java.util.Arrays.fill(next, 0, tables, TABLE);
		chain(next, tables, directorySectors);
		ByteBuffer directory = ByteBuffer.allocate(directorySectors * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
		ByteArrayOutputStream data = new ByteArrayOutputStream();
		entry(directory, "Root Entry", ROOT, NONE, 1, END, 0);
		int folderAt = 1;
		int streamAt = 1 + folders.size();
		int firstSector = tables + directorySectors;
		for (Map.Entry<String, Map<String, byte[]>> folder : folders.entrySet()) {
			directory.position(128 * folderAt);
			entry(directory, folder.getKey(), FOLDER, folderAt < folders.size() ? folderAt + 1 : NONE, streamAt, 0, 0);
			folderAt++;
			int left = folder.getValue().size();
			for (Map.Entry<String, byte[]> stream : folder.getValue().entrySet()) {
				int sectors = Math.ceilDiv(stream.getValue().length, SECTOR);
				int first = firstSector + data.size() / SECTOR;
				chain(next, first, sectors);
				directory.position(128 * streamAt);
				entry(directory, stream.getKey(), STREAM, --left > 0 ? streamAt + 1 : NONE, NONE, first, stream.getValue().length);
				data.writeBytes(java.util.Arrays.copyOf(stream.getValue(), sectors * SECTOR));
				streamAt++;
			}
		}
		ByteBuffer b = ByteBuffer.allocate(SECTOR * (1 + firstSector) + data.size()).order(ByteOrder.LITTLE_ENDIAN);
		header(b, tables);
		b.position(SECTOR);
		for (int n : next) {
			b.putInt(n);
		}
		return b.put(directory.array()).put(data.toByteArray()).array();
	}

	private static void chain(int[] next, int first, int count) {
		for (int i = 0; i < count; i++) {
			next[first + i] = i + 1 < count ? first + i + 1 : END;
		}
	}

	private static void header(ByteBuffer b, int tables) {
		b.putLong(0, 0xE11AB1A1E011CFD0L).putShort(24, (short) 0x3E).putShort(26, (short) 3).putShort(28, (short) -2).putShort(30, (short) 9)
				.putShort(32, (short) 6).putInt(44, tables).putInt(48, tables).putInt(56, 0).putInt(60, END).putInt(64, 0).putInt(68, END);
		for (int i = 0; i < 109; i++) {
			b.putInt(76 + 4 * i, i < tables ? i : NONE);
		}
	}

	private static void entry(ByteBuffer b, String name, int type, int right, int child, int first, long size) {
		int at = b.position();
		b.put(name.getBytes(StandardCharsets.UTF_16LE));
		b.putShort(at + 64, (short) (2 * name.length() + 2)).put(at + 66, (byte) type).putInt(at + 68, NONE).putInt(at + 72, right);
		b.putInt(at + 76, child).putInt(at + 116, first).putLong(at + 120, size);
	}
}
