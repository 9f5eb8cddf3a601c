/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.lithoscope.io.source.ListedSource;
import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.model.reader.Source;
import org.lithoscope.testkit.microscopy.DmWriter;
import org.lithoscope.testkit.microscopy.ElectronWriters;
import org.lithoscope.testkit.microscopy.ElectronWriters.MrcMode;
import org.lithoscope.testkit.microscopy.ImageTruth;
import org.lithoscope.testkit.microscopy.ProbeWriters;
import org.lithoscope.testkit.microscopy.TiffFileWriter;
import org.lithoscope.testkit.microscopy.TiffFileWriter.Compression;
import org.lithoscope.testkit.microscopy.TiffMicroscopes;
import org.lithoscope.testkit.microscopy.XradiaWriter;

/** One file of each format, with the files beside it; all of the same image. */
final class SyntheticFiles {

	static final ImageTruth TRUTH = ImageTruth.usual();

	private SyntheticFiles() {
	}

	/** A source of files in memory; the first is the one that is opened. */
	static Source source(Object... namesAndBytes) {
		List<MemoryEntry> entries = new ArrayList<>();
		for (int i = 0; i < namesAndBytes.length; i += 2) {
			entries.add(new MemoryEntry((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]));
		}
		return new ListedSource(entries.get(0).name(), entries.get(0), entries);
	}

	/** All files by name; what is beside them begins with the same word. */
	static Map<String, Map<String, byte[]>> all() {
		Map<String, Map<String, byte[]>> all = new LinkedHashMap<>();
		put(all, "zeiss.tif", TiffMicroscopes.zeiss(TRUTH, true));
		put(all, "zeiss-header.tif", TiffMicroscopes.zeiss(TRUTH, false));
		put(all, "fei.tif", TiffMicroscopes.fei(TRUTH));
		put(all, "tescan.tif", TiffMicroscopes.tescan(TRUTH));
		put(all, "tescan-hdr.tif", TiffMicroscopes.bare(TRUTH), "tescan-hdr.hdr", TiffMicroscopes.tescanHeader(TRUTH));
		put(all, "tescan-hdr-first.hdr", TiffMicroscopes.tescanHeader(TRUTH), "tescan-hdr-first.tif", TiffMicroscopes.bare(TRUTH));
		put(all, "hitachi.tif", TiffMicroscopes.bare(TRUTH), "hitachi.txt", TiffMicroscopes.hitachiText(TRUTH, true));
		put(all, "hitachi-first.txt", TiffMicroscopes.hitachiText(TRUTH, false), "hitachi-first.tif", TiffMicroscopes.bare(TRUTH));
		put(all, "hitachi-bmp.txt", TiffMicroscopes.hitachiText(TRUTH, false), "hitachi-bmp.bmp", picture("bmp"));
		put(all, "tescan-png.png", picture("png"), "tescan-png-png.hdr", TiffMicroscopes.tescanHeader(TRUTH));
		put(all, "jeol-png.txt", TiffMicroscopes.jeolText(TRUTH, true), "jeol-png.png", picture("png"));
		put(all, "big-picture.png", picture("png"));
		put(all, "jeol.tif", TiffMicroscopes.bare(TRUTH), "jeol.txt", TiffMicroscopes.jeolText(TRUTH, true));
		put(all, "jeol-first.txt", TiffMicroscopes.jeolText(TRUTH, true), "jeol-first.tif", TiffMicroscopes.bare(TRUTH));
		put(all, "gatan.dm3", DmWriter.write(TRUTH, 3, ByteOrder.LITTLE_ENDIAN));
		put(all, "gatan-big.dm3", DmWriter.write(TRUTH, 3, ByteOrder.BIG_ENDIAN));
		put(all, "gatan.dm4", DmWriter.write(TRUTH, 4, ByteOrder.LITTLE_ENDIAN));
		put(all, "f32.mrc", ElectronWriters.mrc(TRUTH, MrcMode.F32, ByteOrder.LITTLE_ENDIAN, 1, true, true));
		put(all, "u16-big.mrc", ElectronWriters.mrc(TRUTH, MrcMode.U16, ByteOrder.BIG_ENDIAN, 3, false, true));
		put(all, "i16-no-magic.mrc", ElectronWriters.mrc(TRUTH, MrcMode.I16, ByteOrder.LITTLE_ENDIAN, 2, false, false));
		put(all, "f16.mrc", ElectronWriters.mrc(TRUTH, MrcMode.F16, ByteOrder.LITTLE_ENDIAN, 1, false, true));
		put(all, "series_1.ser", ElectronWriters.ser(TRUTH, 1, false), "series.emi", ElectronWriters.emi(TRUTH));
		put(all, "wide_1.ser", ElectronWriters.ser(TRUTH, 3, true));
		put(all, "alone.emi", ElectronWriters.emi(TRUTH), "alone_1.ser", ElectronWriters.ser(TRUTH, 1, false));
		put(all, "bruker.spm", ProbeWriters.nanoscope(TRUTH, false));
		put(all, "bruker-wide.001", ProbeWriters.nanoscope(TRUTH, true));
		put(all, "asylum.ibw", ProbeWriters.igor(TRUTH, ByteOrder.LITTLE_ENDIAN));
		put(all, "asylum-big.ibw", ProbeWriters.igor(TRUTH, ByteOrder.BIG_ENDIAN));
		put(all, "park.tiff", TiffMicroscopes.park(TRUTH));
		put(all, "up.sxm", ProbeWriters.nanonis(TRUTH, true));
		put(all, "down.sxm", ProbeWriters.nanonis(TRUTH, false));
		put(all, "xradia.txrm", XradiaWriter.write(TRUTH, 2));
		put(all, "imagej.tif", TiffMicroscopes.imageJ(TRUTH, 3));
		put(all, "ome.tif", TiffMicroscopes.ome(TRUTH));
		put(all, "big-tiled.tif", grey(new TiffFileWriter(ByteOrder.BIG_ENDIAN, true).bits(16, false).tiles(16)
				.compressed(Compression.DEFLATE, true)));
		put(all, "lzw.tif", grey(TiffFileWriter.plain().strips(5).compressed(Compression.LZW, true)));
		return all;
	}

	/** A picture of a format that keeps all values. */
	static byte[] picture(String format) {
		BufferedImage image = new BufferedImage(TRUTH.width(), TRUTH.height(), BufferedImage.TYPE_BYTE_GRAY);
		image.getRaster().setSamples(0, 0, TRUTH.width(), TRUTH.height(), 0, TRUTH.values());
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	static byte[] grey(TiffFileWriter writer) {
		return writer.write(TRUTH.width(), TRUTH.height(), 1, TRUTH.values());
	}

	private static void put(Map<String, Map<String, byte[]>> all, Object... namesAndBytes) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		for (int i = 0; i < namesAndBytes.length; i += 2) {
			files.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
		}
		all.put((String) namesAndBytes[0], files);
	}

	/** A source over files by name, the first of which is opened. */
	static Source source(Map<String, byte[]> files) {
		return source(files.entrySet().stream().flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue())).toArray());
	}
}
