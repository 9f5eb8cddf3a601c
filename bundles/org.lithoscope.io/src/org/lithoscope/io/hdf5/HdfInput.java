/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/**
 * The bytes of a file by HDF5 address. What is read of its structures is counted: structures that lead in circles, or all to the same
 * bytes, come to an end with an error however they are entangled.
 */
final class HdfInput {

	/** An address that leads nowhere. */
	static final long NOWHERE = -1;

	/** Deflate packs at best 1032 bytes into one. */
	static final long MOST_COMPRESSION = 1032;

	private static final long SMALLEST_ALLOWANCE = 16L << 20;
	private static final int COST_OF_READING = 64;

	private final BinaryFile file;
	private final long base;
	private final int addressBytes;
	private final int lengthBytes;
	private long allowance;

	HdfInput(BinaryFile file, long base, int addressBytes, int lengthBytes) {
		this.file = file;
		this.base = base;
		this.addressBytes = addressBytes;
		this.lengthBytes = lengthBytes;
		this.allowance = SMALLEST_ALLOWANCE + 2 * file.size();
	}

	/** Reads a structure of a known length. */
	BinaryCursor at(long address, long length) throws ReadException, IOException {
		if (address < 0 || address > file.size() - base) {
			throw wrong(address, "points outside of the file");
		}
		allowance -= COST_OF_READING + Math.max(0, length);
		if (allowance < 0) {
			throw wrong(address, "the structures of the file lead in circles");
		}
		return file.read(base + address, length);
	}

	/** Reads values, which are not counted as structures. */
	byte[] data(long address, long length) throws ReadException, IOException {
		return file.read(base + address, length).bytes(length);
	}

	/** Reads as much of a length as the file has. */
	BinaryCursor atMost(long address, long length) throws ReadException, IOException {
		return at(address, Math.min(length, Math.max(0, present(address))));
	}

	/** Reads a structure of a known length that begins with four letters, which are passed over. */
	BinaryCursor at(long address, long length, String signature) throws ReadException, IOException {
		BinaryCursor c = at(address, length);
		if (!c.text(signature.length(), StandardCharsets.ISO_8859_1).equals(signature)) {
			throw wrong(address, "\"" + signature + "\" is expected");
		}
		return c;
	}

	/** How many bytes the file has from an address on; below zero when it ends before. */
	long present(long address) {
		return address < 0 ? 0 : file.size() - base - address;
	}

	int addressBytes() {
		return addressBytes;
	}

	int lengthBytes() {
		return lengthBytes;
	}

	/** More bytes than this cannot be packed into the file. */
	long most() {
		return Math.min(Integer.MAX_VALUE - 64L, MOST_COMPRESSION * file.size());
	}

	/** The next address; {@link #NOWHERE} when none is set. */
	long address(BinaryCursor c) throws ReadException {
		return number(c, addressBytes);
	}

	/** The next length. */
	long length(BinaryCursor c) throws ReadException {
		return number(c, lengthBytes);
	}

	/** The next whole number of 1 to 8 bytes; -1 when all bits of 4 or 8 bytes are set. */
	static long number(BinaryCursor c, int bytes) throws ReadException {
		long value = 0;
		for (int i = 0; i < bytes; i++) {
			value |= (long) c.u8() << 8 * i;
		}
		return bytes == Integer.BYTES && value == 0xFFFF_FFFFL ? NOWHERE : value;
	}

	/** How many bytes are needed for numbers up to one. */
	static int bytesFor(long most) {
		return most <= 0 ? 1 : (63 - Long.numberOfLeadingZeros(most)) / 8 + 1;
	}

	ReadException wrong(long address, String reason) {
		return new ReadException(file.name(), Place.atByte(Math.max(0, base + Math.max(0, address))), "damaged HDF5: " + reason);
	}

	ReadException unknown(String what) {
		return new ReadException(file.name(), what + " is not read");
	}
}
