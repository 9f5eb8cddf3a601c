/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.zip;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/** One member of a {@link ZipArchive}. Immutable; may be unpacked by several threads. */
public final class ZipMember {

	private static final int STORED = 0;
	private static final int DEFLATED = 8;
	/** What deflate can at most make of one byte. */
	private static final long MOST_RATIO = 1032;
	private static final long LARGEST = 1L << 30;
	private static final int FIRST_LENGTH = 1 << 16;

	private final String archive;
	private final String name;
	private final byte[] file;
	private final int method;
	private final int start;
	private final long packedSize;
	private final long size;
	private final long crc;

	ZipMember(String archive, byte[] file, ZipHeader header, int start) {
		this.archive = archive;
		this.name = header.name();
		this.file = file;
		this.method = header.method();
		this.start = start;
		this.packedSize = header.packedSize();
		this.size = header.size();
		this.crc = header.crc();
	}

	/** {@return the name, with {@code /} between folders} */
	public String name() {
		return name;
	}

	/**
	 * What came out of a member.
	 *
	 * @param bytes  an array that begins with the bytes; not to be changed
	 * @param length how many they are
	 * @param whole  whether they are all; false when the archive breaks off inside this member
	 */
	public record Content(byte[] bytes, int length, boolean whole) {
	}

	/**
	 * Unpacks the member and checks its checksum.
	 *
	 * @return the bytes; those before the break where the archive breaks off
	 * @throws ReadException when they are damaged, packed by an unknown method, or more than a gigabyte
	 */
	public Content unpack() throws ReadException {
		boolean known = packedSize >= 0;
		int there = (int) Math.min(known ? packedSize : Long.MAX_VALUE, Math.max(0, file.length - start));
		boolean whole = !known || there == packedSize;
		Content content = switch (method) {
			case STORED -> new Content(Arrays.copyOfRange(file, start, start + there), there, whole);
			case DEFLATED -> inflate(there);
			default -> throw damaged("it is packed by the unknown method " + method, null);
		};
		if (content.whole() && known) {
			CRC32 sum = new CRC32();
			sum.update(content.bytes(), 0, content.length());
			if (sum.getValue() != crc || content.length() != size) {
				throw damaged("its checksum does not fit", null);
			}
		}
		return content;
	}

	private Content inflate(int there) throws ReadException {
		long most = Math.min(LARGEST, MOST_RATIO * Math.max(1, there) + FIRST_LENGTH);
		byte[] out = new byte[(int) Math.min(size > 0 ? size : FIRST_LENGTH, most)];
		Inflater inflater = new Inflater(true);
		try {
			inflater.setInput(file, start, there);
			int length = inflater.inflate(out);
			while (!inflater.finished() && !inflater.needsInput()) {
				if (length == out.length) {
					if (length >= most) {
						throw damaged("it unpacks to more than " + most + " bytes", null);
					}
					out = Arrays.copyOf(out, (int) Math.min(most, Math.max(FIRST_LENGTH, length * 2L)));
				}
				int n = inflater.inflate(out, length, out.length - length);
				if (n == 0 && length < out.length && !inflater.finished() && !inflater.needsInput()) {
					throw damaged("it cannot be unpacked", null);
				}
				length += n;
			}
			return new Content(out, length, inflater.finished());
		} catch (DataFormatException e) {
			throw damaged("it cannot be unpacked: " + e.getMessage(), e);
		} finally {
			inflater.end();
		}
	}

	/** How many packed bytes a member without stated size takes; -1 when it does not end. */
	static int packedLength(byte[] file, int start) {
		Inflater inflater = new Inflater(true);
		byte[] sink = new byte[FIRST_LENGTH];
		try {
			inflater.setInput(file, start, file.length - start);
			while (!inflater.finished() && !inflater.needsInput()) {
				if (inflater.inflate(sink) == 0 && !inflater.finished() && !inflater.needsInput()) {
					return -1;
				}
			}
			return inflater.finished() ? (int) inflater.getBytesRead() : -1;
		} catch (DataFormatException e) {
			// a member that cannot be unpacked has no end; who unpacks it is told why
			return -1;
		} finally {
			inflater.end();
		}
	}

	private ReadException damaged(String why, Exception cause) {
		return new ReadException(archive, Place.in(name), "the file is damaged: " + why, cause);
	}
}
