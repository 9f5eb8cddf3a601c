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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

import org.lithoscope.testkit.cell.SyntheticRun;

/**
 * Battery Data Format as Parquet. All columns are of 64-bit floating point, and optional.
 *
 * @param modern whether pages are of the second version, hold places in a dictionary and are packed with gzip; otherwise they are of the first
 *               version, plain and not packed
 */
public record BdfParquetWriter(boolean modern) implements RunWriter {

	private static final String MAGIC = "PAR1";
	private static final int DOUBLE = 5;
	private static final int OPTIONAL = 1;
	private static final int PLAIN = 0;
	private static final int RUNS = 3;
	private static final int DICTIONARY = 8;
	private static final int ROWS_OF_A_PAGE = 300;

	@Override
	public String reader() {
		return "org.lithoscope.instrument.bdf.parquet";
	}

	@Override
	public String variant() {
		return modern ? "Parquet, second version of pages" : "Parquet, first version of pages";
	}

	@Override
	public String fileName() {
		return "synthetic.bdf.parquet";
	}

	@Override
	public double tolerance() {
		return 0;
	}

	@Override
	public byte[] write(SyntheticRun run) {
		Map<String, double[]> columns = new LinkedHashMap<>();
		columns.put("test_time_second", run.time());
		columns.put("voltage_volt", run.voltage());
		columns.put("current_ampere", run.current());
		columns.put("cycle_count", Arrays.stream(run.cycle()).asDoubleStream().toArray());
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(MAGIC.getBytes(StandardCharsets.US_ASCII));
		List<ThriftBytes> chunks = new ArrayList<>();
		List<ThriftBytes> schema = new ArrayList<>(List.of(new ThriftBytes().text(4, "schema").i32(5, columns.size())));
		columns.forEach((name, values) -> {
			chunks.add(chunk(name, values, out));
			schema.add(new ThriftBytes().i32(1, DOUBLE).i32(3, OPTIONAL).text(4, name));
		});
		ThriftBytes group = new ThriftBytes().structs(1, chunks).i64(2, out.size()).i64(3, run.points());
		byte[] footer = new ThriftBytes().i32(1, 2).structs(2, schema).i64(3, run.points()).structs(4, List.of(group))
				.text(6, "Lithoscope test kit").bytes();
		out.writeBytes(footer);
		out.writeBytes(little(Integer.BYTES).putInt(footer.length).array());
		out.writeBytes(MAGIC.getBytes(StandardCharsets.US_ASCII));
		return out.toByteArray();
	}

	private ThriftBytes chunk(String name, double[] values, ByteArrayOutputStream out) {
		long start = out.size();
		double[] distinct = Arrays.stream(values).distinct().sorted().toArray();
		if (modern) {
			byte[] plain = plain(distinct, 0, distinct.length);
			page(out, new ThriftBytes().i32(1, 2), plain.length, gzip(plain), 7, new ThriftBytes().i32(1, distinct.length).i32(2, PLAIN));
		}
		long data = out.size();
		for (int from = 0; from < values.length; from += ROWS_OF_A_PAGE) {
			int n = Math.min(ROWS_OF_A_PAGE, values.length - from);
			ByteArrayOutputStream levels = new ByteArrayOutputStream();
			ThriftBytes.varint(levels, (long) n << 1);
			levels.write(1);
			if (modern) {
				modernPage(out, values, from, n, distinct, levels.toByteArray());
			} else {
				ByteArrayOutputStream page = new ByteArrayOutputStream();
				page.writeBytes(little(Integer.BYTES).putInt(levels.size()).array());
				page.writeBytes(levels.toByteArray());
				page.writeBytes(plain(values, from, n));
				page(out, new ThriftBytes().i32(1, 0), page.size(), page.toByteArray(), 5,
						new ThriftBytes().i32(1, n).i32(2, PLAIN).i32(3, RUNS).i32(4, RUNS));
			}
		}
		long length = out.size() - start;
		ThriftBytes about = new ThriftBytes().i32(1, DOUBLE).i32s(2, List.of(PLAIN, RUNS, DICTIONARY)).texts(3, List.of(name))
				.i32(4, modern ? 2 : 0).i64(5, values.length).i64(6, length).i64(7, length).i64(9, data);
		return new ThriftBytes().i64(2, start).struct(3, modern ? about.i64(11, start) : about);
	}

	private static void modernPage(ByteArrayOutputStream out, double[] values, int from, int n, double[] distinct, byte[] levels) {
		int bits = Integer.SIZE - Integer.numberOfLeadingZeros(distinct.length - 1);
		ByteArrayOutputStream places = new ByteArrayOutputStream();
		places.write(bits);
		int groups = (n + 7) / 8;
		ThriftBytes.varint(places, (long) groups << 1 | 1);
		long buffer = 0;
		int buffered = 0;
		for (int i = 0; i < groups * 8; i++) {
			long place = i < n ? Arrays.binarySearch(distinct, values[from + i]) : 0;
			buffer |= place << buffered;
			for (buffered += bits; buffered >= Byte.SIZE; buffered -= Byte.SIZE) {
				places.write((int) (buffer & 0xFF));
				buffer >>>= Byte.SIZE;
			}
		}
		ByteArrayOutputStream page = new ByteArrayOutputStream();
		page.writeBytes(levels);
		page.writeBytes(gzip(places.toByteArray()));
		page(out, new ThriftBytes().i32(1, 3), levels.length + places.size(), page.toByteArray(), 8,
				new ThriftBytes().i32(1, n).i32(2, 0).i32(3, n).i32(4, DICTIONARY).i32(5, levels.length).i32(6, 0).truth(7, true));
	}

	private static void page(ByteArrayOutputStream out, ThriftBytes head, int length, byte[] stored, int field, ThriftBytes about) {
		CRC32 crc = new CRC32();
		crc.update(stored);
		out.writeBytes(head.i32(2, length).i32(3, stored.length).i32(4, (int) crc.getValue()).struct(field, about).bytes());
		out.writeBytes(stored);
	}

	private static byte[] plain(double[] values, int from, int n) {
		ByteBuffer bytes = little(n * Double.BYTES);
		for (int i = 0; i < n; i++) {
			bytes.putDouble(values[from + i]);
		}
		return bytes.array();
	}

	private static ByteBuffer little(int length) {
		return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
	}

	private static byte[] gzip(byte[] bytes) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}
}
