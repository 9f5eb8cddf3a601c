/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import javassist.CannotCompileException;
import javassist.ClassPool;
import javassist.CtClass;
import javassist.CtNewMethod;
import javassist.NotFoundException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.table.Table;

/** The comparison itself: it sees what breaks, and only that. */
class ApiComparisonTest {

	@TempDir
	Path folder;
	private Path baseline;

	@BeforeEach
	void baseline() throws IOException {
		baseline = folder.resolve("baseline.jar");
		ApiBundles.writeSignatures(ApiBundles.jars(), baseline);
	}

	@Test
	void aRemovedMethodBreaks() throws Exception {
		assertEquals(Set.of("org.lithoscope.model.table.Table.rowCount(): METHOD_REMOVED"),
				breaks(Table.class, type -> type.removeMethod(type.getDeclaredMethod("rowCount"))));
	}

	@Test
	void anAddedMethodDoesNotBreak() throws Exception {
		assertEquals(Set.of(), breaks(Table.class, type -> type.addMethod(CtNewMethod.make("public long more() { return 1L; }", type))));
	}

	/** Plug-ins implement it: one that was built before has no such method. */
	@Test
	void aMethodAddedToAnInterfaceOfPluginsBreaks() throws Exception {
		Set<String> breaks = breaks(MeasurementReader.class, type -> type.addMethod(CtNewMethod.make("public abstract long more();", type)));
		assertTrue(breaks.contains("org.lithoscope.model.reader.MeasurementReader.more(): METHOD_ADDED_TO_INTERFACE"), breaks::toString);
	}

	@Test
	void anotherReturnTypeBreaks() throws Exception {
		assertEquals(Set.of("org.lithoscope.model.table.Table.rowCount(): METHOD_RETURN_TYPE_CHANGED"), breaks(Table.class, type -> {
			type.removeMethod(type.getDeclaredMethod("rowCount"));
			type.addMethod(CtNewMethod.make("public int rowCount() { return 1; }", type));
		}));
	}

	private interface Change {
		void on(CtClass type) throws CannotCompileException, NotFoundException;
	}

	/** What the comparison says of the bundles as they are, one class of them changed. */
	private Set<String> breaks(Class<?> changed, Change change) throws Exception {
		CtClass type = new ClassPool(true).get(changed.getName());
		change.on(type);
		Path now = folder.resolve("now.jar");
		String entry = changed.getName().replace('.', '/') + ".class";
		try (var before = new ZipFile(baseline.toFile()); ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(now))) {
			for (ZipEntry each : Collections.list(before.entries())) {
				zip.putNextEntry(new ZipEntry(each.getName()));
				zip.write(each.getName().equals(entry) ? type.toBytecode() : before.getInputStream(each).readAllBytes());
				zip.closeEntry();
			}
		}
		return ApiComparison.breaks(List.of(baseline), List.of(now));
	}
}
