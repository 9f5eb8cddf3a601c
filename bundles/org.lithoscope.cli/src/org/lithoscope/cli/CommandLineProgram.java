/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.lithoscope.cli.internal.Overview;
import org.lithoscope.cli.internal.TerminalContext;
import org.lithoscope.engine.Suggestions;
import org.lithoscope.registry.CallLimits;
import org.lithoscope.registry.Catalogue;
import org.lithoscope.registry.CommandDescriptor;
import org.lithoscope.registry.GuardedCalls;
import org.lithoscope.registry.PluginFaultException;
import org.lithoscope.registry.PluginHealth;

import picocli.CommandLine;

/**
 * The program behind the command line: finds the sub-command in the catalogue, reads its arguments and runs it. Only the sub-command that
 * is called is loaded.
 */
public final class CommandLineProgram {

	/** The name of the program in its messages. */
	public static final String NAME = "lithoscope";

	/** A command may work as long as it likes; what it does with plugins has deadlines of its own. */
	private static final CallLimits UNLIMITED = new CallLimits(Duration.ofDays(36_500), Duration.ofSeconds(1));

	private final Catalogue catalogue;
	private final PrintStream out;
	private final PrintStream err;
	private final boolean terminal;

	/**
	 * A program.
	 *
	 * @param catalogue what plugins bring, the sub-commands among it
	 * @param out       standard output
	 * @param err       standard error
	 * @param terminal  whether standard error is a terminal, so that progress is shown
	 */
	public CommandLineProgram(Catalogue catalogue, PrintStream out, PrintStream err, boolean terminal) {
		this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
		this.out = Objects.requireNonNull(out, "out");
		this.err = Objects.requireNonNull(err, "err");
		this.terminal = terminal;
	}

	/**
	 * Runs it.
	 *
	 * @param arguments the arguments
	 * @return the exit code, see {@link ExitCode}
	 */
	public int run(List<String> arguments) {
		String first = arguments.isEmpty() ? "--help" : arguments.get(0);
		try {
			return switch (first) {
				case "--help", "-h", "help" -> arguments.size() > 1 ? call(arguments.get(1), List.of("--help")) : help(arguments.isEmpty());
				case "--version", "-V", "version" -> {
					out.println("Lithoscope " + Overview.version(catalogue));
					yield ExitCode.DONE;
				}
				default -> call(first, arguments.subList(1, arguments.size()));
			};
		} finally {
			out.flush();
			err.flush();
		}
	}

	private int help(boolean nothingAsked) {
		Overview.print(catalogue, nothingAsked ? err : out);
		return nothingAsked ? ExitCode.USAGE : ExitCode.DONE;
	}

	private int call(String name, List<String> arguments) {
		CommandDescriptor command = catalogue.command(name).orElse(null);
		if (command == null) {
			List<String> names = catalogue.commands().stream().map(CommandDescriptor::name).toList();
			say("there is no command '" + name + "'" + Suggestions.nearest(name, names).map(n -> "; did you mean '" + n + "'?").orElse("")
					+ " See " + NAME + " --help.");
			return ExitCode.USAGE;
		}
		try (GuardedCalls calls = new GuardedCalls(new PluginHealth(catalogue))) {
			return calls.callNew(command.plugin(), name, CommandException.class, UNLIMITED, () -> false,
					(object, watch) -> run(name, (Command) object, arguments));
		} catch (CommandException e) {
			say(e.getMessage());
			return e.exitCode();
		} catch (PluginFaultException e) {
			say(e.getMessage());
			if (e.getCause() != null) {
				StackTraceElement[] frames = e.getCause().getStackTrace();
				say("this is a fault of the program" + (frames.length == 0 ? "" : ", at " + frames[0]));
			}
			return ExitCode.FAILED;
		} catch (FileSystemException e) {
			say(fault(e));
			return ExitCode.FAILED;
		} catch (IOException e) {
			say("the output cannot be written: " + (e.getMessage() == null ? e : e.getMessage()));
			return ExitCode.FAILED;
		}
	}

	/** Java says of some faults the file alone, and what is wrong by the class. */
	private static String fault(FileSystemException e) {
		// files are written under this name until they are whole
		String file = e.getFile() == null ? "" : e.getFile().replaceFirst("\\.part$", "") + ": ";
		if (e.getReason() != null) {
			return file + e.getReason();
		}
		return file + switch (e) {
			case AccessDeniedException denied -> "permission denied";
			case NoSuchFileException missing -> "there is no such file or folder";
			case FileAlreadyExistsException there -> "is there already";
			default -> "the file system refuses it (" + e.getClass().getSimpleName() + ")";
		};
	}

	private Integer run(String name, Command command, List<String> arguments) throws CommandException, IOException {
		try (TerminalContext context = new TerminalContext(catalogue, out, err, terminal)) {
			CommandLine line = command.commandLine(context, arguments);
			line.setCommandName(NAME + " " + name);
			line.setCaseInsensitiveEnumValuesAllowed(true);
			line.getCommandSpec().usageMessage().sortOptions(false).abbreviateSynopsis(true).width(100);
			try {
				CommandLine.ParseResult parsed = line.parseArgs(arguments.toArray(String[]::new));
				if (parsed.isUsageHelpRequested()) {
					line.usage(new PrintWriter(out, true, StandardCharsets.UTF_8), CommandLine.Help.Ansi.OFF);
					return ExitCode.DONE;
				}
			} catch (CommandLine.ParameterException e) {
				say(e.getMessage() + suggestions(e));
				err.println("See " + NAME + " " + name + " --help.");
				return ExitCode.USAGE;
			}
			return command.run(context);
		}
	}

	private static String suggestions(CommandLine.ParameterException e) {
		if (e instanceof CommandLine.UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
			List<String> options = e.getCommandLine().getCommandSpec().optionsMap().keySet().stream().toList();
			String typed = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
			return Suggestions.nearest(typed, options).map(n -> "; did you mean '" + n + "'?").orElse("");
		}
		return "";
	}

	private void say(String message) {
		err.println(NAME + ": " + message);
	}
}
