/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.analysis;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one component of a parameter record. The one record makes the form in the workbench, the options on the command line, the JSON
 * in the archive and the provenance.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {

	/** {@return the label in a form, without unit} */
	String label();

	/** {@return a sentence that says what it does} */
	String help() default "";

	/**
	 * The default, as text: a number, {@code true}, an enum constant's name, a quantity such as {@code 0.2 V}; list elements separated by
	 * commas; empty for an empty {@code Optional}, list or text, and for a nested record.
	 *
	 * @return the text
	 */
	String value() default "";

	/** {@return the least value allowed, in the unit of the default} */
	double min() default Double.NEGATIVE_INFINITY;

	/** {@return the greatest value allowed, in the unit of the default} */
	double max() default Double.POSITIVE_INFINITY;

	/** {@return the UCUM unit of a plain number, or of an Optional quantity without default; empty for none} */
	String unit() default "";

	/** {@return whether a form hides it until asked} */
	boolean advanced() default false;
}
