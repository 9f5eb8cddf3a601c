/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.compare;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.display.EqualScale;
import org.lithoscope.microscopy.ui.internal.image.ImageCanvas;
import org.lithoscope.microscopy.ui.internal.image.LookFinder;
import org.lithoscope.microscopy.ui.internal.image.ScaleBarOverlay;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.ui.ReadOnlyEditor;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.tools.FixedSelection;
import org.lithoscope.ui.tools.Notes;

/** Several images side by side in which equal lengths are equally long, zoomed and moved together. */
public final class CompareEditor extends ReadOnlyEditor {

	/** The id of the editor. */
	public static final String ID = "org.lithoscope.microscopy.ui.editors.compare";

	private static final int MOST = 16;

	private final LinkedCanvases linked = new LinkedCanvases();
	private Composite grid;

	/** For the extension point. */
	public CompareEditor() {
		// nothing to prepare
	}

	/**
	 * Opens images for comparison.
	 *
	 * @param page   the page of a window
	 * @param images two images and more; the first sixteen are shown
	 */
	public static void open(IWorkbenchPage page, List<OpenMeasurement> images) {
		try {
			page.openEditor(new CompareInput(images), ID);
		} catch (PartInitException e) {
			ILog.of(CompareEditor.class).error("the images cannot be compared", e);
		}
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof CompareInput compared)) {
			throw new PartInitException("only images can be compared, not " + input.getName());
		}
		super.init(site, input);
		site.setSelectionProvider(new FixedSelection(new StructuredSelection(compared.images())));
	}

	@Override
	public void createPartControl(Composite parent) {
		List<OpenMeasurement> all = ((CompareInput) getEditorInput()).images();
		List<OpenMeasurement> images = all.stream().filter(m -> Micrograph.of(m.measurement()).image().isPresent()).limit(MOST).toList();
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		Composite bar = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(8, 8, 6, 6).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		Button fit = new Button(bar, SWT.PUSH);
		fit.setText("Show All");
		fit.setToolTipText("As large as all fit, at one scale");
		fit.addListener(SWT.Selection, e -> linked.fit());
		long unscaled = images.stream().filter(m -> !(EqualScale.zoom(Micrograph.of(m.measurement()).image().orElseThrow(), 1) > 0)).count();
		Label said = Notes.line(bar, "compare.said");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(said);
		Notes.say(said, "Equal lengths are equally long in all images; they are zoomed and moved together."
				+ (unscaled > 0 ? " " + unscaled + " without a pixel size cannot take part." : "")
				+ (all.size() > images.size() ? " " + (all.size() - images.size()) + " more are not shown." : ""));
		grid = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(grid);
		int columns = Math.max(1, (int) Math.ceil(Math.sqrt(images.size())));
		GridLayoutFactory.fillDefaults().numColumns(columns).equalWidth(true).spacing(2, 2).applyTo(grid);
		for (OpenMeasurement image : images) {
			add(image);
		}
		grid.addListener(SWT.Resize, e -> grid.getDisplay().asyncExec(() -> {
			if (!grid.isDisposed()) {
				linked.fit();
			}
		}));
	}

	private void add(OpenMeasurement open) {
		Composite cell = new Composite(grid, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(cell);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(cell);
		Label name = new Label(cell, SWT.NONE);
		name.setText(open.name());
		name.setToolTipText(open.path().toString());
		GridDataFactory.fillDefaults().indent(6, 2).grab(true, false).applyTo(name);
		ImageCanvas canvas = new ImageCanvas(cell);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		Micrograph micrograph = Micrograph.of(open.measurement());
		ScaleBarOverlay bar = new ScaleBarOverlay(canvas);
		bar.setEstimated(micrograph.scaleIsEstimated());
		canvas.addOverlay(bar);
		Optional<ImageData> image = micrograph.image();
		image.ifPresent(i -> LookFinder.show(canvas, micrograph, i));
		linked.add(canvas);
	}

	@Override
	public void setFocus() {
		grid.setFocus();
	}
}
