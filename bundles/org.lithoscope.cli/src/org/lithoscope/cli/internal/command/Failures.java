/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.command;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says what failed so that people understand it. */
final class Failures {

	private Failures() {
	}

	static String message(Path file, Exception failure) {
		return switch (failure) {
			case NoSuchFileException e -> file + ": there is no such file";
			case AccessDeniedException e -> file + ": it may not be read";
			default -> {
				String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
				yield message.startsWith(file.toString()) ? message : file + ": " + message;
			}
		};
	}
}
