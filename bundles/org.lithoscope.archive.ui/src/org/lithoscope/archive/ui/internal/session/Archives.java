/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.session;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.services.IDisposable;
import org.eclipse.ui.services.IServiceLocator;
import org.lithoscope.ui.Lithoscope;

/** The archive that is open in the workbench, if one is: one for all windows. Got from any service locator of the workbench. */
public final class Archives implements IDisposable {

	/** The context that is active while an archive is open. */
	public static final String OPEN = "org.lithoscope.archive.ui.contexts.open";
	/** The context that is active while an archive is open that can be written. */
	public static final String WRITABLE = "org.lithoscope.archive.ui.contexts.writable";

	private final Lithoscope lithoscope;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final List<IContextActivation> contexts = new CopyOnWriteArrayList<>();
	private final AtomicInteger generation = new AtomicInteger();
	private volatile OpenArchive open;
	private volatile Message message = new Message("", false);

	/**
	 * What there is to say about the last thing that was done.
	 *
	 * @param text  a sentence, or an empty text
	 * @param wrong whether something failed
	 */
	public record Message(String text, boolean wrong) {
	}

	Archives(Lithoscope lithoscope) {
		this.lithoscope = lithoscope;
	}

	/**
	 * The archives of a workbench.
	 *
	 * @param locator a window, a site, or the workbench
	 * @return its archives
	 */
	public static Archives of(IServiceLocator locator) {
		return locator.getService(Archives.class);
	}

	/** {@return the archive that is open} */
	public Optional<OpenArchive> open() {
		return Optional.ofNullable(open);
	}

	/** {@return the engine, its files and problems} */
	public Lithoscope lithoscope() {
		return lithoscope;
	}

	/** {@return a number that rises whenever there may be other records than before} */
	public int generation() {
		return generation.get();
	}

	/** {@return what there is to say} */
	public Message message() {
		return message;
	}

	/**
	 * Puts an archive in the place of the one that is open, which is closed.
	 *
	 * @param archive the archive, or empty to close only
	 */
	public void use(Optional<OpenArchive> archive) {
		OpenArchive before = open;
		open = archive.orElse(null);
		generation.incrementAndGet();
		message = new Message("", false);
		lithoscope.setParameterMemory(archive.map(a -> new ArchiveMemory(a.parameters())));
		lithoscope.project().setTitle(archive.map(OpenArchive::name).orElse(""));
		if (before != null) {
			closeLater(before);
		}
		PlatformUI.getWorkbench().getDisplay().asyncExec(this::activateContexts);
		tell();
	}

	/** Work on an archive ends before it is closed. */
	private static void closeLater(OpenArchive archive) {
		Job.getJobManager().cancel(archive);
		Job closing = Job.create("Closing " + archive.name(), monitor -> {
			try {
				Job.getJobManager().join(archive, monitor);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			close(archive);
		});
		closing.setSystem(true);
		closing.schedule();
	}

	private static void close(OpenArchive archive) {
		try {
			archive.close();
		} catch (IOException e) {
			ILog.of(Archives.class).warn(archive.folder() + " did not close cleanly; what it acknowledged is safe", e);
		}
	}

	private void activateContexts() {
		if (!PlatformUI.isWorkbenchRunning()) {
			return;
		}
		IContextService service = PlatformUI.getWorkbench().getService(IContextService.class);
		contexts.forEach(service::deactivateContext);
		contexts.clear();
		OpenArchive now = open;
		if (now != null) {
			contexts.add(service.activateContext(OPEN));
			if (!now.isReadOnly()) {
				contexts.add(service.activateContext(WRITABLE));
			}
		}
	}

	/**
	 * Says how something went.
	 *
	 * @param text  a sentence
	 * @param wrong whether something failed
	 */
	public void say(String text, boolean wrong) {
		message = new Message(text, wrong);
		tell();
	}

	/** Tells all views that records were added. */
	public void changed() {
		generation.incrementAndGet();
		tell();
	}

	/**
	 * Tells of every change, on the thread that makes it.
	 *
	 * @param listener what is told
	 * @return ends the telling
	 */
	public Runnable addListener(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}

	@Override
	public void dispose() {
		OpenArchive last = open;
		open = null;
		if (last != null) {
			close(last);
		}
	}
}
