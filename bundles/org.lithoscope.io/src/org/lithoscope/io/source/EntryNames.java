/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Names of entries: folders, endings. */
final class EntryNames {

	private EntryNames() {
	}

	/** A name relative to a folder, with {@code .} and {@code ..} resolved; a name that leaves the source stays inside it. */
	static String resolve(String folder, String relative) {
		Deque<String> parts = new ArrayDeque<>();
		for (String part : (folder + relative).replace('\\', '/').split("/")) {
			if (part.equals("..")) {
				parts.pollLast();
			} else if (!part.isEmpty() && !part.equals(".")) {
				parts.addLast(part);
			}
		}
		return String.join("/", parts);
	}

	static boolean endsWith(String name, String ending) {
		return name.toLowerCase(Locale.ROOT).endsWith(ending);
	}

	static boolean isGzip(String name) {
		return endsWith(name, ".gz");
	}

	static String withoutGzip(String name) {
		return isGzip(name) ? name.substring(0, name.length() - 3) : name;
	}
}
