/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.impedance.circuit.ElementType;
import org.lithoscope.impedance.circuit.ParameterSetting;

/**
 * What the user says about the parameters of a circuit, in Ω, F, H, s whatever is shown. Immutable.
 *
 * @param rows one for each parameter, in the circuit's order
 */
record FitSettings(List<Row> rows) {

	private static final double BEYOND = 1e30;

	/**
	 * A parameter.
	 *
	 * @param parameter the parameter
	 * @param start     its starting value, or its value if it is fixed; empty to find it
	 * @param fixed     whether it keeps that value
	 * @param lower     the lower bound
	 * @param upper     the upper bound
	 * @param tie       what it is tied to: {@code R1} or {@code 2*R1}; empty when it is free
	 */
	record Row(Circuit.Parameter parameter, OptionalDouble start, boolean fixed, OptionalDouble lower, OptionalDouble upper, String tie) {

		static Row free(Circuit.Parameter parameter) {
			return new Row(parameter, OptionalDouble.empty(), false, OptionalDouble.empty(), OptionalDouble.empty(), "");
		}

		boolean isFree() {
			return !fixed && tie.isEmpty();
		}

		Row withStart(OptionalDouble value) {
			return new Row(parameter, value, fixed && value.isPresent(), lower, upper, tie);
		}

		Row withFixed(boolean other) {
			return new Row(parameter, start, other, lower, upper, other ? "" : tie);
		}

		Row withLower(OptionalDouble value) {
			return new Row(parameter, start, fixed, value, upper, tie);
		}

		Row withUpper(OptionalDouble value) {
			return new Row(parameter, start, fixed, lower, value, tie);
		}

		Row withTie(String other) {
			return new Row(parameter, start, other.isEmpty() && fixed, lower, upper, other);
		}

		private List<String> texts() {
			String name = parameter.name();
			if (!tie.isEmpty()) {
				return List.of(name + " = " + tie);
			}
			List<String> texts = new ArrayList<>();
			start.ifPresent(v -> texts.add(name + " = " + v + (fixed ? " fixed" : "")));
			if (!fixed && (lower.isPresent() || upper.isPresent())) {
				boolean exponent = parameter.isExponent();
				texts.add(name + " = " + lower.orElse(exponent ? 0 : 1 / BEYOND) + " .. " + upper.orElse(exponent ? 1 : BEYOND));
			}
			return texts;
		}
	}

	/** Copies the list. */
	FitSettings {
		rows = List.copyOf(rows);
	}

	/** All parameters of a circuit free. */
	static FitSettings of(Circuit circuit) {
		return new FitSettings(circuit.parameters().stream().map(Row::free).toList());
	}

	/** The settings of another circuit: what has the same name and is of the same kind keeps what was said about it. */
	FitSettings on(Circuit circuit) {
		List<String> names = circuit.parameters().stream().map(Circuit.Parameter::name).toList();
		return new FitSettings(circuit.parameters().stream().map(p -> row(p.name()).filter(r -> r.parameter().slot().equals(p.slot()))
				.map(r -> new Row(p, r.start(), r.fixed(), r.lower(), r.upper(), names.contains(tied(r.tie())) ? r.tie() : ""))
				.orElse(Row.free(p))).toList());
	}

	/** The parameter that a tie names. */
	private static String tied(String tie) {
		return tie.substring(tie.indexOf('*') + 1).strip();
	}

	Optional<Row> row(String name) {
		return rows.stream().filter(r -> r.parameter().name().equals(name)).findFirst();
	}

	/** These settings with another row for a parameter. */
	FitSettings with(Row row) {
		return new FitSettings(rows.stream().map(r -> r.parameter().name().equals(row.parameter().name()) ? row : r).toList());
	}

	/** Values as starting values of what is not fixed or tied. */
	FitSettings startingAt(double[] values) {
		List<Row> started = new ArrayList<>();
		for (int k = 0; k < rows.size(); k++) {
			started.add(rows.get(k).isFree() ? rows.get(k).withStart(OptionalDouble.of(values[k])) : rows.get(k));
		}
		return new FitSettings(started);
	}

	/** Starting values are found by the fit again. */
	FitSettings automatic() {
		return new FitSettings(rows.stream().map(r -> r.fixed() ? r : r.withStart(OptionalDouble.empty())).toList());
	}

	long free() {
		return rows.stream().filter(Row::isFree).count();
	}

	/** {@return the settings as the analysis takes them} */
	List<String> texts() {
		return rows.stream().flatMap(r -> r.texts().stream()).toList();
	}

	/**
	 * Reads a tie.
	 *
	 * @param name what is tied
	 * @param text {@code R1}, {@code 2*R1}, or an empty text
	 * @return the tie, well-formed
	 * @throws IllegalArgumentException with what is wrong, in words
	 */
	String tie(String name, String text) {
		String stripped = text.strip();
		if (stripped.isEmpty()) {
			return "";
		}
		ParameterSetting setting = ParameterSetting.parse(name + " = " + stripped);
		String target = setting.tiedTo().orElseThrow(() -> new IllegalArgumentException("'" + stripped + "' names no parameter; write R1 or 2*R1"));
		Row to = row(target).orElseThrow(() -> new IllegalArgumentException("The circuit has no parameter " + target + "."));
		Row from = row(name).orElseThrow();
		if (target.equals(name) || !to.tie().isEmpty() || !to.parameter().slot().kind().equals(from.parameter().slot().kind())) {
			throw new IllegalArgumentException(name + " cannot be tied to " + target + ": that is tied itself, or of another kind.");
		}
		return setting.factor() == 1 ? target : setting.factor() + "*" + target;
	}

	/** From Ω to Ω cm² and from F to F/cm²: what a parameter is multiplied by where values are shown per area. */
	static double factor(Circuit.Parameter parameter, double area) {
		ElementType.Kind kind = parameter.slot().kind();
		return kind == ElementType.Kind.IMPEDANCE ? area : kind == ElementType.Kind.ADMITTANCE ? 1 / area : 1;
	}
}
