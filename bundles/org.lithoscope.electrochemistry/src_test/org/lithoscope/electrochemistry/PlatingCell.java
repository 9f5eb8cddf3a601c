/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.Locale;
import java.util.Random;

import org.lithoscope.electrochemistry.PlatingProtocol.Kind;
import org.lithoscope.model.measurement.Measurement;

/** A Li‖Cu half cell under a protocol, with a store of lithium of which each plating keeps the share CE. */
final class PlatingCell {

	private final Kind kind;
	private final int cycles;
	private final int conditioning;
	private final double efficiency;
	private final double reservoir;
	private final double cycled;
	private final Random random;
	private final SyntheticTest test;
	private final double current;
	private final double polarisation;
	private final double cutOff;
	private final boolean rests;
	private final double precision;
	private double lithium;
	private double plated;
	private double stripped;
	private double ratios;

	private PlatingCell(Random random, Kind kind) {
		this.random = random;
		this.kind = kind;
		cycles = kind == Kind.CONVENTIONAL ? 3 + random.nextInt(30) : 3 + random.nextInt(20);
		conditioning = kind == Kind.MODIFIED_RESERVOIR ? 1 + random.nextInt(3) : 0;
		efficiency = 1 - Math.pow(10, -1 - 2.3 * random.nextDouble());
		cycled = (0.5 + random.nextDouble()) * 1e-3;
		reservoir = cycled * (1.5 + 6 * random.nextDouble());
		current = (0.25 + 2 * random.nextDouble()) * 1e-3;
		polarisation = 0.01 + 0.08 * random.nextDouble();
		cutOff = new double[] { 0.3, 0.5, 1.0 }[random.nextInt(3)];
		rests = random.nextBoolean();
		precision = 1e-3 * random.nextDouble();
		test = new SyntheticTest(random.nextLong()).interval(20 + random.nextInt(60)).noise(1e-3 * random.nextDouble(),
				1e-6 * random.nextDouble(), 1e-3 * random.nextDouble());
		if (random.nextInt(4) == 0) {
			test.wrongSign();
		}
		if (random.nextBoolean()) {
			test.withSteps();
		}
		if (random.nextBoolean()) {
			test.rest(3600, 2.4);
		}
	}

	static PlatingCell random(Random random, Kind kind) {
		PlatingCell cell = new PlatingCell(random, kind);
		for (int i = 0; i < cell.conditioning; i++) {
			cell.plate(cell.reservoir);
			cell.strip(Double.POSITIVE_INFINITY);
			cell.lithium = 0;
		}
		cell.plated = 0;
		cell.stripped = 0;
		if (kind == Kind.CONVENTIONAL) {
			for (int i = 0; i < cell.cycles; i++) {
				double in = cell.plate(cell.cycled);
				cell.ratios += cell.strip(Double.POSITIVE_INFINITY) / in;
			}
		} else {
			cell.plate(cell.reservoir);
			for (int i = 0; i < cell.cycles; i++) {
				cell.strip(cell.cycled);
				cell.plate(cell.cycled);
			}
			cell.strip(Double.POSITIVE_INFINITY);
		}
		return cell;
	}

	private double plate(double charge) {
		double in = charge * (1 + precision * random.nextGaussian());
		test.current(-current, in, -polarisation - 0.02, -polarisation);
		lithium += efficiency * in;
		plated += in;
		rest();
		return in;
	}

	private double strip(double wanted) {
		double set = wanted * (1 + precision * random.nextGaussian());
		double out = Math.min(set, lithium);
		boolean ranOut = out >= lithium;
		double flat = ranOut ? 0.97 * out : out;
		test.current(current, flat, polarisation, polarisation + 0.01);
		if (ranOut) {
			// the voltage rises to the cut-off at the end, in the same step
			test.sameStep().current(current, out - flat, polarisation + 0.01, cutOff);
		}
		lithium -= out;
		stripped += out;
		rest();
		return out;
	}

	private void rest() {
		if (rests) {
			test.rest(600, 0.0);
		}
	}

	Measurement measurement() {
		return test.build();
	}

	Kind kind() {
		return kind;
	}

	int cycles() {
		return cycles;
	}

	int conditioning() {
		return conditioning;
	}

	double measuredEfficiency() {
		return kind == Kind.CONVENTIONAL ? ratios / cycles : stripped / plated;
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%s n=%d cond=%d CE=%.5f QT=%.3f QC=%.3f mAh I=%.2f mA pol=%.0f mV cut %.1f V", kind, cycles,
				conditioning, efficiency, 1e3 * reservoir, 1e3 * cycled, 1e3 * current, 1e3 * polarisation, cutOff);
	}
}
