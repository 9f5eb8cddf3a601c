/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** The commands for archives. Who handles them is not known here: without a handler they do nothing. */
public final class ArchiveCommands {

	private static final String NEW = "org.lithoscope.ui.commands.newArchive";
	private static final String OPEN = "org.lithoscope.ui.commands.openArchive";
	private static final String FOLDER = "folder";

	private ArchiveCommands() {
	}

	/** Whether a path is the folder of an archive. */
	static boolean isArchive(Path path) {
		return Files.isRegularFile(path.resolve("bagit.txt"));
	}

	/**
	 * Asks for a new archive.
	 *
	 * @param window the window that asks
	 */
	public static void create(IWorkbenchWindow window) {
		run(window, NEW, Map.of());
	}

	/**
	 * Asks for an archive and opens it.
	 *
	 * @param window the window that asks
	 */
	public static void choose(IWorkbenchWindow window) {
		run(window, OPEN, Map.of());
	}

	/**
	 * Opens an archive.
	 *
	 * @param window the window that shows it
	 * @param folder its folder
	 */
	public static void open(IWorkbenchWindow window, Path folder) {
		run(window, OPEN, Map.of(FOLDER, folder.toString()));
	}

	private static void run(IWorkbenchWindow window, String id, Map<String, String> parameters) {
		Command command = window.getService(ICommandService.class).getCommand(id);
		if (!command.isHandled()) {
			return;
		}
		try {
			window.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
		} catch (CommandException e) {
			ILog.of(ArchiveCommands.class).error(id + " failed", e);
		}
	}
}
