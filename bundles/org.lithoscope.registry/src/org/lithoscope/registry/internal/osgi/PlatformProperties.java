/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.internal.osgi;

import java.util.HashMap;
import java.util.Map;

import org.osgi.framework.BundleContext;

/** The properties that platform filters of bundles ask for. */
final class PlatformProperties {

	private PlatformProperties() {
	}

	static Map<String, String> of(BundleContext context) {
		Map<String, String> properties = new HashMap<>();
		for (String key : new String[] {"osgi.os", "osgi.ws", "osgi.arch", "osgi.nl"}) {
			String value = context.getProperty(key);
			if (value != null) {
				properties.put(key, value);
			}
		}
		return properties;
	}
}
