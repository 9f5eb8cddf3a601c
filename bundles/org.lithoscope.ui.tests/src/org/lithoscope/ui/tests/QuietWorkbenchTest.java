/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.editor.MeasurementEditor;
import org.lithoscope.ui.internal.importing.ImportJob;
import org.lithoscope.ui.internal.theme.ThemeChoice;
import org.lithoscope.ui.project.ProjectFile;

/** The error log stays empty by itself, keys mean one thing, and what cannot be used looks so. */
@ExtendWith(ScreenshotOnFailure.class)
class QuietWorkbenchTest {

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

	private static void apply(ThemeChoice choice) {
		Robot.run(() -> choice.apply(PlatformUI.getWorkbench()));
		Robot.settle();
	}

	@Test
	void anEditorThatOpensInTheDarkLeavesNothingInTheErrorLog() throws Exception {
		List<String> logged = new CopyOnWriteArrayList<>();
		ILogListener listener = (status, plugin) -> {
			if (status.getSeverity() == IStatus.ERROR) {
				logged.add(plugin + ": " + status.getMessage());
			}
		};
		Path file = Files.writeString(folder.resolve("quiet.uitest"), "1\t2\n3\t4\nend\n");
		Platform.addLogListener(listener);
		try {
			apply(ThemeChoice.DARK);
			Robot.call(() -> ImportJob.open(Robot.window(), List.of(file)));
			Robot.waitFor("the editor", () -> Robot.page().getActiveEditor() instanceof MeasurementEditor);
			Robot.settle();
			apply(ThemeChoice.LIGHT);
			apply(ThemeChoice.DARK);
		} finally {
			Platform.removeLogListener(listener);
		}
		assertEquals(List.of(), logged);
	}

	@Test
	void theKeyThatEndsTheProgramDoesNothingElse() {
		Binding bound = Robot.call(() -> PlatformUI.getWorkbench().getService(IBindingService.class).getPerfectMatch(sequence("M1+Q")));
		assertEquals("org.eclipse.ui.file.exit", bound.getParameterizedCommand().getId());
	}

	private static KeySequence sequence(String text) throws ParseException {
		return KeySequence.getInstance(text);
	}

	@Test
	void disabledButtonsAreDimmedInEveryLook() {
		for (ThemeChoice look : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
			apply(look);
			double[] contrasts = Robot.call(QuietWorkbenchTest::enabledAndDisabled);
			assertTrue(contrasts[1] < 0.75 * contrasts[0], look + ": enabled " + contrasts[0] + ", disabled " + contrasts[1]);
			assertTrue(contrasts[1] > 0.2 * contrasts[0], look + ": still to be read");
		}
	}

	/** The greatest difference of brightness within the text of a button that can be used, and of one that cannot. */
	private static double[] enabledAndDisabled() {
		Shell shell = new Shell(Robot.display(), SWT.NO_TRIM | SWT.ON_TOP);
		try {
			shell.setLayout(new FillLayout());
			Button[] buttons = new Button[2];
			for (int i = 0; i < buttons.length; i++) {
				buttons[i] = new Button(shell, SWT.PUSH);
				buttons[i].setText("HHHHHHHH");
				buttons[i].setEnabled(i == 0);
			}
			shell.setBounds(0, 0, 400, 60);
			shell.open();
			double[] contrasts = new double[buttons.length];
			for (int round = 0; round < 50 || Robot.display().readAndDispatch(); round++) {
				Robot.display().readAndDispatch();
				shell.update();
			}
			for (int i = 0; i < buttons.length; i++) {
				contrasts[i] = contrast(shell, buttons[i]);
			}
			return contrasts;
		} finally {
			shell.dispose();
		}
	}

	private static double contrast(Shell shell, Button button) {
		int width = button.getSize().x / 2;
		int height = button.getSize().y / 3;
		Image image = new Image(shell.getDisplay(), width, height);
		GC gc = new GC(shell);
		try {
			gc.copyArea(image, button.getLocation().x + width / 2, button.getLocation().y + height);
			ImageData data = image.getImageData();
			double least = Double.MAX_VALUE;
			double greatest = 0;
			for (int y = 0; y < data.height; y++) {
				for (int x = 0; x < data.width; x++) {
					RGB rgb = data.palette.getRGB(data.getPixel(x, y));
					double brightness = rgb.red + rgb.green + rgb.blue;
					least = Math.min(least, brightness);
					greatest = Math.max(greatest, brightness);
				}
			}
			return greatest - least;
		} finally {
			gc.dispose();
			image.dispose();
		}
	}
}
