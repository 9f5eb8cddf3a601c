/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.io.tiff.TiffFile;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.display.Contrast;
import org.lithoscope.microscopy.export.ExportOptions;
import org.lithoscope.microscopy.export.ExportOptions.Format;
import org.lithoscope.microscopy.export.ExportOptions.Placement;
import org.lithoscope.microscopy.export.ImageExport;
import org.lithoscope.microscopy.image.MemoryImage;
import org.lithoscope.microscopy.image.TiffMicrographs;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/** Folders of images. */
final class FolderCatalogueTest {

	private static final int FILES = 40;

	@TempDir
	private Path folder;

	private final AtomicInteger opened = new AtomicInteger();

	@BeforeEach
	void fill() throws IOException {
		for (int i = 0; i < FILES; i++) {
			float shade = 5 * i;
			MemoryImage image = new MemoryImage(64, 48, 1, () -> {
				float[] values = new float[64 * 48];
				java.util.Arrays.fill(values, shade);
				return values;
			});
			ImageExport.write(image, folder.resolve("image-%02d.tif".formatted(i)),
					ExportOptions.of(Format.TIFF, Placement.NONE, Contrast.asStored()), () -> false);
		}
		Files.writeString(folder.resolve("image-00.txt"), "settings of image 0");
		Files.writeString(folder.resolve("broken.tif"), "II*\0, but no TIFF");
		Files.createDirectory(folder.resolve("folder.tif"));
	}

	private List<Measurement> open(Source source) throws ReadException, IOException {
		opened.incrementAndGet();
		TiffFile tiff = TiffMicrographs.directories(source.main());
		assertSame(tiff, TiffMicrographs.directories(source.main()), "the directories are read once for all readers");
		MicrographBuilder b = new MicrographBuilder(MicrographBuilder.IMAGE, source.main().name());
		b.tags("nobody", new RawTags(java.util.Map.of("x", "y")), VendorMapping.of("plain"));
		source.sibling("IMAGE-00.TXT").filter(s -> source.main().name().contains("-00")).ifPresent(s -> b.text(MicroscopyField.COMMENT, s.name(), ""));
		TiffMicrographs.add(b, source.main(), tiff, false);
		return List.of(b.build());
	}

	@Test
	void allImagesInOrderWithThumbnails() throws IOException {
		FolderCatalogue catalogue = new FolderCatalogue(this::open, 16);
		AtomicInteger seen = new AtomicInteger();
		List<FolderImage> images = catalogue.scan(folder, new ScanMonitor() {
			@Override
			public void found(List<FolderImage> some, int done, int total) {
				assertEquals(seen.incrementAndGet(), done);
				assertEquals(FILES + 1, total);
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		});
		assertEquals(FILES + 1, images.size());
		FolderImage broken = images.get(0);
		assertTrue(broken.measurement().isEmpty() && broken.thumbnail().isEmpty());
		assertFalse(broken.problem().isBlank());
		for (int i = 0; i < FILES; i++) {
			FolderImage image = images.get(i + 1);
			assertEquals("image-%02d.tif".formatted(i), image.file().getFileName().toString());
			assertEquals(5 * i, image.thumbnail().orElseThrow().value(3, 3, 0));
			assertEquals(16, image.thumbnail().orElseThrow().width());
			Measurement m = image.measurement().orElseThrow();
			assertTrue(m.metadata().values().keySet().stream().noneMatch(k -> k.startsWith(MetadataKeys.RAW)));
			assertEquals(64, m.images().get("image").read(0, 0, 64, 1, 1).length, "images can still be read");
		}
		assertEquals("image-00.txt", images.get(1).micrograph().orElseThrow().text(MicroscopyField.COMMENT), "siblings are found in any letters");
		assertEquals("", images.get(2).micrograph().orElseThrow().text(MicroscopyField.COMMENT));
	}

	@Test
	void whatIsKnownIsNotReadAgainUntilItChanges() throws IOException {
		FolderCatalogue catalogue = new FolderCatalogue(this::open, 16);
		List<FolderImage> first = catalogue.scan(folder, ScanMonitor.none());
		assertEquals(FILES + 1, opened.get());
		List<FolderImage> again = catalogue.scan(folder, ScanMonitor.none());
		assertEquals(FILES + 1, opened.get());
		assertEquals(first, again);
		Files.setLastModifiedTime(folder.resolve("image-03.tif"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
		catalogue.scan(folder, ScanMonitor.none());
		assertEquals(FILES + 2, opened.get());
		catalogue.clear();
		assertEquals(0, catalogue.size());
	}

	@Test
	void aScanCanBeCancelled() {
		FolderCatalogue catalogue = new FolderCatalogue(this::open, 16);
		AtomicInteger seen = new AtomicInteger();
		assertThrows(CancellationException.class, () -> catalogue.scan(folder, new ScanMonitor() {
			@Override
			public void found(List<FolderImage> some, int done, int total) {
				seen.incrementAndGet();
			}

			@Override
			public boolean isCancelled() {
				return seen.get() >= 3;
			}
		}));
		assertTrue(seen.get() < 10, seen + " files were read after all");
	}

	@Test
	void aFolderThatIsNotThere() {
		FolderCatalogue catalogue = new FolderCatalogue(this::open, 16);
		assertThrows(IOException.class, () -> catalogue.scan(folder.resolve("nowhere"), ScanMonitor.none()));
	}
}
