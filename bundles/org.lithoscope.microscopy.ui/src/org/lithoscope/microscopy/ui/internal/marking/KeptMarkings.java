/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.marking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.lithoscope.microscopy.measuring.ImageMarkings;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.tools.Ui;
import org.osgi.framework.FrameworkUtil;

/** Reads the markings of an image when it is shown and keeps each change, in the background. */
final class KeptMarkings {

	private static final int PAUSE_MILLIS = 300;

	/** Reading waits for what is still to be written. */
	private static final ISchedulingRule ONE_AT_A_TIME = new ISchedulingRule() {
		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	};

	private final Control owner;
	private final Consumer<String> complain;
	private final MarkingStore store;

	KeptMarkings(Control owner, Consumer<String> complain) {
		this.owner = owner;
		this.complain = complain;
		Path state = Platform.getStateLocation(FrameworkUtil.getBundle(KeptMarkings.class)).toPath();
		this.store = new MarkingStore(state.resolve("markings"));
	}

	/** What tells an image from others: the hash of its file's bytes. */
	String imageId(Measurement measurement) {
		return measurement.origin().files().stream().map(FileReference::sha512).filter(h -> !h.isEmpty()).findFirst().orElse(measurement.name());
	}

	/** Fills a model with what was kept, then keeps what changes. */
	void follow(MarkingModel model) {
		ImageMarkings atFirst = model.markings();
		Job reading = Job.createSystem("Markings of an image", monitor -> {
			try {
				Optional<ImageMarkings> found = store.read(atFirst.image(), atFirst.channel());
				// the calibration is the file's: only the tilt is the user's choice
				found.ifPresent(m -> Ui.later(owner, () -> {
					if (model.markings().equals(atFirst)) {
						model.reset(m.with(atFirst.calibration().with(m.calibration().tilt())));
					}
				}));
			} catch (IOException e) {
				Ui.later(owner, () -> complain.accept("What was measured here before cannot be read: " + e.getMessage()));
			}
		});
		reading.setPriority(Job.SHORT);
		reading.setRule(ONE_AT_A_TIME);
		reading.schedule();
		Keeping keeping = new Keeping();
		model.addListener(() -> keeping.keep(model.markings()));
		owner.addDisposeListener(e -> keeping.now());
	}

	/** Writes the last of many changes. */
	private final class Keeping extends Job {

		private ImageMarkings last;
		private ImageMarkings written;

		Keeping() {
			super("Keeping what is measured");
			setSystem(true);
			setPriority(SHORT);
			setRule(ONE_AT_A_TIME);
		}

		/** Whoever opens the image again at once reads what is written here first. */
		void now() {
			wakeUp();
		}

		synchronized void keep(ImageMarkings markings) {
			if (last == null && markings.markings().isEmpty()) {
				return;
			}
			last = markings;
			schedule(PAUSE_MILLIS);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			ImageMarkings next;
			synchronized (this) {
				next = last;
			}
			if (next != null && !next.equals(written)) {
				try {
					store.keep(next);
					written = next;
				} catch (IOException e) {
					Ui.later(owner, () -> complain.accept("What is measured cannot be kept: " + e.getMessage()));
				}
			}
			return Status.OK_STATUS;
		}
	}
}
