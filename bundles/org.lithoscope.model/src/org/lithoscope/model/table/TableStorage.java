/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.table;

import java.nio.file.Path;

/** Decides where the chunks of columns live: on the heap, or in a mapped temporary file once a budget is used up. */
public abstract class TableStorage {

	/** Only this package knows chunks. */
	TableStorage() {
	}

	/** {@return storage without a limit, on the heap} */
	public static TableStorage heap() {
		return new HeapStorage();
	}

	/**
	 * Storage that keeps chunks on the heap up to a budget and then in a temporary file, which is removed when it is no longer used.
	 *
	 * @param heapBytes the budget in bytes, shared by all tables built with this storage
	 * @param folder    where temporary files go
	 * @return the storage
	 */
	public static TableStorage spilling(long heapBytes, Path folder) {
		return new SpillingStorage(heapBytes, folder);
	}

	/**
	 * Keeps a chunk.
	 *
	 * @param type   the type of the values
	 * @param values an array of the type; owned by the storage from now on
	 * @param length how many of its values count
	 * @return the chunk
	 */
	abstract ColumnChunk keep(ColumnType type, Object values, int length);

	/** Wraps an array as it is. */
	static ColumnChunk wrap(Object values) {
		return switch (values) {
			case double[] d -> ColumnChunk.of(d);
			case float[] f -> ColumnChunk.of(f);
			case int[] i -> ColumnChunk.of(i);
			case byte[] b -> ColumnChunk.of(b);
			default -> throw new IllegalArgumentException(values.getClass().getName());
		};
	}

	/** Everything on the heap. */
	private static final class HeapStorage extends TableStorage {
		@Override
		ColumnChunk keep(ColumnType type, Object values, int length) {
			return wrap(values);
		}
	}
}
