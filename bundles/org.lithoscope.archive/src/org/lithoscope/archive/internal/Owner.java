/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/**
 * A process that writes in an archive.
 *
 * @param host    the machine's name
 * @param process the process id
 * @param started when the process began; tells two processes with the same id apart
 * @param person  who runs it
 */
public record Owner(String host, long process, Instant started, String person) {

	/** What an owner's line begins with. */
	static final String PREFIX = "# writer ";
	/** A name that many machines have tells nothing. */
	private static final Set<String> NO_NAMES = Set.of("localhost", "localhost.localdomain", "unknown");
	private static final String HOST = hostName();

	/**
	 * This process.
	 *
	 * @param person who runs it
	 * @return the owner
	 */
	public static Owner current(String person) {
		ProcessHandle self = ProcessHandle.current();
		return new Owner(HOST, self.pid(), started(self), person.replaceAll("\\s+", " ").strip());
	}

	private static String hostName() {
		try {
			return InetAddress.getLocalHost().getHostName().replace(' ', '-');
		} catch (UnknownHostException e) {
			// a machine without a resolvable name still has one in its environment, or none at all
			return Optional.ofNullable(System.getenv("HOSTNAME")).or(() -> Optional.ofNullable(System.getenv("COMPUTERNAME"))).orElse("unknown");
		}
	}

	private static Instant started(ProcessHandle handle) {
		return handle.info().startInstant().orElse(Instant.EPOCH);
	}

	/** {@return whether this process is known to have ended: only its own machine can tell} */
	public boolean isGone() {
		if (!host.equals(HOST) || NO_NAMES.contains(host)) {
			return false;
		}
		return ProcessHandle.of(process).map(h -> !started(h).equals(started)).orElse(true);
	}

	String toText() {
		return PREFIX + host + " " + process + " " + started + " " + person;
	}

	static Optional<Owner> of(String text) {
		String[] parts = text.substring(PREFIX.length()).split(" ", 4);
		if (parts.length < 4 || !parts[1].matches("\\d{1,18}")) {
			return Optional.empty();
		}
		try {
			return Optional.of(new Owner(parts[0], Long.parseLong(parts[1]), Instant.parse(parts[2]), parts[3]));
		} catch (DateTimeParseException e) {
			// a line that breaks off within the time says nothing
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return (person.isEmpty() ? "somebody" : person) + " on " + host + " (process " + process + ", running since " + started + ")";
	}
}
