/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

/**
 * One link in the chain that an .mpr file is.
 *
 * @param name    its short name: {@code VMP Set}, {@code VMP data}, {@code VMP LOG}, {@code VMP loop}, {@code VMP ExtDev}
 * @param version the version of its contents
 * @param start   where its header begins in the file
 * @param data    where its contents begin
 * @param length  how long its header says they are
 * @param present how many bytes of them the file holds
 */
record MprModule(String name, int version, long start, long data, long length, long present) {

	static final String SETTINGS = "VMP Set";
	static final String DATA = "VMP data";
	static final String LOG = "VMP LOG";
	static final String LOOP = "VMP loop";
	static final String EXTERNAL_DEVICE = "VMP ExtDev";

	/** {@return whether the file holds all of it} */
	boolean isWhole() {
		return present == length;
	}
}
