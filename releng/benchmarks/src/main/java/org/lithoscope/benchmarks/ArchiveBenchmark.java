/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.lithoscope.archive.ArchiveInfo;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.VerificationProgress;
import org.lithoscope.archive.VerificationReport;
import org.lithoscope.archive.index.ArchiveIndex;
import org.lithoscope.archive.index.SearchQuery;
import org.lithoscope.archive.storage.ArchiveStorage;
import org.lithoscope.archive.storage.DiskStorage;
import org.lithoscope.archive.storage.WritableFile;
import org.lithoscope.model.quantity.Quantity;

/**
 * Index, search, seal and verification of a large archive. Arguments: a folder (what is there already is used again) and the number of
 * records. Prints milliseconds; the cache of the system is warm.
 */
public final class ArchiveBenchmark {

	private static final int REPEATS = 41;
	private static final int BATCH = 1000;
	private static final String[] METALS = {"Cu", "Ni", "stainless steel", "Cu foil 10 um"};
	private static final String[] CATHODES = {"NMC811", "NMC622", "LFP", "LCO"};
	private static final String[] WORDS = {"stripping", "plating", "dendrite", "overpotential", "formation", "fluorinated", "ether", "carbonate",
			"silver", "lithiophilic", "nucleation", "rest", "aged", "pouch", "coin"};

	private ArchiveBenchmark() {
	}

	/**
	 * Runs it.
	 *
	 * @param arguments the folder and the number of records
	 * @throws IOException when the disk fails
	 */
	public static void main(String[] arguments) throws IOException {
		Path folder = Path.of(arguments[0]);
		int records = Integer.parseInt(arguments[1]);
		Path root = folder.resolve("archive");
		ArchiveStorage storage = new Unsynced(new DiskStorage(root));
		ProjectArchive.Writer writer = new ProjectArchive.Writer("Ada Lovelace", "Lithoscope 0.1.0");
		ArchiveInfo info = new ArchiveInfo(UUID.randomUUID().toString(), "Benchmark", "", "CC0-1.0", "", LocalDate.EPOCH);
		try (ProjectArchive archive = ProjectArchive.openOrCreate(storage, info, writer, Clock.systemUTC())) {
			if (!Files.exists(folder.resolve("filled"))) {
				long start = System.nanoTime();
				fill(archive, records);
				Files.createFile(folder.resolve("filled"));
				say("fill (not synced)", start);
			}
			Files.deleteIfExists(folder.resolve("index.sqlite"));
			long start = System.nanoTime();
			try (ArchiveIndex index = ArchiveIndex.open(archive, folder.resolve("index.sqlite"))) {
				System.out.println(index.update((done, total) -> true) + " records, index of "
						+ Files.size(folder.resolve("index.sqlite")) / 1_000_000 + " MB");
				say("index", start);
				start = System.nanoTime();
				index.update((done, total) -> true);
				say("index again, nothing new", start);
				queries(index);
			}
			start = System.nanoTime();
			archive.seal();
			say("seal", start);
			start = System.nanoTime();
			VerificationReport report = archive.verify(VerificationProgress.unattended());
			say("verify " + report.files() + " files, " + report.bytes() / 1_000_000 + " MB, " + report.problems().size() + " problems", start);
		}
	}

	private static void fill(ProjectArchive archive, int records) throws IOException {
		Random random = new Random(1);
		List<String> cells = new ArrayList<>();
		for (ArchiveRecord cell : archive.addAll(RecordKind.CELL, cells(random, Math.max(1, records / 100)))) {
			cells.add(cell.id().toString());
		}
		int left = records - cells.size();
		while (left > 0) {
			int n = Math.min(BATCH, left);
			List<Map<String, Object>> measurements = new ArrayList<>();
			List<Map<String, Object>> results = new ArrayList<>();
			for (int i = 0; i < n / 2; i++) {
				measurements.add(measurement(random, cells.get(random.nextInt(cells.size()))));
			}
			while (measurements.size() + results.size() < n) {
				results.add(result(random, cells.get(random.nextInt(cells.size()))));
			}
			archive.addAll(RecordKind.MEASUREMENT, measurements);
			archive.addAll(RecordKind.RESULT, results);
			left -= n;
		}
	}

	private static List<Map<String, Object>> cells(Random random, int count) {
		List<Map<String, Object>> cells = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			cells.add(Map.of("name", "cell " + i, "configuration", "anode-free", "positive", Map.of("material", CATHODES[random.nextInt(4)],
					"arealCapacity", Map.of("value", 3 + random.nextDouble(), "unit", "mA.h/cm2")), "negative",
					Map.of("material", METALS[random.nextInt(4)]), "electrolyte", "1 M LiPF6 in EC:DMC", "comment", words(random, 12)));
		}
		return cells;
	}

	private static Map<String, Object> measurement(Random random, String cell) {
		boolean cycling = random.nextInt(4) > 0;
		return Map.of("name", "run " + random.nextInt(1_000_000) + ".mpr", "type", cycling ? "electrochemistry/cycling" : "impedance/spectrum",
				"reader", "org.lithoscope.instrument.biologic.mpr", "points", random.nextInt(100_000), "cell", cell, "metadata",
				Map.of("instrument.model", "VMP-" + random.nextInt(5), "instrument.channel", Integer.toString(random.nextInt(16)), "comment",
						words(random, 20), "cell.activeMass", Map.of("value", random.nextDouble() * 20, "unit", "mg")));
	}

	private static Map<String, Object> result(Random random, String cell) {
		return Map.of("title", "Cycles of run " + random.nextInt(1_000_000) + ".mpr", "analysis", "cycles", "analysisVersion", "0.1.0", "cell", cell,
				"parameters", Map.of("skip", 1, "window", Map.of("value", 0.2, "unit", "V")), "values",
				Map.of("coulombicEfficiency", Map.of("label", "Mean Coulombic efficiency", "value", 98 + 2 * random.nextDouble(), "unit", "%"),
						"cycleCount", Map.of("label", "Cycles", "value", random.nextInt(500), "unit", "1"), "retention",
						Map.of("label", "Capacity retention", "value", random.nextDouble(), "unit", "1")), "notices", List.of(words(random, 10)));
	}

	private static String words(Random random, int count) {
		StringBuilder b = new StringBuilder();
		for (int i = 0; i < count; i++) {
			b.append(i % 3 == 0 ? "w" + random.nextInt(20_000) : WORDS[random.nextInt(WORDS.length)]).append(' ');
		}
		return b.toString();
	}

	private static void queries(ArchiveIndex index) throws IOException {
		SearchQuery all = SearchQuery.all();
		time(index, "text, rare word", all.text("w4711"));
		time(index, "text, two frequent words", all.text("silver dendrite"));
		time(index, "text, a beginning", all.text("lithio*"));
		time(index, "text, one letter", all.text("l*"));
		time(index, "text, the beginning of a hundred words", all.text("w47*"));
		time(index, "text, a beginning of four letters", all.text("w471*"));
		time(index, "text, two beginnings", all.text("lithio* dend*"));
		time(index, "text, two words and a facet that is rare with them", all.text("lithio* w47*").facet("negative", "Ni"));
		time(index, "text, in results of one cathode", all.text("nucleation").facet("positive", "NMC811").kinds(Set.of(RecordKind.RESULT)));
		time(index, "facet, frequent", all.facet("technique", "electrochemistry"));
		time(index, "two facets", all.facet("technique", "impedance").facet("instrument", "VMP-3"));
		time(index, "three facets and dates", all.facet("technique", "impedance").facet("positive", "LFP").facet("negative", "Ni")
				.made(Optional.of(java.time.Instant.EPOCH), Optional.empty()));
		time(index, "values, broad", all.range(above("coulombicEfficiency", "99.5 %")));
		time(index, "values, narrow", all.range(above("coulombicEfficiency", "99.999 %")));
		time(index, "values and facets", all.range(above("coulombicEfficiency", "99.9 %")).facet("positive", "NMC622"));
		facets(index, "counts of a facet among hits", List.of("instrument"), all.text("silver").facet("technique", "electrochemistry"));
		facets(index, "counts of five facets among hits", List.of("technique", "instrument", "person", "positive", "negative"),
				all.text("silver").facet("technique", "electrochemistry"));
		facets(index, "counts of five facets, no condition", List.of("technique", "instrument", "person", "positive", "negative"), all);
	}

	private static void facets(ArchiveIndex index, String name, List<String> facets, SearchQuery query) throws IOException {
		double[] times = new double[REPEATS];
		for (int i = 0; i < REPEATS; i++) {
			long start = System.nanoTime();
			index.facets(facets, query);
			times[i] = (System.nanoTime() - start) / 1e6;
		}
		print(name, times);
	}

	private static SearchQuery.Range above(String name, String bound) {
		return new SearchQuery.Range(name, Optional.of(Quantity.parse(bound)), Optional.empty());
	}

	private static void time(ArchiveIndex index, String name, SearchQuery query) throws IOException {
		double[] times = new double[REPEATS];
		int hits = 0;
		for (int i = 0; i < REPEATS; i++) {
			long start = System.nanoTime();
			hits = index.search(query).size();
			times[i] = (System.nanoTime() - start) / 1e6;
		}
		print(name + " (" + hits + " hits shown)", times);
	}

	private static void print(String name, double[] times) {
		double first = times[0];
		Arrays.sort(times);
		System.out.printf("%-50s first %8.2f ms, median %8.2f ms, least %8.2f ms%n", name, first, times[REPEATS / 2], times[0]);
	}

	private static void say(String name, long start) {
		System.out.printf("%-50s %10.0f ms, processor time so far %.1f s%n", name, (System.nanoTime() - start) / 1e6,
				ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3);
	}

	/** A disk that is not waited for: filling is not what is measured. */
	private record Unsynced(ArchiveStorage disk) implements ArchiveStorage {

		@Override
		public boolean exists(String path) {
			return disk.exists(path);
		}

		@Override
		public boolean isWritable() {
			return disk.isWritable();
		}

		@Override
		public long size(String path) throws IOException {
			return disk.size(path);
		}

		@Override
		public long lastModified(String path) throws IOException {
			return disk.lastModified(path);
		}

		@Override
		public List<String> list(String folder) throws IOException {
			return disk.list(folder);
		}

		@Override
		public Stream<String> walk(String folder) throws IOException {
			return disk.walk(folder);
		}

		@Override
		public InputStream read(String path) throws IOException {
			return disk.read(path);
		}

		@Override
		public void createFolder(String folder) throws IOException {
			disk.createFolder(folder);
		}

		@Override
		public WritableFile create(String path) throws IOException {
			WritableFile file = disk.create(path);
			return new WritableFile() {
				@Override
				public void write(byte[] bytes, int offset, int length) throws IOException {
					file.write(bytes, offset, length);
				}

				@Override
				public void sync() {
					// not waited for
				}

				@Override
				public void close() throws IOException {
					file.close();
				}
			};
		}

		@Override
		public void rename(String from, String to) throws IOException {
			disk.rename(from, to);
		}

		@Override
		public void delete(String path) throws IOException {
			disk.delete(path);
		}

		@Override
		public void syncFolder(String folder) {
			// not waited for
		}
	}
}
