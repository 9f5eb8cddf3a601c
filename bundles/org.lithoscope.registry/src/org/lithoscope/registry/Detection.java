/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.Source;

/**
 * Which readers may read a file.
 *
 * @param file       the file
 * @param candidates the readers that accept it, the best first
 * @param warnings   what the user should know: a wrong file extension, readers that failed
 */
public record Detection(String file, List<Candidate> candidates, List<String> warnings) {

	/** What speaks for a reader before it is asked; the strongest first. */
	public enum Evidence {
		/** The file begins with bytes that no other format has. */
		CONCLUSIVE_MAGIC,
		/** The file begins as declared, and is named so. */
		MAGIC_AND_NAME,
		/** The file begins as declared. */
		MAGIC,
		/** The file is named as declared; the format has no magic bytes. */
		NAME,
		/** The file is named as declared, but does not begin so. */
		NAME_AGAINST_MAGIC
	}

	/**
	 * A reader that may read the file.
	 *
	 * @param reader   the reader
	 * @param evidence what spoke for it before it was asked
	 * @param probe    what it said; empty when conclusive magic bytes made asking needless
	 */
	public record Candidate(ReaderDescriptor reader, Evidence evidence, Optional<Probe> probe) {

		/** {@return how sure it is, from 0 to 1} */
		public double confidence() {
			return probe.map(Probe::confidence).orElse(1.0);
		}
	}

	/** Copies the lists. */
	public Detection {
		candidates = List.copyOf(candidates);
		warnings = List.copyOf(warnings);
	}

	/** {@return the best reader, if any accepts the file} */
	public Optional<ReaderDescriptor> reader() {
		return candidates.stream().findFirst().map(Candidate::reader);
	}

	static Detection of(Source source, List<Candidate> candidates, List<String> warnings) {
		List<String> all = new ArrayList<>(warnings);
		String name = fileName(source);
		if (!candidates.isEmpty()) {
			ReaderDescriptor best = candidates.get(0).reader();
			if (!best.patterns().isEmpty() && !best.matchesName(name)) {
				all.add(0, "the name '" + name + "' does not fit its content, which is " + best.name() + "; it was read by its content");
			}
		}
		return new Detection(source.name(), candidates, all);
	}

	/** The name of the file that patterns are held against: without folders, without the ending of an unwrapped compression. */
	static String fileName(Source source) {
		String name = source.main().name();
		return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
	}
}
