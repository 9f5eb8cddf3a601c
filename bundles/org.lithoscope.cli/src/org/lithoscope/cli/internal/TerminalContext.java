/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal;

import java.io.PrintStream;
import java.util.function.UnaryOperator;

import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandLineProgram;
import org.lithoscope.cli.internal.text.Printable;
import org.lithoscope.engine.Engine;
import org.lithoscope.engine.EngineOptions;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.registry.Catalogue;

/** The context of one call of a command. */
public final class TerminalContext implements CommandContext, AutoCloseable {

	private final Catalogue catalogue;
	private final PrintStream out;
	private final PrintStream err;
	private final ProgressLine progress;
	private Engine engine;
	private EngineOptions engineOptions;

	/**
	 * A context.
	 *
	 * @param catalogue what plugins bring
	 * @param out       standard output
	 * @param err       standard error
	 * @param terminal  whether standard error is a terminal
	 */
	public TerminalContext(Catalogue catalogue, PrintStream out, PrintStream err, boolean terminal) {
		this.catalogue = catalogue;
		this.out = out;
		this.err = err;
		this.progress = new ProgressLine(err, terminal);
	}

	@Override
	public Catalogue catalogue() {
		return catalogue;
	}

	@Override
	public Engine engine(UnaryOperator<EngineOptions> options) {
		EngineOptions before = engineOptions == null ? EngineOptions.defaults().withSoftware("Lithoscope " + Overview.version(catalogue))
				: engineOptions;
		EngineOptions wanted = options.apply(before);
		if (engine == null || !wanted.equals(engineOptions)) {
			// a command may have asked for an engine, to describe itself, before its own options were known
			close();
			engine = new Engine(catalogue, wanted);
			engineOptions = wanted;
		}
		return engine;
	}

	@Override
	public PrintStream out() {
		progress.clear();
		return out;
	}

	@Override
	public void message(String message) {
		progress.clear();
		err.println(CommandLineProgram.NAME + ": " + Printable.lines(message));
	}

	@Override
	public JobMonitor monitor() {
		return progress;
	}

	@Override
	public void close() {
		progress.clear();
		if (engine != null) {
			engine.close();
		}
	}
}
