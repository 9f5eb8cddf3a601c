/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.archive.ProjectArchive.Writer;
import org.lithoscope.archive.internal.JsonTree;
import org.lithoscope.archive.storage.DiskStorage;

/** What RFC 8493, RO-Crate 1.1 and Process Run Crate 0.5 demand of a sealed archive, checked on its files alone. */
class StandardsTest {

	@TempDir
	private Path folder;
	private Path root;

	@BeforeEach
	void seal() throws IOException {
		root = folder.resolve("archive");
		ArchiveInfo info = new ArchiveInfo("0190f2a0-0000-7000-8000-000000000000", "Standards", "An archive to be judged", "CC-BY-4.0", "Institute",
				LocalDate.of(2026, 11, 21));
		try (ProjectArchive archive = ProjectArchive.create(new DiskStorage(root), info, new Writer("A. Person", "Lithoscope 0.1.0"),
				Clock.systemUTC())) {
			RawFile raw = archive.addRaw("100 % Cu–Ag #1 (ü).mpr", new ByteArrayInputStream("raw".getBytes(StandardCharsets.UTF_8)), () -> false);
			archive.add(RecordKind.CELL, Map.of("name", "cell"));
			archive.add(RecordKind.RESULT, Map.of("title", "CE", "inputFiles", List.of(raw.sha512())));
			archive.seal();
		}
	}

	@Test
	void sha512sumFindsEveryFileIntact() throws Exception {
		Path tool = Path.of("/usr/bin/sha512sum");
		assumeTrue(Files.isExecutable(tool), "sha512sum is not installed");
		for (String manifest : List.of("manifest-sha512.txt", "tagmanifest-sha512.txt")) {
			Process process = new ProcessBuilder(tool.toString(), "--strict", "-c", manifest).directory(root.toFile()).redirectErrorStream(true).start();
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertEquals(0, process.waitFor(), said);
			assertEquals(manifest.startsWith("tag") ? 3 : 4, said.lines().filter(l -> l.endsWith(": OK")).count(), said);
		}
	}

	@Test
	void theBagHasWhatRfc8493Demands() throws IOException {
		assertEquals("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", Files.readString(root.resolve("bagit.txt")));
		Set<String> listed = new HashSet<>();
		for (String line : Files.readAllLines(root.resolve("manifest-sha512.txt"))) {
			assertTrue(line.matches("[0-9a-f]{128} {2}data/.+"), line);
			assertTrue(listed.add(line.substring(130)), "twice: " + line);
		}
		try (Stream<Path> payload = Files.walk(root.resolve("data"))) {
			assertEquals(payload.filter(Files::isRegularFile).map(p -> root.relativize(p).toString()).collect(java.util.stream.Collectors.toSet()), listed);
		}
		for (String line : Files.readAllLines(root.resolve("bag-info.txt"))) {
			assertTrue(line.matches("[A-Za-z-]+: .*"), line);
		}
	}

	@Test
	void theCrateHasWhatRoCrateAndProcessRunCrateDemand() throws IOException {
		Map<String, Map<String, Object>> entities = new HashMap<>();
		try (InputStream in = Files.newInputStream(root.resolve("data/ro-crate-metadata.json"))) {
			Map<String, Object> crate = JsonTree.readObject("crate", in);
			assertEquals("https://w3id.org/ro/crate/1.1/context", crate.get("@context"));
			for (Object one : (List<?>) crate.get("@graph")) {
				Map<String, Object> entity = JsonTree.object(one);
				assertTrue(entities.put((String) entity.get("@id"), entity) == null, "two entities have the id " + entity.get("@id"));
				assertTrue(entity.get("@type") != null, "no type: " + entity);
			}
		}
		Map<String, Object> descriptor = entities.get("ro-crate-metadata.json");
		assertEquals("CreativeWork", descriptor.get("@type"));
		assertEquals("./", id(descriptor.get("about")));
		assertTrue(id(descriptor.get("conformsTo")).startsWith("https://w3id.org/ro/crate/1.1"));
		Map<String, Object> dataset = entities.get("./");
		assertEquals("Dataset", dataset.get("@type"));
		for (String field : List.of("name", "description", "datePublished", "license")) {
			assertTrue(dataset.get(field) != null, field);
		}
		assertEquals("https://w3id.org/ro/wfrun/process/0.5", id(dataset.get("conformsTo")));
		Set<String> parts = ids(dataset.get("hasPart"));
		Set<String> mentioned = ids(dataset.get("mentions"));
		Map<String, List<Map<String, Object>>> byType = entities.values().stream()
				.collect(java.util.stream.Collectors.groupingBy(e -> e.get("@type").toString()));
		for (Map<String, Object> file : byType.get("File")) {
			assertTrue(parts.contains(file.get("@id")), "not reachable: " + file);
			Path path = root.resolve("data").resolve(java.net.URI.create((String) file.get("@id")).getPath());
			assertEquals(Files.size(path), Long.parseLong((String) file.get("contentSize")), path.toString());
		}
		assertEquals(1, byType.get("CreateAction").size());
		for (Map<String, Object> action : byType.get("CreateAction")) {
			assertTrue(mentioned.contains(action.get("@id")));
			Map<String, Object> software = entities.get(id(action.get("instrument")));
			assertEquals("SoftwareApplication", software.get("@type"));
			assertEquals("0.1.0", software.get("softwareVersion"));
			assertEquals("Person", entities.get(id(action.get("agent"))).get("@type"));
			assertEquals("File", entities.get(id(action.get("result"))).get("@type"));
			ids(action.get("object")).forEach(o -> assertEquals("File", entities.get(o).get("@type")));
			assertEquals(1, ids(action.get("object")).size());
		}
		parts.forEach(p -> assertTrue(entities.containsKey(p), "nothing has the id " + p));
	}

	private static String id(Object reference) {
		return (String) JsonTree.object(reference).get("@id");
	}

	private static Set<String> ids(Object references) {
		Set<String> ids = new HashSet<>();
		((List<?>) references).forEach(r -> ids.add(id(r)));
		return ids;
	}
}
