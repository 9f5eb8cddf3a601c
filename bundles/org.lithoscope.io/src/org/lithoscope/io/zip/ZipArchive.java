/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/**
 * A file format that is a zip archive (.ndax, .xlsx), held in memory. One that breaks off has lost its directory, which stands at its
 * end; its members are then found by the headers in front of them. Immutable.
 */
public final class ZipArchive {

	private static final int END = 0x06054b50;
	private static final int END_LENGTH = 22;
	private static final int LOCATOR = 0x07064b50;
	private static final int LOCATOR_LENGTH = 20;
	private static final int WIDE_END_LENGTH = 56;
	private static final int LONGEST_COMMENT = 0xffff;
	private static final int DESCRIPTOR = 0x08074b50;
	private static final int MOST_MEMBERS = 100_000;

	private final String name;
	private final byte[] file;
	private final Map<String, ZipMember> members = new LinkedHashMap<>();
	private final boolean whole;

	private ZipArchive(String name, byte[] file) {
		this.name = name;
		this.file = file;
		this.whole = directory();
		if (!whole) {
			members.clear();
			walk();
		}
	}

	/**
	 * Reads an archive.
	 *
	 * @param entry the file
	 * @return the archive
	 * @throws ReadException when it is no zip archive, or larger than two gigabytes
	 * @throws IOException   when it cannot be read
	 */
	public static ZipArchive of(SourceEntry entry) throws ReadException, IOException {
		if (entry.size() > Integer.MAX_VALUE - 16) {
			throw new ReadException(entry.name(), "archives of more than two gigabytes are not read");
		}
		ZipArchive archive = new ZipArchive(entry.name(), entry.head((int) entry.size()));
		if (archive.members.isEmpty()) {
			throw new ReadException(entry.name(), "this is no zip archive with anything in it");
		}
		return archive;
	}

	/** {@return the members by name, in the order of the archive} */
	public Map<String, ZipMember> members() {
		return Collections.unmodifiableMap(members);
	}

	/**
	 * One member.
	 *
	 * @param member its name
	 * @return the member, if there is one
	 */
	public Optional<ZipMember> member(String member) {
		return Optional.ofNullable(members.get(member));
	}

	/** {@return whether its directory is there; without it the archive breaks off} */
	public boolean isWhole() {
		return whole;
	}

	/** {@return the length of the file in bytes} */
	public long size() {
		return file.length;
	}

	private boolean directory() {
		ByteBuffer b = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
		int lowest = Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT);
		for (int at = file.length - END_LENGTH; at >= lowest; at--) {
			if (b.getInt(at) == END) {
				long offset = Integer.toUnsignedLong(b.getInt(at + 16));
				int locator = at - LOCATOR_LENGTH;
				if (offset == ZipHeader.NOT_HERE && locator >= 0 && b.getInt(locator) == LOCATOR) {
					long wide = b.getLong(locator + 8);
					offset = wide < 0 || wide > file.length - WIDE_END_LENGTH ? offset : b.getLong((int) wide + 48);
				}
				return offset >= 0 && entries(offset, Short.toUnsignedInt(b.getShort(at + 10)));
			}
		}
		return false;
	}

	private boolean entries(long start, int count) {
		long at = start;
		for (int i = 0; i < count; i++) {
			ZipHeader header = at > file.length ? null : ZipHeader.entry(file, (int) at);
			ZipHeader local = header == null || header.offset() > file.length ? null : ZipHeader.local(file, (int) header.offset());
			if (local == null) {
				return false;
			}
			members.put(header.name(), new ZipMember(name, file, header, (int) header.offset() + local.length()));
			at += header.length();
		}
		return count > 0;
	}

	/** Goes from header to header, until the file ends or something else follows. */
	private void walk() {
		ByteBuffer b = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
		long at = 0;
		ZipHeader header = ZipHeader.local(file, 0);
		while (header != null && members.size() < MOST_MEMBERS) {
			int start = (int) at + header.length();
			members.put(header.name(), new ZipMember(name, file, header, start));
			long packed = header.packedSize() >= 0 ? header.packedSize() : ZipMember.packedLength(file, start);
			at = packed < 0 ? Long.MAX_VALUE : start + packed;
			if (header.packedSize() < 0 && at <= file.length - 16) {
				at += b.getInt((int) at) == DESCRIPTOR ? 16 : 12;
			}
			header = at > file.length ? null : ZipHeader.local(file, (int) at);
		}
	}
}
