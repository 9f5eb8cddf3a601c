/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.services.IDisposable;
import org.lithoscope.engine.Engine;
import org.lithoscope.engine.EngineOptions;
import org.lithoscope.figure.ColourKeys;
import org.lithoscope.registry.CatalogueLoader;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.analysis.ParameterMemory;
import org.lithoscope.ui.internal.importing.ImportJob;
import org.lithoscope.ui.internal.preferences.Preferences;
import org.lithoscope.ui.live.LiveFiles;
import org.lithoscope.ui.project.Problems;
import org.lithoscope.ui.project.Project;

/** The service of the running workbench. */
final class LithoscopeService implements Lithoscope, IDisposable {

	private final Project project = new Project();
	private final Problems problems = new Problems();
	private final LiveFiles live = new LiveFiles(this);
	private final ColourKeys colourKeys = ColourKeys.inOrder();
	private CompletableFuture<Engine> engine;
	private volatile Optional<ParameterMemory> parameterMemory = Optional.empty();

	@Override
	public synchronized CompletableFuture<Engine> engineLater() {
		if (engine == null) {
			engine = new CompletableFuture<>();
			CompletableFuture<Engine> promised = engine;
			Thread builder = new Thread(() -> build(promised), "Lithoscope catalogue");
			builder.setDaemon(true);
			builder.start();
		}
		return engine;
	}

	private static void build(CompletableFuture<Engine> promised) {
		try {
			promised.complete(new Engine(CatalogueLoader.fromRegistry(Platform.getExtensionRegistry()), options()));
		} catch (RuntimeException | LinkageError e) {
			promised.completeExceptionally(e);
		}
	}

	private static EngineOptions options() {
		Preferences preferences = new Preferences(InstanceScope.INSTANCE);
		EngineOptions defaults = EngineOptions.defaults();
		Path temporary = defaults.temporaryFolder();
		return new EngineOptions(preferences.heapBudgetBytes(defaults.heapBudget()), temporary, defaults.strict(),
				preferences.person(defaults.person()), "Lithoscope " + version(), defaults.work(), defaults.quick());
	}

	private static String version() {
		return Platform.getBundle("org.lithoscope.ui").getVersion().toString();
	}

	@Override
	public Engine engine() {
		return engineLater().join();
	}

	@Override
	public void prepare() {
		engineLater();
	}

	@Override
	public Project project() {
		return project;
	}

	@Override
	public Job read(IWorkbenchWindow window, List<Path> files) {
		return ImportJob.open(window, files);
	}

	@Override
	public Problems problems() {
		return problems;
	}

	@Override
	public LiveFiles live() {
		return live;
	}

	@Override
	public ColourKeys colourKeys() {
		return colourKeys;
	}

	@Override
	public Optional<ParameterMemory> parameterMemory() {
		return parameterMemory;
	}

	@Override
	public void setParameterMemory(Optional<ParameterMemory> memory) {
		parameterMemory = memory;
	}

	@Override
	public synchronized void dispose() {
		live.close();
		if (engine != null) {
			engine.thenAccept(Engine::close);
		}
	}
}
