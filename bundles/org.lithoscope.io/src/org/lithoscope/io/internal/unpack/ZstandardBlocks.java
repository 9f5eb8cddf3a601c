/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.internal.unpack;

import java.util.Arrays;

/** The compressed blocks of one frame: literals, and sequences that say where they go and what is copied between. */
final class ZstandardBlocks {

	private static final int LARGEST_BLOCK = 1 << 17;
	private static final int LENGTHS_LOG = 9;
	private static final int OFFSETS_LOG = 8;
	private static final int MOST_SEQUENCES = 0x7F00;
	private static final FseTable LITERAL_LENGTHS = FseTable.of(6, 4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3,
			2, 1, 1, 1, 1, 1, -1, -1, -1, -1);
	private static final FseTable MATCH_LENGTHS = FseTable.of(6, 1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
			1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1);
	private static final FseTable OFFSETS = FseTable.of(5, 1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
			-1, -1, -1, -1, -1);
	private static final int[] LITERAL_BITS = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14,
		15, 16};
	private static final int[] MATCH_BITS = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
		1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
	private static final int[] LITERAL_BASE = bases(0, LITERAL_BITS);
	private static final int[] MATCH_BASE = bases(3, MATCH_BITS);

	private final byte[] packed;
	private final Window window;
	private final byte[] literals = new byte[LARGEST_BLOCK];
	private int literalCount;
	private HuffmanTable huffman;
	private FseTable literalLengths;
	private FseTable offsets;
	private FseTable matchLengths;
	private final long[] recent = {1, 4, 8};

	ZstandardBlocks(byte[] packed, Window window) {
		this.packed = packed;
		this.window = window;
	}

	/** Each code begins where the values of the one before end. */
	private static int[] bases(int first, int... bits) {
		int[] bases = new int[bits.length];
		int next = first;
		for (int i = 0; i < bits.length; i++) {
			bases[i] = next;
			next += 1 << bits[i];
		}
		return bases;
	}

	void block(LittleEndianBytes in, int end) throws BadBlockException {
		literals(in);
		int count = in.u8();
		if (count > 0x7F) {
			count = count < 0xFF ? (count - 0x80 << Byte.SIZE) + in.u8() : (int) in.little(2) + MOST_SEQUENCES;
		}
		int used = 0;
		if (count > 0) {
			int modes = in.u8();
			literalLengths = table(modes >> 6, in, LENGTHS_LOG, LITERAL_LENGTHS, literalLengths);
			offsets = table(modes >> 4 & 3, in, OFFSETS_LOG, OFFSETS, offsets);
			matchLengths = table(modes >> 2 & 3, in, LENGTHS_LOG, MATCH_LENGTHS, matchLengths);
			used = sequences(new BackwardBits(packed, in.position(), end), count);
		}
		window.literal(literals, used, literalCount - used);
	}

	private static FseTable table(int mode, LittleEndianBytes in, int log, FseTable predefined, FseTable before) throws BadBlockException {
		return switch (mode) {
			case 0 -> predefined;
			case 1 -> FseTable.ofOne(in.u8());
			case 2 -> FseTable.read(in, log);
			default -> {
				if (before == null) {
					throw new BadBlockException("it repeats a table that was not there");
				}
				yield before;
			}
		};
	}

	private int sequences(BackwardBits in, int count) throws BadBlockException {
		int literal = literalLengths.begin(in);
		int offset = offsets.begin(in);
		int match = matchLengths.begin(in);
		int used = 0;
		for (int i = 0; i < count; i++) {
			int offsetCode = offsets.symbol(offset);
			int matchCode = matchLengths.symbol(match);
			int literalCode = literalLengths.symbol(literal);
			if (offsetCode > 31 || matchCode >= MATCH_BASE.length || literalCode >= LITERAL_BASE.length) {
				throw new BadBlockException("a sequence with a code that does not exist");
			}
			long distanceValue = (1L << offsetCode) + in.read(offsetCode);
			int matchLength = MATCH_BASE[matchCode] + (int) in.read(MATCH_BITS[matchCode]);
			int literalLength = LITERAL_BASE[literalCode] + (int) in.read(LITERAL_BITS[literalCode]);
			if (literalLength > literalCount - used) {
				throw new BadBlockException("sequences need more literals than there are");
			}
			window.literal(literals, used, literalLength);
			used += literalLength;
			window.copy(distance(distanceValue, literalLength), matchLength);
			if (i + 1 < count) {
				literal = literalLengths.next(literal, in);
				match = matchLengths.next(match, in);
				offset = offsets.next(offset, in);
			}
		}
		if (in.left() != 0) {
			throw new BadBlockException("the sequences have another length than is announced");
		}
		return used;
	}

	/** Small values mean one of the last three distances, which move up when they are used. */
	private long distance(long value, int literalLength) {
		if (value > 3) {
			recent[2] = recent[1];
			recent[1] = recent[0];
			recent[0] = value - 3;
			return recent[0];
		}
		int which = (int) value - (literalLength == 0 ? 0 : 1);
		long distance = which == 3 ? recent[0] - 1 : recent[which];
		if (which > 1) {
			recent[2] = recent[1];
		}
		if (which > 0) {
			recent[1] = recent[0];
			recent[0] = distance;
		}
		return distance;
	}

	private void literals(LittleEndianBytes in) throws BadBlockException {
		int head = in.u8();
		int type = head & 3;
		int format = head >> 2 & 3;
		if (type < 2) {
			int size = (format & 1) == 0 ? head >> 3 : (int) (head >> 4 | in.little(format == 1 ? 1 : 2) << 4);
			room(size);
			if (type == 0) {
				System.arraycopy(packed, in.skip(size), literals, 0, size);
			} else {
				Arrays.fill(literals, 0, size, (byte) in.u8());
			}
			return;
		}
		int bits = format < 2 ? 10 : format == 2 ? 14 : 18;
		long sizes = head >> 4 | in.little(format < 2 ? 2 : format == 2 ? 3 : 4) << 4;
		int size = (int) (sizes & (1 << bits) - 1);
		room(size);
		int from = in.skip(sizes >> bits);
		LittleEndianBytes body = new LittleEndianBytes(packed, from, in.position());
		if (type == 2) {
			huffman = HuffmanTable.read(packed, body);
		} else if (huffman == null) {
			throw new BadBlockException("it repeats a code that was not there");
		}
		if (format == 0) {
			huffman.decode(packed, body.position(), in.position(), literals, 0, size);
		} else {
			fourStreams(body, in.position(), size);
		}
	}

	private void fourStreams(LittleEndianBytes body, int end, int size) throws BadBlockException {
		int[] lengths = {(int) body.little(2), (int) body.little(2), (int) body.little(2), 0};
		lengths[3] = body.remaining() - lengths[0] - lengths[1] - lengths[2];
		int quarter = (size + 3) / 4;
		int at = 0;
		if (lengths[3] <= 0 || 3 * quarter > size) {
			throw new BadBlockException("the streams of literals are longer than their block");
		}
		for (int i = 0; i < 4; i++) {
			int from = body.skip(lengths[i]);
			int count = i < 3 ? quarter : size - at;
			huffman.decode(packed, from, Math.min(end, from + lengths[i]), literals, at, count);
			at += count;
		}
	}

	private void room(int size) throws BadBlockException {
		if (size < 0 || size > literals.length) {
			throw new BadBlockException(size + " literals in a block");
		}
		literalCount = size;
	}
}
