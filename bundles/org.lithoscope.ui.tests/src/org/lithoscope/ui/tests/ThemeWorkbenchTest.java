/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.explorer.ExplorerView;
import org.lithoscope.ui.internal.importing.ImportJob;
import org.lithoscope.ui.internal.start.StartEditor;
import org.lithoscope.ui.internal.theme.ThemeChoice;
import org.lithoscope.ui.project.ProjectFile;

/** The whole window looks light, dark and light again, native widgets included. */
@ExtendWith(ScreenshotOnFailure.class)
class ThemeWorkbenchTest {

	/** Of all pixels: a blinking cursor and a hint under the pointer may differ. */
	private static final double SAME = 0.002;
	private static final double READABLE = 2.5;

	@TempDir
	Path folder;

	@AfterEach
	void asBefore() {
		apply(ThemeChoice.SYSTEM);
		Robot.run(() -> {
			Robot.page().closeAllEditors(false);
			Lithoscope lithoscope = Lithoscope.of(Robot.window());
			lithoscope.project().remove(lithoscope.project().files().stream().map(ProjectFile::path).toList());
		});
	}

	@Test
	void theStartPageLooksAsBeforeAfterDarkAndLight() {
		Robot.waitFor("the start page", () -> Robot.page().getActiveEditor() instanceof StartEditor);
		looksAsBefore();
	}

	@Test
	void anOpenMeasurementLooksAsBeforeAfterDarkAndLight() throws Exception {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 100; i++) {
			text.append(i).append('\t').append(3 + i / 100.0).append('\n');
		}
		Path file = Files.writeString(folder.resolve("look.uitest"), text + "end\n");
		Robot.call(() -> ImportJob.open(Robot.window(), List.of(file)));
		Robot.get(Tree.class, ExplorerView.TREE_KEY);
		Robot.get(Text.class, "parameter.limit");
		looksAsBefore();
	}

	private void looksAsBefore() {
		apply(ThemeChoice.LIGHT);
		ImageData light = picture("light");
		assertReadable();
		apply(ThemeChoice.DARK);
		assertReadable();
		ImageData dark = picture("dark");
		assertTrue(difference(light, dark) > 0.5, "dark is not light");
		apply(ThemeChoice.LIGHT);
		assertReadable();
		assertEquals(0, difference(light, picture("light-again")), SAME, "light as before");
		apply(ThemeChoice.DARK);
		assertReadable();
		assertEquals(0, difference(dark, picture("dark-again")), SAME, "dark as before");
	}

	private static void apply(ThemeChoice choice) {
		Robot.run(() -> choice.apply(PlatformUI.getWorkbench()));
		Robot.settle();
	}

	/** Every text in the window stands out against its ground. */
	private static void assertReadable() {
		List<String> unreadable = new ArrayList<>();
		Robot.run(() -> collect(Robot.window().getShell(), unreadable));
		assertEquals(List.of(), unreadable);
	}

	private static void collect(Control control, List<String> unreadable) {
		boolean text = control instanceof Label label && !label.getText().isEmpty() || control instanceof Text || control instanceof Tree;
		if (text && control.isVisible()) {
			double contrast = contrast(control.getForeground().getRGB(), control.getBackground().getRGB());
			if (contrast < READABLE) {
				unreadable.add(control + " " + control.getForeground() + " on " + control.getBackground());
			}
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				collect(child, unreadable);
			}
		}
	}

	/** As the Web Content Accessibility Guidelines define it, 1 to 21. */
	private static double contrast(RGB a, RGB b) {
		double first = luminance(a) + 0.05;
		double second = luminance(b) + 0.05;
		return Math.max(first, second) / Math.min(first, second);
	}

	private static double luminance(RGB rgb) {
		return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
	}

	private static double linear(int channel) {
		double c = channel / 255.0;
		return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
	}

	private static ImageData picture(String name) {
		return Robot.call(() -> {
			Shell shell = Robot.window().getShell();
			Rectangle area = shell.getClientArea();
			Image image = new Image(shell.getDisplay(), area.width, area.height);
			GC gc = new GC(shell);
			try {
				gc.copyArea(image, 0, 0);
				ImageData data = image.getImageData();
				String folder = System.getProperty("lithoscope.test.pictures");
				if (folder != null) {
					ImageLoader loader = new ImageLoader();
					loader.data = new ImageData[] {data};
					loader.save(Path.of(folder, name + ".png").toString(), org.eclipse.swt.SWT.IMAGE_PNG);
				}
				return data;
			} finally {
				gc.dispose();
				image.dispose();
			}
		});
	}

	/** The share of pixels that differ visibly. */
	private static double difference(ImageData one, ImageData other) {
		assertEquals(one.width, other.width);
		assertEquals(one.height, other.height);
		int different = 0;
		for (int y = 0; y < one.height; y++) {
			for (int x = 0; x < one.width; x++) {
				RGB a = one.palette.getRGB(one.getPixel(x, y));
				RGB b = other.palette.getRGB(other.getPixel(x, y));
				if (Math.abs(a.red - b.red) + Math.abs(a.green - b.green) + Math.abs(a.blue - b.blue) > 24) {
					different++;
				}
			}
		}
		return different / (double) (one.width * one.height);
	}
}
