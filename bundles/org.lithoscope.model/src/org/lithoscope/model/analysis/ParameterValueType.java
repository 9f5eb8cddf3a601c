/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.analysis;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.UnitException;
import org.lithoscope.model.quantity.Units;

/** How one leaf of a parameter record is read, checked and written. */
final class ParameterValueType {

	private final ParameterField field;
	private final Class<?> element;

	private ParameterValueType(ParameterField field, Class<?> element) {
		this.field = field;
		this.element = element;
	}

	static ParameterValueType of(RecordComponent component, Parameter parameter, String path) {
		Class<?> raw = component.getType();
		boolean optional = raw == Optional.class;
		boolean list = raw == List.class;
		Class<?> element = optional || list ? argument(component.getGenericType(), path) : raw;
		ParameterField.Type type = type(element, path);
		String unit = parameter.unit();
		if (type == ParameterField.Type.QUANTITY && unit.isEmpty() && !parameter.value().isBlank()) {
			unit = Quantity.parse(parameter.value().split(",")[0]).unit().code();
		}
		ParameterField field = new ParameterField(path, parameter.label(), parameter.help(), type, optional, list, unit, parameter.min(),
				parameter.max(), choices(element), parameter.value(), parameter.advanced());
		return new ParameterValueType(field, element);
	}

	private static Class<?> argument(Type generic, String path) {
		if (generic instanceof ParameterizedType p && p.getActualTypeArguments()[0] instanceof Class<?> c) {
			return c;
		}
		throw new IllegalArgumentException(path + " needs a plain type argument");
	}

	private static ParameterField.Type type(Class<?> element, String path) {
		if (element == int.class || element == long.class || element == Integer.class || element == Long.class) {
			return ParameterField.Type.INTEGER;
		} else if (element == double.class || element == Double.class) {
			return ParameterField.Type.NUMBER;
		} else if (element == boolean.class || element == Boolean.class) {
			return ParameterField.Type.BOOLEAN;
		} else if (element == String.class) {
			return ParameterField.Type.TEXT;
		} else if (element.isEnum()) {
			return ParameterField.Type.CHOICE;
		} else if (element == Quantity.class) {
			return ParameterField.Type.QUANTITY;
		}
		throw new IllegalArgumentException(path + " has the type " + element.getName() + ", which parameters cannot have");
	}

	private static List<ParameterField.Choice> choices(Class<?> element) {
		List<ParameterField.Choice> choices = new ArrayList<>();
		if (element.isEnum()) {
			for (Object constant : element.getEnumConstants()) {
				choices.add(new ParameterField.Choice(((Enum<?>) constant).name(), label((Enum<?>) constant)));
			}
		}
		return choices;
	}

	private static String label(Enum<?> constant) {
		try {
			Label label = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Label.class);
			return label == null ? constant.name().toLowerCase(Locale.ROOT).replace('_', ' ') : label.value();
		} catch (NoSuchFieldException e) {
			throw new IllegalStateException(e);
		}
	}

	ParameterField field() {
		return field;
	}

	Object defaultValue() {
		String text = field.defaultText();
		if (!field.optional() && !field.list() && text.isBlank() && field.type() != ParameterField.Type.TEXT) {
			throw new IllegalArgumentException(field.path() + " needs a default");
		}
		return fromTree(text);
	}

	Object fromTree(Object tree) {
		boolean blank = tree == null || tree instanceof String s && s.isBlank();
		if (field.list()) {
			return blank ? List.of() : elements(tree).stream().map(this::one).toList();
		}
		if (field.optional()) {
			return blank ? Optional.empty() : Optional.of(one(tree));
		}
		if (blank && field.type() != ParameterField.Type.TEXT) {
			throw fail("needs a value");
		}
		return one(tree == null ? "" : tree);
	}

	private static List<?> elements(Object tree) {
		if (tree instanceof List<?> list) {
			return list;
		}
		return tree instanceof String s ? Arrays.stream(s.split("[,;]")).map(String::strip).filter(e -> !e.isEmpty()).toList() : List.of(tree);
	}

	private Object one(Object tree) {
		return switch (field.type()) {
			case TEXT -> String.valueOf(tree);
			case BOOLEAN -> bool(tree);
			case CHOICE -> choice(String.valueOf(tree));
			case QUANTITY -> quantity(tree);
			case INTEGER, NUMBER -> number(tree);
		};
	}

	private Object number(Object tree) {
		double value;
		if (tree instanceof Number n) {
			value = n.doubleValue();
		} else {
			String text = String.valueOf(tree).strip();
			try {
				Quantity q = Quantity.parse(text);
				value = field.unit().isEmpty() || q.unit().equals(Units.ONE) ? plain(q, text) : q.valueIn(Unit.of(field.unit()));
			} catch (UnitException e) {
				throw fail("'" + text + "' is not a number: " + e.getMessage());
			}
		}
		checkRange(value, field.unit());
		if (field.type() == ParameterField.Type.NUMBER) {
			return value;
		}
		if (value != Math.rint(value) || Math.abs(value) > 1L << 53) {
			throw fail("takes a whole number, not " + tree);
		}
		boolean wide = element == long.class || element == Long.class;
		if (!wide && Math.abs(value) > Integer.MAX_VALUE) {
			throw fail(tree + " is too large");
		}
		// not a conditional expression: that would promote the int to a long
		if (wide) {
			return (long) value;
		}
		return (int) value;
	}

	private double plain(Quantity q, String text) {
		if (!q.unit().equals(Units.ONE)) {
			throw fail("takes a number without unit, not '" + text + "'");
		}
		return q.value();
	}

	private Quantity quantity(Object tree) {
		try {
			Quantity q;
			if (tree instanceof Quantity given) {
				q = given;
			} else if (tree instanceof Map<?, ?> map && map.get("value") instanceof Number n) {
				q = Quantity.of(n.doubleValue(), String.valueOf(map.get("unit")));
			} else if (tree instanceof Number n) {
				q = Quantity.of(n.doubleValue(), field.unit().isEmpty() ? "1" : field.unit());
			} else {
				q = Quantity.parse(String.valueOf(tree));
				if (q.unit().equals(Units.ONE) && !field.unit().isEmpty()) {
					q = Quantity.of(q.value(), field.unit());
				}
			}
			if (!field.unit().isEmpty()) {
				checkRange(q.valueIn(Unit.of(field.unit())), field.unit());
			}
			return q;
		} catch (UnitException e) {
			throw fail(e.getMessage());
		}
	}

	private Object bool(Object tree) {
		if (tree instanceof Boolean b) {
			return b;
		}
		return switch (String.valueOf(tree).strip().toLowerCase(Locale.ROOT)) {
			case "true", "yes", "on", "1" -> true;
			case "false", "no", "off", "0" -> false;
			default -> throw fail("takes true or false, not '" + tree + "'");
		};
	}

	private Object choice(String text) {
		String wanted = flat(text);
		for (Object constant : element.getEnumConstants()) {
			Enum<?> e = (Enum<?>) constant;
			if (flat(e.name()).equals(wanted) || flat(label(e)).equals(wanted)) {
				return e;
			}
		}
		throw fail("takes one of " + String.join(", ", field.choices().stream().map(ParameterField.Choice::name).toList()) + ", not '" + text
				+ "'");
	}

	private static String flat(String name) {
		return name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
	}

	private void checkRange(double value, String unit) {
		if (Double.isNaN(value) || value < field.min() || value > field.max()) {
			String suffix = unit.isEmpty() ? "" : " " + Unit.of(unit).symbol();
			String range = Double.isInfinite(field.max()) ? "at least " + field.min()
					: Double.isInfinite(field.min()) ? "at most " + field.max() : "between " + field.min() + " and " + field.max();
			throw fail("must be " + range + suffix + ", not " + value + suffix);
		}
	}

	private ParameterException fail(String why) {
		return new ParameterException(field.path(), field.label() + " (" + field.path() + "): " + why);
	}

	Object toTree(Object value) {
		if (value instanceof Optional<?> o) {
			return o.map(this::oneToTree).orElse(null);
		}
		return value instanceof List<?> list ? list.stream().map(this::oneToTree).toList() : oneToTree(value);
	}

	private Object oneToTree(Object value) {
		if (value instanceof Enum<?> e) {
			return e.name();
		}
		if (value instanceof Quantity q) {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put("value", q.value());
			map.put("unit", q.unit().code());
			return map;
		}
		return value;
	}

	String text(Object value) {
		if (value instanceof Optional<?> o) {
			return o.map(this::text).orElse("");
		}
		if (value instanceof List<?> list) {
			return String.join(", ", list.stream().map(this::text).toList());
		}
		if (value instanceof Quantity q) {
			return shortest(q.value()) + (q.unit().equals(Units.ONE) ? "" : " " + q.unit().code());
		}
		return value instanceof Enum<?> e ? e.name() : value instanceof Double d ? shortest(d) : String.valueOf(value);
	}

	private static String shortest(double d) {
		return d == Math.rint(d) && Math.abs(d) < 1e15 ? Long.toString((long) d) : Double.toString(d);
	}
}
