/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Saves a picture of the window when a test fails: in the folder that the system property lithoscope.test.screenshots names. */
public final class ScreenshotOnFailure implements AfterTestExecutionCallback {

	@Override
	public void afterTestExecution(ExtensionContext context) throws Exception {
		if (context.getExecutionException().isPresent()) {
			Path folder = Path.of(System.getProperty("lithoscope.test.screenshots", "target/screenshots"));
			Files.createDirectories(folder);
			Robot.screenshot(folder.resolve(context.getRequiredTestMethod().getName() + ".png"));
		}
	}
}
