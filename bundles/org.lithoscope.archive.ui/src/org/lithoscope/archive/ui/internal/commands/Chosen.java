/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.commands;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.model.analysis.Result;

/**
 * What a command is about.
 *
 * @param records the records that are selected
 * @param results the results of the active editor
 */
record Chosen(List<SearchHit> records, List<Result> results) {

	static Chosen of(ExecutionEvent event) {
		List<SearchHit> records = new ArrayList<>();
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
			for (Object element : selection) {
				SearchHit hit = Adapters.adapt(element, SearchHit.class);
				if (hit != null) {
					records.add(hit);
				}
			}
		}
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		Result[] results = editor == null ? null : Adapters.adapt(editor, Result[].class);
		return new Chosen(List.copyOf(records), results == null ? List.of() : List.of(results));
	}
}
