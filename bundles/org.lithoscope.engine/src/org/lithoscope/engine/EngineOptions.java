/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import org.lithoscope.registry.CallLimits;

/**
 * How an engine works.
 *
 * @param heapBudget      bytes of tables kept on the heap before they go to mapped temporary files
 * @param temporaryFolder where temporary files go
 * @param strict          whether a file that breaks off is an error instead of a warning
 * @param person          who runs it, for provenance; may be empty
 * @param software        the program and its version, for provenance
 * @param work            how long a reader or an analysis may go without progress
 * @param quick           how long looking at a file's first bytes or proposing parameters may take
 * @param units           units stated for columns whose file does not say theirs, by the name of the column
 */
public record EngineOptions(long heapBudget, Path temporaryFolder, boolean strict, String person, String software, CallLimits work,
		CallLimits quick, Map<String, String> units) {

	/** Checks its parts. */
	public EngineOptions {
		Objects.requireNonNull(temporaryFolder, "temporaryFolder");
		Objects.requireNonNull(person, "person");
		Objects.requireNonNull(software, "software");
		Objects.requireNonNull(work, "work");
		Objects.requireNonNull(quick, "quick");
		units = Map.copyOf(units);
	}

	/**
	 * Options without stated units.
	 *
	 * @param heapBudget      bytes of tables kept on the heap before they go to mapped temporary files
	 * @param temporaryFolder where temporary files go
	 * @param strict          whether a file that breaks off is an error instead of a warning
	 * @param person          who runs it, for provenance; may be empty
	 * @param software        the program and its version, for provenance
	 * @param work            how long a reader or an analysis may go without progress
	 * @param quick           how long looking at a file's first bytes or proposing parameters may take
	 */
	public EngineOptions(long heapBudget, Path temporaryFolder, boolean strict, String person, String software, CallLimits work,
			CallLimits quick) {
		this(heapBudget, temporaryFolder, strict, person, software, work, quick, Map.of());
	}

	/**
	 * The same options with units for columns whose file does not say theirs.
	 *
	 * @param value the unit of each column by its name, for instance {@code current} → {@code mA}
	 * @return new options
	 */
	public EngineOptions withUnits(Map<String, String> value) {
		return new EngineOptions(heapBudget, temporaryFolder, strict, person, software, work, quick, value);
	}

	/** {@return what fits most: a quarter of the heap for tables, warnings for broken files, the name of the user who is logged in} */
	public static EngineOptions defaults() {
		return new EngineOptions(Runtime.getRuntime().maxMemory() / 4, Path.of(System.getProperty("java.io.tmpdir")), false,
				System.getProperty("user.name", ""), "Lithoscope", CallLimits.WORK, CallLimits.QUICK, Map.of());
	}

	/**
	 * The same options, strict or not.
	 *
	 * @param value whether a file that breaks off is an error
	 * @return new options
	 */
	public EngineOptions withStrict(boolean value) {
		return new EngineOptions(heapBudget, temporaryFolder, value, person, software, work, quick, units);
	}

	/**
	 * The same options for another person.
	 *
	 * @param value who runs it
	 * @return new options
	 */
	public EngineOptions withPerson(String value) {
		return new EngineOptions(heapBudget, temporaryFolder, strict, value, software, work, quick, units);
	}

	/**
	 * The same options for another program.
	 *
	 * @param value the program and its version
	 * @return new options
	 */
	public EngineOptions withSoftware(String value) {
		return new EngineOptions(heapBudget, temporaryFolder, strict, person, value, work, quick, units);
	}

	/**
	 * The same options with other limits.
	 *
	 * @param workLimits  how long a reader or an analysis may go without progress
	 * @param quickLimits how long a quick call may take
	 * @return new options
	 */
	public EngineOptions withLimits(CallLimits workLimits, CallLimits quickLimits) {
		return new EngineOptions(heapBudget, temporaryFolder, strict, person, software, workLimits, quickLimits, units);
	}
}
