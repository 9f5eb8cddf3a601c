/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/** Heap first; above the budget, full chunks go to a temporary file and are mapped back. */
final class SpillingStorage extends TableStorage {

	private final long heapBytes;
	private final Path folder;
	private final AtomicLong used = new AtomicLong();

	SpillingStorage(long heapBytes, Path folder) {
		this.heapBytes = heapBytes;
		this.folder = folder;
	}

	@Override
	ColumnChunk keep(ColumnType type, Object values, int length) {
		long bytes = (long) length * width(type);
		if (used.addAndGet(bytes) <= heapBytes || bytes == 0) {
			return wrap(values);
		}
		used.addAndGet(-bytes);
		try {
			return ColumnChunk.of(map(toBuffer(values, length, (int) bytes)), type);
		} catch (IOException e) {
			throw new UncheckedIOException("cannot write a temporary file in " + folder, e);
		}
	}

	// one file per chunk: it can go as soon as nobody maps it, and half a megabyte a file keeps their number small
	private ByteBuffer map(ByteBuffer bytes) throws IOException {
		Files.createDirectories(folder);
		Path file = Files.createTempFile(folder, "column", ".chunk");
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
				StandardOpenOption.DELETE_ON_CLOSE)) {
			int size = bytes.remaining();
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			return channel.map(FileChannel.MapMode.READ_ONLY, 0, size).order(ByteOrder.nativeOrder());
		}
	}

	private static ByteBuffer toBuffer(Object values, int length, int bytes) {
		ByteBuffer buffer = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
		switch (values) {
			case double[] d -> buffer.asDoubleBuffer().put(d, 0, length);
			case float[] f -> buffer.asFloatBuffer().put(f, 0, length);
			case int[] i -> buffer.asIntBuffer().put(i, 0, length);
			case byte[] b -> buffer.duplicate().put(b, 0, length);
			default -> throw new IllegalArgumentException(values.getClass().getName());
		}
		return buffer;
	}

	private static int width(ColumnType type) {
		return switch (type) {
			case DOUBLE -> Double.BYTES;
			case FLOAT -> Float.BYTES;
			case INT, DICTIONARY -> Integer.BYTES;
			case FLAG -> 1;
		};
	}
}
