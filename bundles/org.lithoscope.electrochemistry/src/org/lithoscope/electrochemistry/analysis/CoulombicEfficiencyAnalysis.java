/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.List;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.CyclingRun;
import org.lithoscope.electrochemistry.Direction;
import org.lithoscope.electrochemistry.HalfCycle;
import org.lithoscope.electrochemistry.HalfCycles;
import org.lithoscope.electrochemistry.LiteratureValue;
import org.lithoscope.electrochemistry.PlatingProtocol;
import org.lithoscope.electrochemistry.PlatingProtocol.Kind;
import org.lithoscope.electrochemistry.Steps;
import org.lithoscope.electrochemistry.formula.CoulombicEfficiency;
import org.lithoscope.electrochemistry.internal.Columns;
import org.lithoscope.electrochemistry.internal.LiteratureTable;
import org.lithoscope.electrochemistry.internal.ProtocolFigure;
import org.lithoscope.electrochemistry.internal.RunDiagnostics;
import org.lithoscope.electrochemistry.internal.RunInputs;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Table;
import org.lithoscope.numerics.statistics.Robust;

/**
 * Average Coulombic efficiency of a Li‖Cu half cell by the conventional, the reservoir (Aurbach) or the modified reservoir (Zhang) method.
 * The protocol is recognised from the current profile and marked in the figure; where it cannot be told, no efficiency is given.
 */
public final class CoulombicEfficiencyAnalysis implements Analysis<CoulombicEfficiencyParameters> {

	private static final double MILLI = 1000;
	private static final double PERCENT = 100;

	@Override
	public Class<CoulombicEfficiencyParameters> parameterType() {
		return CoulombicEfficiencyParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return RunInputs.roles();
	}

	@Override
	public Result analyse(AnalysisInputs inputs, CoulombicEfficiencyParameters p, AnalysisContext context) throws AnalysisException {
		CyclingRun run = RunInputs.run(inputs, p.sign());
		ChargeSource source = run.resolve(p.charge());
		HalfCycles halves = HalfCycles.of(Steps.of(run, p.steps(), context), source, p.steps().leastShare());
		PlatingProtocol protocol = protocol(halves, source, p);
		Result.Builder result = Result.builder("Coulombic efficiency of " + run.name());
		run.notices().forEach(result::notice);
		RunDiagnostics.of(run, halves).forEach(result::notice);
		result.text("protocol", "Protocol", protocol.kind().label());
		protocol.remarks().forEach(r -> result.notice(Notice.info(r)));
		if (protocol.kind() == Kind.NOT_RECOGNISED) {
			result.notice(Notice.warning("The protocol was not recognised, so no efficiency is given. State the protocol to compute one."));
		} else {
			efficiency(result, protocol, source, p);
		}
		result.table("half-cycles", table(halves, protocol, source));
		result.figure(ProtocolFigure.of(run, protocol));
		result.table(LiteratureTable.NAME, LiteratureTable.of(LiteratureValue.Topic.COULOMBIC_EFFICIENCY));
		return result.build();
	}

	private static PlatingProtocol protocol(HalfCycles halves, ChargeSource source, CoulombicEfficiencyParameters p) {
		return switch (p.protocol()) {
			case AUTO -> PlatingProtocol.recognise(halves, source);
			case CONVENTIONAL -> PlatingProtocol.as(halves, Kind.CONVENTIONAL, 0);
			case RESERVOIR -> PlatingProtocol.as(halves, Kind.RESERVOIR, 0);
			case MODIFIED_RESERVOIR -> PlatingProtocol.as(halves, Kind.MODIFIED_RESERVOIR, p.conditioning());
		};
	}

	private static void efficiency(Result.Builder result, PlatingProtocol protocol, ChargeSource source, CoulombicEfficiencyParameters p)
			throws AnalysisException {
		boolean conventional = protocol.kind() == Kind.CONVENTIONAL;
		if (conventional && p.firstCycle() > protocol.cycles()) {
			throw new AnalysisException("There are only " + protocol.cycles() + " cycles; the average cannot begin at " + p.firstCycle() + ".");
		}
		MeasuredEfficiency efficiency = MeasuredEfficiency.of(protocol, source, p.mean(), p.firstCycle(), p.tester());
		String where = switch (protocol.kind()) {
			case CONVENTIONAL -> "CER, table 1, method 1";
			case RESERVOIR -> "CER, table 1, method 2";
			case MODIFIED_RESERVOIR -> "CER, table 1, method 3";
			case NOT_RECOGNISED -> "";
		};
		result.value("averageCoulombicEfficiency", "Average Coulombic efficiency, " + protocol.kind().label(), efficiency.percent(), where);
		result.value("cycles", "Cycles n", protocol.cycles(), Units.ONE);
		if (!conventional) {
			reservoir(result, protocol, source);
		}
	}

	private static void reservoir(Result.Builder result, PlatingProtocol protocol, ChargeSource source) {
		int n = protocol.cycles();
		double[] cycled = protocol.platings().stream().skip(1).mapToDouble(h -> h.capacity(source)).toArray();
		double qc = Robust.median(cycled);
		double qt = protocol.platings().get(0).capacity(source);
		double qs = protocol.strippings().get(n).capacity(source);
		result.value("reservoirCharge", "Reservoir Q_T", MILLI * qt, Units.MILLIAMPERE_HOUR);
		result.value("cycledCharge", "Cycled Q_C", MILLI * qc, Units.MILLIAMPERE_HOUR);
		result.value("finalStrip", "Final strip Q_S", MILLI * qs, Units.MILLIAMPERE_HOUR);
		result.value("floor", "Least value the method can give", PERCENT * CoulombicEfficiency.reservoirFloor(n, qc, qt), Units.PERCENT);
		if (protocol.exhausted()) {
			result.notice(Notice.warning("A strip reached the cut-off early: the reservoir was used up. The efficiency is ΣQ_strip/ΣQ_plate "
					+ "of all strips and plates, and depends on the number of cycles after the reservoir's end."));
		}
	}

	private static Table table(HalfCycles halves, PlatingProtocol protocol, ChargeSource source) {
		return new Columns<HalfCycle>(halves.list()).numbered("half_cycle")
				.text("direction", h -> h.direction() == Direction.DISCHARGE ? "plating" : "stripping")
				.text("part", h -> part(h, protocol)).number("capacity_ah", Units.AMPERE_HOUR, h -> h.capacity(source))
				.number("mean_voltage_volt", Units.VOLT, h -> h.meanVoltage(source))
				.number("last_voltage_volt", Units.VOLT, h -> h.voltage().last())
				.number("start_time_second", Units.SECOND, HalfCycle::startTime).build();
	}

	private static String part(HalfCycle half, PlatingProtocol protocol) {
		if (protocol.conditioning().contains(half)) {
			return "conditioning";
		}
		int plating = protocol.platings().indexOf(half);
		int stripping = protocol.strippings().indexOf(half);
		if (plating < 0 && stripping < 0) {
			return "not used";
		}
		if (protocol.kind() == Kind.CONVENTIONAL) {
			return "cycle " + (Math.max(plating, stripping) + 1);
		}
		return plating == 0 ? "reservoir" : stripping == protocol.cycles() ? "final strip" : "cycled";
	}
}
