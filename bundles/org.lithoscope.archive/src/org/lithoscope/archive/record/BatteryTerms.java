/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.record;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What members of a cell's body mean in the battery and electrochemistry ontologies of EMMO (BattINFO). The addresses are those of the
 * JSON-LD context of the battery domain, https://w3id.org/emmo/domain/battery/context; members without a term there, such as the areal
 * capacity, have none here.
 */
public final class BatteryTerms {

	private static final String ELECTROCHEMISTRY = "https://w3id.org/emmo/domain/electrochemistry#electrochemistry_";

	private BatteryTerms() {
	}

	/** {@return the address of the property that each member of a cell's body or of an electrode means, by the member's name} */
	public static Map<String, String> properties() {
		Map<String, String> terms = new LinkedHashMap<>();
		terms.put("coating", ELECTROCHEMISTRY + "4df9926d_d4f2_4955_93f3_a03c5edc5383");
		terms.put("collector", ELECTROCHEMISTRY + "cc8c2c5d_cf3d_444d_a7e8_44ec4c06a88e");
		terms.put("electrolyte", ELECTROCHEMISTRY + "3bd08946_4e81_455d_9fca_dc7a5ead9315");
		terms.put("format", ELECTROCHEMISTRY + "c17b514b_57f2_4f72_9b95_c2950dd2aa7f");
		terms.put("negative", ELECTROCHEMISTRY + "5d299271_3f68_494f_ab96_3db9acdd3138");
		terms.put("positive", ELECTROCHEMISTRY + "8e9cf965_9f92_46e8_b678_b50410ce3616");
		terms.put("separator", ELECTROCHEMISTRY + "9317be62_e602_4343_a72d_02c87201b9f6");
		return terms;
	}

	/** {@return a JSON-LD 1.1 context: with it, the body of a cell's record is linked data} */
	public static Map<String, Object> context() {
		Map<String, Object> context = new LinkedHashMap<>();
		context.put("@version", 1.1);
		context.put("name", "http://schema.org/name");
		context.put("comment", "http://schema.org/description");
		context.putAll(properties());
		return Map.of("@context", context);
	}
}
