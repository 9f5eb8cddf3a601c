/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lithoscope.archive.ProjectArchive.Writer;
import org.lithoscope.archive.exchange.ArchiveExport;
import org.lithoscope.archive.exchange.ArchiveExport.Format;
import org.lithoscope.archive.exchange.ArchiveMerge;
import org.lithoscope.archive.exchange.UnpackingLimits;
import org.lithoscope.archive.storage.DiskStorage;

class ExchangeTest {

	private static final Writer WRITER = new Writer("A. Person", "Lithoscope 0.1.0");

	@TempDir
	private Path folder;
	private ProjectArchive archive;
	private ProjectArchive target;
	private RawFile raw;
	private ArchiveRecord measurement;
	private ArchiveRecord cell;

	@BeforeEach
	void fill() throws IOException {
		Files.createDirectory(folder.resolve("temporary"));
		archive = create("source");
		raw = archive.addRaw("cell 1, Cu–Ag.mpr", new ByteArrayInputStream("raw bytes".getBytes(StandardCharsets.UTF_8)), () -> false);
		cell = archive.add(RecordKind.CELL, Map.of("name", "cell 1"));
		archive.revise(cell, Map.of("name", "cell 1", "comment", "revised"));
		measurement = archive.add(RecordKind.MEASUREMENT, Map.of("name", "m", "cell", cell.id().toString(), "files",
				List.of(Map.of("name", raw.name(), "size", raw.size(), "sha512", raw.sha512()))));
		archive.add(RecordKind.NOTE, Map.of("text", "not part of the measurement"));
		target = create("target");
	}

	private ProjectArchive create(String name) throws IOException {
		return ProjectArchive.create(new DiskStorage(folder.resolve(name)), new ArchiveInfo("a", "Exchange", "", "", "", LocalDate.EPOCH), WRITER,
				Clock.systemUTC());
	}

	@AfterEach
	void close() throws IOException {
		archive.close();
		target.close();
	}

	private byte[] export(Format format) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new ArchiveExport(archive).all(format, out);
		return out.toByteArray();
	}

	private ArchiveMerge.Merged merge(byte[] zip) throws IOException {
		Path file = Files.write(folder.resolve("received.zip"), zip);
		return new ArchiveMerge(target, folder.resolve("temporary")).merge(file, new UnpackingLimits(1000, 50L << 20, 1000), () -> false);
	}

	@ParameterizedTest
	@EnumSource
	void whatGoesOutComesInAgainWithIdsAndRevisions(Format format) throws IOException {
		assertEquals(new ArchiveMerge.Merged(1, 4, 0), merge(export(format)));
		assertEquals(archive.revisions(RecordKind.CELL, cell.id()), target.revisions(RecordKind.CELL, cell.id()));
		assertEquals(raw, target.raw(raw.sha512()).orElseThrow());
		assertEquals(new ArchiveMerge.Merged(0, 0, 5), merge(export(format)), "a second time there is nothing new");
		assertTrue(target.verify(VerificationProgress.unattended()).isIntact());
	}

	@Test
	void oneRecordTakesAlongWhatItRestsOn() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		assertEquals(4, new ArchiveExport(archive).record(RecordKind.MEASUREMENT, measurement.id(), Format.ELN, out));
		assertEquals(new ArchiveMerge.Merged(1, 3, 0), merge(out.toByteArray()));
		assertEquals(List.of(), records(RecordKind.NOTE));
	}

	/** What a hostile or damaged file does. */
	private enum Hostile {
		CLIMBS("leads out") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put("../evil.txt", text("x"));
			}
		},
		CLIMBS_WITHIN("leads out") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put("Exchange/data/../../../evil.txt", text("x"));
			}
		},
		ABSOLUTE("leads out") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put("/tmp/evil.txt", text("x"));
			}
		},
		DRIVE("leads out") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put("C:/evil.txt", text("x"));
			}
		},
		BACKSLASHES("leads out") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put("Exchange\\..\\evil.txt", text("x"));
			}
		},
		DEVICE_NAME("refused by some file system") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put("Exchange/data/raw/NUL.txt", text("x"));
			}
		},
		STREAM_NAME("refused by some file system") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put("Exchange/data/raw/a.txt:hidden", text("x"));
			}
		},
		CASE_COLLISION("only in case") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put("Exchange/DATA/ro-crate-metadata.json", text("{}"));
			}
		},
		ACCENT_COLLISION("only in case or accents") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put("Exchange/data/\u00e4", text("x"));
				files.put("Exchange/data/a\u0308", text("y"));
			}
		},
		BOMB("zip bomb") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put("Exchange/data/bomb", new byte[30 << 20]);
			}
		},
		TOO_LARGE("bytes are unpacked") {
			@Override
			void spoil(Map<String, byte[]> files) {
				for (int i = 0; i < 8; i++) {
					files.put("Exchange/data/large" + i, new byte[8 << 20]);
				}
			}
		},
		TOO_MANY("at most 1000") {
			@Override
			void spoil(Map<String, byte[]> files) {
				for (int i = 0; i < 1001; i++) {
					files.put("Exchange/data/" + i, text("x"));
				}
			}
		},
		TWO_ROOTS("holds one folder") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put("Other/file", text("x"));
			}
		},
		CHANGED_RAW("its SHA-512 is not") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put(find(files, "/raw/"), text("Raw bytes"));
			}
		},
		CHANGED_RECORD("its SHA-512 is not") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put(find(files, "/note/"), text("{\"text\":\"forged\"}"));
			}
		},
		MISSING_FILE("is missing, but manifest") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.remove(find(files, "/raw/"));
			}
		},
		UNLISTED_FILE("is not in manifest") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put("Exchange/data/stranger", text("x"));
			}
		},
		MANIFEST_CLIMBS("leads out") {
			@Override
			void spoil(Map<String, byte[]> files) {
				append(files, "0".repeat(128) + "  data/../../../etc/passwd\n");
			}
		},
		MANIFEST_BROKEN("is no entry of a SHA-512 manifest") {
			@Override
			void spoil(Map<String, byte[]> files) {
				append(files, "no hash at all\n");
			}
		},
		NO_MANIFEST("is missing") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.remove("Exchange/manifest-sha512.txt");
			}
		},
		FUTURE_LAYOUT("newer version") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put("Exchange/bag-info.txt", text("Lithoscope-Layout: 99\n"));
			}
		},
		FUTURE_SCHEMA("newer version") {
			@Override
			void spoil(Map<String, byte[]> files) {
				eln(files);
				replace(files, "/note/", "\"schema\":1", "\"schema\":99");
			}
		},
		BROKEN_JSON("broken JSON") {
			@Override
			void spoil(Map<String, byte[]> files) {
				eln(files);
				replace(files, "/note/", "\"text\":", "\"text\"");
			}
		},
		DEEP_JSON("broken JSON") {
			@Override
			void spoil(Map<String, byte[]> files) {
				eln(files);
				replace(files, "/note/", "{\"text\"", "{\"deep\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",\"text\"");
			}
		},
		BROKEN_CRATE("broken JSON") {
			@Override
			void spoil(Map<String, byte[]> files) {
				eln(files);
				files.put("Exchange/ro-crate-metadata.json", text("{\"@graph\": [}"));
			}
		},
		WRONG_PLACE("its name is not that of the record") {
			@Override
			void spoil(Map<String, byte[]> files) {
				eln(files);
				String note = find(files, "/note/");
				files.put(note.replace("/note/", "/person/"), files.remove(note));
			}
		},
		OTHER_HASHES("only manifest-md5.txt") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put("Exchange/manifest-md5.txt", files.remove("Exchange/manifest-sha512.txt"));
			}
		},
		LISTED_TWICE("twice") {
			@Override
			void spoil(Map<String, byte[]> files) {
				String manifest = new String(files.get("Exchange/manifest-sha512.txt"), StandardCharsets.UTF_8);
				append(files, manifest.lines().findFirst().orElseThrow() + "\n");
				files.remove("Exchange/tagmanifest-sha512.txt");
			}
		},
		NUL_IN_NAME("leads out") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put("Exchange/data/a\0.txt", text("x"));
			}
		},
		FILE_AND_FOLDER("a folder") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put("Exchange/data/raw", text("x"));
			}
		},
		FILE_WITHIN_A_FILE("lies in a file") {
			@Override
			void spoil(Map<String, byte[]> files) {
				files.put("Exchange/bagit.txt/deeper/x", text("x"));
			}
		},
		DUPLICATE_KEYS("broken JSON") {
			@Override
			void spoil(Map<String, byte[]> files) {
				eln(files);
				replace(files, "/note/", "{\"text\":", "{\"text\":\"another\",\"text\":");
			}
		},
		HUGE_NUMBER("broken JSON") {
			@Override
			void spoil(Map<String, byte[]> files) {
				eln(files);
				replace(files, "/note/", "{\"text\":", "{\"n\":" + "9".repeat(100_000) + ",\"text\":");
			}
		},
		SUPERSEDES_ITSELF("supersedes itself") {
			@Override
			void spoil(Map<String, byte[]> files) {
				eln(files);
				String name = find(files, "/note/");
				String id = name.substring(name.lastIndexOf('_') + 1, name.length() - ".json".length());
				replace(files, "/note/", "\"supersedes\":null", "\"supersedes\":\"" + id + "\"");
			}
		},
		NO_CALENDAR("is no record") {
			@Override
			void spoil(Map<String, byte[]> files) {
				eln(files);
				replace(files, "/note/", "\"created\":\"", "\"created\":\"+99999");
			}
		},
		INVALID_RECORD("is missing") {
			@Override
			void spoil(Map<String, byte[]> files) {
				eln(files);
				replace(files, "/note/", "\"text\":", "\"tekst\":");
			}
		};

		private final String reason;

		Hostile(String reason) {
			this.reason = reason;
		}

		abstract void spoil(Map<String, byte[]> files);

		private static byte[] text(String text) {
			return text.getBytes(StandardCharsets.UTF_8);
		}

		private static String find(Map<String, byte[]> files, String part) {
			return files.keySet().stream().filter(n -> n.contains(part)).findFirst().orElseThrow();
		}

		private static void append(Map<String, byte[]> files, String line) {
			files.merge("Exchange/manifest-sha512.txt", text(line), (a, b) -> text(new String(a, StandardCharsets.UTF_8) + new String(b,
					StandardCharsets.UTF_8)));
		}

		private static void replace(Map<String, byte[]> files, String part, String what, String by) {
			String name = find(files, part);
			String before = new String(files.get(name), StandardCharsets.UTF_8);
			String after = before.replace(what, by);
			assertTrue(!after.equals(before), before);
			files.put(name, text(after));
		}

		/** Without manifest: what is wrong must be found in the file itself. */
		private static void eln(Map<String, byte[]> files) {
			for (String name : List.copyOf(files.keySet())) {
				byte[] bytes = files.remove(name);
				if (name.startsWith("Exchange/data/")) {
					files.put(name.replace("/data/", "/"), bytes);
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void hostileFilesAreRefusedByNameAndNothingIsTouched(Hostile hostile) throws IOException {
		Map<String, byte[]> files = unzip(export(Format.ZIP));
		hostile.spoil(files);
		List<String> before = everything();
		byte[] zip = zip(files);
		ArchiveException refused = assertThrows(ArchiveException.class, () -> merge(zip));
		assertTrue(refused.getMessage().startsWith("received.zip"), refused.getMessage());
		assertTrue(refused.getMessage().contains(hostile.reason), refused.getMessage());
		Files.delete(folder.resolve("received.zip"));
		assertEquals(before, everything());
	}

	@Test
	void linksTruncatedFilesAndTwiceTheSameNameAreRefused() throws IOException {
		byte[] link = export(Format.ZIP);
		ByteBuffer bytes = ByteBuffer.wrap(link).order(ByteOrder.LITTLE_ENDIAN);
		int central = bytes.getInt(link.length - 6);
		bytes.putInt(central + 38, 0xA1FF << 16);
		assertTrue(assertThrows(ArchiveException.class, () -> merge(link)).getMessage().contains("is a link"));
		byte[] whole = export(Format.ZIP);
		assertTrue(assertThrows(ArchiveException.class, () -> merge(java.util.Arrays.copyOf(whole, whole.length / 2))).getMessage()
				.contains("no intact zip"));
		byte[] damaged = export(Format.ELN);
		damaged[200] ^= 0x55;
		assertThrows(ArchiveException.class, () -> merge(damaged));
		Map<String, byte[]> twice = unzip(whole);
		twice.put("Exchange/data/same1", new byte[] {1});
		twice.put("Exchange/data/same2", new byte[] {2});
		byte[] zip = new String(zip(twice), StandardCharsets.ISO_8859_1).replace("data/same2", "data/same1").getBytes(StandardCharsets.ISO_8859_1);
		assertTrue(assertThrows(ArchiveException.class, () -> merge(zip)).getMessage().contains("stands twice"));
		assertEquals(List.of(), records(RecordKind.CELL));
	}

	@Test
	void bytesThatChangedOnTheWayAreFoundWithoutAManifest() throws IOException {
		byte[] zip = stored("crate/ro-crate-metadata.json", "{\"@graph\":[]}", "crate/table.csv", "a,b 1.5");
		byte[] changed = new String(zip, StandardCharsets.ISO_8859_1).replace("b 1.5", "b 7.5").getBytes(StandardCharsets.ISO_8859_1);
		ArchiveException refused = assertThrows(ArchiveException.class, () -> merge(changed));
		assertTrue(refused.getMessage().contains("table.csv") && refused.getMessage().contains("CRC-32"), refused.getMessage());
		assertEquals(new ArchiveMerge.Merged(1, 0, 0), merge(zip));
	}

	@Test
	void aRevisionThatIsHereWithOtherContentIsRefusedBeforeAnythingIsTaken() throws IOException {
		merge(export(Format.ELN));
		Map<String, byte[]> files = unzip(export(Format.ELN));
		Hostile.replace(files, "/note/", "not part", "a forged part");
		files.put("Exchange/new.csv", "new".getBytes(StandardCharsets.UTF_8));
		List<String> before = everything();
		byte[] zip = zip(files);
		ArchiveException refused = assertThrows(ArchiveException.class, () -> merge(zip));
		assertTrue(refused.getMessage().contains("with other content"), refused.getMessage());
		assertEquals(before, everything());
	}

	private static byte[] stored(String... namesAndTexts) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (int i = 0; i < namesAndTexts.length; i += 2) {
				byte[] bytes = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
				CRC32 crc = new CRC32();
				crc.update(bytes);
				ZipEntry entry = new ZipEntry(namesAndTexts[i]);
				entry.setMethod(ZipEntry.STORED);
				entry.setSize(bytes.length);
				entry.setCrc(crc.getValue());
				zip.putNextEntry(entry);
				zip.write(bytes);
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}

	private List<ArchiveRecord> records(RecordKind kind) throws IOException {
		try (Stream<ArchiveRecord> all = target.revisions(kind)) {
			return all.toList();
		}
	}

	private List<String> everything() throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.map(Path::toString).sorted().toList();
		}
	}

	private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			ZipEntry entry;
			while ((entry = in.getNextEntry()) != null) {
				files.put(entry.getName(), in.readAllBytes());
			}
		}
		return files;
	}

	private static byte[] zip(Map<String, byte[]> files) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}
}
