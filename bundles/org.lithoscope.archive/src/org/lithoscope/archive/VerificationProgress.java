/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

/** Is told how far a verification is, and may end it. */
public interface VerificationProgress {

	/**
	 * Tells how far it is.
	 *
	 * @param bytes hashed so far
	 * @param files hashed so far
	 */
	void verified(long bytes, long files);

	/** {@return whether to end} */
	boolean isCancelled();

	/** {@return a progress that nobody watches} */
	static VerificationProgress unattended() {
		return new VerificationProgress() {
			@Override
			public void verified(long bytes, long files) {
				// nobody watches
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		};
	}
}
