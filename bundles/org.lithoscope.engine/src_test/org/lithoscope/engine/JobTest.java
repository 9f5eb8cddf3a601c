/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lithoscope.registry.Catalogue;

class JobTest {

	private final Engine engine = new Engine(Catalogue.empty(), EngineOptions.defaults());

	@AfterEach
	void close() {
		engine.close();
	}

	@Test
	void aJobTellsItsProgressAndGivesItsResult() throws Exception {
		CountDownLatch listening = new CountDownLatch(1);
		Job<String> job = engine.submit("counting", monitor -> {
			listening.await();
			monitor.part(0.5, 1).progress(0.5, "half of the second half");
			return "done";
		});
		AtomicInteger told = new AtomicInteger();
		job.addListener(told::incrementAndGet);
		listening.countDown();
		assertEquals("done", job.future().get(10, TimeUnit.SECONDS));
		assertEquals(new Job.Progress(0.75, "half of the second half"), job.progress());
		assertEquals("counting", job.name());
		assertTrue(told.get() >= 1);
	}

	@Test
	void aJobCanBeCancelled() {
		Job<String> job = engine.submit("endless", monitor -> {
			while (!monitor.isCancelled()) {
				Thread.onSpinWait();
			}
			throw new CancellationException("as asked");
		});
		job.cancel();
		assertThrows(CancellationException.class, () -> job.future().get(10, TimeUnit.SECONDS));
		assertTrue(job.isDone());
	}

	@Test
	void aFailureReachesWhoeverWaits() {
		Job<String> job = engine.submit("failing", monitor -> {
			throw new IOException("disk full");
		});
		ExecutionException e = assertThrows(ExecutionException.class, () -> job.future().get(10, TimeUnit.SECONDS));
		assertInstanceOf(IOException.class, e.getCause());
	}

	@Test
	void suggestionsForgiveWhatPeopleMistype() {
		List<String> names = List.of("retention", "cycles", "steps");
		assertEquals("retention", Suggestions.nearest("retnetion", names).orElseThrow());
		assertEquals("cycles", Suggestions.nearest("cycle", names).orElseThrow());
		assertEquals("retention", Suggestions.nearest("ret", names).orElseThrow());
		assertTrue(Suggestions.nearest("voltage", names).isEmpty());
	}
}
