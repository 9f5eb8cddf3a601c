/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

/** The names of an archive's files. */
public final class Layout {

	/** The declaration that every bag begins with. */
	public static final String BAG = "bagit.txt";
	/** What the bag is, and which version of this format. */
	public static final String BAG_INFO = "bag-info.txt";
	/** The hashes of the payload, as of the last seal. */
	public static final String MANIFEST = "manifest-sha512.txt";
	/** The hashes of the other files. */
	public static final String TAG_MANIFEST = "tagmanifest-sha512.txt";
	/** The RO-Crate's description of the payload. */
	public static final String CRATE = "data/ro-crate-metadata.json";
	/** The payload. */
	public static final String PAYLOAD = "data";
	/** The records. */
	public static final String RECORDS = "data/records";
	/** The raw files. */
	public static final String RAW = "data/raw";
	/** What each writer acknowledged since the last seal. */
	public static final String JOURNALS = "journals";
	/** Who is sealing. */
	public static final String LOCK = "locks/seal.lock";
	/** Files that are not finished. */
	public static final String UNFINISHED = "unfinished";
	/** The version of the layout that this code writes. */
	public static final int VERSION = 1;

	private Layout() {
	}
}
