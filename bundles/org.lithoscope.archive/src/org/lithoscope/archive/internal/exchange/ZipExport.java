/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.exchange.ArchiveExport.Format;
import org.lithoscope.archive.internal.BagFiles;
import org.lithoscope.archive.internal.FileEntry;
import org.lithoscope.archive.internal.Hashes;
import org.lithoscope.archive.internal.Layout;
import org.lithoscope.archive.internal.PayloadExport;

/** Writes a zip in one go. */
public final class ZipExport {

	private final ProjectArchive archive;
	private final Format format;
	private final Predicate<String> chosen;
	private final String root;

	/**
	 * An export.
	 *
	 * @param archive the archive
	 * @param format  how
	 * @param chosen  which payload files
	 */
	public ZipExport(ProjectArchive archive, Format format, Predicate<String> chosen) {
		this.archive = archive;
		this.format = format;
		this.chosen = chosen;
		this.root = BagFiles.safeName(archive.info().name().isBlank() ? "archive" : archive.info().name().replace('/', '-')) + "/";
	}

	/**
	 * Writes.
	 *
	 * @param out where to; not closed
	 * @return how many payload files
	 * @throws IOException when reading or writing fails
	 */
	public long write(OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		PayloadExport payload = PayloadExport.of(archive, chosen);
		if (format == Format.ZIP) {
			tag(zip, Layout.BAG);
			tag(zip, Layout.BAG_INFO);
		}
		zip.putNextEntry(new ZipEntry(name(Layout.CRATE)));
		MessageDigest digest = Hashes.sha512();
		DigestOutputStream crate = new DigestOutputStream(zip, digest);
		payload.writeCrate(crate);
		zip.closeEntry();
		String hash = HexFormat.of().formatHex(digest.digest());
		long[] count = {0};
		payload.forEach(file -> {
			copy(zip, file.path());
			count[0]++;
		});
		if (format == Format.ZIP) {
			zip.putNextEntry(new ZipEntry(root + Layout.MANIFEST));
			zip.write(BagFiles.manifestLine(new FileEntry(Layout.CRATE, -1, hash)).getBytes(StandardCharsets.UTF_8));
			payload.forEach(file -> zip.write(BagFiles.manifestLine(file).getBytes(StandardCharsets.UTF_8)));
			zip.closeEntry();
		}
		zip.finish();
		return count[0];
	}

	/** Of an .eln, the folder is the crate; of a bag, the crate is its payload. */
	private String name(String path) {
		return root + (format == Format.ELN ? path.substring(Layout.PAYLOAD.length() + 1) : path);
	}

	private void tag(ZipOutputStream zip, String path) throws IOException {
		zip.putNextEntry(new ZipEntry(root + path));
		try (InputStream in = archive.storage().read(path)) {
			in.transferTo(zip);
		}
		zip.closeEntry();
	}

	private void copy(ZipOutputStream zip, String path) throws IOException {
		zip.putNextEntry(new ZipEntry(name(path)));
		try (InputStream in = archive.storage().read(path)) {
			in.transferTo(zip);
		}
		zip.closeEntry();
	}
}
