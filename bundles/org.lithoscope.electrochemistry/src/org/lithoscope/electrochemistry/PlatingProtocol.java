/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.List;
import java.util.Objects;

import org.lithoscope.electrochemistry.internal.ProtocolRecogniser;

/**
 * The protocol of a Li‖Cu half cell, as its current profile shows it.
 *
 * @param kind         which protocol
 * @param conditioning plating and stripping before the protocol proper, left out of the sums
 * @param platings     the platings that count, in order; in a reservoir protocol the first is the reservoir Q_T
 * @param strippings   the strippings that count, as many; in a reservoir protocol the last is the final strip Q_S
 * @param exhausted    whether a strip of a reservoir protocol reached the cut-off early
 * @param remarks      why it was recognised, or why not
 */
public record PlatingProtocol(Kind kind, List<HalfCycle> conditioning, List<HalfCycle> platings, List<HalfCycle> strippings,
		boolean exhausted, List<String> remarks) {

	/** The protocols. */
	public enum Kind {
		/** Each plating is stripped to a cut-off voltage. */
		CONVENTIONAL("conventional"),
		/** Aurbach: a reservoir is plated, part of it cycled, what is left stripped at the end. */
		RESERVOIR("reservoir (Aurbach)"),
		/** Zhang: as the reservoir, after a conditioning plating and stripping. */
		MODIFIED_RESERVOIR("modified reservoir (Zhang)"),
		/** None of these can be told with confidence. */
		NOT_RECOGNISED("not recognised");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		/** {@return the name for people} */
		public String label() {
			return label;
		}
	}

	/** Copies the lists. */
	public PlatingProtocol {
		Objects.requireNonNull(kind, "kind");
		conditioning = List.copyOf(conditioning);
		platings = List.copyOf(platings);
		strippings = List.copyOf(strippings);
		remarks = List.copyOf(remarks);
	}

	/** {@return the number n of cycles of Q_C in a reservoir protocol, of cycles in a conventional one} */
	public int cycles() {
		return kind == Kind.CONVENTIONAL || platings.isEmpty() ? platings.size() : platings.size() - 1;
	}

	/**
	 * Recognises the protocol.
	 *
	 * @param halves the half cycles
	 * @param source where charge comes from
	 * @return the protocol; {@link Kind#NOT_RECOGNISED} rather than a wrong one
	 */
	public static PlatingProtocol recognise(HalfCycles halves, ChargeSource source) {
		return ProtocolRecogniser.recognise(halves, source);
	}

	/**
	 * Takes half cycles as a protocol that the user names.
	 *
	 * @param halves       the half cycles
	 * @param kind         the protocol
	 * @param conditioning how many platings with their strippings come before a modified reservoir protocol
	 * @return the protocol; {@link Kind#NOT_RECOGNISED} when there are too few half cycles for it
	 */
	public static PlatingProtocol as(HalfCycles halves, Kind kind, int conditioning) {
		return ProtocolRecogniser.as(halves, kind, conditioning);
	}
}
