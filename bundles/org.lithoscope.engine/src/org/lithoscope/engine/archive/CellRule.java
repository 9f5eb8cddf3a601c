/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine.archive;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataKeys;

/** Says which cell a measurement belongs to. */
public interface CellRule {

	/**
	 * The cell of a measurement.
	 *
	 * @param file        the file it was read from
	 * @param measurement the measurement
	 * @return the cell's name, if the rule knows one
	 */
	Optional<String> cell(Path file, Measurement measurement);

	/** {@return the name that the file itself states} */
	static CellRule stated() {
		return (file, measurement) -> measurement.metadata().text(MetadataKeys.CELL).or(() -> measurement.metadata().text(MetadataKeys.SAMPLE))
				.filter(n -> !n.isBlank());
	}

	/** {@return no cell at all} */
	static CellRule none() {
		return (file, measurement) -> Optional.empty();
	}

	/**
	 * One cell for all.
	 *
	 * @param name its name
	 * @return the rule
	 */
	static CellRule named(String name) {
		return (file, measurement) -> Optional.of(name);
	}

	/** {@return the name of the folder that holds the file} */
	static CellRule folder() {
		return (file, measurement) -> Optional.ofNullable(file.toAbsolutePath().normalize().getParent()).map(Path::getFileName)
				.map(Path::toString);
	}

	/**
	 * A part of the path.
	 *
	 * @param pattern a regular expression that is found in the path with {@code /} between names; its first group is the name, or all of
	 *                it when there is no group
	 * @return the rule
	 */
	static CellRule pattern(Pattern pattern) {
		return (file, measurement) -> {
			Matcher matcher = pattern.matcher(file.toAbsolutePath().normalize().toString().replace('\\', '/'));
			return matcher.find() ? Optional.ofNullable(matcher.group(Math.min(1, matcher.groupCount()))) : Optional.empty();
		};
	}
}
