/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.image;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.image.MemoryImage;
import org.lithoscope.microscopy.image.RawImage;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/**
 * Reads PNG and JPEG pictures. A scale is taken from PNG's chunk {@code sCAL}; resolutions, which speak of printing, are none. Texts of PNG
 * and the EXIF tags of JPEG are kept.
 */
public final class PictureReader implements MeasurementReader {

	/** No picture of 8 bits holds more values for a byte of its file; a header that says so lies. */
	private static final long MOST_VALUES_PER_BYTE = 2048;
	private static final long SMALL = 4 << 20;

	private final VendorMapping mapping = VendorMapping.of("plain");

	@Override
	public Probe probe(Source source) throws IOException {
		return format(source.main()).isEmpty() ? Probe.NO : new Probe(0.2, "a picture");
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		String format = format(source.main());
		if (format.isEmpty()) {
			throw new ReadException(source.name(), "neither PNG nor JPEG");
		}
		ImageReader reader = reader(format);
		int width;
		int height;
		int channels;
		int bits;
		try (ImageInputStream in = new MemoryCacheImageInputStream(new BufferedInputStream(source.main().open()))) {
			reader.setInput(in, true, true);
			width = reader.getWidth(0);
			height = reader.getHeight(0);
			ImageTypeSpecifier type = reader.getRawImageType(0);
			channels = type == null ? 3 : type.getNumBands();
			bits = type == null ? Byte.SIZE : type.getBitsPerBand(0);
		} catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NegativeArraySizeException
				| NullPointerException e) {
			// what ImageIO throws on damage besides its own exception
			throw new ReadException(source.name(), null, "a damaged " + format.toUpperCase(Locale.ROOT) + " picture: " + e.getMessage(), e);
		} finally {
			reader.dispose();
		}
		RawImage.checkSize(source.name(), width, height, channels, 1, Math.max(SMALL, source.main().size() * MOST_VALUES_PER_BYTE) / 8);
		MicrographBuilder micrograph = new MicrographBuilder(MicrographBuilder.IMAGE, source.main().name())
				.tags("", new RawTags(format.equals("png") ? PngChunks.tags(source.main()) : Exif.tags(source.main())), mapping);
		micrograph.stated(MicroscopyField.BITS, bits, "header");
		micrograph.image("image", new MemoryImage(width, height, channels, () -> pixels(source.main(), format, width, height, channels)));
		if (Double.isNaN(micrograph.number(MicroscopyField.PIXEL_WIDTH))) {
			micrograph.notice(Notice.warning("The file does not state a pixel size"));
		}
		return List.of(micrograph.build());
	}

	private static ImageReader reader(String format) throws IOException {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
		if (!readers.hasNext()) {
			throw new IOException("this Java reads no " + format);
		}
		return readers.next();
	}

	private static float[] pixels(SourceEntry entry, String format, int width, int height, int channels) throws IOException {
		ImageReader reader = reader(format);
		try (ImageInputStream in = new MemoryCacheImageInputStream(new BufferedInputStream(entry.open()))) {
			reader.setInput(in, true, true);
			ImageReadParam parameters = reader.getDefaultReadParam();
			parameters.setSourceRegion(new Rectangle(width, height));
			Raster raster = reader.read(0, parameters).getRaster();
			int bands = Math.min(channels, raster.getNumBands());
			float[] values = new float[width * height * channels];
			float[] row = new float[width];
			for (int y = 0; y < height; y++) {
				for (int c = 0; c < bands; c++) {
					raster.getSamples(0, y, width, 1, c, row);
					for (int x = 0; x < width; x++) {
						values[(y * width + x) * channels + c] = row[x];
					}
				}
			}
			return values;
		} catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NegativeArraySizeException
				| NullPointerException e) {
			throw new IOException("a damaged picture: " + e.getMessage(), e);
		} finally {
			reader.dispose();
		}
	}

	private static String format(SourceEntry entry) throws IOException {
		byte[] head = entry.head(8);
		if (head.length < 8) {
			return "";
		}
		if ((head[0] & 0xFF) == 0x89 && head[1] == 'P' && head[2] == 'N' && head[3] == 'G') {
			return "png";
		}
		return (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xD8 && (head[2] & 0xFF) == 0xFF ? "jpeg" : "";
	}
}
