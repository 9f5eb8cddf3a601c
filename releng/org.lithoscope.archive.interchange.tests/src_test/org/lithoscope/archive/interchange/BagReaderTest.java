/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.exceptions.CorruptChecksumException;
import gov.loc.repository.bagit.exceptions.FileNotInPayloadDirectoryException;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;

/** The Library of Congress's reader of BagIt finds a sealed archive complete and valid, and a damaged one not. */
class BagReaderTest {

	@TempDir
	private Path folder;

	@BeforeEach
	void seal() throws IOException {
		SealedArchive.write(folder.resolve("archive"));
	}

	private Bag bag() throws Exception {
		return new BagReader().read(folder.resolve("archive"));
	}

	private void verify() throws Exception {
		try (BagVerifier verifier = new BagVerifier()) {
			verifier.isComplete(bag(), false);
			verifier.isValid(bag(), false);
		}
	}

	@Test
	void aSealedArchiveIsACompleteAndValidBag() throws Exception {
		verify();
		assertEquals("1.0", bag().getVersion().toString());
		assertEquals(List.of("Dual gradient"), bag().getMetadata().get("Lithoscope-Name"));
		try (Stream<Path> payload = Files.walk(folder.resolve("archive/data"))) {
			assertEquals(payload.filter(Files::isRegularFile).count(), bag().getPayLoadManifests().iterator().next().getFileToChecksumMap().size());
		}
	}

	@Test
	void theReaderNoticesDamage() throws Exception {
		Path crate = folder.resolve("archive/data/ro-crate-metadata.json");
		String before = Files.readString(crate);
		Files.writeString(crate, before + " ");
		assertThrows(CorruptChecksumException.class, this::verify);
		Files.delete(crate);
		assertThrows(FileNotInPayloadDirectoryException.class, this::verify);
	}
}
