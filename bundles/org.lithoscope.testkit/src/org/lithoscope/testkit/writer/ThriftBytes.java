/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.writer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes one structure of Thrift's compact protocol, field after field by rising number. */
final class ThriftBytes {

	private static final int I32 = 5;
	private static final int I64 = 6;
	private static final int BINARY = 8;
	private static final int LIST = 9;
	private static final int STRUCT = 12;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private int last;

	ThriftBytes i32(int field, int value) {
		head(field, I32);
		varint(out, (value << 1 ^ value >> 31) & 0xFFFF_FFFFL);
		return this;
	}

	ThriftBytes i64(int field, long value) {
		head(field, I64);
		varint(out, value << 1 ^ value >> 63);
		return this;
	}

	ThriftBytes text(int field, String value) {
		head(field, BINARY);
		binary(value);
		return this;
	}

	ThriftBytes truth(int field, boolean value) {
		head(field, value ? 1 : 2);
		return this;
	}

	ThriftBytes struct(int field, ThriftBytes value) {
		head(field, STRUCT);
		out.writeBytes(value.bytes());
		return this;
	}

	ThriftBytes structs(int field, List<ThriftBytes> values) {
		list(field, STRUCT, values.size());
		values.forEach(value -> out.writeBytes(value.bytes()));
		return this;
	}

	ThriftBytes texts(int field, List<String> values) {
		list(field, BINARY, values.size());
		values.forEach(this::binary);
		return this;
	}

	ThriftBytes i32s(int field, List<Integer> values) {
		list(field, I32, values.size());
		values.forEach(value -> varint(out, (value << 1 ^ value >> 31) & 0xFFFF_FFFFL));
		return this;
	}

	/** {@return the structure with its end} */
	byte[] bytes() {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		whole.writeBytes(out.toByteArray());
		whole.write(0);
		return whole.toByteArray();
	}

	static void varint(ByteArrayOutputStream out, long value) {
		long left = value;
		while ((left & ~0x7FL) != 0) {
			out.write((int) (left & 0x7F | 0x80));
			left >>>= 7;
		}
		out.write((int) left);
	}

	private void list(int field, int type, int size) {
		head(field, LIST);
		out.write(0xF0 | type);
		varint(out, size);
	}

	private void binary(String value) {
		byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
		varint(out, bytes.length);
		out.writeBytes(bytes);
	}

	private void head(int field, int type) {
		out.write(field - last << 4 | type);
		last = field;
	}
}
