/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

class SourcesTest {

	@TempDir
	private Path folder;

	@Test
	void aFileAndItsSiblings() throws Exception {
		Path file = write("run.mpr", "data");
		write("run.MPL", "log");
		write("sub/deep/acqus", "settings");
		gzip("extra.txt.gz", "packed".getBytes(StandardCharsets.UTF_8));
		Source source = Sources.open(file);
		assertEquals(file.toString(), source.name());
		assertEquals("run.mpr", source.main().name());
		assertEquals(4, source.main().size());
		assertEquals(file, source.main().path().orElseThrow());
		assertEquals(new TreeSet<>(List.of("run.mpr", "run.MPL", "sub/deep/acqus", "extra.txt")),
				source.entries().stream().map(SourceEntry::name).collect(Collectors.toCollection(TreeSet::new)));
		assertEquals("log", text(source.sibling("run.mpl").orElseThrow()));
		assertEquals("settings", text(source.sibling("sub/deep/acqus").orElseThrow()));
		assertEquals("packed", text(source.sibling("extra.txt").orElseThrow()));
		assertEquals("data", text(source.sibling("run.mpr").orElseThrow()));
		assertTrue(source.sibling("none").isEmpty());
		assertTrue(source.sibling("none/there\0").isEmpty());
		assertThrows(IOException.class, () -> Sources.open(folder.resolve("missing")));
		assertThrows(IOException.class, () -> Sources.open(folder));
	}

	@Test
	void gzipInMemoryAndInATemporaryFileAreTheSame() throws Exception {
		byte[] bytes = new byte[300_000];
		new Random(1).nextBytes(bytes);
		Path file = gzip("big.bin.gz", bytes);
		for (long memory : new long[] {1 << 20, 100_000, 0}) {
			SourceEntry entry = Sources.openAll(file, new UnpackLimits(memory, 1 << 24, 100)).get(0).main();
			assertEquals("big.bin", entry.name());
			assertArrayEquals(Arrays.copyOf(bytes, 10), entry.head(10));
			assertEquals(bytes.length, entry.size());
			assertArrayEquals(Arrays.copyOf(bytes, 10), entry.head(10));
			try (InputStream in = entry.open(); SeekableByteChannel channel = entry.openChannel()) {
				assertArrayEquals(bytes, in.readAllBytes());
				assertEquals(memory < bytes.length, channel instanceof FileChannel);
				ByteBuffer one = ByteBuffer.allocate(1);
				channel.position(123_456).read(one);
				assertEquals(bytes[123_456], one.get(0));
			}
		}
	}

	@Test
	void bombsAreRefused() throws Exception {
		Path file = gzip("bomb.txt.gz", new byte[50_000_000]);
		SourceEntry tooLarge = Sources.openAll(file, new UnpackLimits(1 << 16, 1 << 20, 1e9)).get(0).main();
		assertThrows(IOException.class, tooLarge::open);
		SourceEntry tooDense = Sources.openAll(file, new UnpackLimits(1 << 16, 1L << 30, 50)).get(0).main();
		assertTrue(assertThrows(IOException.class, tooDense::openChannel).getMessage().contains("50 times"));
	}

	@Test
	void damagedGzipIsAnIoException() throws Exception {
		Path file = gzip("cut.txt.gz", new byte[10_000]);
		byte[] packed = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(packed, packed.length / 2));
		assertThrows(IOException.class, () -> Sources.open(file).main().open());
		Path none = write("none.gz", "not packed");
		assertThrows(IOException.class, () -> Sources.open(none).main().open());
	}

	@Test
	void zipArchivesAreOpenedByNameOnly() throws Exception {
		Path archive = zip("two.zip", "b/one.txt", "a.txt");
		List<Source> all = Sources.openAll(archive, UnpackLimits.usual());
		assertEquals(List.of("a.txt", "b/one.txt"), all.stream().map(s -> s.main().name()).toList());
		assertThrows(IOException.class, () -> Sources.open(archive));
		Source member = Sources.openMember(archive, "b/one.txt");
		assertEquals("content of b/one.txt", text(member.main()));
		assertEquals("content of a.txt", text(member.sibling("../a.txt").orElseThrow()));
		assertEquals(2, member.entries().size());
		assertThrows(IOException.class, () -> Sources.openMember(archive, "c"));
		assertEquals("content of x", text(Sources.open(zip("one.zip", "x")).main()));
		Path format = zip("run.ndax", "data.ndc");
		assertEquals(Files.size(format), Sources.open(format).main().size());
		Path wrong = write("wrong.zip", "no archive");
		assertThrows(IOException.class, () -> Sources.open(wrong));
	}

	@Test
	void membersCannotLeaveTheArchive() throws Exception {
		Path archive = zip("evil.zip", "../../etc/passwd", "/absolute");
		assertEquals(List.of("absolute", "etc/passwd"), Sources.openAll(archive,
				UnpackLimits.usual()).stream().map(s -> s.main().name()).toList());
	}

	@Test
	void filesInMemory() throws Exception {
		ListedSource source = ListedSource.ofBytes("x/a.txt", "abc".getBytes(StandardCharsets.UTF_8));
		assertEquals("abc", text(source.main()));
		assertInstanceOf(MemoryEntry.class, source.sibling("A.TXT").orElseThrow());
		assertFalse(source.sibling("b").isPresent());
		assertThrows(IllegalArgumentException.class, () -> new ListedSource("s", source.main(), List.of()));
	}

	@Test
	void sha512OfKnownTexts() throws Exception {
		String abc = "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
				+ "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f";
		byte[] bytes = "abc".getBytes(StandardCharsets.US_ASCII);
		AtomicLong done = new AtomicLong();
		assertEquals(abc, Sha512.of(bytes));
		assertEquals(abc, Sha512.of(new ByteArrayInputStream(bytes), done::set));
		assertEquals(3, done.get());
	}

	private Path write(String name, String text) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private Path gzip(String name, byte[] bytes) throws IOException {
		Path file = folder.resolve(name);
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write(bytes);
		}
		return file;
	}

	private Path zip(String name, String... members) throws IOException {
		Path file = folder.resolve(name);
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
			for (String member : members) {
				out.putNextEntry(new ZipEntry(member));
				out.write(("content of " + member).getBytes(StandardCharsets.UTF_8));
			}
		}
		return file;
	}

	private static String text(SourceEntry entry) throws IOException {
		try (InputStream in = entry.open()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
