/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lithoscope.cli.CommandLineProgram;
import org.lithoscope.cli.ExitCode;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;
import org.lithoscope.registry.BundleProblem;
import org.lithoscope.registry.CallLimits;
import org.lithoscope.registry.Catalogue;
import org.lithoscope.registry.CatalogueLoader;
import org.lithoscope.registry.ContributionHealth;
import org.lithoscope.registry.ContributionHealth.State;
import org.lithoscope.registry.Detection;
import org.lithoscope.registry.Detector;
import org.lithoscope.registry.FaultKind;
import org.lithoscope.registry.GuardedCalls;
import org.lithoscope.registry.HealthSnapshot;
import org.lithoscope.registry.PluginFaultException;
import org.lithoscope.registry.PluginHealth;
import org.lithoscope.registry.ReaderDescriptor;
import org.lithoscope.registry.tests.broken.ConstructorFails;
import org.lithoscope.registry.tests.broken.Endless;
import org.lithoscope.registry.tests.broken.EndlessConstructor;
import org.lithoscope.registry.tests.broken.EndlessRead;
import org.lithoscope.registry.tests.broken.GoodReader;
import org.lithoscope.registry.tests.broken.Hungry;
import org.lithoscope.registry.tests.broken.InitialiserFails;
import org.lithoscope.registry.tests.broken.NeedsHelper;
import org.lithoscope.registry.tests.broken.ReadsNull;
import org.lithoscope.registry.tests.broken.Recursive;
import org.lithoscope.registry.tests.broken.ReturnsNull;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;

/** Real bundles, installed in the running platform, that are broken in every way: each is isolated and named, and the good one works. */
class BrokenBundlesTest {

	private static final String RELEASE = "org.lithoscope.registry.tests.release";
	private static final String PACKAGE = "org.lithoscope.registry.tests.broken.";
	private static final CallLimits PATIENT = new CallLimits(Duration.ofSeconds(60), Duration.ofSeconds(1));
	private static final CallLimits HASTY = new CallLimits(Duration.ofMillis(300), Duration.ofMillis(100));
	private static final List<Bundle> INSTALLED = new ArrayList<>();

	private static Catalogue catalogue;
	private static GuardedCalls calls;

	private String out;
	private String err;

	@BeforeAll
	static void install() throws Exception {
		install(reader("test.good", GoodReader.class));
		install(new TestBundle("test.missing").reader(PACKAGE + "NotThere", "1"));
		install(reader("test.constructor", ConstructorFails.class));
		install(reader("test.initialiser", InitialiserFails.class));
		install(reader("test.helper", NeedsHelper.class));
		install(reader("test.endless", Endless.class));
		install(reader("test.hungry", Hungry.class));
		install(reader("test.nothing", ReturnsNull.class));
		install(new TestBundle("test.api").classes(GoodReader.class).reader(GoodReader.class.getName(), "99"));
		install(new TestBundle("test.xml").xml("<plugin><extension point=\"org.lithoscope.registry.instruments\"><reader"));
		install(reader("test.unresolved", GoodReader.class)
				.header("Require-Bundle", "org.lithoscope.model,com.example.library;bundle-version=7"));
		install(reader("test.notsingleton", GoodReader.class).header("Bundle-SymbolicName", "test.notsingleton"));
		install(reader("test.activator", GoodReader.class).header("Bundle-Activator", PACKAGE + "NoActivator")
				.header("Bundle-ActivationPolicy", "lazy"));
		install(reader("test.recursive", Recursive.class));
		install(new TestBundle("test.endlessread").classes(GoodReader.class, EndlessRead.class).readers("test.endlessread.reader"));
		install(new TestBundle("test.readsnull").classes(GoodReader.class, ReadsNull.class).readers("test.readsnull.reader"));
		install(reader("test.endlessmade", EndlessConstructor.class));
		install(new TestBundle("test.same").classes(GoodReader.class).readers("test.same.reader", "test.same.reader"));
		install(new TestBundle("test.huge").classes(GoodReader.class).readers("test" + ".huge".repeat(1 << 20)));
		FrameworkUtil.getBundle(BrokenBundlesTest.class).getBundleContext().getBundle(0).adapt(FrameworkWiring.class).resolveBundles(INSTALLED);
		catalogue = CatalogueLoader.fromRegistry(RegistryFactory.getRegistry());
		calls = new GuardedCalls(PluginHealth.ofPlatform(catalogue));
	}

	private static TestBundle reader(String name, Class<?> type) {
		Class<?>[] classes = type == GoodReader.class ? new Class<?>[] {type} : new Class<?>[] {GoodReader.class, type};
		return new TestBundle(name).classes(classes).reader(type.getName(), "1");
	}

	private static void install(TestBundle bundle) throws Exception {
		INSTALLED.add(bundle.install());
	}

	@AfterAll
	static void uninstall() throws Exception {
		System.setProperty(RELEASE, "true");
		if (calls != null) {
			calls.close();
		}
		for (Bundle bundle : INSTALLED) {
			bundle.uninstall();
		}
	}

	private static ReaderDescriptor reader(String bundle) {
		return catalogue.reader(bundle + ".reader").orElseThrow(() -> new AssertionError(bundle + " is not in the catalogue: " + catalogue));
	}

	private static Probe probe(String bundle, CallLimits limits) throws IOException, PluginFaultException {
		return calls.call(reader(bundle).plugin(), "looking", IOException.class, limits, () -> false, (r, watch) -> r.probe(new Nothing()));
	}

	private static List<Measurement> read(String bundle, CallLimits limits) throws ReadException, IOException, PluginFaultException {
		return calls.call(reader(bundle).plugin(), "reading", ReadException.class, limits, () -> false,
				(r, watch) -> r.read(new Nothing(), ReadContext.unattended()));
	}

	private static PluginFaultException fault(String bundle, CallLimits limits) {
		return assertThrows(PluginFaultException.class, () -> probe(bundle, limits));
	}

	private static ContributionHealth health(String bundle) {
		return calls.health().snapshot().of(reader(bundle).key()).orElseThrow();
	}

	private static BundleProblem bundleProblem(String bundle) {
		HealthSnapshot snapshot = calls.health().snapshot();
		return snapshot.bundles().stream().filter(b -> b.bundle().equals(bundle)).findFirst()
				.orElseThrow(() -> new AssertionError(snapshot.bundles().toString()));
	}

	@Test
	void aGoodBundleWorksWithItsOwnClassLoader() throws Exception {
		assertEquals("test.good 1.2.3", reader("test.good").contributor().toString());
		assertEquals("own class loader", probe("test.good", PATIENT).reason());
		Class<?> loaded = calls.call(reader("test.good").plugin(), "asking", IOException.class, PATIENT, () -> false, (r, w) -> r.getClass());
		assertEquals("test.good", FrameworkUtil.getBundle(loaded).getSymbolicName());
		assertNotEquals(GoodReader.class, loaded, "the bundle's own copy");
		assertEquals(State.HEALTHY, health("test.good").state());
	}

	@Test
	void aMissingClass() {
		PluginFaultException e = fault("test.missing", PATIENT);
		assertEquals(FaultKind.NOT_MADE, e.kind());
		assertTrue(e.getMessage().contains("NotThere is not in test.missing 1.2.3"), e.getMessage());
		assertEquals(State.DISABLED, health("test.missing").state());
	}

	@Test
	void aFailingConstructor() {
		PluginFaultException e = fault("test.constructor", PATIENT);
		assertEquals(FaultKind.NOT_MADE, e.kind());
		assertTrue(e.getMessage().contains("no licence found"), e.getMessage());
		assertEquals(State.DISABLED, health("test.constructor").state());
	}

	@Test
	void aFailingStaticInitialiser() {
		PluginFaultException e = fault("test.initialiser", PATIENT);
		assertEquals(FaultKind.LINKAGE, e.kind());
		assertTrue(e.getMessage().contains("not a number"), e.getMessage());
		assertEquals(State.DISABLED, health("test.initialiser").state());
	}

	@Test
	void aClassThatItsBundleForgot() {
		PluginFaultException e = fault("test.helper", PATIENT);
		assertEquals(FaultKind.LINKAGE, e.kind());
		assertTrue(e.getMessage().contains("Helper"), e.getMessage());
		assertEquals(State.DISABLED, health("test.helper").state());
	}

	@Test
	void anEndlessLoop() {
		for (int i = 0; i < PluginHealth.HANGS_TO_DISABLE; i++) {
			assertEquals(FaultKind.HANG, fault("test.endless", HASTY).kind());
		}
		assertEquals(State.DISABLED, health("test.endless").state());
		assertEquals(FaultKind.DISABLED, fault("test.endless", HASTY).kind());
		assertTrue(health("test.endless").abandoned().get(0).stack().contains("Endless.probe"));
	}

	@Test
	void outOfMemory() throws Exception {
		assertEquals(FaultKind.OUT_OF_MEMORY, fault("test.hungry", PATIENT).kind());
		assertEquals(State.FAILED, health("test.hungry").state(), "not disabled: the next file may be smaller");
		assertEquals(0.7, probe("test.good", PATIENT).confidence());
	}

	@Test
	void nullInsteadOfAnAnswer() {
		assertEquals(FaultKind.NO_RESULT, fault("test.nothing", PATIENT).kind());
	}

	@Test
	void withoutEndInItself() throws Exception {
		assertEquals(FaultKind.STACK_OVERFLOW, fault("test.recursive", PATIENT).kind());
		assertEquals(State.FAILED, health("test.recursive").state(), "not disabled: another file may be less deep");
		assertEquals(0.7, probe("test.good", PATIENT).confidence());
	}

	@Test
	void anEndlessReadThatIgnoresInterrupts() {
		PluginFaultException e = assertThrows(PluginFaultException.class, () -> read("test.endlessread", HASTY));
		assertEquals(FaultKind.HANG, e.kind());
		assertEquals(State.FAILED, health("test.endlessread").state(), "one hang is no reason to do without it");
		assertTrue(health("test.endlessread").abandoned().getFirst().stack().contains("EndlessRead.read"));
		assertFalse(health("test.endlessread").abandoned().getFirst().ended().getAsBoolean());
	}

	@Test
	void anEndlessConstructor() {
		for (int i = 0; i < PluginHealth.HANGS_TO_DISABLE; i++) {
			assertEquals(FaultKind.HANG, fault("test.endlessmade", HASTY).kind());
		}
		assertEquals(FaultKind.DISABLED, fault("test.endlessmade", HASTY).kind());
	}

	@Test
	void nullInsteadOfMeasurements() {
		assertEquals(FaultKind.NO_RESULT, assertThrows(PluginFaultException.class, () -> read("test.readsnull", PATIENT)).kind());
	}

	@Test
	void ofTwoWithTheSameIdOneIsNamed() {
		assertTrue(catalogue.reader("test.same.reader").isPresent());
		assertTrue(catalogue.problems().stream().anyMatch(p -> p.contributor().bundle().equals("test.same")
				&& p.message().contains("same id")), catalogue.problems()::toString);
	}

	@Test
	void aHugeIdIsRefused() {
		assertTrue(catalogue.readers().stream().noneMatch(r -> r.contributor().bundle().equals("test.huge")));
		assertTrue(catalogue.problems().stream().anyMatch(p -> p.contributor().bundle().equals("test.huge")));
	}

	/** What an administrator sees: every one of the broken by name and reason, and the good one at work. */
	@Test
	void theCommandLineNamesEachOfThem() throws Exception {
		assertEquals(ExitCode.DONE, run("list", "instruments"));
		assertTrue(out.contains("test.good.reader"), out);
		for (String bundle : List.of("test.api", "test.xml", "test.unresolved", "test.notsingleton", "test.same", "test.huge")) {
			assertTrue(err.contains("warning: " + bundle + " 1.2.3, "), () -> bundle + " is not in " + err);
		}
		assertTrue(err.lines().allMatch(line -> line.length() < 400), err);

		assertEquals(ExitCode.CHECK, run("list", "problems"));
		for (String bundle : List.of("test.api", "test.xml", "test.unresolved", "test.notsingleton", "test.same", "test.huge", "test.missing",
				"test.constructor", "test.initialiser", "test.activator", "test.endlessmade")) {
			assertTrue(out.contains(bundle + " 1.2.3"), () -> bundle + " is not in " + out);
		}
		for (String reason : List.of("no licence found", "not a number", "NotThere", "com.example.library", "no progress", "version '99'")) {
			assertTrue(out.contains(reason), () -> reason + " is not in " + out);
		}

		Path file = Files.writeString(Files.createTempFile("nothing", ".broken"), "x");
		try {
			assertEquals(ExitCode.DONE, run("inspect", "--json", file.toString()));
			assertTrue(out.contains("test.good.reader"), out);
			for (String bundle : List.of("test.missing", "test.constructor", "test.initialiser", "test.helper", "test.endless", "test.hungry",
					"test.nothing", "test.recursive", "test.endlessmade", "test.activator")) {
				assertTrue(err.contains(bundle), () -> bundle + " is not in " + err);
			}
		} finally {
			Files.delete(file);
		}
	}

	private int run(String... arguments) {
		ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
		ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
		int code = new CommandLineProgram(catalogue, new PrintStream(outBytes, false, StandardCharsets.UTF_8),
				new PrintStream(errBytes, false, StandardCharsets.UTF_8), false).run(List.of(arguments));
		out = outBytes.toString(StandardCharsets.UTF_8);
		err = errBytes.toString(StandardCharsets.UTF_8);
		return code;
	}

	@Test
	void aBundleWhoseActivatorIsMissing() {
		PluginFaultException e = fault("test.activator", PATIENT);
		assertTrue(e.kind() == FaultKind.NOT_MADE || e.kind() == FaultKind.LINKAGE, e.toString());
		assertEquals(State.DISABLED, health("test.activator").state());
	}

	@Test
	void anotherVersionOfTheInterfaces() {
		assertTrue(catalogue.reader("test.api.reader").isEmpty());
		assertTrue(catalogue.problems().stream().anyMatch(p -> p.contributor().bundle().equals("test.api")
				&& p.message().contains("version '99'")),
				catalogue.problems()::toString);
	}

	@Test
	void brokenXml() {
		assertTrue(catalogue.readers().stream().noneMatch(r -> r.contributor().bundle().equals("test.xml")));
		assertTrue(bundleProblem("test.xml").explanation().contains("not well formed"));
	}

	@Test
	void anUnresolvedBundleIsNamedWithItsReason() {
		assertTrue(catalogue.reader("test.unresolved.reader").isEmpty());
		BundleProblem problem = bundleProblem("test.unresolved");
		assertEquals("1.2.3", problem.version());
		assertTrue(problem.explanation().contains("com.example.library"), problem.explanation());
	}

	@Test
	void aBundleThatIsNoSingletonIsNamed() {
		assertTrue(catalogue.reader("test.notsingleton.reader").isEmpty());
		assertTrue(bundleProblem("test.notsingleton").explanation().contains("singleton:=true"));
	}

	@Test
	void bundlesOfThePlatformAreNotAmongTheProblems() {
		List<String> names = calls.health().snapshot().bundles().stream().map(BundleProblem::bundle).toList();
		assertFalse(names.stream().anyMatch(n -> n.startsWith("org.eclipse.")), names::toString);
	}

	@Test
	void detectionFindsTheGoodOneAmongTheBroken() throws Exception {
		GuardedCalls fresh = new GuardedCalls(PluginHealth.ofPlatform(catalogue));
		Detection detection = new Detector(catalogue, fresh, new CallLimits(Duration.ofSeconds(2), Duration.ofMillis(100))).detect(new Nothing(),
				() -> false);
		assertEquals("test.good.reader", detection.reader().orElseThrow().id(), detection::toString);
		assertTrue(detection.warnings().size() >= 7, detection.warnings()::toString);
		fresh.close();
	}

	/** A file without content. */
	private static final class Nothing implements Source, SourceEntry {

		@Override
		public String name() {
			return "nothing.broken";
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
		public Optional<SourceEntry> sibling(String name) {
			return Optional.empty();
		}

		@Override
		public long size() {
			return 0;
		}

		@Override
		public Optional<Path> path() {
			return Optional.empty();
		}

		@Override
		public InputStream open() {
			return new ByteArrayInputStream(new byte[0]);
		}

		@Override
		public SeekableByteChannel openChannel() {
			throw new UnsupportedOperationException();
		}

		@Override
		public byte[] head(int length) {
			return new byte[0];
		}
	}
}
