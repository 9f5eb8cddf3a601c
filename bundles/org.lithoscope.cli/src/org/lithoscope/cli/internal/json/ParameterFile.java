/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.lithoscope.cli.CommandException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads parameters from a JSON file. */
public final class ParameterFile {

	private ParameterFile() {
	}

	/**
	 * Reads the file.
	 *
	 * @param file the file
	 * @return its object as nested maps
	 * @throws CommandException when it cannot be read or is not a JSON object
	 */
	public static Map<String, Object> read(Path file) throws CommandException {
		try {
			return new ObjectMapper().readValue(Files.readAllBytes(file), new TypeReference<Map<String, Object>>() {
			});
		} catch (JsonProcessingException e) {
			throw CommandException.usage("the parameter file " + file + " is not a JSON object: " + e.getOriginalMessage());
		} catch (IOException e) {
			throw CommandException.usage("the parameter file " + file + " cannot be read: " + e.getMessage());
		}
	}
}
