/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.measurement;

/** The keys of metadata that all techniques share. A technique adds its own in its own bundle. */
public final class MetadataKeys {

	/** The maker of the instrument. */
	public static final String INSTRUMENT_VENDOR = "instrument.vendor";
	/** The instrument's model. */
	public static final String INSTRUMENT_MODEL = "instrument.model";
	/** The instrument's serial number. */
	public static final String INSTRUMENT_SERIAL = "instrument.serialNumber";
	/** The channel of a multi-channel instrument. */
	public static final String INSTRUMENT_CHANNEL = "instrument.channel";
	/** The program that wrote the file. */
	public static final String SOFTWARE = "software.name";
	/** The version of the program that wrote the file. */
	public static final String SOFTWARE_VERSION = "software.version";
	/** The version of the file format. */
	public static final String FORMAT_VERSION = "format.version";
	/** The instrument's own name of the technique or protocol. */
	public static final String PROTOCOL = "protocol.name";
	/** When the measurement began: the text of the file. */
	public static final String ACQUIRED = "acquired";
	/** Who measured. */
	public static final String OPERATOR = "operator";
	/** What the user wrote about it. */
	public static final String COMMENT = "comment";
	/** The sample's name. */
	public static final String SAMPLE = "sample.name";
	/** The cell's name. */
	public static final String CELL = "cell.name";
	/** The mass of active material. */
	public static final String ACTIVE_MASS = "cell.activeMass";
	/** The electrode area that normalises current and capacity. */
	public static final String ELECTRODE_AREA = "cell.electrodeArea";
	/** The nominal capacity. */
	public static final String NOMINAL_CAPACITY = "cell.nominalCapacity";
	/** Prefix of what is kept exactly as the vendor calls it. */
	public static final String RAW = "raw.";

	private MetadataKeys() {
	}
}
