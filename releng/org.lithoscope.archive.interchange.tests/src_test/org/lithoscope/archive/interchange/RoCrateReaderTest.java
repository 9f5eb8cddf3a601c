/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import edu.kit.datamanager.ro_crate.RoCrate;
import edu.kit.datamanager.ro_crate.entities.AbstractEntity;
import edu.kit.datamanager.ro_crate.entities.data.DataEntity;
import edu.kit.datamanager.ro_crate.reader.FolderReader;
import edu.kit.datamanager.ro_crate.reader.RoCrateReader;
import edu.kit.datamanager.ro_crate.validation.JsonSchemaValidation;
import edu.kit.datamanager.ro_crate.validation.Validator;

/** The RO-Crate library of KIT Data Manager reads a sealed archive: all files, all that surrounds them, and nothing untracked by mistake. */
class RoCrateReaderTest {

	@TempDir
	private Path folder;
	private RoCrate crate;

	@BeforeEach
	void read() throws IOException {
		SealedArchive.write(folder.resolve("archive"));
		crate = new RoCrateReader(new FolderReader()).readCrate(folder.resolve("archive/data").toString());
	}

	private List<String> ofType(String type) {
		return crate.getAllContextualEntities().stream().filter(e -> is(e, type)).map(AbstractEntity::getId).toList();
	}

	private static boolean is(AbstractEntity entity, String type) {
		return entity.getProperty("@type").asText().equals(type);
	}

	@Test
	void theRootAndItsProfileAreUnderstood() {
		assertEquals("Dual gradient", crate.getRootDataEntity().getProperty("name").asText());
		assertEquals("https://w3id.org/ro/wfrun/process/0.5", crate.getRootDataEntity().getProperty("conformsTo").get("@id").asText());
		assertEquals("https://spdx.org/licenses/CC-BY-4.0", crate.getRootDataEntity().getProperty("license").get("@id").asText());
		assertTrue(new Validator(new JsonSchemaValidation()).validate(crate));
	}

	@Test
	void everyRawFileAndEveryResultIsADataEntityThatExists() {
		Set<String> files = crate.getAllDataEntities().stream().filter(e -> is(e, "File")).map(DataEntity::getId)
				.collect(Collectors.toSet());
		assertEquals(SealedArchive.RAW_FILES + SealedArchive.RESULTS, files.size(), files.toString());
		for (String id : files) {
			Path path = folder.resolve("archive/data").resolve(java.net.URI.create(id).getPath());
			assertTrue(path.toFile().isFile(), id);
		}
	}

	@Test
	void actionsNameSoftwarePersonFilesAndParameters() {
		assertEquals(SealedArchive.RESULTS, ofType("CreateAction").size());
		assertEquals(1, ofType("SoftwareApplication").size());
		assertEquals(1, ofType("Person").size());
		assertEquals(4, ofType("PropertyValue").size(), "skip, window, nested.mode, nested.list");
		for (String id : ofType("CreateAction")) {
			AbstractEntity action = crate.getEntityById(id);
			assertFalse(crate.getEntityById(action.getProperty("instrument").get("@id").asText()) == null, id);
			assertFalse(crate.getEntityById(action.getProperty("result").get("@id").asText()) == null, id);
		}
	}
}
