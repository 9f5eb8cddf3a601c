/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Holds the plan of the house: what is said in manifests and what the code really imports, for every bundle. */
class FloorsTest {

	private static final String LITHOSCOPE = "org.lithoscope.";
	private static final Path ROOT = Path.of(System.getProperty("lithoscope.root", "../.."));
	private static final Pattern FEATURE_PLUGIN = Pattern.compile("<plugin\\s+id=\"([^\"]+)\"");
	private static final List<String> USER_INTERFACE = List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui", "org.eclipse.e4");
	/** Packages of the Java platform, which have no versions. */
	private static final List<String> UNVERSIONED = List.of("javax.", "org.w3c.dom", "org.xml.sax");
	private static final List<String> OSGI = List.of("org.osgi", "org.eclipse");

	private final List<Bundle> all = Bundle.all(ROOT);
	private final List<Bundle> house = all.stream().filter(bundle -> !Floor.isBeside(bundle.name())).toList();
	private final List<String> faults = new ArrayList<>();

	@Test
	void thereIsAHouse() {
		assertFalse(house.isEmpty(), "no bundles found below " + ROOT.toAbsolutePath());
	}

	@Test
	void bundlesRequireOnlyLowerFloors() {
		for (Bundle bundle : house) {
			for (String required : bundle.header("Require-Bundle")) {
				if (required.startsWith(LITHOSCOPE)) {
					checkLower(bundle, required, "requires");
				}
			}
		}
		assertNoFaults();
	}

	@Test
	void codeImportsOnlyLowerFloors() {
		Map<String, String> owners = owners();
		for (Bundle bundle : house) {
			for (String used : bundle.usedPackages("src")) {
				String owner = owners.get(used);
				if (owner != null && !owner.equals(bundle.name())) {
					checkLower(bundle, owner, "imports " + used + " of");
				}
			}
		}
		assertNoFaults();
	}

	/** A package that cannot be found in any manifest must not be hidden in an Import-Package either. */
	@Test
	void lithoscopeBundlesAreNamedByRequireBundle() {
		for (Bundle bundle : all) {
			for (String imported : bundle.header("Import-Package")) {
				if (imported.startsWith(LITHOSCOPE)) {
					faults.add(bundle + " imports the package " + imported + "; name the bundle with Require-Bundle");
				}
			}
		}
		assertNoFaults();
	}

	@Test
	void plainFloorsKnowNeitherScreenNorPlatform() {
		for (Bundle bundle : house) {
			if (!Floor.isPlainJava(bundle.name())) {
				continue;
			}
			Set<String> used = new TreeSet<>(bundle.usedPackages("src"));
			used.addAll(bundle.header("Import-Package"));
			used.addAll(bundle.header("Require-Bundle"));
			checkNone(bundle, used, OSGI, "is plain Java but names");
		}
		assertNoFaults();
	}

	@Test
	void userInterfaceLivesOnTheTopFloors() {
		for (Bundle bundle : house) {
			if (!Floor.mayUseUserInterface(bundle.name())) {
				Set<String> used = new TreeSet<>(bundle.usedPackages("src"));
				used.addAll(bundle.header("Import-Package"));
				used.addAll(bundle.header("Require-Bundle"));
				checkNone(bundle, used, USER_INTERFACE, "has no user interface but names");
			}
		}
		assertNoFaults();
	}

	@Test
	void internalPackagesStayInside() {
		Map<String, String> owners = owners();
		for (Bundle bundle : all) {
			String host = bundle.header("Fragment-Host").stream().findFirst().orElse(bundle.name().replaceFirst("\\.tests$", ""));
			for (String used : bundle.usedPackages("src")) {
				String owner = owners.get(used);
				// the tests of the workbench work all of it with one robot
				boolean workbench = bundle.name().equals(LITHOSCOPE + "ui.tests") && owner != null && Floor.mayUseUserInterface(owner);
				if (used.contains(".internal") && owner != null && !owner.equals(bundle.name()) && !owner.equals(host) && !workbench) {
					faults.add(bundle + " imports " + used + ", which is internal to " + owner);
				}
			}
		}
		assertNoFaults();
	}

	@Test
	void everyPackageIsEitherExportedOrInternal() {
		for (Bundle bundle : house) {
			Set<String> exported = new TreeSet<>(bundle.header("Export-Package"));
			for (String name : bundle.packages("src")) {
				if (!name.contains(".internal") && !exported.contains(name)) {
					faults.add(bundle + ": " + name + " is neither exported nor called internal");
				}
			}
			for (String name : exported) {
				if (!bundle.packages("src").contains(name)) {
					faults.add(bundle + ": exports " + name + ", which has no source");
				}
			}
		}
		assertNoFaults();
	}

	@Test
	void everyBundleIsInTheFeature() throws IOException {
		Set<String> listed = new TreeSet<>();
		Matcher matcher = FEATURE_PLUGIN.matcher(Files.readString(ROOT.resolve("features/org.lithoscope.feature/feature.xml")));
		while (matcher.find()) {
			listed.add(matcher.group(1));
		}
		for (Bundle bundle : house) {
			if (Floor.isDelivered(bundle.name()) && !listed.contains(bundle.name())) {
				faults.add(bundle + " is not in the feature");
			}
		}
		assertNoFaults();
	}

	@Test
	void manifestsAreOfOneForm() {
		for (Bundle bundle : all) {
			expect(bundle, "Bundle-RequiredExecutionEnvironment", "JavaSE-21");
			expect(bundle, "Bundle-Version", "0.1.0.qualifier");
			expect(bundle, "Automatic-Module-Name", bundle.name());
			if (!bundle.folder().getFileName().toString().equals(bundle.name())) {
				faults.add(bundle + " lies in the folder " + bundle.folder());
			}
			for (String clause : clauses(bundle, "Import-Package")) {
				if (!clause.contains("version=") && UNVERSIONED.stream().noneMatch(clause::startsWith)) {
					faults.add(bundle + " imports " + clause + " without a version range");
				}
			}
		}
		assertNoFaults();
	}

	private static List<String> clauses(Bundle bundle, String key) {
		String text = bundle.headerText(key);
		return text == null ? List.of() : List.of(text.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"));
	}

	private void expect(Bundle bundle, String key, String value) {
		if (!value.equals(bundle.headerText(key))) {
			faults.add(bundle + ": " + key + " is " + bundle.headerText(key) + ", not " + value);
		}
	}

	/** Which bundle owns a package; packages of tests belong to nobody. */
	private Map<String, String> owners() {
		Map<String, String> owners = new HashMap<>();
		for (Bundle bundle : all) {
			for (String name : bundle.packages("src")) {
				String other = owners.put(name, bundle.name());
				if (other != null && bundle.header("Fragment-Host").isEmpty()) {
					faults.add(name + " is split over " + other + " and " + bundle);
				}
			}
		}
		return owners;
	}

	private void checkLower(Bundle bundle, String other, String verb) {
		if (Floor.isBeside(other)) {
			faults.add(bundle + " " + verb + " " + other + ", which is for tests only");
		} else if (Floor.of(other) >= Floor.of(bundle.name())) {
			faults.add("%s (floor %d) %s %s (floor %d)".formatted(bundle, Floor.of(bundle.name()), verb, other, Floor.of(other)));
		}
	}

	private void checkNone(Bundle bundle, Set<String> used, List<String> forbidden, String verb) {
		for (String name : used) {
			for (String prefix : forbidden) {
				if (name.equals(prefix) || name.startsWith(prefix + ".")) {
					faults.add(bundle + " " + verb + " " + name);
				}
			}
		}
	}

	private void assertNoFaults() {
		assertEquals("", String.join("\n", faults));
	}
}
