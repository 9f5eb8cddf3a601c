/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.lithoscope.instrument.image.PlainTiffReader;
import org.lithoscope.instrument.tescan.TescanTiffReader;
import org.lithoscope.instrument.thermofisher.FeiTiffReader;
import org.lithoscope.instrument.zeiss.ZeissTiffReader;
import org.lithoscope.io.source.Sources;
import org.lithoscope.microscopy.folder.FolderCatalogue;
import org.lithoscope.microscopy.folder.ImageOpener;
import org.lithoscope.microscopy.folder.ScanMonitor;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.testkit.microscopy.ImageTruth;
import org.lithoscope.testkit.microscopy.TiffMicroscopes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to read the metadata of an image, and to make the catalogue of a folder of 1,000 images with thumbnails; beside it, to
 * read the bytes of the same files and do nothing with them. With the system property {@code lithoscope.microscopy.folder}, the files of that
 * folder take the place of the synthetic ones.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@org.openjdk.jmh.annotations.Measurement(iterations = 5, time = 2)
@Fork(1)
public class MicroscopyBenchmark {

	private static final int IMAGES = 1000;
	private static final int THUMBNAIL = 128;
	private static final int BUFFER = 1 << 16;

	private final MeasurementReader zeiss = new ZeissTiffReader();
	private final MeasurementReader fei = new FeiTiffReader();
	private final MeasurementReader tescan = new TescanTiffReader();

	private Path folder;
	private List<Path> images;
	private Path zeissFile;
	private Path feiFile;
	private Path tescanFile;

	/**
	 * Writes the files.
	 *
	 * @throws IOException when they cannot be written
	 */
	@Setup
	public void write() throws IOException {
		folder = Files.createTempDirectory("lithoscope-benchmark");
		ImageTruth truth = new ImageTruth(1024, 768, 5, 5, 4.5, 52, 20_000);
		zeissFile = Files.write(folder.resolve("zeiss.tif"), TiffMicroscopes.zeiss(truth, true));
		feiFile = Files.write(folder.resolve("fei.tif"), TiffMicroscopes.fei(truth));
		tescanFile = Files.write(folder.resolve("tescan.tif"), TiffMicroscopes.tescan(truth));
		String own = System.getProperty("lithoscope.microscopy.folder", "");
		if (own.isEmpty()) {
			byte[] bytes = TiffMicroscopes.zeiss(new ImageTruth(512, 384, 5, 5, 4.5, 52, 20_000), true);
			Path many = Files.createDirectory(folder.resolve("many"));
			for (int i = 0; i < IMAGES; i++) {
				Files.write(many.resolve("image-%04d.tif".formatted(i)), bytes);
			}
			own = many.toString();
		}
		try (Stream<Path> all = Files.list(Path.of(own))) {
			images = all.filter(Files::isRegularFile).sorted().toList();
		}
	}

	/**
	 * Removes the files.
	 *
	 * @throws IOException when they cannot be removed
	 */
	@TearDown
	public void remove() throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

	/**
	 * Reads the metadata of a Zeiss image.
	 *
	 * @return the measurement
	 * @throws IOException   when the disk fails
	 * @throws ReadException never
	 */
	@Benchmark
	public List<Measurement> metadataZeiss() throws IOException, ReadException {
		return zeiss.read(Sources.open(zeissFile), ReadContext.unattended());
	}

	/**
	 * Reads the metadata of an FEI image.
	 *
	 * @return the measurement
	 * @throws IOException   when the disk fails
	 * @throws ReadException never
	 */
	@Benchmark
	public List<Measurement> metadataFei() throws IOException, ReadException {
		return fei.read(Sources.open(feiFile), ReadContext.unattended());
	}

	/**
	 * Reads the metadata of a TESCAN image.
	 *
	 * @return the measurement
	 * @throws IOException   when the disk fails
	 * @throws ReadException never
	 */
	@Benchmark
	public List<Measurement> metadataTescan() throws IOException, ReadException {
		return tescan.read(Sources.open(tescanFile), ReadContext.unattended());
	}

	/**
	 * Makes the catalogue of the folder.
	 *
	 * @return how many images were found
	 * @throws IOException when the disk fails
	 */
	@Benchmark
	public int catalogueOf1000() throws IOException {
		FolderCatalogue catalogue = new FolderCatalogue(ImageOpener.of(List.of(zeiss, fei, tescan, new PlainTiffReader())), THUMBNAIL);
		return catalogue.scan(images, ScanMonitor.none()).size();
	}

	/**
	 * Reads the bytes of the same files.
	 *
	 * @return how many
	 * @throws IOException when the disk fails
	 */
	@Benchmark
	public long bytesOf1000() throws IOException {
		ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
		long all = 0;
		for (Path image : images) {
			try (FileChannel channel = FileChannel.open(image)) {
				int n = channel.read(buffer.clear());
				while (n > 0) {
					all += n;
					n = channel.read(buffer.clear());
				}
			}
		}
		return all;
	}
}
