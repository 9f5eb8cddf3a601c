/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.Direction;
import org.lithoscope.electrochemistry.HalfCycle;
import org.lithoscope.electrochemistry.HalfCycles;
import org.lithoscope.electrochemistry.PlatingProtocol;
import org.lithoscope.electrochemistry.PlatingProtocol.Kind;
import org.lithoscope.numerics.statistics.Robust;

/**
 * Recognises the protocol of a Li‖Cu half cell. In a reservoir protocol a first plating is followed by strips and plates of one smaller
 * charge that the tester sets, so that a strip equals the plate <em>after</em> it; in a conventional one all plates are equal and each
 * strip runs into its cut-off voltage. What fits neither, or both, is not recognised.
 */
public final class ProtocolRecogniser {

	/** Charges that a tester sets equal come out equal within this share. */
	private static final double EQUAL = 0.02;
	/** A reservoir is larger than what is cycled by at least this factor. */
	private static final double RESERVOIR = 1.2;
	private static final int LEAST_CYCLES = 2;
	private static final int MOST_CONDITIONING = 10;
	/** Plating of lithium runs below this voltage, in V. */
	private static final double PLATING_VOLTAGE = 0.5;
	/** Lithium is plated only below 0 V; a tester's voltage may be off by this much, in V. */
	private static final double INSERTION = 1e-3;
	private static final double MILLI = 1000;
	/** A strip that has run out of lithium ends above this voltage, in V, … */
	private static final double CUT_OFF = 0.15;
	/** … and above this multiple of its own mean voltage, which polarisation alone does not. */
	private static final double STEEP = 2;

	private final List<HalfCycle> plates = new ArrayList<>();
	private final List<HalfCycle> strips = new ArrayList<>();
	private final List<String> remarks = new ArrayList<>();
	private final double[] plated;
	private final double[] stripped;

	private ProtocolRecogniser(HalfCycles halves, ChargeSource source) {
		boolean stripBefore = !halves.list().isEmpty() && halves.list().get(0).direction() == Direction.CHARGE;
		for (HalfCycle half : halves.list().subList(stripBefore ? 1 : 0, halves.list().size())) {
			(half.direction() == Direction.DISCHARGE ? plates : strips).add(half);
		}
		if (stripBefore) {
			remarks.add("A stripping before the first plating is left out.");
		}
		if (plates.size() > strips.size()) {
			plates.remove(plates.size() - 1);
			remarks.add("A last plating that was not stripped is left out.");
		}
		plated = plates.stream().mapToDouble(h -> h.capacity(source)).toArray();
		stripped = strips.stream().mapToDouble(h -> h.capacity(source)).toArray();
	}

	/**
	 * Recognises a protocol.
	 *
	 * @param halves the half cycles
	 * @param source where charge comes from
	 * @return the protocol
	 */
	public static PlatingProtocol recognise(HalfCycles halves, ChargeSource source) {
		return new ProtocolRecogniser(halves, source).recognise();
	}

	/**
	 * Takes half cycles as a protocol.
	 *
	 * @param halves       the half cycles
	 * @param kind         the protocol
	 * @param conditioning how many platings with their strippings come before
	 * @return the protocol
	 */
	public static PlatingProtocol as(HalfCycles halves, Kind kind, int conditioning) {
		ProtocolRecogniser r = new ProtocolRecogniser(halves, ChargeSource.INTEGRATED);
		int from = kind == Kind.MODIFIED_RESERVOIR ? conditioning : 0;
		int least = kind == Kind.CONVENTIONAL ? 1 : 2;
		if (r.plates.size() < from + least) {
			return r.notRecognised("There are only " + r.plates.size() + " platings with a stripping, too few for this protocol.");
		}
		r.remarks.add("The protocol was stated, not recognised.");
		return kind == Kind.NOT_RECOGNISED ? r.notRecognised("The protocol was stated as none of these.") : r.block(kind, from, r.plates.size());
	}

	private PlatingProtocol recognise() {
		if (plates.size() < LEAST_CYCLES) {
			return notRecognised("There are fewer than " + LEAST_CYCLES + " platings with a stripping.");
		}
		double voltage = Robust.median(plates.stream().mapToDouble(h -> h.meanVoltage(ChargeSource.INTEGRATED)).toArray());
		if (!(voltage < PLATING_VOLTAGE)) {
			return notRecognised(String.format(Locale.ROOT, "Discharges run at %.2f V on average: this is not plating of lithium.", voltage));
		}
		double lowest = Robust.median(plates.stream().mapToDouble(h -> h.voltage().min()).toArray());
		if (lowest > INSERTION) {
			return notRecognised(String.format(Locale.ROOT, "Discharges end at %.1f mV and never fall below 0 V: lithium is taken up, as by "
					+ "graphite or silicon, rather than plated.", MILLI * lowest));
		}
		List<PlatingProtocol> found = new ArrayList<>();
		for (int k = 0; k <= MOST_CONDITIONING && k < plates.size(); k++) {
			int end = reservoirEnd(k);
			if (end > 0 && conditioned(k)) {
				found.add(block(k == 0 ? Kind.RESERVOIR : Kind.MODIFIED_RESERVOIR, k, end));
				break;
			}
		}
		boolean conventional = isConventional();
		if (found.size() == 1 && !conventional) {
			return found.get(0);
		}
		if (found.isEmpty() && conventional) {
			remarks.add("Each plating is stripped to the cut-off voltage.");
			return block(Kind.CONVENTIONAL, 0, plates.size());
		}
		return notRecognised(found.isEmpty() ? "The charges follow neither the conventional nor a reservoir protocol."
				: "The charges fit both the conventional and a reservoir protocol.");
	}

	/** The index behind the final strip of a reservoir protocol that begins with plating k; 0 when none does. */
	private int reservoirEnd(int k) {
		if (k + LEAST_CYCLES >= plates.size()) {
			return 0;
		}
		double cycled = plated[k + 1];
		int end = k + 1;
		while (end < plates.size() && equal(plated[end], cycled)) {
			end++;
		}
		if (end - k - 1 < LEAST_CYCLES || plated[k] < RESERVOIR * cycled) {
			return 0;
		}
		// the first strips are set by charge; once lithium runs short, strips end early at the cut-off
		int set = k;
		while (set < end - 1 && equal(stripped[set], cycled) && !outOfLithium(strips.get(set))) {
			set++;
		}
		for (int i = set; i < end - 1; i++) {
			if (stripped[i] > (1 + EQUAL) * cycled || !outOfLithium(strips.get(i))) {
				return 0;
			}
		}
		boolean someSet = set - k >= Math.min(LEAST_CYCLES, end - 1 - k);
		return someSet && outOfLithium(strips.get(end - 1)) ? end : 0;
	}

	/** Whether all platings before k were stripped to the cut-off. */
	private boolean conditioned(int k) {
		for (int i = 0; i < k; i++) {
			if (!outOfLithium(strips.get(i)) || stripped[i] > (1 + EQUAL) * plated[i]) {
				return false;
			}
		}
		return true;
	}

	private boolean isConventional() {
		double usual = Robust.median(plated);
		long equal = Arrays.stream(plated).filter(q -> equal(q, usual)).count();
		for (int i = 0; i < plates.size(); i++) {
			if (!outOfLithium(strips.get(i)) || stripped[i] > (1 + EQUAL) * plated[i]) {
				return false;
			}
		}
		// a first cycle or two may plate another charge
		return equal >= plates.size() - 2 && 2 * equal > plates.size();
	}

	private static boolean outOfLithium(HalfCycle strip) {
		return strip.voltage().max() > Math.max(CUT_OFF, STEEP * strip.meanVoltage(ChargeSource.INTEGRATED));
	}

	private static boolean equal(double a, double b) {
		return Math.abs(a - b) <= EQUAL * b;
	}

	private PlatingProtocol block(Kind kind, int from, int end) {
		List<HalfCycle> before = new ArrayList<>();
		for (int i = 0; i < from; i++) {
			before.add(plates.get(i));
			before.add(strips.get(i));
		}
		if (end < plates.size()) {
			remarks.add((plates.size() - end) + " platings after the final strip are left out.");
		}
		boolean exhausted = false;
		if (kind != Kind.CONVENTIONAL) {
			for (int i = from; i < end - 1; i++) {
				exhausted |= stripped[i] < (1 - EQUAL) * plated[i + 1];
			}
		}
		return new PlatingProtocol(kind, before, plates.subList(from, end), strips.subList(from, end), exhausted, remarks);
	}

	private PlatingProtocol notRecognised(String why) {
		remarks.add(why);
		return new PlatingProtocol(Kind.NOT_RECOGNISED, List.of(), List.of(), List.of(), false, remarks);
	}
}
