/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.tools;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;

/** Takes files that are dropped from the desktop. */
public final class FileDrop {

	private FileDrop() {
	}

	/**
	 * Lets files be dropped on a control.
	 *
	 * @param control  the control
	 * @param consumer gets the paths
	 */
	public static void on(Control control, Consumer<List<Path>> consumer) {
		DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void drop(DropTargetEvent event) {
				List<Path> paths = new ArrayList<>();
				if (event.data instanceof String[] names) {
					for (String name : names) {
						paths.add(Path.of(name).toAbsolutePath().normalize());
					}
				}
				if (!paths.isEmpty()) {
					// after the drop has ended: what follows may ask something
					control.getDisplay().asyncExec(() -> consumer.accept(paths));
				}
			}
		});
	}
}
