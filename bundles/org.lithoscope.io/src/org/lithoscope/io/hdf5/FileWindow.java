/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.io.IOException;

import org.lithoscope.model.reader.ReadException;

/** A stretch of the file of which pieces are copied one after the other, without a look at the disk for each. */
final class FileWindow {

	private static final int BYTES = 1 << 16;

	private final HdfInput in;
	private final long address;
	private final long length;
	private byte[] held = new byte[0];
	private long start;

	FileWindow(HdfInput in, long address, long length) {
		this.in = in;
		this.address = address;
		this.length = Math.min(length, in.present(address));
	}

	/** Copies bytes; gives how many there were. */
	int copy(long offset, byte[] target, int at, int count) throws ReadException, IOException {
		int wanted = (int) Math.max(0, Math.min(count, length - offset));
		int done = 0;
		while (done < wanted) {
			long place = offset + done;
			if (place < start || place >= start + held.length) {
				// far from the last one only what is asked for
				int ahead = place == start + held.length ? BYTES : Math.min(BYTES, Math.max(512, wanted - done));
				held = in.data(address + place, Math.min(ahead, length - place));
				start = place;
			}
			int n = (int) Math.min(wanted - done, start + held.length - place);
			System.arraycopy(held, (int) (place - start), target, at + done, n);
			done += n;
		}
		return wanted;
	}
}
