/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/** Plugins that behave well or badly, each in one way. */
public final class Fakes {

	private Fakes() {
	}

	/** Accepts what begins with its own first bytes or with nothing in particular. */
	public static class Good implements MeasurementReader {
		@Override
		public Probe probe(Source source) throws IOException {
			return Probe.likely("a good file");
		}

		@Override
		public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
			return List.of(Measurement.builder("electrochemistry/cycling").name("good").build());
		}
	}

	/** More sure than {@link Good}. */
	public static final class Sure extends Good {
		@Override
		public Probe probe(Source source) {
			return Probe.certain("surely mine");
		}
	}

	/** Takes nothing. */
	public static final class Refusing extends Good {
		@Override
		public Probe probe(Source source) {
			return Probe.NO;
		}
	}

	/** Its constructor fails. */
	public static final class ConstructorFails extends Good {
		public ConstructorFails() {
			throw new IllegalStateException("no licence found");
		}
	}

	/** Its static initialiser fails. */
	public static final class StaticInitialiserFails extends Good {
		private static final int LENGTH = length(null);

		private static int length(String nothing) {
			return nothing.length();
		}

		@Override
		public Probe probe(Source source) {
			return new Probe(LENGTH, "");
		}
	}

	/** Has no public constructor without parameters. */
	public static final class NoConstructor extends Good {
		public NoConstructor(int number) {
			throw new IllegalStateException("not called with " + number);
		}
	}

	/** Does not implement the interface. */
	public static final class NotAReader {
	}

	/** Loops for ever and does not care for interrupts, until the test lets it go. */
	public static final class Endless extends Good {
		/** Lets all instances end. */
		static final CountDownLatch RELEASE = new CountDownLatch(1);

		@Override
		public Probe probe(Source source) {
			while (RELEASE.getCount() > 0) {
				Thread.onSpinWait();
				Thread.yield();
			}
			return Probe.NO;
		}
	}

	/** Needs a class that is not there. */
	public static final class MissingDependency extends Good {
		@Override
		public Probe probe(Source source) {
			throw new NoClassDefFoundError("com/example/Library");
		}
	}

	/** Asks for more memory than there can be. */
	public static final class Hungry extends Good {
		@Override
		public Probe probe(Source source) {
			long[][] all = new long[1 << 20][];
			Arrays.setAll(all, i -> new long[1 << 30]);
			return new Probe(all.length, "");
		}
	}

	/** Calls itself. */
	public static final class Recursive extends Good {
		@Override
		public Probe probe(Source source) {
			return probe(source);
		}
	}

	/** Returns null. */
	public static final class Nothing extends Good {
		@Override
		public Probe probe(Source source) {
			return null;
		}
	}

	/** Throws what nobody declared. */
	public static final class Faulty extends Good {
		@Override
		public Probe probe(Source source) {
			throw new ArrayIndexOutOfBoundsException("Index 7 out of bounds for length 7");
		}

		@Override
		public List<Measurement> read(Source source, ReadContext context) {
			throw new AssertionError("cannot happen");
		}
	}

	/** A file in memory. */
	record Memory(String name, byte[] bytes) implements Source, SourceEntry {

		static Memory of(String name, String text) {
			return new Memory(name, text.getBytes(StandardCharsets.ISO_8859_1));
		}

		@Override
		public SourceEntry main() {
			return this;
		}

		@Override
		public List<SourceEntry> entries() {
			return List.of(this);
		}

		@Override
		public Optional<SourceEntry> sibling(String other) {
			return Optional.empty();
		}

		@Override
		public long size() {
			return bytes.length;
		}

		@Override
		public Optional<Path> path() {
			return Optional.empty();
		}

		@Override
		public InputStream open() {
			return new java.io.ByteArrayInputStream(bytes);
		}

		@Override
		public SeekableByteChannel openChannel() {
			throw new UnsupportedOperationException();
		}

		@Override
		public byte[] head(int length) {
			return Arrays.copyOf(bytes, Math.min(length, bytes.length));
		}
	}

	static PluginObject<MeasurementReader> reader(Class<?> type) {
		return reader(type.getName());
	}

	static PluginObject<MeasurementReader> reader(String className) {
		return new PluginObject<>(new PluginKey(PluginKind.READER, className), new Contributor("com.example.vendor", "1.2.3"), className,
				Fakes.class.getClassLoader()::loadClass, MeasurementReader.class::cast);
	}
}
