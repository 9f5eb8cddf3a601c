/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.lithoscope.engine.Engine;
import org.lithoscope.figure.ColourKeys;
import org.lithoscope.ui.analysis.ParameterMemory;
import org.lithoscope.ui.live.LiveFiles;
import org.lithoscope.ui.project.Problems;
import org.lithoscope.ui.project.Project;

/**
 * The service of the running workbench: the engine, the files that are open, and what went wrong. One for all windows; got from any
 * service locator of the workbench.
 */
public interface Lithoscope {

	/**
	 * The engine, built from the extension registry at its first use, which takes a moment: not for the thread of the display.
	 *
	 * @return the engine
	 */
	Engine engine();

	/** {@return the engine as soon as it is built} */
	CompletableFuture<Engine> engineLater();

	/** Starts to build the engine in the background. */
	void prepare();

	/** {@return the files that are open} */
	Project project();

	/**
	 * Reads files in the background into the project, and opens the first measurements in editors, as if they had been dropped.
	 *
	 * @param window the window that asks
	 * @param files  the files and folders
	 * @return the job, which ends when all are read
	 */
	Job read(IWorkbenchWindow window, List<Path> files);

	/** {@return what went wrong with files and analyses} */
	Problems problems();

	/** {@return the files that are followed while an instrument writes them} */
	LiveFiles live();

	/** {@return the places of cells and other named things in the palette: the same in every figure, in the order in which they are met} */
	ColourKeys colourKeys();

	/** {@return what remembers the parameters of analyses, while there is something} */
	Optional<ParameterMemory> parameterMemory();

	/**
	 * Says what remembers the parameters of analyses from now on: for instance the archive that was opened.
	 *
	 * @param memory the memory, or empty for none
	 */
	void setParameterMemory(Optional<ParameterMemory> memory);

	/**
	 * The service of a window's workbench.
	 *
	 * @param window a window
	 * @return the service
	 */
	static Lithoscope of(IWorkbenchWindow window) {
		return window.getWorkbench().getService(Lithoscope.class);
	}
}
