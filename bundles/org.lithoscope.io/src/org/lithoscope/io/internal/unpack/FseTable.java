/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.internal.unpack;

import java.util.Arrays;

/** A decoding table of finite state entropy: each state stands for a symbol and says how the next state is found. */
final class FseTable {

	private static final int LEAST_LOG = 5;
	private static final int MOST_SYMBOLS = 256;

	private final int log;
	private final byte[] symbols;
	private final byte[] bits;
	private final short[] base;

	private FseTable(int log) {
		this.log = log;
		symbols = new byte[1 << log];
		bits = new byte[1 << log];
		base = new short[1 << log];
	}

	/** A table in which one symbol always follows. */
	static FseTable ofOne(int symbol) {
		FseTable table = new FseTable(0);
		table.symbols[0] = (byte) symbol;
		return table;
	}

	/**
	 * A table of frequencies.
	 *
	 * @param log         the logarithm of the number of states
	 * @param frequencies how many states each symbol has; -1 for one at the end
	 */
	static FseTable of(int log, int... frequencies) {
		FseTable table = new FseTable(log);
		int size = 1 << log;
		int high = size;
		int[] next = new int[frequencies.length];
		for (int s = 0; s < frequencies.length; s++) {
			if (frequencies[s] < 0) {
				table.symbols[--high] = (byte) s;
				next[s] = 1;
			}
		}
		int step = (size >> 1) + (size >> 3) + 3;
		int place = 0;
		for (int s = 0; s < frequencies.length; s++) {
			for (int i = 0; i < frequencies[s]; i++) {
				next[s] = frequencies[s];
				table.symbols[place] = (byte) s;
				do {
					place = place + step & size - 1;
				} while (place >= high);
			}
		}
		for (int state = 0; state < size; state++) {
			int n = next[table.symbols[state] & 0xFF]++;
			int count = log - (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(n));
			table.bits[state] = (byte) count;
			table.base[state] = (short) ((n << count) - size);
		}
		return table;
	}

	/** Reads a table, with at most so many states. */
	static FseTable read(LittleEndianBytes in, int mostLog) throws BadBlockException {
		ForwardBits source = new ForwardBits(in);
		int log = source.read(4) + LEAST_LOG;
		if (log > mostLog) {
			throw new BadBlockException("a table of " + (1 << log) + " states");
		}
		int[] frequencies = new int[MOST_SYMBOLS];
		int left = 1 << log;
		int symbol = 0;
		while (left > 0) {
			if (symbol >= MOST_SYMBOLS) {
				throw new BadBlockException("a table has too many symbols");
			}
			int frequency = source.frequency(left);
			frequencies[symbol++] = frequency;
			left -= Math.abs(frequency);
			for (int zeros = frequency == 0 ? 3 : 0; zeros == 3;) {
				zeros = source.read(2);
				symbol += zeros;
			}
		}
		if (left < 0 || symbol > MOST_SYMBOLS) {
			throw new BadBlockException("the frequencies of a table do not add up");
		}
		return of(log, Arrays.copyOf(frequencies, symbol));
	}

	/** {@return the first state} */
	int begin(BackwardBits in) {
		return (int) in.read(log);
	}

	int symbol(int state) {
		return symbols[state] & 0xFF;
	}

	int next(int state, BackwardBits in) {
		return base[state] + (int) in.read(bits[state]);
	}

	/** Bits from the lowest of the first byte on; whole bytes are taken. */
	private static final class ForwardBits {

		private final LittleEndianBytes in;
		private int buffer;
		private int buffered;

		ForwardBits(LittleEndianBytes in) {
			this.in = in;
		}

		int read(int count) throws BadBlockException {
			while (buffered < count) {
				buffer |= in.u8() << buffered;
				buffered += Byte.SIZE;
			}
			int value = buffer & (1 << count) - 1;
			buffer >>>= count;
			buffered -= count;
			return value;
		}

		/** A number from -1 to {@code left}; the small ones take a bit less. */
		int frequency(int left) throws BadBlockException {
			int count = Integer.SIZE - Integer.numberOfLeadingZeros(left + 1);
			int low = read(count - 1);
			int threshold = (1 << count) - 1 - (left + 1);
			if (low < threshold) {
				return low - 1;
			}
			int value = low | read(1) << count - 1;
			return (value >= 1 << count - 1 ? value - threshold : value) - 1;
		}
	}
}
