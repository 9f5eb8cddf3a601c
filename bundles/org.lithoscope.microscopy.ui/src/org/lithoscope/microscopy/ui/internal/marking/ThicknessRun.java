/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.marking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.measuring.ImageMarkings;
import org.lithoscope.microscopy.measuring.MarkedShape;
import org.lithoscope.microscopy.measuring.Marking;
import org.lithoscope.microscopy.measuring.Marking.Purpose;
import org.lithoscope.microscopy.measuring.Point;
import org.lithoscope.microscopy.measuring.TiltCorrection;
import org.lithoscope.ui.Editors;
import org.lithoscope.ui.analysis.AnalysisRun;
import org.lithoscope.ui.tools.Ui;

/** Runs the thickness analysis on what was drawn, and opens its result. */
final class ThicknessRun {

	private ThicknessRun() {
	}

	static void start(Control owner, Micrograph micrograph, ImageMarkings markings, Consumer<String> complain) {
		List<Marking> lines = markings.markings().stream().filter(m -> m.purpose() == Purpose.THICKNESS).toList();
		if (lines.isEmpty()) {
			complain.accept("Draw at least one line or box across the layer first.");
			return;
		}
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		AnalysisRun run = AnalysisRun.start("Thickness in " + micrograph.measurement().name(), "thickness", micrograph.measurement(),
				ParameterOverrides.ofTree(tree(lines, markings.calibration().tilt())));
		run.result().whenComplete((result, problem) -> Ui.later(owner, () -> {
			if (result != null) {
				Editors.open(page, "Thickness", List.of(result));
			} else if (!run.result().isCancelled()) {
				complain.accept(problem.getMessage());
			}
		}));
	}

	/** The parameters of the analysis: boxes count as upright lines through their middle. */
	private static Map<String, Object> tree(List<Marking> lines, TiltCorrection tilt) {
		List<Object> x1 = new ArrayList<>();
		List<Object> y1 = new ArrayList<>();
		List<Object> x2 = new ArrayList<>();
		List<Object> y2 = new ArrayList<>();
		for (Marking m : lines) {
			List<Point> p = m.shape().points();
			boolean box = m.shape() instanceof MarkedShape.Rectangle;
			double middle = (p.get(0).x() + p.get(1).x()) / 2;
			Point from = box ? new Point(middle, p.get(0).y()) : p.get(0);
			Point to = box ? new Point(middle, p.get(2).y()) : p.get(p.size() - 1);
			x1.add(from.x());
			y1.add(from.y());
			x2.add(to.x());
			y2.add(to.y());
		}
		Map<String, Object> tree = new HashMap<>(Map.of("x1", x1, "y1", y1, "x2", x2, "y2", y2));
		if (tilt.method() == TiltCorrection.Method.SECTION) {
			tree.put("tilt", "SINE");
			tree.put("angle", tilt.angle());
		}
		return tree;
	}
}
