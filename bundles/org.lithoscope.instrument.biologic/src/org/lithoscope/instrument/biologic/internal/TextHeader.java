/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.TimeBase;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.UnitException;
import org.lithoscope.model.table.Table;

/**
 * The header of an .mpt text export or an .mpl log: the technique's name, lines {@code key : value}, the technique's parameters in columns
 * of twenty characters, one column per step, and the loops.
 *
 * @param title    the technique's name as the file has it; empty when it says nothing
 * @param timeBase when the measurement began
 * @param metadata all that was found
 * @param loops    the passes of loops, if there are any
 * @param notices  what has to be said
 */
record TextHeader(String title, TimeBase timeBase, Metadata metadata, Optional<Table> loops, List<Notice> notices) {

	private static final Pattern CHANNEL = Pattern.compile("Run on channel : (\\S+)(?: \\(SN ([^)]*)\\))?.*");
	private static final Pattern DEVICE = Pattern.compile("Device : (.*?)(?: \\(SN ([^)]*)\\))?\\s*");
	private static final Pattern SOFTWARE = Pattern.compile("(EC-Lab|BT-Lab) for windows v(\\S+).*", Pattern.CASE_INSENSITIVE);
	private static final Pattern FIRMWARE = Pattern.compile("(Internet server|Command interpretor) v(\\S+).*");
	private static final Pattern LOOP = Pattern.compile("Loop \\d+ from point number (\\d+) to (\\d+).*");
	private static final Pattern AMOUNT = Pattern.compile("([-+]?\\d+(?:[.,]\\d*)?(?:[eE][-+]?\\d+)?)\\s*(\\S+)");
	private static final Pattern PAIR = Pattern.compile("\\s*([^:]+?) :(?: (.*))?");
	private static final int LABEL_WIDTH = 20;

	/**
	 * Reads header lines.
	 *
	 * @param lines all lines of the header, without the line of column names
	 * @return what they say
	 */
	static TextHeader of(List<String> lines) {
		Collector collector = new Collector();
		for (int i = 0; i < lines.size(); i++) {
			collector.take(lines.get(i), i);
		}
		return collector.build();
	}

	private static final class Collector {
		private final Metadata.Builder metadata = Metadata.builder();
		private final CellSettings cell = new CellSettings(metadata);
		private final List<String> comments = new ArrayList<>();
		private final List<String> limits = new ArrayList<>();
		private final List<String> remarks = new ArrayList<>();
		private final List<int[]> loops = new ArrayList<>();
		private String title = "";
		private TimeBase timeBase = TimeBase.unknown();

		void take(String line, int number) {
			if (line.isBlank() || number == 0 && line.contains(" FILE") || line.startsWith("Nb header lines")) {
				return;
			}
			Matcher loop = LOOP.matcher(line);
			Matcher pair = PAIR.matcher(line);
			Matcher software = SOFTWARE.matcher(line.strip());
			Matcher firmware = FIRMWARE.matcher(line.strip());
			if (loop.matches()) {
				loops.add(new int[] {toInt(loop.group(1)), toInt(loop.group(2))});
			} else if (software.matches()) {
				metadata.put(MetadataKeys.SOFTWARE, software.group(1).equalsIgnoreCase("EC-Lab") ? "EC-Lab" : "BT-Lab");
				metadata.put(MetadataKeys.SOFTWARE_VERSION, software.group(2));
			} else if (firmware.matches()) {
				putRaw(firmware.group(1).startsWith("I") ? "serverVersion" : "interpreterVersion", firmware.group(2));
			} else if (pair.matches()) {
				pair(line, pair.group(1).strip(), pair.group(2) == null ? "" : pair.group(2).strip());
			} else if (title.isEmpty() && metadata.build().values().isEmpty()) {
				title(line.strip());
			} else {
				parameter(line);
			}
		}

		private void title(String text) {
			title = text;
			MetadataValue name = MetadataValue.text(Technique.ofTitle(text).map(Technique::shortName).orElse(text)).from(text, "technique");
			metadata.put(MetadataKeys.PROTOCOL, name);
		}

		private void pair(String line, String key, String value) {
			Matcher channel = CHANNEL.matcher(line);
			Matcher device = DEVICE.matcher(line);
			if (channel.matches()) {
				metadata.put(MetadataKeys.INSTRUMENT_CHANNEL, channel.group(1));
				putRaw("channelSerialNumber", channel.group(2));
			} else if (device.matches()) {
				metadata.put(MetadataKeys.INSTRUMENT_MODEL, device.group(1));
				if (device.group(2) != null) {
					metadata.put(MetadataKeys.INSTRUMENT_SERIAL, device.group(2));
				}
			} else {
				named(key, value);
			}
		}

		private void named(String key, String value) {
			switch (key) {
				case "Acquisition started on" -> {
					Optional<LocalDateTime> start = StartTime.ofText(value);
					start.ifPresent(t -> metadata.put(MetadataKeys.ACQUIRED, MetadataValue.text(t.toString()).from(value, key)));
					timeBase = new TimeBase(value, start, Optional.empty());
				}
				case "Comments" -> comments.add(value);
				case "User" -> metadata.put(MetadataKeys.OPERATOR, value);
				case "File", "Directory", "Host", "Address" -> putRaw(key.toLowerCase(java.util.Locale.ROOT), value);
				case "Safety Limits", "Saved on" -> {
					// headings of the lines that follow
				}
				case "Electrode material" -> putRaw("electrodeMaterial", value);
				case "Electrolyte" -> putRaw("electrolyte", value);
				case "Reference electrode" -> putRaw("referenceElectrode", value);
				case "Characteristic mass" -> amount(value, cell::characteristicMass);
				case "Mass of active material" -> amount(value, cell::activeMaterialMass);
				case "Electrode surface area" -> amount(value, cell::electrodeArea);
				case "Battery capacity" -> amount(value, cell::batteryCapacity);
				default -> putRaw(key, value);
			}
		}

		/** A line of parameters: the label, then one value per step; else a limit or a remark. */
		private void parameter(String line) {
			if (line.startsWith("\t")) {
				limits.add(line.strip());
			} else if (line.length() > LABEL_WIDTH && line.charAt(LABEL_WIDTH - 1) == ' ' && line.charAt(LABEL_WIDTH) != ' '
					|| line.length() > 2 * LABEL_WIDTH && line.substring(LABEL_WIDTH - 1, LABEL_WIDTH + 1).isBlank()) {
				List<String> values = new ArrayList<>();
				for (int at = LABEL_WIDTH; at < line.stripTrailing().length(); at += LABEL_WIDTH) {
					values.add(line.substring(at, Math.min(line.length(), at + LABEL_WIDTH)).strip());
				}
				putRaw(line.substring(0, LABEL_WIDTH).strip(), String.join("; ", values));
			} else {
				remarks.add(line.strip());
			}
		}

		private void putRaw(String key, String value) {
			if (value != null && !key.isEmpty()) {
				metadata.put(MetadataKeys.RAW + key, value);
			}
		}

		private static void amount(String text, Amount target) {
			Matcher m = AMOUNT.matcher(text);
			if (m.matches()) {
				try {
					target.take(Double.parseDouble(m.group(1).replace(',', '.')), Unit.of(m.group(2).replace("\uFFFD", "2")), text);
				} catch (UnitException e) {
					target.take(Double.NaN, Unit.of("1"), text);
				}
			}
		}

		private static int toInt(String digits) {
			return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
		}

		TextHeader build() {
			putRaw("safetyLimits", String.join("; ", limits));
			putRaw("remarks", String.join("; ", remarks));
			metadata.put(MetadataKeys.COMMENT, String.join("\n", comments));
			Optional<Table> table = loops.isEmpty() ? Optional.empty()
					: Optional.of(Loops.of(loops.stream().mapToInt(l -> l[0]).toArray(), loops.stream().mapToInt(l -> l[1]).toArray()));
			return new TextHeader(title, timeBase, metadata.build(), table, cell.notices());
		}
	}

	/** Takes a number with its unit and the text it came from. */
	private interface Amount {
		void take(double value, Unit unit, String raw);
	}
}
