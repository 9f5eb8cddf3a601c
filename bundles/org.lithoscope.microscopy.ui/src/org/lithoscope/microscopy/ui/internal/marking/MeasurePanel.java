/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.marking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.measuring.Calibration;
import org.lithoscope.microscopy.measuring.ImageMarkings;
import org.lithoscope.microscopy.measuring.Marking;
import org.lithoscope.microscopy.measuring.Marking.Purpose;
import org.lithoscope.microscopy.measuring.ThicknessStatistics;
import org.lithoscope.microscopy.measuring.TiltCorrection;
import org.lithoscope.microscopy.measuring.TiltCorrection.Method;
import org.lithoscope.microscopy.ui.internal.Buttons;
import org.lithoscope.microscopy.ui.internal.image.ImageCanvas;
import org.lithoscope.microscopy.ui.internal.image.PointerTool;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.ui.tools.Notes;

/** Tools to measure in an image, the list of what is measured, its statistics, and the tilt correction. */
public final class MeasurePanel extends Composite {

	private static final String[] PURPOSES = {"thickness", "size", "deposit", "pore"};
	private static final int NAME_WIDTH = 66;
	private static final int SIZE_WIDTH = 132;
	private static final String[] TILTS = {"no tilt", "section: ÷ sin", "surface: ÷ cos"};

	private final ImageCanvas canvas;
	private final Micrograph micrograph;
	private final KeptMarkings kept;
	private final Button[] tools = new Button[4];
	private final Table table;
	private final Label statistics;
	private final Label said;
	private final Combo tilt;
	private final Text angle;
	private final Text label;
	private final Combo purpose;
	private MarkingModel model;
	private MarkingTool tool;
	private boolean filling;

	/**
	 * A panel.
	 *
	 * @param parent     where it stands
	 * @param canvas     shows the image
	 * @param micrograph the measurement
	 */
	public MeasurePanel(Composite parent, ImageCanvas canvas, Micrograph micrograph) {
		super(parent, SWT.NONE);
		setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopePanel");
		this.canvas = canvas;
		this.micrograph = micrograph;
		GridLayoutFactory.fillDefaults().extendedMargins(10, 10, 8, 8).spacing(6, 8).applyTo(this);
		Composite bar = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(tools.length).spacing(4, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		tools[0] = tool(bar, "Move", "Move the image by dragging", null, null);
		tools[1] = tool(bar, "Line", "Draw lines across a layer (Shift: upright or level)", MarkingTool.Shape.LINE, Purpose.THICKNESS);
		tools[2] = tool(bar, "Box", "Draw a rectangle: its height is a thickness", MarkingTool.Shape.RECTANGLE, Purpose.THICKNESS);
		tools[3] = tool(bar, "Outline", "Click corner after corner, double click ends: an area", MarkingTool.Shape.POLYGON, Purpose.SIZE);
		tools[0].setSelection(true);
		table = new Table(this, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
		table.setHeaderVisible(true);
		table.setData("lithoscope.key", "image.markings");
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 160).applyTo(table);
		for (String title : List.of("Name", "For", "Size")) {
			TableColumn column = new TableColumn(table, SWT.LEFT);
			column.setText(title);
			column.setWidth(title.equals("Size") ? SIZE_WIDTH : NAME_WIDTH);
		}
		table.addListener(SWT.Selection, e -> chosen());
		table.addListener(SWT.KeyDown, e -> {
			if (e.character == SWT.DEL || e.character == SWT.BS) {
				model.removeChosen();
			}
		});
		Composite edit = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 4).applyTo(edit);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(edit);
		label = new Text(edit, SWT.BORDER);
		label.setMessage("Name");
		label.setToolTipText("The name of the chosen shape");
		label.setData("lithoscope.key", "image.name");
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
		label.addListener(SWT.Modify, e -> named());
		purpose = new Combo(edit, SWT.READ_ONLY);
		purpose.setItems(PURPOSES);
		purpose.setToolTipText("What the chosen shape is measured for");
		purpose.setData("lithoscope.key", "image.purpose");
		purpose.addListener(SWT.Selection, e -> purposed(Purpose.values()[purpose.getSelectionIndex()]));
		Composite steps = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 0).applyTo(steps);
		Buttons.push(steps, "Delete", "Delete the chosen shape (Del)", () -> model.removeChosen());
		Buttons.push(steps, "Undo", "Take the last step back", () -> model.undo());
		Buttons.push(steps, "Redo", "Take it again", () -> model.redo());
		Composite correction = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 0).applyTo(correction);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(correction);
		tilt = new Combo(correction, SWT.READ_ONLY);
		tilt.setItems(TILTS);
		tilt.setToolTipText("How lengths along the image's y axis are corrected for the tilt of the sample");
		tilt.setData("lithoscope.key", "image.tilt");
		angle = new Text(correction, SWT.BORDER);
		angle.setToolTipText("Angle of the correction in degrees");
		angle.setData("lithoscope.key", "image.tiltAngle");
		GridDataFactory.swtDefaults().hint(48, SWT.DEFAULT).applyTo(angle);
		new Label(correction, SWT.NONE).setText("°");
		tilt.addListener(SWT.Selection, e -> tilted());
		angle.addListener(SWT.DefaultSelection, e -> tilted());
		angle.addListener(SWT.FocusOut, e -> tilted());
		statistics = new Label(this, SWT.WRAP);
		statistics.setData("lithoscope.key", "image.statistics");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(statistics);
		Button analyse = Buttons.push(this, "Thickness as a Result…", "Run the thickness analysis on these lines: values with provenance, to be kept",
				() -> ThicknessRun.start(this, this.micrograph, model.markings(), this::complain));
		analyse.setData("lithoscope.key", "image.thickness");
		said = Notes.line(this, "image.said");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(said);
		kept = new KeptMarkings(this, this::complain);
		canvas.addListener(SWT.KeyDown, e -> {
			if (e.character == SWT.DEL && model != null) {
				model.removeChosen();
			}
		});
	}

	private Button tool(Composite parent, String text, String tooltip, MarkingTool.Shape shape, Purpose why) {
		Button button = new Button(parent, SWT.TOGGLE);
		button.setText(text);
		button.setToolTipText(tooltip);
		button.setData("lithoscope.key", "image.tool." + text);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		button.addListener(SWT.Selection, e -> {
			for (Button other : tools) {
				other.setSelection(other == button);
			}
			if (shape != null && tool != null) {
				tool.setShape(shape, why);
			}
			canvas.setTool(shape == null || tool == null ? PointerTool.NONE : tool);
		});
		return button;
	}

	/**
	 * Measures in another image of the file.
	 *
	 * @param channel its name
	 * @param image   the image
	 */
	public void show(String channel, ImageData image) {
		canvas.setTool(PointerTool.NONE);
		Optional<Calibration> calibration = calibration(image);
		for (Button button : tools) {
			button.setSelection(button == tools[0]);
			button.setEnabled(calibration.isPresent());
		}
		canvas.clearOverlays(MarkingOverlay.class);
		if (calibration.isEmpty()) {
			statistics.setText("Nothing can be measured here: the file does not state a pixel size.");
			return;
		}
		model = new MarkingModel(ImageMarkings.none(kept.imageId(micrograph.measurement()), channel, calibration.get()));
		tool = new MarkingTool(model, image);
		canvas.addOverlay(new MarkingOverlay(model));
		model.addListener(this::refresh);
		kept.follow(model);
		refresh();
	}

	private Optional<Calibration> calibration(ImageData image) {
		try {
			return Optional.of(Calibration.of(image).with(TiltCorrection.forSection(micrograph)));
		} catch (IllegalArgumentException e) {
			// no pixel size, or none that is a length: the panel says so
			return Optional.empty();
		}
	}

	private void refresh() {
		ImageMarkings markings = model.markings();
		filling = true;
		table.setRedraw(false);
		table.removeAll();
		for (Marking m : markings.markings()) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] {m.label().isEmpty() ? m.id() : m.label(), PURPOSES[m.purpose().ordinal()],
					MarkingReadings.size(m, markings.calibration())});
			item.setData(m.id());
		}
		model.chosen().ifPresent(m -> table.setSelection(markings.markings().indexOf(m)));
		table.setRedraw(true);
		String name = model.chosen().map(Marking::label).orElse("");
		if (!label.getText().equals(name)) {
			label.setText(name);
		}
		label.setEnabled(model.chosen().isPresent());
		purpose.setEnabled(model.chosen().isPresent());
		model.chosen().ifPresent(m -> purpose.select(m.purpose().ordinal()));
		tilt.select(markings.calibration().tilt().method().ordinal());
		angle.setEnabled(markings.calibration().tilt().method() != Method.NONE);
		if (!angle.isFocusControl()) {
			angle.setText(String.format(Locale.ROOT, "%.4g", markings.calibration().tilt().angle()));
		}
		statistics.setText(statistics(markings));
		filling = false;
		layout();
		canvas.redraw();
	}

	private static String statistics(ImageMarkings markings) {
		ThicknessStatistics s = ThicknessStatistics.of(List.of(markings));
		StringBuilder text = new StringBuilder();
		if (s.count() > 0) {
			text.append("Thickness ").append(MarkingReadings.length(s.thickness()));
			if (s.count() > 1) {
				text.append("\nSD ").append(MarkingReadings.length(Quantity.of(s.standardDeviation(), s.thickness().unit()))).append(", n = ")
						.append(s.count());
			}
		} else if (markings.markings().isEmpty()) {
			text.append("Draw lines across the layer; their mean, standard deviation and number appear here.");
		}
		Quantity porosity = markings.areaPorosity();
		if (!Double.isNaN(porosity.value())) {
			text.append(text.isEmpty() ? "" : "\n").append("Share of pores in the deposit's area ").append(porosity);
		}
		return text.toString();
	}

	private void chosen() {
		TableItem[] selected = table.getSelection();
		model.choose(selected.length == 0 ? "" : (String) selected[0].getData());
	}

	private void named() {
		if (!filling && model != null) {
			model.chosen().ifPresent(m -> model.change(model.markings().with(new Marking(m.id(), label.getText().strip(), m.purpose(), m.shape()))));
		}
	}

	private void purposed(Purpose purpose) {
		if (model != null) {
			model.chosen().ifPresent(m -> model.change(model.markings().with(new Marking(m.id(), m.label(), purpose, m.shape()))));
		}
	}

	private void tilted() {
		if (filling || model == null) {
			return;
		}
		Method method = Method.values()[tilt.getSelectionIndex()];
		try {
			double degrees = method == Method.NONE ? 0 : Double.parseDouble(angle.getText().strip().replace(',', '.'));
			double usual = method == Method.SECTION && degrees == 0 ? 52 : degrees;
			model.change(model.markings().with(model.markings().calibration().with(new TiltCorrection(method, usual))));
			Notes.say(said, "");
		} catch (IllegalArgumentException e) {
			complain("The angle must be a number of degrees, for a section above 0 and up to 90: '" + angle.getText() + "'.");
		}
	}

	private void complain(String text) {
		Notes.complain(said, text);
	}
}
