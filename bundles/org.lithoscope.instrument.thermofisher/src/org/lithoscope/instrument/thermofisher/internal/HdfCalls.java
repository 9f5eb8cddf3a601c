/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.thermofisher.internal;

import java.io.IOException;
import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;

import org.lithoscope.model.reader.ReadException;

import io.jhdf.exceptions.HdfException;

/**
 * Calls into the HDF5 library. It trusts the offsets and lengths of a file: besides its own exception, damage shows as whatever its parts
 * throw, as an allocation that cannot be, or as recursion without end.
 */
public final class HdfCalls {

	private HdfCalls() {
	}

	/** Something that is asked of the library. */
	@FunctionalInterface
	public interface Call<T> {

		/**
		 * Asks.
		 *
		 * @return the answer
		 * @throws ReadException when the file is damaged
		 * @throws IOException   when the disk or network fails
		 */
		T run() throws ReadException, IOException;
	}

	/**
	 * Asks the library.
	 *
	 * @param file the file, for messages
	 * @param call what is asked
	 * @return the answer
	 * @throws ReadException when the file is damaged
	 * @throws IOException   when the disk or network fails
	 */
	public static <T> T ask(String file, Call<T> call) throws ReadException, IOException {
		try {
			return call.run();
		} catch (HdfException | IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException | BufferOverflowException
				| ClassCastException | NegativeArraySizeException | NullPointerException | ArithmeticException
				| UnsupportedOperationException | IllegalStateException e) {
			throw new ReadException(file, null, "a damaged HDF5 file: " + e.getMessage(), e);
		} catch (OutOfMemoryError | StackOverflowError e) {
			// a length or a circle of offsets that the library believed; what it held is free again
			throw new ReadException(file, null, "a damaged HDF5 file: its lengths or offsets cannot be", e);
		}
	}
}
