/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The terminal the program runs in, if it does. */
public final class Terminal {

	/** Set to {@code true} or {@code false} by a start script that knows whether standard error is a terminal. */
	public static final String PROPERTY = "lithoscope.terminal";

	private static final int BUFFER = 1 << 16;

	private Terminal() {
	}

	/** {@return standard output in UTF-8, whatever the locale says; in a window of Windows, as that shows it} */
	public static PrintStream out() {
		return new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER), false, encoding("stdout.encoding"));
	}

	/** {@return standard error, likewise} */
	public static PrintStream err() {
		return new PrintStream(new FileOutputStream(FileDescriptor.err), true, encoding("stderr.encoding"));
	}

	/** Windows' consoles have encodings of their own; Java sets the property only for what goes to one of them. */
	private static Charset encoding(String property) {
		String name = System.getProperty(property, "");
		boolean console = System.getProperty("os.name", "").startsWith("Windows") && System.console() != null;
		return console && !name.isEmpty() && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
	}

	/** {@return whether standard error is a terminal, as far as can be told} */
	public static boolean isTerminal() {
		String told = System.getProperty(PROPERTY);
		if (told != null) {
			return Boolean.parseBoolean(told);
		}
		Path standardError = Path.of("/proc/self/fd/2");
		try {
			// Java can ask for the terminal of standard input and output only
			return Files.isSymbolicLink(standardError) && Files.readSymbolicLink(standardError).toString().matches("/dev/(pts/|tty).*");
		} catch (IOException e) {
			return false;
		}
	}
}
