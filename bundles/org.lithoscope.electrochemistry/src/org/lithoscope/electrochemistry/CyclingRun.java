/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.lithoscope.electrochemistry.internal.ChargeCounters;
import org.lithoscope.electrochemistry.internal.DerivedCurrent;
import org.lithoscope.electrochemistry.internal.RunJoin;
import org.lithoscope.electrochemistry.internal.Scaled;
import org.lithoscope.electrochemistry.internal.SignCheck;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;
import org.lithoscope.model.table.Table;

/**
 * A measurement seen as time, voltage and current: the typed view that all analyses of cycling work on. Positive current charges. The
 * rows are those of the file, in its order; nothing is dropped. Immutable.
 */
public final class CyclingRun {

	private static final String CYCLING = "electrochemistry/cycling";

	private final String name;
	private final String tableName;
	private final NumberSequence time;
	private final NumberSequence voltage;
	private final NumberSequence current;
	private final Optional<NumberSequence> cycleNumbers;
	private final Optional<NumberSequence> halfCycleNumbers;
	private final Optional<NumberSequence> stepNumbers;
	private final Optional<NumberSequence> counted;
	private final boolean countedByRow;
	private final boolean inverted;
	private final CurrentScale scale;
	private final long[] breaks;
	private final Metadata metadata;
	private final List<Notice> notices;

	/** The parts of a run; for this bundle. */
	private CyclingRun(Parts parts) {
		name = parts.name;
		tableName = parts.tableName;
		time = parts.time;
		voltage = parts.voltage;
		current = parts.current;
		cycleNumbers = parts.cycleNumbers;
		halfCycleNumbers = parts.halfCycleNumbers;
		stepNumbers = parts.stepNumbers;
		counted = parts.counted;
		countedByRow = parts.countedByRow;
		inverted = parts.inverted;
		scale = parts.scale;
		breaks = parts.breaks;
		metadata = parts.metadata;
		notices = List.copyOf(parts.notices);
	}

	/**
	 * The view with the sign of the current checked against the voltage.
	 *
	 * @param measurement a measurement with time and voltage, and current or charge
	 * @return the view
	 * @throws AnalysisException when a column is missing that cannot be made from others
	 */
	public static CyclingRun of(Measurement measurement) throws AnalysisException {
		return of(measurement, SignConvention.AUTO);
	}

	/**
	 * The view.
	 *
	 * @param measurement a measurement with time and voltage, and current or charge
	 * @param convention  what the sign of its current means
	 * @return the view
	 * @throws AnalysisException when a column is missing that cannot be made from others
	 */
	public static CyclingRun of(Measurement measurement, SignConvention convention) throws AnalysisException {
		Table table = measurement.table()
				.orElseThrow(() -> new AnalysisException("'" + measurement.name() + "' holds no table of time, voltage and current"));
		Parts p = new Parts();
		p.name = measurement.name();
		measurement.metadata().values().forEach((key, value) -> {
			if (key.startsWith("unit.stated.")) {
				p.notices.add(Notice.info("The unit of '" + key.substring("unit.stated.".length()) + "' was stated by the user: " + value.text()));
			}
		});
		p.tableName = measurement.tables().keySet().iterator().next();
		p.metadata = measurement.metadata();
		p.time = required(table, measurement, "test_time_second", "unix_time_second");
		p.voltage = required(table, measurement, "voltage_volt");
		p.cycleNumbers = first(table, "cycle_count");
		p.halfCycleNumbers = first(table, "half_cycle");
		p.stepNumbers = first(table, "step_count", "step_id", "step_index");
		p.counted = ChargeCounters.any(table);
		p.countedByRow = ChargeCounters.increments(table).isPresent();
		Optional<NumberSequence> measured = first(table, "current_ampere");
		Optional<String> unclear = withoutUnit(table, "current_ampere");
		if (measured.isEmpty() && unclear.isPresent()) {
			throw unknownUnit(measurement, unclear.get());
		}
		if (measured.isPresent()) {
			p.current = measured.get();
		} else if (p.counted.isPresent()) {
			p.current = new DerivedCurrent(p.time, p.counted.get());
			p.countedByRow = true;
			p.notices.add(Notice.info("The file has no current; it is derived from the charge that the instrument counted."));
		} else {
			throw new AnalysisException("'" + measurement.name() + "' has neither a current nor a charge, so nothing can be integrated");
		}
		p.scale = CurrentScale.of(p.current);
		// where the potential is controlled, current and voltage need not go together
		boolean check = convention != SignConvention.AUTO || measurement.type().equals(CYCLING);
		p.inverted = measured.isPresent() && check && SignCheck.inverted(p.time, p.voltage, p.current, p.scale, convention);
		if (p.inverted) {
			p.current = Scaled.of(p.current, -1);
			// instruments count charge with the sign of their current
			p.counted = p.countedByRow ? p.counted.map(c -> Scaled.of(c, -1)) : p.counted;
		}
		if (p.inverted && convention == SignConvention.AUTO) {
			p.notices.add(Notice.warning("The voltage falls when the current rises, so positive current discharges in this file; "
					+ "its sign was turned. State the sign convention if that is wrong."));
		}
		return new CyclingRun(p);
	}

	/**
	 * Several files of one cell as one run, in order of their start where that is known, else in the order given. No charge flows between
	 * files, and the time of each continues that of the one before unless the start times tell better.
	 *
	 * @param measurements the measurements, at least one
	 * @param convention   what the sign of their current means
	 * @return the view over all of them
	 * @throws AnalysisException when one of them does not serve
	 */
	public static CyclingRun of(List<Measurement> measurements, SignConvention convention) throws AnalysisException {
		if (measurements.size() == 1) {
			return of(measurements.get(0), convention);
		}
		if (measurements.isEmpty()) {
			throw new AnalysisException("no measurement was given");
		}
		List<Measurement> ordered = RunJoin.ordered(measurements);
		List<CyclingRun> runs = each(ordered, convention);
		if (runs.stream().map(CyclingRun::isInverted).distinct().count() > 1) {
			// one cell, one tester: the longest file tells the sign best
			boolean turned = runs.stream().max(Comparator.comparingLong(CyclingRun::rows)).orElseThrow().inverted;
			runs = each(ordered, turned ? SignConvention.POSITIVE_DISCHARGES : SignConvention.POSITIVE_CHARGES);
		}
		Parts p = new Parts();
		p.name = runs.get(0).name;
		p.metadata = runs.get(0).metadata;
		p.time = RunJoin.time(ordered, runs);
		p.voltage = RunJoin.plain(runs, CyclingRun::voltage);
		p.current = RunJoin.plain(runs, CyclingRun::current);
		p.scale = CurrentScale.of(p.current);
		p.cycleNumbers = RunJoin.numbers(runs, CyclingRun::cycleNumbers);
		p.halfCycleNumbers = RunJoin.numbers(runs, CyclingRun::halfCycleNumbers);
		p.stepNumbers = RunJoin.numbers(runs, CyclingRun::stepNumbers);
		p.counted = RunJoin.all(runs, CyclingRun::countedIncrements);
		p.countedByRow = runs.stream().allMatch(r -> r.countedByRow);
		p.inverted = runs.stream().anyMatch(r -> r.inverted);
		p.breaks = RunJoin.breaks(runs);
		runs.forEach(run -> p.notices.addAll(run.notices));
		return new CyclingRun(p);
	}

	private static List<CyclingRun> each(List<Measurement> measurements, SignConvention convention) throws AnalysisException {
		List<CyclingRun> runs = new ArrayList<>();
		for (Measurement measurement : measurements) {
			runs.add(of(measurement, convention));
		}
		return runs;
	}

	private static Optional<NumberSequence> first(Table table, String... names) {
		return Arrays.stream(names).flatMap(n -> table.column(n).stream()).map(NumberSequence.class::cast).findFirst();
	}

	/** A column of this quantity whose unit nobody has said, or nothing. */
	private static Optional<String> withoutUnit(Table table, String name) {
		return table.columns().stream().filter(c -> c.info().unit().equals(Units.UNKNOWN) && name.startsWith(c.info().name() + "_"))
				.map(c -> c.info().name()).findFirst();
	}

	private static AnalysisException unknownUnit(Measurement measurement, String column) {
		return new AnalysisException("the unit of the column '" + column + "' of '" + measurement.name()
				+ "' is not known, so nothing is computed from it; state it when the file is read, for instance --unit " + column + "="
				+ (column.endsWith("time") ? "s" : column.equals("voltage") ? "V" : "mA"));
	}

	private static NumberSequence required(Table table, Measurement measurement, String... names) throws AnalysisException {
		Optional<NumberSequence> found = first(table, names);
		Optional<String> unclear = withoutUnit(table, names[0]);
		if (found.isEmpty() && unclear.isPresent()) {
			throw unknownUnit(measurement, unclear.get());
		}
		return found.orElseThrow(
				() -> new AnalysisException("'" + measurement.name() + "' has no column " + String.join(" or ", names)));
	}

	/** {@return the name of the measurement} */
	public String name() {
		return name;
	}

	/** {@return the name of the table that the rows stand in; empty when they come from several} */
	public String tableName() {
		return tableName;
	}

	/** {@return the number of rows} */
	public long rows() {
		return time.size();
	}

	/** {@return time in s} */
	public NumberSequence time() {
		return time;
	}

	/** {@return voltage in V} */
	public NumberSequence voltage() {
		return voltage;
	}

	/** {@return current in A, positive while charging} */
	public NumberSequence current() {
		return current;
	}

	/** {@return how large the currents are, and how noisy the rests} */
	public CurrentScale scale() {
		return scale;
	}

	/** {@return the file's own cycle numbers by row} */
	public Optional<NumberSequence> cycleNumbers() {
		return cycleNumbers;
	}

	/** {@return the file's own half cycles by row} */
	public Optional<NumberSequence> halfCycleNumbers() {
		return halfCycleNumbers;
	}

	/** {@return the file's own step numbers by row} */
	public Optional<NumberSequence> stepNumbers() {
		return stepNumbers;
	}

	/** {@return the charge counted by the instrument between a row and the row before, in A h, positive while charging} */
	public Optional<NumberSequence> countedIncrements() {
		return counted;
	}

	/** {@return whether the sign of the file's current was turned} */
	public boolean isInverted() {
		return inverted;
	}

	/**
	 * What {@link ChargeSource#AUTO} means for this run.
	 *
	 * @param wanted what was asked for
	 * @return {@link ChargeSource#INTEGRATED} or {@link ChargeSource#COUNTED}
	 */
	public ChargeSource resolve(ChargeSource wanted) {
		if (wanted == ChargeSource.AUTO) {
			return countedByRow && counted.isPresent() ? ChargeSource.COUNTED : ChargeSource.INTEGRATED;
		}
		return wanted == ChargeSource.COUNTED && counted.isEmpty() ? ChargeSource.INTEGRATED : wanted;
	}

	/** {@return the first rows of the second and later files, sorted; no charge flows into them} */
	public long[] breaks() {
		return breaks.clone();
	}

	/** {@return the metadata of the first file} */
	public Metadata metadata() {
		return metadata;
	}

	/** {@return what there is to say about the view} */
	public List<Notice> notices() {
		return notices;
	}

	/** What a run is put together from. */
	private static final class Parts {
		private String name = "";
		private String tableName = "";
		private NumberSequence time;
		private NumberSequence voltage;
		private NumberSequence current;
		private Optional<NumberSequence> cycleNumbers = Optional.empty();
		private Optional<NumberSequence> halfCycleNumbers = Optional.empty();
		private Optional<NumberSequence> stepNumbers = Optional.empty();
		private Optional<NumberSequence> counted = Optional.empty();
		private boolean countedByRow;
		private boolean inverted;
		private CurrentScale scale;
		private long[] breaks = {};
		private Metadata metadata = Metadata.empty();
		private final List<Notice> notices = new ArrayList<>();
	}
}
