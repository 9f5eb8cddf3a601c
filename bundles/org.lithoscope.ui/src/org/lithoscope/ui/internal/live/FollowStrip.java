/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.live;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lithoscope.engine.FollowState;
import org.lithoscope.ui.internal.tools.Icons;
import org.lithoscope.ui.live.LiveFiles;
import org.lithoscope.ui.tools.Notes;
import org.lithoscope.ui.tools.Ui;

/** Beside the tabs of a measurement's editor: whether its file is followed, and how that stands. */
public final class FollowStrip extends Composite {

	private static final int MILLIS = 1000;

	private final LiveFiles files;
	private final Path path;
	private final Label said;
	private final ToolItem follow;
	private final Runnable ticking = this::renew;

	/**
	 * A strip.
	 *
	 * @param parent where it stands
	 * @param files  the files that are followed
	 * @param path   the file of the editor
	 */
	public FollowStrip(Composite parent, LiveFiles files, Path path) {
		super(parent, SWT.NONE);
		this.files = files;
		this.path = path;
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(this);
		said = Notes.line(this, "follow.state");
		said.setAlignment(SWT.RIGHT);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(said);
		ToolBar bar = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
		follow = new ToolItem(bar, SWT.CHECK);
		follow.setText("Follow");
		follow.setImage(new Icons(bar).get("reading"));
		follow.setToolTipText("Show new rows as the instrument writes them (Ctrl+Shift+F)");
		bar.setData("lithoscope.key", "follow.bar");
		follow.addListener(SWT.Selection, e -> {
			if (follow.getSelection()) {
				files.follow(path);
			} else {
				files.stop(path);
			}
		});
		Runnable unlisten = files.addListener(Ui.coalesced(this, this::renew));
		said.addListener(SWT.Resize, e -> renew());
		addListener(SWT.Dispose, e -> {
			unlisten.run();
			e.display.timerExec(-1, ticking);
		});
		renew();
	}

	/** Where there is no room beside the tabs, what the pressed button says anyway is left out, then the age. */
	private String fitting(String whole) {
		GC gc = new GC(said);
		try {
			String text = whole;
			while (text.contains(", ") && said.getSize().x > 0 && gc.textExtent(text).x > said.getSize().x) {
				text = text.substring(text.indexOf(", ") + 2);
			}
			return text;
		} finally {
			gc.dispose();
		}
	}

	private void renew() {
		if (isDisposed()) {
			return;
		}
		Optional<FollowState> state = files.state(path);
		follow.setSelection(state.isPresent());
		String whole = state.map(s -> s.text(Instant.now())).orElse("");
		String text = fitting(whole);
		if (!text.equals(said.getText())) {
			boolean wrong = state.isPresent() && (state.get().phase() == FollowState.Phase.TROUBLE
					|| state.get().phase() == FollowState.Phase.MISSING);
			if (wrong) {
				Notes.complain(said, text);
			} else {
				Notes.say(said, text);
			}
			layout(true, true);
		}
		// what is left out for want of room may change while the rest does not
		if (!whole.equals(said.getToolTipText())) {
			said.setToolTipText(whole);
		}
		if (state.isPresent()) {
			getDisplay().timerExec(MILLIS, ticking);
		}
	}
}
