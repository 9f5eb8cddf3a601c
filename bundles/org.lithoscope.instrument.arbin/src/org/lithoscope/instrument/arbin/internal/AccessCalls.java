/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.arbin.internal;

import java.io.IOException;
import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;

import org.lithoscope.model.reader.ReadException;

/**
 * Calls into the library for Access databases, on a database in memory. It trusts the offsets and lengths of a file: besides its own
 * exceptions, damage shows as whatever its parts throw. Only calls of the library belong in here: what our own code throws is a fault.
 */
public final class AccessCalls {

	private AccessCalls() {
	}

	/** Something that is asked of the library. */
	@FunctionalInterface
	public interface Call<T> {

		/**
		 * Asks.
		 *
		 * @return the answer
		 * @throws IOException when the database is damaged
		 */
		T run() throws IOException;
	}

	/**
	 * Asks the library.
	 *
	 * @param file the file, for messages
	 * @param call what is asked
	 * @return the answer
	 * @throws ReadException when the database is damaged
	 */
	public static <T> T ask(String file, Call<T> call) throws ReadException {
		try {
			return call.run();
		} catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | BufferUnderflowException
				| BufferOverflowException | ClassCastException | NegativeArraySizeException | NullPointerException | ArithmeticException
				| UnsupportedOperationException | NoSuchElementException | DateTimeException | StackOverflowError e) {
			String message = e.getMessage();
			String reason = message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
			throw new ReadException(file, null, "the database is damaged: " + reason, e);
		}
	}
}
