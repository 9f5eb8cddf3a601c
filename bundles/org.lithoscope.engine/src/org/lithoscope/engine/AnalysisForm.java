/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.util.List;
import java.util.Set;

import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.ParameterField;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.registry.AnalysisDescriptor;

/**
 * What a form or a command line needs to ask for the parameters of an analysis.
 *
 * @param <P>           the parameter record
 * @param descriptor    the analysis
 * @param roles         its inputs
 * @param schema        its parameters
 * @param proposed      the values to start from: the defaults with what the data propose
 * @param proposedNames the dotted names of the parameters whose value the data proposed
 */
public record AnalysisForm<P extends Record>(AnalysisDescriptor descriptor, List<InputRole> roles, ParameterSchema<P> schema, P proposed,
		Set<String> proposedNames) {

	/** Copies the collections. */
	public AnalysisForm {
		roles = List.copyOf(roles);
		proposedNames = Set.copyOf(proposedNames);
	}

	/** {@return the parameters, one for each field of a form} */
	public List<ParameterField> fields() {
		return schema.fields();
	}

	/**
	 * The proposed value of a parameter as people would type it.
	 *
	 * @param path the dotted name
	 * @return the text; empty for an empty optional value
	 */
	public String text(String path) {
		return schema.text(proposed, path);
	}
}
