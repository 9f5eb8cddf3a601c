/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.impedance;

/** Writes a synthetic spectrum the way an instrument's program would. */
public interface SpectrumWriter {

	/** {@return what variant of the format it is, for messages} */
	String variant();

	/** {@return a file name of the usual kind, with the extension} */
	String fileName();

	/**
	 * How far a value may be from the spectrum's after writing and reading, relative to |Z| or to the frequency: what the digits of the
	 * format allow.
	 *
	 * @return the relative tolerance
	 */
	double tolerance();

	/**
	 * The bytes of the file.
	 *
	 * @param spectrum the spectrum
	 * @return the whole file
	 */
	byte[] write(SyntheticSpectrum spectrum);
}
