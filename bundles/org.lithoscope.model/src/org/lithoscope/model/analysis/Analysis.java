/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.analysis;

import java.util.List;

/**
 * A pure function from inputs and parameters to a {@link Result}. Analyses are stateless and have a public constructor without
 * parameters. Id, version, names and descriptions stand in {@code plugin.xml}; the framework stamps provenance.
 *
 * @param <P> the parameter record; its components are int, long, double, boolean, String, an enum,
 *            {@link org.lithoscope.model.quantity.Quantity}, a nested record, or an {@code Optional} or {@code List} of these, each with
 *            a {@link Parameter} annotation
 */
public interface Analysis<P extends Record> {

	/** {@return the class of the parameter record} */
	Class<P> parameterType();

	/** {@return the inputs it takes} */
	List<InputRole> inputs();

	/**
	 * Parameters that depend on the data, for instance a recognised protocol. Must be quick.
	 *
	 * @param inputs   the inputs
	 * @param defaults the defaults of the record
	 * @return the defaults with what the data propose
	 * @throws AnalysisException when the inputs do not serve
	 */
	default P propose(AnalysisInputs inputs, P defaults) throws AnalysisException {
		return defaults;
	}

	/**
	 * Computes the result.
	 *
	 * @param inputs     the inputs
	 * @param parameters the parameters
	 * @param context    progress and cancel
	 * @return values, tables, figures and notices
	 * @throws AnalysisException                          when no trustworthy number can be given
	 * @throws java.util.concurrent.CancellationException when the user has cancelled
	 */
	Result analyse(AnalysisInputs inputs, P parameters, AnalysisContext context) throws AnalysisException;
}
