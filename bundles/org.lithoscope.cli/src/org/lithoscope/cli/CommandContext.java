/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli;

import java.io.PrintStream;
import java.util.function.UnaryOperator;

import org.lithoscope.engine.Engine;
import org.lithoscope.engine.EngineOptions;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.registry.Catalogue;

/** What a command works with. */
public interface CommandContext {

	/** {@return what plugins bring} */
	Catalogue catalogue();

	/**
	 * The engine; made when first asked for, and closed when the command ends.
	 *
	 * @param options turns the default options into those wanted; only the first call's count
	 * @return the engine
	 */
	Engine engine(UnaryOperator<EngineOptions> options);

	/** {@return the engine with its default options} */
	default Engine engine() {
		return engine(UnaryOperator.identity());
	}

	/** {@return where what was asked for goes, in UTF-8, and nothing else} */
	PrintStream out();

	/**
	 * Says something to the person at the terminal, on standard error.
	 *
	 * @param message the message, without the name of the program
	 */
	void message(String message);

	/** {@return shows progress on standard error if that is a terminal} */
	JobMonitor monitor();
}
