/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.registry.ContributionHealth.State;

class GuardedCallsTest {

	private static final Fakes.Memory FILE = Fakes.Memory.of("a.xyz", "hello");
	private static final CallLimits PATIENT = new CallLimits(Duration.ofSeconds(30), Duration.ofSeconds(5));
	private static final CallLimits HASTY = new CallLimits(Duration.ofMillis(150), Duration.ofMillis(100));

	private final PluginHealth health = new PluginHealth(Catalogue.empty());
	private final GuardedCalls calls = new GuardedCalls(health);

	@AfterEach
	void close() {
		calls.close();
	}

	@AfterAll
	static void release() {
		Fakes.Endless.RELEASE.countDown();
	}

	private Probe probe(PluginObject<MeasurementReader> plugin, CallLimits limits) throws IOException, PluginFaultException {
		return calls.call(plugin, "looking", IOException.class, limits, () -> false, (reader, watch) -> reader.probe(FILE));
	}

	private PluginFaultException fault(PluginObject<MeasurementReader> plugin, CallLimits limits) {
		return assertThrows(PluginFaultException.class, () -> probe(plugin, limits));
	}

	private ContributionHealth of(PluginObject<?> plugin) {
		return health.snapshot().of(plugin.key()).orElseThrow();
	}

	@Test
	void aGoodPluginAnswers() throws Exception {
		PluginObject<MeasurementReader> plugin = Fakes.reader(Fakes.Good.class);
		assertFalse(plugin.isMade());
		assertEquals(0.7, probe(plugin, PATIENT).confidence());
		assertTrue(plugin.isMade());
		assertEquals(State.HEALTHY, of(plugin).state());
		assertEquals(1, of(plugin).calls());
		assertTrue(of(plugin).totalTime().compareTo(Duration.ZERO) > 0);
	}

	@Test
	void aMissingClassDisables() {
		PluginObject<MeasurementReader> plugin = Fakes.reader("com.example.NoSuchReader");
		PluginFaultException e = fault(plugin, PATIENT);
		assertEquals(FaultKind.NOT_MADE, e.kind());
		assertTrue(e.getMessage().contains("com.example.NoSuchReader is not in com.example.vendor 1.2.3"), e.getMessage());
		assertEquals(State.DISABLED, of(plugin).state());
		assertEquals(FaultKind.DISABLED, fault(plugin, PATIENT).kind());
		assertEquals(1, of(plugin).calls(), "a disabled plugin is not called");
	}

	@Test
	void aFailingConstructorDisables() {
		PluginObject<MeasurementReader> plugin = Fakes.reader(Fakes.ConstructorFails.class);
		PluginFaultException e = fault(plugin, PATIENT);
		assertEquals(FaultKind.NOT_MADE, e.kind());
		assertTrue(e.getMessage().contains("no licence found"), e.getMessage());
		assertTrue(of(plugin).failures().get(0).stack().contains("Fakes$ConstructorFails.<init>"));
	}

	@Test
	void aFailingStaticInitialiserDisables() {
		PluginObject<MeasurementReader> plugin = Fakes.reader(Fakes.StaticInitialiserFails.class);
		PluginFaultException e = fault(plugin, PATIENT);
		assertEquals(FaultKind.LINKAGE, e.kind());
		assertTrue(e.getMessage().contains("NullPointerException"), e.getMessage());
		assertEquals(State.DISABLED, of(plugin).state());
	}

	@Test
	void wrongClassesDisable() {
		assertEquals(FaultKind.NOT_MADE, fault(Fakes.reader(Fakes.NoConstructor.class), PATIENT).kind());
		PluginFaultException e = fault(Fakes.reader(Fakes.NotAReader.class), PATIENT);
		assertEquals(FaultKind.NOT_MADE, e.kind());
		assertTrue(e.getMessage().contains("does not implement what a reader must"), e.getMessage());
	}

	@Test
	void aMissingDependencyDisables() {
		PluginObject<MeasurementReader> plugin = Fakes.reader(Fakes.MissingDependency.class);
		assertEquals(FaultKind.LINKAGE, fault(plugin, PATIENT).kind());
		assertTrue(of(plugin).disabledReason().contains("com/example/Library"));
	}

	@Test
	void outOfMemoryAndStackOverflowDoNotDisable() throws Exception {
		PluginObject<MeasurementReader> hungry = Fakes.reader(Fakes.Hungry.class);
		assertEquals(FaultKind.OUT_OF_MEMORY, fault(hungry, PATIENT).kind());
		assertEquals(State.FAILED, of(hungry).state());
		PluginObject<MeasurementReader> recursive = Fakes.reader(Fakes.Recursive.class);
		assertEquals(FaultKind.STACK_OVERFLOW, fault(recursive, PATIENT).kind());
		assertEquals(State.FAILED, of(recursive).state());
		assertEquals(0.7, probe(Fakes.reader(Fakes.Good.class), PATIENT).confidence(), "others go on");
	}

	@Test
	void nullIsAFault() {
		assertEquals(FaultKind.NO_RESULT, fault(Fakes.reader(Fakes.Nothing.class), PATIENT).kind());
	}

	@Test
	void undeclaredExceptionsAreFaultsButDoNotDisable() {
		PluginObject<MeasurementReader> plugin = Fakes.reader(Fakes.Faulty.class);
		for (int i = 0; i < 30; i++) {
			assertEquals(FaultKind.EXCEPTION, fault(plugin, PATIENT).kind());
		}
		assertEquals(State.FAILED, of(plugin).state());
		assertEquals(20, of(plugin).failures().size(), "only the last ones are kept");
	}

	@Test
	void badFilesAreNoFaults() throws Exception {
		PluginObject<MeasurementReader> plugin = Fakes.reader(Fakes.Good.class);
		for (int i = 0; i < 5; i++) {
			assertThrows(ReadException.class, () -> calls.call(plugin, "reading", ReadException.class, PATIENT, () -> false, (r, w) -> {
				throw new ReadException("a.xyz", "the header is broken");
			}));
			IOException e = assertThrows(IOException.class, () -> calls.call(plugin, "reading", ReadException.class, PATIENT, () -> false,
					(r, w) -> {
						throw new UncheckedIOException(new IOException("stale handle"));
					}));
			assertEquals("stale handle", e.getMessage());
		}
		assertEquals(State.HEALTHY, of(plugin).state());
	}

	@Test
	void anEndlessLoopIsAbandonedAndThreeDisable() throws Exception {
		PluginObject<MeasurementReader> plugin = Fakes.reader(Fakes.Endless.class);
		AtomicInteger told = new AtomicInteger();
		Runnable remove = health.addListener(told::incrementAndGet);
		assertEquals(FaultKind.HANG, fault(plugin, HASTY).kind());
		assertTrue(told.get() > 0);
		remove.run();
		AbandonedCall left = of(plugin).abandoned().get(0);
		assertTrue(left.stack().contains("Fakes$Endless.probe"), left.stack());
		assertTrue(left.thread().contains(plugin.key().id()));
		assertEquals(State.FAILED, of(plugin).state());
		assertEquals(FaultKind.HANG, fault(plugin, HASTY).kind());
		assertEquals(FaultKind.HANG, fault(plugin, HASTY).kind());
		assertEquals(State.DISABLED, of(plugin).state());
		assertEquals(3, of(plugin).abandoned().size());
		assertEquals(FaultKind.DISABLED, fault(plugin, HASTY).kind());
		assertEquals(0.7, probe(Fakes.reader(Fakes.Good.class), PATIENT).confidence(), "others go on");
	}

	@Test
	void progressKeepsASlowPluginAlive() throws Exception {
		PluginObject<MeasurementReader> plugin = Fakes.reader(Fakes.Good.class);
		CallLimits limits = new CallLimits(Duration.ofMillis(1200), Duration.ofSeconds(1));
		String answer = calls.call(plugin, "reading", IOException.class, limits, () -> false, (r, watch) -> {
			for (int i = 0; i < 36; i++) {
				Thread.sleep(50);
				watch.progress();
			}
			return "done";
		});
		assertEquals("done", answer);
		assertEquals(0, of(plugin).hangs());
		assertTrue(of(plugin).longestTime().toMillis() > 1200);
	}

	@Test
	void silenceIsAHangThoughItCouldBeInterrupted() {
		PluginObject<MeasurementReader> plugin = Fakes.reader(Fakes.Good.class);
		CountDownLatch interrupted = new CountDownLatch(1);
		PluginFaultException e = assertThrows(PluginFaultException.class, () -> calls.call(plugin, "reading", IOException.class, HASTY,
				() -> false, (r, watch) -> {
					try {
						Thread.sleep(60_000);
					} catch (InterruptedException i) {
						interrupted.countDown();
					}
					return "";
				}));
		assertEquals(FaultKind.HANG, e.kind());
		assertTrue(await(interrupted), "it was told to end");
	}

	@Test
	void cancelEndsAPluginThatListens() {
		PluginObject<MeasurementReader> plugin = Fakes.reader(Fakes.Good.class);
		AtomicBoolean cancelled = new AtomicBoolean();
		AtomicBoolean seen = new AtomicBoolean();
		assertThrows(CancellationException.class, () -> calls.call(plugin, "reading", IOException.class, PATIENT, cancelled::get,
				(r, watch) -> {
					cancelled.set(true);
					while (!watch.isCancelled()) {
						Thread.onSpinWait();
					}
					seen.set(true);
					return "";
				}));
		assertTrue(seen.get());
		assertEquals(State.HEALTHY, of(plugin).state());
		assertTrue(of(plugin).abandoned().isEmpty());
	}

	@Test
	void cancelAbandonsAPluginThatDoesNotListen() {
		PluginObject<MeasurementReader> plugin = Fakes.reader(Fakes.Good.class);
		CountDownLatch release = new CountDownLatch(1);
		assertThrows(CancellationException.class, () -> calls.call(plugin, "reading", IOException.class,
				new CallLimits(Duration.ofSeconds(30), Duration.ofMillis(50)), () -> true, (r, watch) -> {
					while (!await(release)) {
						Thread.onSpinWait();
					}
					return "";
				}));
		assertEquals(1, of(plugin).abandoned().size());
		assertEquals(0, of(plugin).hangs(), "not to listen is no hang");
		release.countDown();
		while (!of(plugin).abandoned().isEmpty()) {
			Thread.onSpinWait();
		}
	}

	@Test
	void thePluginSeesItsOwnClassLoader() throws Exception {
		ClassLoader before = Thread.currentThread().getContextClassLoader();
		ClassLoader seen = calls.call(Fakes.reader(Fakes.Good.class), "asking", IOException.class, PATIENT, () -> false,
				(r, w) -> Thread.currentThread().getContextClassLoader());
		assertSame(Fakes.Good.class.getClassLoader(), seen);
		assertSame(before, Thread.currentThread().getContextClassLoader());
	}

	@Test
	void oneInstanceOrANewOne() throws Exception {
		PluginObject<MeasurementReader> plugin = Fakes.reader(Fakes.Good.class);
		MeasurementReader first = calls.call(plugin, "asking", IOException.class, PATIENT, () -> false, (r, w) -> r);
		assertSame(first, calls.call(plugin, "asking", IOException.class, PATIENT, () -> false, (r, w) -> r));
		assertNotSame(first, calls.callNew(plugin, "asking", IOException.class, PATIENT, () -> false, (r, w) -> r));
	}

	private static boolean await(CountDownLatch latch) {
		try {
			return latch.await(10, java.util.concurrent.TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			return false;
		}
	}
}
