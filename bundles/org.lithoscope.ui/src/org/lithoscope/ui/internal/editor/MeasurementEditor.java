/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.editor;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.MeasurementPage;
import org.lithoscope.ui.MeasurementPresentation;
import org.lithoscope.ui.figure.FigureCanvas;
import org.lithoscope.ui.figure.FigurePanel;
import org.lithoscope.ui.internal.live.FollowStrip;
import org.lithoscope.ui.internal.preferences.Preferences;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.table.DataGrid;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.table.TableModels;
import org.lithoscope.ui.tools.FixedSelection;
import org.lithoscope.ui.tools.Ui;

/** One measurement: figures first, then data, metadata and provenance. */
public final class MeasurementEditor extends PagedEditor {

	/** The id of the editor. */
	public static final String ID = "org.lithoscope.ui.editors.measurement";

	private final LinkedRows rows = new LinkedRows();
	private final Map<String, Predicate<Control>> updates = new HashMap<>();
	private FigurePanel figures;

	/** For the extension point. */
	public MeasurementEditor() {
		// nothing to prepare
	}

	/**
	 * Opens a measurement, or brings its editor to the front.
	 *
	 * @param page        the page of a window
	 * @param measurement the measurement
	 */
	public static void open(IWorkbenchPage page, OpenMeasurement measurement) {
		try {
			page.openEditor(new MeasurementInput(measurement), ID);
		} catch (PartInitException e) {
			ILog.of(MeasurementEditor.class).error(measurement.name() + " cannot be shown", e);
		}
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		site.setSelectionProvider(new FixedSelection(new StructuredSelection(open())));
	}

	private OpenMeasurement open() {
		return ((MeasurementInput) getEditorInput()).measurement();
	}

	@Override
	protected void createPages() {
		Lithoscope lithoscope = Lithoscope.of(getSite().getWorkbenchWindow());
		Runnable unlisten = lithoscope.project().addListener(Ui.coalesced(folder(), () -> lithoscope.project().latest(open())
				.filter(m -> m.measurement() != open().measurement()).ifPresent(this::showLater)));
		folder().addDisposeListener(e -> unlisten.run());
		if (Files.isRegularFile(open().path())) {
			folder().setTopRight(new FollowStrip(folder(), lithoscope.live(), open().path()), SWT.FILL);
		}
		Measurement measurement = open().measurement();
		MeasurementPresentation presentation = new Presentations(Platform.getExtensionRegistry()).of(measurement.type());
		if (presentation.pagesFirst()) {
			pages(presentation);
		}
		if (presentation.hasFigures()) {
			page("Figures", "figure", parent -> figures(parent, presentation));
		}
		if (!presentation.pagesFirst()) {
			pages(presentation);
		}
		if (!measurement.tables().isEmpty()) {
			page("Data", "table", this::data);
		}
		page("Metadata", "metadata", parent -> new MetadataPage(parent, open().measurement()));
		page("Provenance", "provenance", parent -> new ProvenancePage(parent, open()));
	}

	private void pages(MeasurementPresentation presentation) {
		for (MeasurementPage page : presentation.pages()) {
			page(page.title(), "technique", parent -> page.create(parent, open().measurement(), rows));
			updates.put(page.title(), control -> page.update(control, open().measurement()));
		}
	}

	/** The same measurement, read later: what is seen stays, with the new rows. */
	private void showLater(OpenMeasurement later) {
		setInputWithNotify(new MeasurementInput(later));
		getSite().setSelectionProvider(new FixedSelection(new StructuredSelection(later)));
		renew((title, control) -> updates.getOrDefault(title, c -> false).test(control));
	}

	private Control figures(Composite parent, MeasurementPresentation presentation) {
		figures = new FigurePanel(parent, rows);
		figures.showLater(open().name(), () -> presentation.figures(open().measurement()));
		updates.put("Figures", control -> {
			figures.updateLater(open().name(), () -> presentation.figures(open().measurement()));
			return true;
		});
		return figures;
	}

	private Control data(Composite parent) {
		DataGrid grid = new DataGrid(parent);
		Preferences preferences = new Preferences(InstanceScope.INSTANCE);
		grid.setDecimalComma(preferences.decimalComma());
		open().measurement().tables().entrySet().stream().findFirst()
				.ifPresent(e -> grid.show(TableModels.of(e.getKey(), e.getValue(), preferences.digits()), rows));
		updates.put("Data", control -> {
			open().measurement().tables().entrySet().stream().findFirst()
					.ifPresent(e -> grid.update(TableModels.of(e.getKey(), e.getValue(), preferences.digits())));
			return true;
		});
		return grid;
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == LinkedTables.class) {
			return adapter.cast(new LinkedTables(open().measurement().tables(), rows));
		}
		if (adapter == FigureCanvas.class) {
			return adapter.cast(shownFigure());
		}
		return super.getAdapter(adapter);
	}

	/** The figure that commands work on: that with the focus, else the first of the page that is shown, else that of the page of figures. */
	private FigureCanvas shownFigure() {
		FigureCanvas focused = folder().getDisplay().getFocusControl() instanceof FigureCanvas canvas && canvas.isVisible() ? canvas : null;
		Control page = shownPage();
		FigureCanvas onPage = focused != null ? focused : page == null ? null : FigureCanvas.firstIn(page);
		return onPage != null || figures == null ? onPage : figures.canvas();
	}
}
