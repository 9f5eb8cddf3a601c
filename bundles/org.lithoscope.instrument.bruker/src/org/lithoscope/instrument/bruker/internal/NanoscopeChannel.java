/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.bruker.internal;

import java.nio.ByteOrder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.image.RawImage;
import org.lithoscope.microscopy.image.SampleType;
import org.lithoscope.microscopy.mapping.LengthUnits;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.TagNumber;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/**
 * One image of a Nanoscope file.
 *
 * @param tags the lines of its list
 */
public record NanoscopeChannel(RawTags tags) {

	private static final long WIDE_VERSION = 0x09200000L;
	private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
	private static final Pattern SCALE = Pattern.compile("\\[([^\\]]*)\\]\\s*\\([^)]*\\)\\s*([-+.\\deE]+)");
	private static final Pattern SENSITIVITY = Pattern.compile("V\\s+([-+.\\deE]+)\\s*(\\S*)");

	/** {@return its name} */
	public String name() {
		Matcher m = QUOTED.matcher(tags.text("@2:Image Data"));
		return m.find() ? m.group(1) : "image";
	}

	/**
	 * Adds the image.
	 *
	 * @param entry      the file
	 * @param header     the header
	 * @param first      whether its scale is that of the measurement
	 * @param micrograph where to
	 */
	public void add(SourceEntry entry, NanoscopeHeader header, boolean first, MicrographBuilder micrograph) {
		int bytes = header.version() >= WIDE_VERSION ? 4 : Math.max(1, (int) tags.number("Bytes/pixel"));
		double width = tags.number("Samps/line");
		double height = tags.number("Number of lines");
		double length = tags.number("Data length");
		if (length > 0 && width > 0 && length < width * height * bytes) {
			height = Math.floor(length / (width * bytes));
		}
		Value value = value(header, bytes);
		if (first) {
			scale(header, width, height, micrograph);
			micrograph.text(MicroscopyField.CHANNEL_NAME, name(), "@2:Image Data");
			micrograph.text(MicroscopyField.VALUE_UNIT, value.unit(), "@2:Z scale");
		}
		SampleType type = bytes == 4 ? SampleType.I32 : bytes == 2 ? SampleType.I16 : SampleType.I8;
		try {
			RawImage.Layout layout = RawImage.Layout.plain((long) tags.number("Data offset"), type, ByteOrder.LITTLE_ENDIAN).upwards()
					.scaled(value.factor(), 0);
			RawImage image = RawImage.of(entry, layout, (long) width, (long) height, 1);
			micrograph.image(name(), image);
			if (!image.isWhole()) {
				micrograph.truncated(Place.atByte(entry.size()), "the file breaks off within the image '" + name() + "'");
			}
		} catch (ReadException e) {
			micrograph.truncated(Place.atByte(entry.size()), "the image '" + name() + "' is missing: " + e.reason());
		}
	}

	/** What a stored number is multiplied with, and the unit it has then. */
	private record Value(double factor, String unit) {
	}

	private Value value(NanoscopeHeader header, int bytes) {
		Matcher scale = SCALE.matcher(tags.text("@2:Z scale"));
		if (!scale.find()) {
			return new Value(1, "");
		}
		double volts = TagNumber.of(scale.group(2)).map(TagNumber::value).orElse(Double.NaN) / Math.pow(2, 8.0 * bytes);
		Matcher sensitivity = SENSITIVITY.matcher(header.sensitivity(scale.group(1)));
		if (!sensitivity.find()) {
			return new Value(volts, "V");
		}
		double factor = volts * TagNumber.of(sensitivity.group(1)).map(TagNumber::value).orElse(Double.NaN);
		String unit = sensitivity.group(2).replace("/V", "").replace('~', 'u');
		if (unit.isEmpty()) {
			return new Value(volts, "V");
		}
		Optional<Unit> length = LengthUnits.of(unit).filter(LengthUnits::isLength);
		return length.isPresent() ? new Value(length.get().convert(factor, Units.NANOMETRE), "nm") : new Value(factor, unit);
	}

	private void scale(NanoscopeHeader header, double width, double height, MicrographBuilder micrograph) {
		String raw = tags.text("Scan Size").isEmpty() ? tags.text("Scan size") : tags.text("Scan Size");
		if (raw.isEmpty()) {
			raw = header.tags().text("Ciao scan list.Scan Size");
		}
		String[] words = raw.split("\\s+");
		Optional<Unit> unit = words.length < 2 ? Optional.empty() : LengthUnits.of(words[words.length - 1]).filter(LengthUnits::isLength);
		if (unit.isEmpty()) {
			return;
		}
		double x = TagNumber.of(words[0]).map(TagNumber::value).orElse(Double.NaN);
		double y = words.length > 2 ? TagNumber.of(words[1]).map(TagNumber::value).orElse(Double.NaN) : x;
		micrograph.number(MicroscopyField.FIELD_WIDTH, x, unit.get(), raw, "Scan Size", Quality.STATED);
		micrograph.number(MicroscopyField.PIXEL_WIDTH, x / width, unit.get(), raw, "Scan Size / Samps/line", Quality.DERIVED);
		double lines = tags.number("Number of lines");
		if (lines == height) {
			micrograph.number(MicroscopyField.PIXEL_HEIGHT, y / lines, unit.get(), raw, "Scan Size / Number of lines", Quality.DERIVED);
		} else {
			micrograph.notice(Notice.warning("The header speaks of " + lines + " lines and of values for " + height
					+ "; the height of a pixel is not known"));
		}
	}
}
