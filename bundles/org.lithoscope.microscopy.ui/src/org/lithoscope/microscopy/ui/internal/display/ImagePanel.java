/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.display;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lithoscope.figure.axis.Readings;
import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.display.Contrast;
import org.lithoscope.microscopy.ui.internal.Buttons;
import org.lithoscope.microscopy.ui.internal.image.ImageCanvas;
import org.lithoscope.microscopy.ui.internal.image.LookFinder;
import org.lithoscope.microscopy.ui.internal.image.ScaleBarOverlay;
import org.lithoscope.microscopy.ui.internal.marking.MeasurePanel;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.tools.Notes;
import org.lithoscope.ui.tools.Ui;

/** An image with its scale bar, beside it how it is shown, what is measured in it, and what the instrument says of it. */
final class ImagePanel extends Composite {

	private static final int[] IMAGE_AND_SIDE = {66, 34};

	private final Micrograph micrograph;
	private final List<String> names;
	private final ImageCanvas canvas;
	private final ScaleBarOverlay bar;
	private final DisplayPanel display;
	private final MeasurePanel measuring;
	private final Label reading;
	private String shown = "";
	private Optional<Point> hovered = Optional.empty();

	ImagePanel(Composite parent, Measurement measurement) {
		super(parent, SWT.NONE);
		micrograph = Micrograph.of(measurement);
		names = new ArrayList<>(micrograph.images().keySet());
		setLayout(new FillLayout());
		if (names.isEmpty()) {
			canvas = null;
			bar = null;
			display = null;
			measuring = null;
			reading = null;
			Notes.page(this, "The file holds no image that can be shown, only what the instrument says of it: see Metadata.");
			return;
		}
		SashForm sash = new SashForm(this, SWT.HORIZONTAL | SWT.SMOOTH);
		Composite left = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(left);
		Composite tools = new Composite(left, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(tools);
		canvas = new ImageCanvas(left);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		reading = Notes.line(left, "image.reading");
		GridDataFactory.fillDefaults().grab(true, false).indent(10, 2).applyTo(reading);
		bar = new ScaleBarOverlay(canvas);
		bar.setEstimated(micrograph.scaleIsEstimated());
		CTabFolder side = new CTabFolder(sash, SWT.TOP | SWT.FLAT);
		measuring = new MeasurePanel(side, canvas, micrograph);
		tab(side, "Measure", measuring);
		display = new DisplayPanel(side);
		tab(side, "Display", display);
		tab(side, "Instrument", InstrumentFacts.sheet(side, micrograph));
		side.setSelection(0);
		canvas.addOverlay(bar);
		sash.setWeights(IMAGE_AND_SIDE);
		tools(tools);
		display.onChange(canvas::setLook);
		canvas.onHover(this::read);
		show(names.get(0));
	}

	private static void tab(CTabFolder folder, String title, Control control) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(title);
		item.setControl(control);
	}

	private void tools(Composite tools) {
		GridLayoutFactory.fillDefaults().numColumns(7).extendedMargins(8, 8, 6, 6).spacing(6, 0).applyTo(tools);
		if (names.size() > 1) {
			Combo channel = new Combo(tools, SWT.READ_ONLY);
			channel.setItems(names.toArray(new String[0]));
			channel.select(0);
			channel.setToolTipText("Which of the " + names.size() + " images of the file");
			channel.setData("lithoscope.key", "image.channel");
			channel.addListener(SWT.Selection, e -> show(channel.getText()));
		}
		Buttons.push(tools, "Whole Image", "Show the whole image (Home or double click)", canvas::fit);
		Buttons.push(tools, "1 : 1", "One pixel of the image for one of the screen (1)", canvas::actualSize);
		Buttons.push(tools, "+", "Zoom in (wheel or +)", () -> canvas.zoom(1.5));
		Buttons.push(tools, "−", "Zoom out (wheel or −)", () -> canvas.zoom(1 / 1.5));
		Button scale = new Button(tools, SWT.CHECK);
		scale.setText("Scale bar");
		scale.setSelection(true);
		scale.addListener(SWT.Selection, e -> bar.setShown(scale.getSelection()));
		Button export = Buttons.push(tools, "Export…", "Save the image with its scale bar, as shown or as values",
				() -> new ImageExporting(getShell(), micrograph, image(), display.look()).ask());
		export.setData("lithoscope.key", "image.export");
	}

	private ImageData image() {
		return micrograph.images().get(shown);
	}

	private void show(String name) {
		if (name.equals(shown)) {
			return;
		}
		shown = name;
		ImageData image = image();
		LookFinder.show(canvas, micrograph, image);
		measuring.show(name, image);
		Job job = Job.createSystem("Histogram of " + name, monitor -> {
			try {
				Histogram histogram = Histogram.of(image);
				Contrast contrast = Contrast.automatic(micrograph, image);
				Ui.later(this, () -> {
					if (name.equals(shown)) {
						display.show(histogram, contrast);
					}
				});
			} catch (UncheckedIOException e) {
				Ui.later(this, () -> Notes.complain(reading, "The image can no longer be read: " + e.getMessage()));
			}
		});
		job.setPriority(Job.SHORT);
		job.schedule();
	}

	private void read(Optional<Point> at) {
		hovered = at;
		if (at.isEmpty()) {
			Notes.say(reading, "");
			return;
		}
		ImageData image = image();
		Point p = at.get();
		StringBuilder text = new StringBuilder();
		text.append(p.x).append(", ").append(p.y).append(" px");
		if (image.pixelWidth().value() > 0) {
			text.append("   ").append(Readings.number(p.x * image.pixelWidth().value())).append(", ")
					.append(Readings.number(p.y * image.pixelHeight().value())).append(' ').append(image.pixelWidth().unit().symbol());
		}
		Notes.say(reading, text.toString());
		canvas.readValue(p.x, p.y, values -> {
			if (hovered.filter(p::equals).isPresent()) {
				Notes.say(reading, text + "   value " + values(values));
			}
		});
	}

	private String values(float[] values) {
		StringJoiner text = new StringJoiner(", ");
		for (float value : values) {
			text.add(Readings.number(value));
		}
		String unit = micrograph.text(MicroscopyField.VALUE_UNIT);
		return text + (unit.isEmpty() ? "" : " " + unit);
	}

	@Override
	public boolean setFocus() {
		return canvas == null ? super.setFocus() : canvas.setFocus();
	}
}
