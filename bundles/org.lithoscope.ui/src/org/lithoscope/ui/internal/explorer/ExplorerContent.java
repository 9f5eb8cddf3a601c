/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.explorer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.project.Project;
import org.lithoscope.ui.project.ProjectFile;
import org.lithoscope.ui.project.ProjectFile.State;

/** The project as a tree: by technique, or by file. A file with one measurement is that measurement. */
final class ExplorerContent implements ITreeContentProvider {

	private final Project project;
	private final UnaryOperator<String> techniqueName;
	private boolean byFile;

	ExplorerContent(Project project, UnaryOperator<String> techniqueName) {
		this.project = project;
		this.techniqueName = techniqueName;
	}

	void setByFile(boolean whether) {
		byFile = whether;
	}

	@Override
	public Object[] getElements(Object input) {
		return byFile ? files() : groups();
	}

	private Object[] files() {
		return project.files().stream().map(f -> f.measurements().size() == 1 ? f.measurements().get(0) : f).toArray();
	}

	private Object[] groups() {
		Set<Group> groups = new LinkedHashSet<>();
		project.measurements().forEach(m -> groups.add(group(m)));
		List<Group> sorted = new ArrayList<>(groups);
		if (project.files().stream().anyMatch(f -> f.state() == State.READING)) {
			sorted.add(Group.READING);
		}
		if (project.files().stream().anyMatch(f -> f.state() == State.FAILED)) {
			sorted.add(Group.FAILED);
		}
		return sorted.toArray();
	}

	private Group group(OpenMeasurement measurement) {
		String technique = measurement.measurement().technique();
		return new Group(technique, techniqueName.apply(technique));
	}

	@Override
	public Object[] getChildren(Object parent) {
		if (parent instanceof Group group) {
			if (group.equals(Group.READING) || group.equals(Group.FAILED)) {
				State state = group.equals(Group.READING) ? State.READING : State.FAILED;
				return project.files().stream().filter(f -> f.state() == state).toArray();
			}
			return project.measurements().stream().filter(m -> m.measurement().technique().equals(group.id())).toArray();
		}
		return parent instanceof ProjectFile file ? file.measurements().toArray() : new Object[0];
	}

	@Override
	public Object getParent(Object element) {
		if (element instanceof OpenMeasurement measurement) {
			return byFile ? project.file(measurement.path()).orElse(null) : group(measurement);
		}
		return null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return element instanceof Group || element instanceof ProjectFile file && !file.measurements().isEmpty();
	}
}
