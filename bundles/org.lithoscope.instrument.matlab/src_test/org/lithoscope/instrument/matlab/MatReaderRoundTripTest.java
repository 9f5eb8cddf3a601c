/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.matlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import org.lithoscope.io.source.ListedSource;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.testkit.conformance.ReaderConformance;
import org.lithoscope.testkit.conformance.Sample;
import org.lithoscope.testkit.impedance.MatWriter;
import org.lithoscope.testkit.impedance.SpectrumTruth;
import org.lithoscope.testkit.impedance.SyntheticSpectrum;

/** What is written in either format is read back, and damaged copies keep the reader's contract. */
class MatReaderRoundTripTest {

	private static final int USER_BLOCK = 512;
	private static final int SUPERBLOCK = 48;

	@TempDir
	private Path folder;

	@TestFactory
	Stream<DynamicTest> version5IsReadBack() {
		return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN).flatMap(order -> Stream.of(true, false)
				.flatMap(packed -> Arrays.stream(MatWriter.Layout.values()).map(layout -> new MatWriter(order, packed, layout))))
				.map(writer -> DynamicTest.dynamicTest(writer.variant(), () -> SpectrumTruth.check(new MatReader(), writer)));
	}

	/** A file of version 7.3: HDF5 behind a block of 512 bytes, its addresses counted from behind that block. */
	private byte[] version73(SyntheticSpectrum s, boolean structure) throws IOException {
		Path file = folder.resolve("plain.h5");
		try (WritableHdfFile h5 = HdfFile.write(file)) {
			WritableGroup group = structure ? h5.putGroup("eis") : null;
			double[][][] columns = { { s.frequency() }, { s.real() }, { s.imaginary() } };
			String[] names = { "freq", "Zre", "Zim" };
			for (int k = 0; k < names.length; k++) {
				if (group == null) {
					h5.putDataset(names[k], columns[k]);
				} else {
					group.putDataset(names[k], columns[k]);
				}
			}
		}
		return behindUserBlock(Files.readAllBytes(file));
	}

	private static byte[] behindUserBlock(byte[] plain) {
		ByteBuffer all = ByteBuffer.allocate(USER_BLOCK + plain.length).order(ByteOrder.LITTLE_ENDIAN);
		all.put(String.format("%-124s", "MATLAB 7.3 MAT-file, Platform: GLNXA64").getBytes(StandardCharsets.US_ASCII));
		all.put(new byte[] { 0, 2, 'I', 'M' });
		all.position(USER_BLOCK);
		all.put(plain);
		// the superblock: base address, and behind all a checksum of what is before it
		all.putLong(USER_BLOCK + 12, USER_BLOCK);
		all.putInt(USER_BLOCK + SUPERBLOCK - Integer.BYTES, checksum(all));
		return all.array();
	}

	/** Jenkins' lookup3 of the first 44 bytes of the superblock, three words at a time and two at the end. */
	private static int checksum(ByteBuffer all) {
		int length = SUPERBLOCK - Integer.BYTES;
		int a = 0xdeadbeef + length;
		int b = a;
		int c = a;
		int at = USER_BLOCK;
		for (; length > 12; length -= 12, at += 12) {
			a += all.getInt(at);
			b += all.getInt(at + 4);
			c += all.getInt(at + 8);
			a = (a - c) ^ Integer.rotateLeft(c, 4);
			c += b;
			b = (b - a) ^ Integer.rotateLeft(a, 6);
			a += c;
			c = (c - b) ^ Integer.rotateLeft(b, 8);
			b += a;
			a = (a - c) ^ Integer.rotateLeft(c, 16);
			c += b;
			b = (b - a) ^ Integer.rotateLeft(a, 19);
			a += c;
			c = (c - b) ^ Integer.rotateLeft(b, 4);
			b += a;
		}
		a += all.getInt(at);
		b += all.getInt(at + 4);
		c = (c ^ b) - Integer.rotateLeft(b, 14);
		a = (a ^ c) - Integer.rotateLeft(c, 11);
		b = (b ^ a) - Integer.rotateLeft(a, 25);
		c = (c ^ b) - Integer.rotateLeft(b, 16);
		a = (a ^ c) - Integer.rotateLeft(c, 4);
		b = (b ^ a) - Integer.rotateLeft(a, 14);
		return (c ^ b) - Integer.rotateLeft(b, 24);
	}

	@Test
	void version73IsReadBack() throws IOException {
		SyntheticSpectrum s = SyntheticSpectrum.cell(36, 5);
		for (boolean structure : new boolean[] { false, true }) {
			Sample sample = new Sample("a.mat", version73(s, structure), new SpectrumTruth(s, 1e-12));
			ReaderConformance conformance = new ReaderConformance(new MatReader());
			conformance.readsTheTruth(sample);
			conformance.canBeCancelled(sample);
			conformance.survivesTruncation(sample, 40);
			conformance.survivesMutation(sample, 150, 3);
		}
	}

	@Test
	void aMatrixBesideTheFrequenciesIsASeries() throws Exception {
		SyntheticSpectrum s = SyntheticSpectrum.cell(36, 5);
		Path file = folder.resolve("series.h5");
		try (WritableHdfFile h5 = HdfFile.write(file)) {
			h5.putDataset("freq", new double[][] { s.frequency() });
			h5.putDataset("Zre", new double[][] { s.real(), Arrays.stream(s.real()).map(v -> 2 * v).toArray() });
			h5.putDataset("Zim", new double[][] { s.imaginary(), s.imaginary() });
		}
		List<Measurement> series = new MatReader().read(ListedSource.ofBytes("series.mat", behindUserBlock(Files.readAllBytes(file))),
				ReadContext.unattended());
		assertEquals(2, series.size());
		assertEquals(2 * s.real()[7], series.get(1).table().orElseThrow().column("real_impedance_ohm").orElseThrow().get(7), 1e-12);
	}

	@Test
	void variablesThatAreNoSpectrumAreNamed() {
		byte[] file = new MatWriter(ByteOrder.LITTLE_ENDIAN, true, MatWriter.Layout.VECTORS)
				.write(new SyntheticSpectrum(new double[] { 0, 0, 0 }, new double[] { 1, 2, 3 }, new double[] { 1, 2, 3 }));
		ReadException e = assertThrows(ReadException.class,
				() -> new MatReader().read(ListedSource.ofBytes("zero.mat", file), ReadContext.unattended()));
		assertTrue(e.reason().contains("frequencies"), e.reason());
	}
}
