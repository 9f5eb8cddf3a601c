/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.reader;

import java.util.Objects;
import java.util.Optional;

import org.lithoscope.model.measurement.Place;

/** A file that could not be read: which, where, and why. The only exception a reader throws for bad content. */
public class ReadException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String file;
	private final transient Place place;
	private final String reason;

	/**
	 * A failure at a place.
	 *
	 * @param file   the file
	 * @param place  where in it
	 * @param reason why, as a sentence for the person who has the file
	 */
	public ReadException(String file, Place place, String reason) {
		this(file, place, reason, null);
	}

	/**
	 * A failure of the file as a whole.
	 *
	 * @param file   the file
	 * @param reason why
	 */
	public ReadException(String file, String reason) {
		this(file, null, reason, null);
	}

	/**
	 * A failure with its cause.
	 *
	 * @param file   the file
	 * @param place  where in it, or null
	 * @param reason why
	 * @param cause  what was thrown below, or null
	 */
	public ReadException(String file, Place place, String reason, Throwable cause) {
		super(file + (place == null ? "" : ", " + place) + ": " + reason, cause);
		this.file = Objects.requireNonNull(file, "file");
		this.place = place;
		this.reason = Objects.requireNonNull(reason, "reason");
	}

	/** {@return the file} */
	public String file() {
		return file;
	}

	/** {@return where in the file, if it is one place} */
	public Optional<Place> place() {
		return Optional.ofNullable(place);
	}

	/** {@return why} */
	public String reason() {
		return reason;
	}
}
