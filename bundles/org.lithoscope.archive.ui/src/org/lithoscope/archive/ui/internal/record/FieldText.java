/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.archive.record.RecordField;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.UnitException;
import org.lithoscope.model.quantity.Units;

/** Values of fields as people read and type them, and back. */
final class FieldText {

	private static final String TEMPERATURE = "K";

	private FieldText() {
	}

	/** A value as text. */
	static String text(RecordField field, Object value) {
		return switch (value) {
			case null -> "";
			case String text -> text;
			case Map<?, ?> tree when field.type() == RecordField.Type.QUANTITY -> quantity(tree);
			case List<?> list -> String.join(", ", list.stream().map(String::valueOf).toList());
			case Number number -> number(number);
			default -> value.toString();
		};
	}

	private static String quantity(Map<?, ?> tree) {
		String unit = tree.get("unit") instanceof String code ? symbol(code) : "";
		String value = tree.get("value") instanceof Number n ? number(n) : "";
		return (value + " " + unit).strip() + (tree.get("uncertainty") instanceof Number u ? " ± " + number(u) : "");
	}

	private static String number(Number number) {
		double value = number.doubleValue();
		return Double.isFinite(value) ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString() : number.toString();
	}

	/** The unit as it is printed; the code itself where it is not understood. */
	static String symbol(String code) {
		try {
			return Unit.of(code).symbol();
		} catch (UnitException e) {
			return code;
		}
	}

	/**
	 * What a text means.
	 *
	 * @return the value; empty for an empty text
	 * @throws FieldException when it cannot be taken, and why
	 */
	static Optional<Object> value(RecordField field, String typed) throws FieldException {
		String text = typed.strip();
		if (text.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(switch (field.type()) {
			case QUANTITY -> quantity(field, text);
			case INTEGER -> integer(text);
			case TEXTS -> texts(text);
			case CHOICE -> choice(field, text);
			default -> text;
		});
	}

	private static Map<String, Object> quantity(RecordField field, String text) throws FieldException {
		int sign = text.indexOf('±');
		Quantity quantity = parse(field, sign < 0 ? text : text.substring(0, sign));
		Map<String, Object> tree = new LinkedHashMap<>();
		tree.put("value", quantity.value());
		tree.put("unit", code(field, quantity.unit()));
		if (sign >= 0) {
			String rest = text.substring(sign + 1).strip();
			Quantity uncertainty = parse(field, rest.matches("[\\d.,]+([eE][-+]?\\d+)?") ? rest + " " + quantity.unit().code() : rest);
			tree.put("uncertainty", Math.abs(uncertainty.valueIn(quantity.unit())));
		}
		return tree;
	}

	/** The same unit is written as the schema writes it: mA h cm⁻² and mA h/cm² are one. */
	private static String code(RecordField field, Unit unit) {
		if (field.unit().isEmpty()) {
			return unit.code();
		}
		Unit usual = Unit.of(field.unit());
		return unit.convert(0, usual) == 0 && unit.convert(1, usual) == 1 ? field.unit() : unit.code();
	}

	private static Quantity parse(RecordField field, String text) throws FieldException {
		Quantity quantity;
		try {
			quantity = Quantity.parse(text);
		} catch (UnitException e) {
			throw new FieldException(e.getMessage());
		}
		boolean bare = quantity.unit().equals(Units.ONE);
		if (field.unit().isEmpty()) {
			if (bare) {
				throw new FieldException("which unit? " + example(field));
			}
			return quantity;
		}
		Unit wanted = Unit.of(field.unit());
		if (bare && !wanted.isCompatible(quantity.unit())) {
			if (field.unit().equals(TEMPERATURE)) {
				throw new FieldException("which unit? " + example(field));
			}
			return Quantity.of(quantity.value(), wanted);
		}
		if (!wanted.isCompatible(quantity.unit())) {
			throw new FieldException("'" + quantity.unit().symbol() + "' does not measure this; " + example(field));
		}
		return quantity;
	}

	/** How a value of a field can be typed, for instance {@code for example 0.5 mA h/cm²}. */
	static String example(RecordField field) {
		return switch (field.type()) {
			case QUANTITY -> field.unit().isEmpty() ? "for example 40 µL or 3 g/(A h)"
					: field.unit().equals(TEMPERATURE) ? "for example 25 °C" : "for example 4 " + symbol(field.unit());
			case TEXTS -> "separated by commas";
			case INTEGER -> "a whole number";
			default -> "";
		};
	}

	private static Object integer(String text) throws FieldException {
		try {
			return Long.valueOf(text);
		} catch (NumberFormatException e) {
			throw new FieldException("'" + text + "' is not a whole number");
		}
	}

	private static Object choice(RecordField field, String text) throws FieldException {
		if (!field.choices().contains(text)) {
			throw new FieldException("one of " + String.join(", ", field.choices()));
		}
		return text;
	}

	private static List<Object> texts(String text) {
		List<Object> texts = new ArrayList<>();
		for (String one : text.split(",")) {
			if (!one.isBlank()) {
				texts.add(one.strip());
			}
		}
		return texts;
	}
}
