/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of .mpr data modules by their number: how they are stored and how EC-Lab heads them in its text exports. */
final class MprColumns {

	/** How one value is stored; little-endian. */
	enum Storage {
		/** 32-bit floating point. */
		F4(4),
		/** 64-bit floating point. */
		F8(8),
		/** Unsigned 8-bit integer. */
		U1(1),
		/** Unsigned 16-bit integer. */
		U2(2),
		/** Unsigned 32-bit integer. */
		U4(4);

		private final int width;

		Storage(int width) {
			this.width = width;
		}

		/** {@return the bytes of one value} */
		int width() {
			return width;
		}
	}

	/**
	 * A column.
	 *
	 * @param storage how it is stored
	 * @param header  how EC-Lab heads it
	 */
	record Entry(Storage storage, String header) {
	}

	/**
	 * A column that is some bits of the one byte that all such columns share.
	 *
	 * @param mask   the bits
	 * @param header how EC-Lab heads it
	 */
	record Flag(int mask, String header) {
	}

	private static final Map<Integer, Flag> FLAGS = Map.of(1, new Flag(0x03, "mode"), 2, new Flag(0x04, "ox/red"), 3,
			new Flag(0x08, "error"), 21, new Flag(0x10, "control changes"), 31, new Flag(0x20, "Ns changes"), 65,
			new Flag(0x80, "counter inc."));

	private static final Map<Integer, Entry> TABLE = """
			4 F8 time/s
			5 F4 control/V/mA
			6 F4 Ewe/V
			7 F8 dq/mA.h
			8 F4 I/mA
			9 F4 Ece/V
			11 F8 <I>/mA
			13 F8 (Q-Qo)/mA.h
			16 F4 Analog IN 1/V
			17 F4 Analog IN 2/V
			19 F4 control/V
			20 F4 control/mA
			23 F8 dQ/mA.h
			24 F8 cycle number
			32 F4 freq/Hz
			33 F4 |Ewe|/V
			34 F4 |I|/A
			35 F4 Phase(Z)/deg
			36 F4 |Z|/Ohm
			37 F4 Re(Z)/Ohm
			38 F4 -Im(Z)/Ohm
			39 U2 I Range
			69 F4 R/Ohm
			70 F4 P/W
			74 F8 |Energy|/W.h
			75 F4 Analog OUT/V
			76 F4 <I>/mA
			77 F4 <Ewe>/V
			78 F4 Cs-2/µF-2
			96 F4 |Ece|/V
			98 F4 Phase(Zce)/deg
			99 F4 |Zce|/Ohm
			100 F4 Re(Zce)/Ohm
			101 F4 -Im(Zce)/Ohm
			123 F8 Energy charge/W.h
			124 F8 Energy discharge/W.h
			125 F8 Capacitance charge/µF
			126 F8 Capacitance discharge/µF
			131 U2 Ns
			163 F4 |Estack|/V
			168 F4 Rcmp/Ohm
			169 F4 Cs/µF
			172 F4 Cp/µF
			173 F4 Cp-2/µF-2
			174 F4 <Ewe>/V
			241 F4 |E1|/V
			242 F4 |E2|/V
			271 F4 Phase(Z1)/deg
			272 F4 Phase(Z2)/deg
			301 F4 |Z1|/Ohm
			302 F4 |Z2|/Ohm
			331 F4 Re(Z1)/Ohm
			332 F4 Re(Z2)/Ohm
			361 F4 -Im(Z1)/Ohm
			362 F4 -Im(Z2)/Ohm
			391 F4 <E1>/V
			392 F4 <E2>/V
			422 F4 Phase(Zstack)/deg
			423 F4 |Zstack|/Ohm
			424 F4 Re(Zstack)/Ohm
			425 F4 -Im(Zstack)/Ohm
			426 F4 <Estack>/V
			430 F4 Phase(Zwe-ce)/deg
			431 F4 |Zwe-ce|/Ohm
			432 F4 Re(Zwe-ce)/Ohm
			433 F4 -Im(Zwe-ce)/Ohm
			434 F4 (Q-Qo)/C
			435 F4 dQ/C
			438 F8 step time/s
			441 F4 <Ece>/V
			462 F4 Temperature/°C
			467 F8 Q charge/discharge/mA.h
			468 U4 half cycle
			469 U4 z cycle
			471 F4 <Ece>/V
			473 F4 THD Ewe/%
			474 F4 THD I/%
			475 F4 THD Ece/%
			476 F4 NSD Ewe/%
			477 F4 NSD I/%
			478 F4 NSD Ece/%
			479 F4 NSR Ewe/%
			480 F4 NSR I/%
			481 F4 NSR Ece/%
			486 F4 |Ewe h2|/V
			487 F4 |Ewe h3|/V
			488 F4 |Ewe h4|/V
			489 F4 |Ewe h5|/V
			490 F4 |Ewe h6|/V
			491 F4 |Ewe h7|/V
			492 F4 |I h2|/A
			493 F4 |I h3|/A
			494 F4 |I h4|/A
			495 F4 |I h5|/A
			496 F4 |I h6|/A
			497 F4 |I h7|/A
			498 F4 |Ece h2|/V
			499 F4 |Ece h3|/V
			500 F4 |Ece h4|/V
			501 F4 |Ece h5|/V
			502 F4 |Ece h6|/V
			503 F4 |Ece h7|/V
			""".lines().map(line -> line.split(" ", 3))
			.collect(Collectors.toUnmodifiableMap(p -> Integer.valueOf(p[0]), p -> new Entry(Storage.valueOf(p[1]), p[2])));

	private MprColumns() {
	}

	/**
	 * A column with a place of its own in each row.
	 *
	 * @param id the column's number
	 * @return the column, if it is known
	 */
	static Optional<Entry> entry(int id) {
		return Optional.ofNullable(TABLE.get(id));
	}

	/**
	 * A column in the shared byte of flags.
	 *
	 * @param id the column's number
	 * @return the flag, if it is one
	 */
	static Optional<Flag> flag(int id) {
		return Optional.ofNullable(FLAGS.get(id));
	}
}
