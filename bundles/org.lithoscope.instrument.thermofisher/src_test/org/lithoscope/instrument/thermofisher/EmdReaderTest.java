/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.thermofisher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.management.JMException;
import javax.management.ObjectName;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.io.source.ListedSource;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;

/** Velox and NCEM files with known truth, whole and damaged. */
final class EmdReaderTest {

	private static final int WIDTH = 20;
	private static final int HEIGHT = 15;
	private static final double PIXEL = 0.25;
	private static final long MOST_BYTES = 256 << 20;
	private static final Logger HDF = Logger.getLogger("io.jhdf");

	@TempDir
	private Path folder;

	@BeforeAll
	static void silence() {
		HDF.setLevel(Level.OFF);
	}

	private final EmdReader reader = new EmdReader();

	private static int value(int x, int y, int frame) {
		return 300 * y + x + 7 * frame;
	}

	private byte[] velox(int frames) throws IOException {
		short[][][] data = new short[HEIGHT][WIDTH][frames];
		for (int i = 0; i < HEIGHT * WIDTH * frames; i++) {
			int frame = i % frames;
			int x = i / frames % WIDTH;
			int y = i / frames / WIDTH;
			data[y][x][frame] = (short) value(x, y, frame);
		}
		String json = "{\"BinaryResult\":{\"PixelSize\":{\"width\":\"2.5e-10\",\"height\":\"2.5e-10\"},\"PixelUnitX\":\"m\",\"Detector\":\"HAADF\"},"
				+ "\"Optics\":{\"AccelerationVoltage\":\"200000\"},\"Stage\":{\"AlphaTilt\":\"0.5\"},\"Instrument\":{\"InstrumentModel\":\"Synthetic\"}}";
		byte[][] column = new byte[json.length() + 50][frames];
		for (int i = 0; i < json.length(); i++) {
			Arrays.fill(column[i], (byte) json.charAt(i));
		}
		Path file = folder.resolve("velox.emd");
		try (WritableHdfFile hdf = HdfFile.write(file)) {
			WritableGroup image = hdf.putGroup("Data").putGroup("Image").putGroup("0123456789abcdef");
			image.putDataset("Data", data);
			image.putDataset("Metadata", column);
			hdf.putGroup("Features").putDataset("x", 1);
		}
		return Files.readAllBytes(file);
	}

	private byte[] ncem() throws IOException {
		float[][] data = new float[HEIGHT][WIDTH];
		for (int i = 0; i < HEIGHT * WIDTH; i++) {
			data[i / WIDTH][i % WIDTH] = value(i % WIDTH, i / WIDTH, 0);
		}
		Path file = folder.resolve("ncem.emd");
		try (WritableHdfFile hdf = HdfFile.write(file)) {
			hdf.putAttribute("version_major", 0);
			hdf.putAttribute("version_minor", 2);
			WritableGroup group = hdf.putGroup("data").putGroup("image");
			group.putAttribute("emd_group_type", 1);
			group.putDataset("data", data);
			double[] places = new double[WIDTH];
			Arrays.setAll(places, i -> i * PIXEL);
			group.putDataset("dim2", places).putAttribute("units", "[n_m]");
			group.putDataset("dim1", Arrays.copyOf(places, HEIGHT)).putAttribute("units", "[n_m]");
		}
		return Files.readAllBytes(file);
	}

	private List<Measurement> read(byte[] bytes) throws ReadException, IOException {
		return reader.read(ListedSource.ofBytes("a.emd", bytes), ReadContext.unattended());
	}

	private static void assertPixels(ImageData image, int frame) {
		assertEquals(WIDTH, image.width());
		assertEquals(HEIGHT, image.height());
		float[] values = image.read(0, 0, WIDTH, HEIGHT, 1);
		for (int i = 0; i < values.length; i++) {
			assertEquals(value(i % WIDTH, i / WIDTH, frame), values[i]);
		}
	}

	private static double number(Measurement m, MicroscopyField field) {
		return m.metadata().quantity(field.key()).map(Quantity::value).orElse(Double.NaN);
	}

	@Test
	void velox() throws IOException, ReadException {
		byte[] bytes = velox(2);
		assertEquals(1, reader.probe(ListedSource.ofBytes("a.emd", bytes)).confidence());
		Measurement m = read(bytes).get(0);
		assertEquals("microscopy/stack", m.type());
		int frame = 0;
		for (ImageData image : m.images().values()) {
			assertPixels(image, frame++);
		}
		assertEquals(2, frame);
		assertEquals(PIXEL, number(m, MicroscopyField.PIXEL_WIDTH), 1e-9);
		assertEquals(200, number(m, MicroscopyField.ACCELERATING_VOLTAGE), 1e-9);
		assertEquals(Math.toDegrees(0.5), number(m, MicroscopyField.STAGE_TILT), 1e-9);
		assertEquals("HAADF", m.metadata().text(MicroscopyField.DETECTOR.key()).orElseThrow());
	}

	@Test
	void openEmd() throws IOException, ReadException {
		Measurement m = read(ncem()).get(0);
		assertPixels(m.images().get("image"), 0);
		assertEquals(PIXEL, number(m, MicroscopyField.PIXEL_WIDTH), 1e-9, "from the dimension vectors");
		assertEquals(PIXEL, number(m, MicroscopyField.PIXEL_HEIGHT), 1e-9);
	}

	@Test
	void otherHdf5FilesAreNotTaken() throws IOException {
		Path file = folder.resolve("other.h5");
		try (WritableHdfFile hdf = HdfFile.write(file)) {
			hdf.putDataset("x", new double[] { 1, 2 });
		}
		assertEquals(Probe.NO, reader.probe(ListedSource.ofBytes("other.h5", Files.readAllBytes(file))));
	}

	@Test
	void noMutationHangsOrFillsTheMemory() throws IOException {
		int rounds = Boolean.getBoolean("lithoscope.full") ? 5000 : 60;
		Random random = new Random(5);
		for (byte[] sound : new byte[][] { velox(1), ncem() }) {
			assertTimeoutPreemptively(Duration.ofSeconds(60 * Math.max(1, rounds / 500)), () -> {
				for (int round = 0; round < rounds; round++) {
					readAll(mutated(sound, random));
				}
			});
		}
	}

	private void readAll(byte[] bytes) throws IOException {
		long before = allocated();
		try {
			reader.probe(ListedSource.ofBytes("a.emd", bytes));
			for (Measurement m : read(bytes)) {
				for (ImageData image : m.images().values().stream().limit(2).toList()) {
					image.read(0, 0, image.width(), image.height(), 1);
				}
			}
		} catch (ReadException | UncheckedIOException e) {
			assertFalse(String.valueOf(e.getMessage()).isBlank());
		}
		long used = allocated() - before;
		assertTrue(used < MOST_BYTES, (used >> 20) + " MB");
	}

	/** How many bytes this thread has allocated so far. */
	private static long allocated() {
		try {
			return (Long) ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName("java.lang:type=Threading"),
					"CurrentThreadAllocatedBytes");
		} catch (JMException e) {
			throw new IllegalStateException(e);
		}
	}

	private static byte[] mutated(byte[] sound, Random random) {
		byte[] bytes = random.nextInt(6) == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
		int[] extremes = { -1, Integer.MAX_VALUE, 0, 1, 0x10000, sound.length, 48, 96 };
		for (int i = 0; i < 1 + random.nextInt(6) && bytes.length > 4; i++) {
			int at = random.nextInt(bytes.length - 3);
			if (random.nextBoolean()) {
				bytes[at] = (byte) random.nextInt(256);
			} else {
				ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at & ~7, extremes[random.nextInt(extremes.length)]);
			}
		}
		return bytes;
	}

	@Test
	void damageIsNamed() throws IOException {
		byte[] bytes = velox(1);
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		byte[] cut = Arrays.copyOf(bytes, text.indexOf("BinaryResult"));
		try {
			assertTrue(read(cut).stream().noneMatch(m -> m.completeness().isComplete()));
		} catch (ReadException e) {
			assertTrue(e.reason().contains("HDF5"), e.getMessage());
		}
	}
}
