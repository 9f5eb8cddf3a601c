/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Sorts what plugins throw. */
final class FaultKinds {

	private static final int MAX_STACK = 12_000;

	private FaultKinds() {
	}

	/** The kind of what was thrown; null is a missing answer. */
	static FaultKind of(Throwable thrown) {
		return switch (thrown) {
			case null -> FaultKind.NO_RESULT;
			case PluginObject.MakingException e -> FaultKind.NOT_MADE;
			// a static initialiser that ran out of memory or stack is a linkage error of its own from then on
			case LinkageError e -> FaultKind.LINKAGE;
			case ClassNotFoundException e -> FaultKind.LINKAGE;
			case OutOfMemoryError e -> FaultKind.OUT_OF_MEMORY;
			case StackOverflowError e -> FaultKind.STACK_OVERFLOW;
			default -> FaultKind.EXCEPTION;
		};
	}

	/** What was thrown, for people. */
	static String detail(Throwable thrown) {
		if (thrown == null) {
			return "";
		}
		if (thrown instanceof PluginObject.MakingException) {
			return thrown.getMessage();
		}
		Throwable shown = thrown instanceof ExceptionInInitializerError && thrown.getCause() != null ? thrown.getCause() : thrown;
		String message = shown.getMessage() == null ? "" : ": " + shown.getMessage();
		// a class that could not be initialised says at the second attempt only through its cause why
		boolean again = shown instanceof NoClassDefFoundError && shown.getCause() instanceof ExceptionInInitializerError;
		return shown.getClass().getSimpleName() + message + (again ? " (" + shown.getCause().getMessage() + ")" : "");
	}

	static String stack(Throwable thrown) {
		if (thrown == null) {
			return "";
		}
		StringWriter text = new StringWriter();
		thrown.printStackTrace(new PrintWriter(text));
		return shortened(text.toString());
	}

	static String stack(StackTraceElement[] frames) {
		StringBuilder b = new StringBuilder();
		for (StackTraceElement frame : frames) {
			b.append("\tat ").append(frame).append('\n');
		}
		return shortened(b.toString());
	}

	private static String shortened(String stack) {
		return stack.length() <= MAX_STACK ? stack : stack.substring(0, MAX_STACK) + "\n\t...";
	}
}
