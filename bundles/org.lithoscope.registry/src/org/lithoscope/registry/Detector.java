/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.Source;
import org.lithoscope.registry.Detection.Candidate;
import org.lithoscope.registry.Detection.Evidence;

/**
 * Finds the reader of a file. First by what the {@code plugin.xml} files declare, without loading a class: conclusive magic bytes decide,
 * whatever the name; else magic bytes and file patterns make candidates. Then, if that leaves a choice or a doubt, by asking the
 * candidates, each under a time budget.
 */
public final class Detector {

	private final Catalogue catalogue;
	private final GuardedCalls calls;
	private final CallLimits limits;

	/**
	 * A detector over a catalogue.
	 *
	 * @param catalogue the readers
	 * @param calls     how they are asked
	 * @param limits    how long one may take to answer
	 */
	public Detector(Catalogue catalogue, GuardedCalls calls, CallLimits limits) {
		this.catalogue = catalogue;
		this.calls = calls;
		this.limits = limits;
	}

	/**
	 * Finds the reader of a file.
	 *
	 * @param source    the file
	 * @param cancelled asked now and then whether the user has cancelled
	 * @return what was found, possibly no reader
	 * @throws IOException                                when the file cannot be read at all
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	public Detection detect(Source source, BooleanSupplier cancelled) throws IOException {
		List<String> warnings = new ArrayList<>();
		List<Candidate> declared = declared(source, warnings);
		List<Candidate> conclusive = declared.stream().filter(c -> c.evidence() == Evidence.CONCLUSIVE_MAGIC).toList();
		if (conclusive.size() == 1) {
			return Detection.of(source, conclusive, warnings);
		}
		List<Candidate> strong = conclusive.isEmpty() ? declared.stream().filter(c -> c.evidence() != Evidence.NAME_AGAINST_MAGIC).toList()
				: conclusive;
		List<Candidate> probed = probe(source, strong, cancelled, warnings);
		if (probed.isEmpty()) {
			// declared magic may not be exhaustive: a reader whose pattern fits gets its chance when nobody else wants the file
			probed = probe(source, declared.stream().filter(c -> c.evidence() == Evidence.NAME_AGAINST_MAGIC).toList(), cancelled, warnings);
		}
		if (probed.isEmpty() && !declared.isEmpty() && warnings.isEmpty()) {
			String names = declared.stream().map(c -> c.reader().name()).collect(Collectors.joining(", "));
			warnings.add("it looks like " + names + " from outside, but its content is not");
		}
		return Detection.of(source, probed, warnings);
	}

	/** Step one: what the declarations say; loads no class of a plugin. */
	private List<Candidate> declared(Source source, List<String> warnings) throws IOException {
		int needed = catalogue.readers().stream().flatMap(r -> r.magic().stream()).mapToInt(MagicBytes::end).max().orElse(0);
		byte[] head = needed == 0 ? new byte[0] : source.main().head(needed);
		String fileName = Detection.fileName(source);
		List<Candidate> candidates = new ArrayList<>();
		for (ReaderDescriptor reader : catalogue.readers()) {
			Optional<Evidence> evidence = evidence(reader, head, fileName);
			String disabled = evidence.isEmpty() ? "" : calls.health().disabledReason(reader.key());
			if (!disabled.isEmpty()) {
				warnings.add(reader.name() + " was not asked; it is disabled " + disabled);
			} else {
				evidence.ifPresent(e -> candidates.add(new Candidate(reader, e, Optional.empty())));
			}
		}
		return candidates;
	}

	private static Optional<Evidence> evidence(ReaderDescriptor reader, byte[] head, String fileName) {
		boolean named = reader.matchesName(fileName);
		boolean magic = false;
		for (MagicBytes m : reader.magic()) {
			if (m.matches(head)) {
				if (m.conclusive()) {
					return Optional.of(Evidence.CONCLUSIVE_MAGIC);
				}
				magic = true;
			}
		}
		if (magic) {
			return Optional.of(named ? Evidence.MAGIC_AND_NAME : Evidence.MAGIC);
		}
		if (named) {
			return Optional.of(reader.magic().isEmpty() ? Evidence.NAME : Evidence.NAME_AGAINST_MAGIC);
		}
		return Optional.empty();
	}

	/** Step two: asks the candidates; the surest first. */
	private List<Candidate> probe(Source source, List<Candidate> candidates, BooleanSupplier cancelled, List<String> warnings)
			throws IOException {
		List<Candidate> accepted = new ArrayList<>();
		IOException unreadable = null;
		for (Candidate candidate : candidates) {
			try {
				Probe probe = calls.call(candidate.reader().plugin(), "looking at " + source.name(), IOException.class, limits, cancelled,
						(reader, watch) -> reader.probe(source));
				if (probe.confidence() > 0) {
					accepted.add(new Candidate(candidate.reader(), candidate.evidence(), Optional.of(probe)));
				}
			} catch (PluginFaultException e) {
				warnings.add(e.getMessage());
			} catch (IOException e) {
				unreadable = e;
			}
		}
		if (accepted.isEmpty() && unreadable != null) {
			throw unreadable;
		}
		accepted.sort(Comparator.comparingDouble((Candidate c) -> -c.confidence()).thenComparing(Candidate::evidence)
				.thenComparing(c -> c.reader().id()));
		return accepted;
	}
}
