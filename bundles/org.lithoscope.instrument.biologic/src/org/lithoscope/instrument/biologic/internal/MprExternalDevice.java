/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.quantity.Units;

/** The module about external devices: what the analogue inputs mean and how their voltages are scaled. */
final class MprExternalDevice {

	private static final int[] INPUTS = {0x0036, 0x0063};
	private static final int SCALES = 0x1C;

	private MprExternalDevice() {
	}

	/**
	 * Reads the module.
	 *
	 * @param b its contents, as far as they are there
	 * @return what they say
	 */
	static Metadata of(byte[] b) {
		Metadata.Builder metadata = Metadata.builder();
		for (int i = 0; i < INPUTS.length; i++) {
			String key = MetadataKeys.RAW + "analogIn" + (i + 1);
			String name = LittleEndian.pascal(b, INPUTS[i]);
			if (!name.isEmpty()) {
				int at = INPUTS[i] + SCALES;
				metadata.put(key, name);
				metadata.put(key + ".maximumVoltage", LittleEndian.f4(b, at), Units.VOLT);
				metadata.put(key + ".minimumVoltage", LittleEndian.f4(b, at + 4), Units.VOLT);
				metadata.put(key + ".maximum", LittleEndian.f4(b, at + 8), Units.ONE);
				metadata.put(key + ".minimum", LittleEndian.f4(b, at + 12), Units.ONE);
			}
		}
		return metadata.build();
	}
}
