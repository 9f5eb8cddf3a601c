/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

/** One record on its way from the file into the columns; reused from record to record. NaN is missing. */
final class BtsRecord {

	long index;
	/** From 1; -1 when the file has none. */
	long cycle;
	int step;
	int type;
	/** Changes whenever a step begins. */
	int mark;
	double stepTime;
	double testTime;
	double voltage;
	double current;
	double charge;
	double discharge;
	double chargeEnergy;
	double dischargeEnergy;
	/** Seconds since 1970, of UTC or of the computer's own clock. */
	double clock;
	double temperature;

	/** Forgets the record before. */
	void clear() {
		cycle = -1;
		stepTime = Double.NaN;
		testTime = Double.NaN;
		clock = Double.NaN;
		temperature = Double.NaN;
	}

	/** Sets what counts in one direction at a time. */
	void amounts(double capacity, double energy, boolean charging) {
		charge = charging ? Math.abs(capacity) : 0;
		discharge = charging ? 0 : Math.abs(capacity);
		chargeEnergy = charging ? Math.abs(energy) : 0;
		dischargeEnergy = charging ? 0 : Math.abs(energy);
	}
}
