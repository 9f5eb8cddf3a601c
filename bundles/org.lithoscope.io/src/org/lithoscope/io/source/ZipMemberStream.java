/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The bytes of one member of an archive; closes the archive with it. */
final class ZipMemberStream extends FilterInputStream {

	private final ZipFile zip;

	ZipMemberStream(Path archive, String member) throws IOException {
		this(new ZipFile(archive.toFile()), member);
	}

	private ZipMemberStream(ZipFile zip, String member) throws IOException {
		super(stream(zip, member));
		this.zip = zip;
	}

	private static InputStream stream(ZipFile zip, String member) throws IOException {
		ZipEntry entry = zip.getEntry(member);
		if (entry == null) {
			zip.close();
			throw new NoSuchFileException(zip.getName() + "/" + member);
		}
		return zip.getInputStream(entry);
	}

	@Override
	public void close() throws IOException {
		try (zip) {
			super.close();
		}
	}
}
