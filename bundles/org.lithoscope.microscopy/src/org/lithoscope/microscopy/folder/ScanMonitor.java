/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.folder;

import java.util.List;

/** Watches a scan. Called from the scanning threads, one at a time. */
public interface ScanMonitor {

	/**
	 * A file is done.
	 *
	 * @param images what was found in it, one or more
	 * @param done   how many files are done
	 * @param total  of how many
	 */
	void found(List<FolderImage> images, int done, int total);

	/** {@return whether the scan is to end early} */
	boolean isCancelled();

	/** {@return one that only waits for the end} */
	static ScanMonitor none() {
		return new ScanMonitor() {
			@Override
			public void found(List<FolderImage> images, int done, int total) {
				// nobody watches
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		};
	}
}
