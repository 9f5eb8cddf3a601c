/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.microscopy.display.Contrast;
import org.lithoscope.microscopy.export.ExportOptions;
import org.lithoscope.microscopy.export.ImageExport;
import org.lithoscope.microscopy.ui.internal.gallery.GalleryCanvas;
import org.lithoscope.microscopy.ui.internal.gallery.GalleryView;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.importing.ImportJob;
import org.lithoscope.ui.internal.result.ResultEditor;
import org.lithoscope.ui.internal.tools.Screenshot;
import org.lithoscope.ui.project.ProjectFile;

/** Images in the workbench: measuring, what is measured survives, the gallery and comparison at equal scale. All images are synthetic. */
@ExtendWith(ScreenshotOnFailure.class)
class MicroscopyWorkbenchTest {

	private static final String GALLERY = "org.lithoscope.microscopy.ui.views.gallery";
	private static final String COMPARE = "org.lithoscope.microscopy.ui.commands.compare";

	@TempDir
	Path folder;

	@AfterEach
	void closeAll() {
		Robot.run(() -> {
			Robot.page().closeAllEditors(false);
			Robot.page().hideView(Robot.page().findView(GALLERY));
			Lithoscope lithoscope = Lithoscope.of(Robot.window());
			lithoscope.project().remove(lithoscope.project().files().stream().map(ProjectFile::path).toList());
			lithoscope.problems().clear();
		});
	}

	/** A ramp of grey values with a bright layer from row 100 to 300. */
	private record Layer(int width, int height, double nanometres) implements ImageData {

		@Override
		public int channels() {
			return 1;
		}

		@Override
		public Quantity pixelWidth() {
			return Quantity.of(nanometres, Units.NANOMETRE);
		}

		@Override
		public Quantity pixelHeight() {
			return pixelWidth();
		}

		@Override
		public float[] read(int x, int y, int columns, int rows, int reduction) {
			int w = Math.ceilDiv(columns, reduction);
			float[] values = new float[w * Math.ceilDiv(rows, reduction)];
			for (int i = 0; i < values.length; i++) {
				int row = y + i / w * reduction;
				values[i] = row >= 100 && row < 300 ? 220 : 40 + 100f * (x + i % w * reduction) / width;
			}
			return values;
		}
	}

	private Path image(String name, double nanometres) throws IOException {
		Path file = folder.resolve(name);
		ImageExport.write(new Layer(640, 480, nanometres), file,
				ExportOptions.of(ExportOptions.Format.TIFF, ExportOptions.Placement.NONE, Contrast.asStored()), () -> false);
		return file;
	}

	private static void open(Path... files) {
		Robot.call(() -> ImportJob.open(Robot.window(), List.of(files)));
		Robot.waitFor("the files to be read", () -> Lithoscope.of(Robot.window()).project().measurements().size() == files.length
				&& Job.getJobManager().find(Screenshot.Family.WORK).length == 0);
	}

	private static void click(Button button) {
		Robot.send(button, SWT.Selection, 0, 0, 0);
	}

	/** At one pixel of the image for one of the screen, draws upright over 200 pixels. */
	private static void drawLine(Canvas canvas) {
		Robot.run(() -> {
			Event key = new Event();
			key.character = '1';
			canvas.notifyListeners(SWT.KeyDown, key);
		});
		click(Robot.get(Button.class, "image.tool.Line"));
		int x = Robot.call(() -> canvas.getClientArea().width / 2);
		int y = Robot.call(() -> canvas.getClientArea().height / 2);
		Robot.send(canvas, SWT.MouseDown, x, y - 50, 1);
		Robot.send(canvas, SWT.MouseMove, x, y, 0);
		Robot.send(canvas, SWT.MouseMove, x, y + 50, 0);
		Robot.send(canvas, SWT.MouseUp, x, y + 50, 1);
	}

	@Test
	void aLineIsMeasuredKeptAndBecomesAResult() throws Exception {
		Path file = image("layer.tif", 50);
		open(file);
		Canvas canvas = Robot.get(Canvas.class, "image");
		Robot.waitFor("the tools", () -> Robot.find(Button.class, "image.tool.Line").filter(Button::isEnabled).isPresent());
		drawLine(canvas);
		Table table = Robot.get(Table.class, "image.markings");
		Robot.waitFor("the line in the table", () -> table.getItemCount() == 1);
		// 100 pixels of 50 nm; each end is set to a pixel
		assertTrue(Robot.call(() -> table.getItem(0).getText(2)).startsWith("5.00 ± 0.07"), Robot.call(() -> table.getItem(0).getText(2)));
		Label statistics = Robot.get(Label.class, "image.statistics");
		assertTrue(Robot.call(statistics::getText).startsWith("Thickness 5.00"), Robot.call(statistics::getText));
		picture("microscopy-measuring");
		Robot.run(() -> Robot.page().closeAllEditors(false));
		Robot.run(() -> Lithoscope.of(Robot.window()).project().remove(List.of(file)));
		open(file);
		Table again = Robot.get(Table.class, "image.markings");
		Robot.waitFor("what was measured before", () -> again.getItemCount() == 1);
		click(Robot.get(Button.class, "image.thickness"));
		Robot.waitFor("the result", () -> Robot.page().getActiveEditor() instanceof ResultEditor);
	}

	@Test
	void tiltedSectionsAreLonger() throws Exception {
		open(image("tilted.tif", 100));
		Canvas canvas = Robot.get(Canvas.class, "image");
		Robot.waitFor("the tools", () -> Robot.find(Button.class, "image.tool.Line").filter(Button::isEnabled).isPresent());
		drawLine(canvas);
		Table table = Robot.get(Table.class, "image.markings");
		Robot.waitFor("the line in the table", () -> table.getItemCount() == 1);
		Combo tilt = Robot.get(Combo.class, "image.tilt");
		Robot.run(() -> {
			tilt.select(1);
			tilt.notifyListeners(SWT.Selection, new Event());
		});
		// 10 µm over sin 52°
		Robot.waitFor("the corrected length", () -> table.getItem(0).getText(2).startsWith("12.7 ± 0.2"));
		Text angle = Robot.get(Text.class, "image.tiltAngle");
		Robot.run(() -> {
			angle.setText("none");
			angle.notifyListeners(SWT.DefaultSelection, new Event());
		});
		assertTrue(Robot.call(() -> Robot.get(Label.class, "image.said").getText()).contains("number of degrees"));
	}

	@Test
	void theGalleryFiltersAndComparesAtEqualScale() throws Exception {
		open(image("coarse.tif", 100), image("fine.tif", 25), image("finest.tif", 10));
		Robot.call(() -> {
			try {
				return Robot.page().showView(GALLERY);
			} catch (PartInitException e) {
				throw new AssertionError(e);
			}
		});
		Label count = Robot.get(Label.class, "gallery.count");
		Robot.waitFor("three images", () -> count.getText().equals("3 images"));
		Text search = Robot.get(Text.class, "gallery.search");
		Robot.run(() -> search.setText("fine tif"));
		Robot.waitFor("two of them", () -> count.getText().equals("2 of 3 images"));
		Canvas gallery = Robot.get(Canvas.class, "gallery");
		Robot.run(() -> {
			gallery.setFocus();
			Event all = new Event();
			all.keyCode = 'a';
			all.stateMask = SWT.MOD1;
			gallery.notifyListeners(SWT.KeyDown, all);
		});
		Robot.call(() -> Robot.page().getWorkbenchWindow().getService(org.eclipse.ui.handlers.IHandlerService.class)
				.executeCommand(COMPARE, null));
		Robot.waitFor("the comparison", () -> editorTitle().equals("2 images"));
		assertEquals("2 images", Robot.call(MicroscopyWorkbenchTest::editorTitle));
		picture("microscopy-compare");
	}

	@Test
	void aFolderIsShownWithoutBeingOpened() throws Exception {
		for (int i = 0; i < 5; i++) {
			image("section " + i + ".tif", 20 + i);
		}
		Files.write(folder.resolve("broken.tif"), new byte[] { 'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0 });
		GalleryView view = (GalleryView) Robot.call(() -> Robot.page().showView(GALLERY));
		Robot.run(() -> view.showFolder(folder));
		Label count = Robot.get(Label.class, "gallery.count");
		Robot.waitFor("the folder", () -> count.getText().equals("6 images"));
		assertEquals(0, Lithoscope.of(Robot.window()).project().measurements().size(), "nothing is opened");
		GalleryCanvas gallery = (GalleryCanvas) Robot.get(Canvas.class, "gallery");
		Robot.waitFor("the thumbnails of those that are seen", () -> gallery.thumbnailsShown() >= 1);
		picture("microscopy-gallery");
		Text search = Robot.get(Text.class, "gallery.search");
		Robot.run(() -> search.setText("3.tif"));
		Robot.waitFor("one of them", () -> count.getText().equals("1 of 6 images"));
		Robot.run(() -> {
			gallery.setFocus();
			for (int key : new int[] { SWT.ARROW_RIGHT, SWT.CR }) {
				Event event = new Event();
				event.keyCode = key;
				gallery.notifyListeners(SWT.KeyDown, event);
			}
		});
		Robot.waitFor("the image", () -> Lithoscope.of(Robot.window()).project().measurements().size() == 1);
		Robot.run(() -> search.setText(""));
		Robot.waitFor("the open one once", () -> count.getText().equals("6 images"));
		Robot.run(view::stopFolder);
		Robot.run(() -> view.showFolder(folder.resolve("none")));
		Robot.waitFor("the reason", () -> count.getText().contains("cannot be read"));
	}

	private static void picture(String name) throws IOException {
		String pictures = System.getProperty("lithoscope.test.pictures", "");
		if (!pictures.isEmpty()) {
			Files.createDirectories(Path.of(pictures));
			Robot.screenshot(Path.of(pictures, name + ".png"));
		}
	}

	private static String editorTitle() {
		IEditorPart editor = Robot.page().getActiveEditor();
		return editor == null ? "" : editor.getTitle();
	}
}
