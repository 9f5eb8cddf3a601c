/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.xradia.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.io.ole2.CompoundDocument;
import org.lithoscope.microscopy.image.MemoryImage;
import org.lithoscope.microscopy.image.RawImage;
import org.lithoscope.microscopy.image.SampleType;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/** An image that is a stream of a compound document, opened anew when it is wanted. */
public final class StreamImage {

	private StreamImage() {
	}

	/**
	 * The image of a stream.
	 *
	 * @param entry  the file
	 * @param stream the path of the stream
	 * @param width  pixels to the right
	 * @param height pixels downwards
	 * @param type   Xradia's code of the values
	 * @param length the length of the stream
	 * @return the image
	 * @throws ReadException when the stream is too short or of an unknown type
	 */
	public static ImageData of(SourceEntry entry, String stream, long width, long height, int type, long length) throws ReadException {
		SampleType sample = switch (type) {
			case 3 -> SampleType.U8;
			case 5 -> SampleType.U16;
			case 10 -> SampleType.F32;
			default -> throw new ReadException(entry.name(), Place.in("ImageInfo/DataType"), "values of type " + type + " are not read");
		};
		RawImage.checkSize(entry.name(), width, height, 1, sample.bytes(), length);
		if (width * height * sample.bytes() > length) {
			throw new ReadException(entry.name(), Place.in(stream), "the image has " + length + " bytes instead of "
					+ width * height * sample.bytes());
		}
		int pixels = (int) (width * height);
		return new MemoryImage((int) width, (int) height, 1, () -> read(entry, stream, sample, pixels));
	}

	private static float[] read(SourceEntry entry, String stream, SampleType sample, int pixels) throws IOException {
		try (BinaryFile file = new BinaryFile(entry)) {
			BinaryCursor c = CompoundDocument.of(file).read(stream);
			ByteBuffer bytes = ByteBuffer.wrap(c.bytes((long) pixels * sample.bytes())).order(ByteOrder.LITTLE_ENDIAN);
			float[] values = new float[pixels];
			for (int i = 0; i < pixels; i++) {
				values[i] = (float) sample.get(bytes, i * sample.bytes());
			}
			return values;
		} catch (ReadException e) {
			throw new IOException(e.getMessage(), e);
		}
	}
}
