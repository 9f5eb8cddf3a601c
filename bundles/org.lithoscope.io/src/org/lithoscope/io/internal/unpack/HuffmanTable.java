/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.internal.unpack;

import java.util.Arrays;

/** The code of literals in Zstandard. */
final class HuffmanTable {

	private static final int MOST_BITS = 11;
	private static final int DIRECT = 127;
	private static final int WEIGHTS_LOG = 6;
	private static final int MOST_SYMBOLS = 256;

	private final int log;
	private final byte[] symbols;
	private final byte[] bits;

	private HuffmanTable(int log) {
		this.log = log;
		symbols = new byte[1 << log];
		bits = new byte[1 << log];
	}

	static HuffmanTable read(byte[] packed, LittleEndianBytes in) throws BadBlockException {
		int head = in.u8();
		int[] weights = new int[MOST_SYMBOLS];
		int count;
		if (head > DIRECT) {
			count = head - DIRECT;
			int pair = 0;
			for (int i = 0; i < count; i++) {
				pair = i % 2 == 0 ? in.u8() : pair;
				weights[i] = i % 2 == 0 ? pair >> 4 : pair & 0xF;
			}
		} else {
			int from = in.skip(head);
			count = weights(packed, from, from + head, weights);
		}
		return of(weights, count);
	}

	/** Weights are packed with two states that take turns. */
	private static int weights(byte[] packed, int from, int to, int[] weights) throws BadBlockException {
		LittleEndianBytes in = new LittleEndianBytes(packed, from, to);
		FseTable table = FseTable.read(in, WEIGHTS_LOG);
		BackwardBits stream = new BackwardBits(packed, in.position(), to);
		int[] states = {table.begin(stream), table.begin(stream)};
		int count = 0;
		while (stream.left() >= 0) {
			if (count >= MOST_SYMBOLS - 2) {
				throw new BadBlockException("a code of too many symbols");
			}
			int turn = count % 2;
			weights[count++] = table.symbol(states[turn]);
			states[turn] = table.next(states[turn], stream);
		}
		weights[count] = table.symbol(states[count % 2]);
		return count + 1;
	}

	private static HuffmanTable of(int[] weights, int count) throws BadBlockException {
		int sum = 0;
		for (int i = 0; i < count; i++) {
			if (weights[i] > MOST_BITS + 1) {
				throw new BadBlockException("a weight of " + weights[i]);
			}
			sum += weights[i] == 0 ? 0 : 1 << weights[i] - 1;
		}
		int log = Integer.SIZE - Integer.numberOfLeadingZeros(sum);
		int rest = (1 << log) - sum;
		if (sum == 0 || log > MOST_BITS || Integer.bitCount(rest) != 1 || count >= MOST_SYMBOLS) {
			throw new BadBlockException("the weights of a code do not add up");
		}
		// the last weight is what is missing to a power of two
		weights[count] = Integer.numberOfTrailingZeros(rest) + 1;
		HuffmanTable table = new HuffmanTable(log);
		int place = 0;
		for (int weight = 1; weight <= log; weight++) {
			for (int symbol = 0; symbol <= count; symbol++) {
				if (weights[symbol] == weight) {
					int many = 1 << weight - 1;
					Arrays.fill(table.symbols, place, place + many, (byte) symbol);
					Arrays.fill(table.bits, place, place + many, (byte) (log + 1 - weight));
					place += many;
				}
			}
		}
		return table;
	}

	/** Decodes a stream that gives exactly so many bytes. */
	void decode(byte[] packed, int from, int to, byte[] target, int at, int count) throws BadBlockException {
		BackwardBits in = new BackwardBits(packed, from, to);
		int mask = (1 << log) - 1;
		int state = (int) in.read(log);
		for (int i = 0; i < count; i++) {
			target[at + i] = symbols[state];
			int n = bits[state];
			state = (state << n | (int) in.read(n)) & mask;
		}
		if (in.left() != -log) {
			throw new BadBlockException("a stream of literals has another length than is announced");
		}
	}
}
