/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of file names: {@code *} any characters, {@code ?} one character, <code>{a,b}</code> alternatives, {@code [abc]} one of
 * several. Letter case does not matter.
 *
 * @param glob  the pattern as written
 * @param regex what it means
 */
public record FilePattern(String glob, Pattern regex) {

	/**
	 * Reads a pattern.
	 *
	 * @param glob the pattern as written
	 * @return the pattern
	 * @throws IllegalArgumentException when it is empty, has a folder in it, or its brackets do not close
	 */
	public static FilePattern of(String glob) {
		if (glob.isBlank()) {
			throw new IllegalArgumentException("the file pattern is empty");
		}
		if (glob.indexOf('/') >= 0 || glob.indexOf('\\') >= 0) {
			throw new IllegalArgumentException("the file pattern '" + glob + "' names a folder; a pattern is for file names only");
		}
		try {
			return new FilePattern(glob, Pattern.compile(regex(glob), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL));
		} catch (PatternSyntaxException e) {
			throw new IllegalArgumentException("the file pattern '" + glob + "' cannot be understood: " + e.getDescription(), e);
		}
	}

	/**
	 * Whether a file name fits.
	 *
	 * @param fileName the name without folders
	 * @return whether it fits
	 */
	public boolean matches(String fileName) {
		return regex.matcher(fileName).matches();
	}

	private static String regex(String glob) {
		StringBuilder b = new StringBuilder();
		boolean inClass = false;
		int groups = 0;
		for (char c : glob.toCharArray()) {
			if (inClass) {
				inClass = c != ']';
				b.append(c == '\\' || c == '[' || c == '&' ? "\\" + c : String.valueOf(c));
				continue;
			}
			switch (c) {
				case '*' -> b.append(".*");
				case '?' -> b.append('.');
				case '[' -> {
					inClass = true;
					b.append('[');
				}
				case '{' -> {
					groups++;
					b.append("(?:");
				}
				case '}' -> {
					groups--;
					b.append(')');
				}
				case ',' -> b.append(groups > 0 ? "|" : ",");
				default -> b.append(Pattern.quote(String.valueOf(c)));
			}
		}
		return b.toString();
	}

	@Override
	public boolean equals(Object o) {
		return o instanceof FilePattern other && glob.equals(other.glob);
	}

	@Override
	public int hashCode() {
		return glob.hashCode();
	}

	@Override
	public String toString() {
		return glob;
	}
}
