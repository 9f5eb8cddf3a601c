/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.xradia;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lithoscope.instrument.xradia.internal.StreamImage;
import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.io.ole2.CompoundDocument;
import org.lithoscope.io.text.DateOrder;
import org.lithoscope.io.text.DateTimes;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/** Reads radiographs (.xrm), tomograms (.txrm) and reconstructions (.txm) of Xradia X-ray microscopes. */
public final class XradiaReader implements MeasurementReader {

	private static final String INFO = "ImageInfo/";
	private static final long LONGEST_TAG = 1 << 16;
	private static final int IMAGES_OF_FOLDER = 100;
	private static final int MOST_IMAGES = 10_000;
	private static final Set<String> TEXTS = Set.of("Date", "ObjectiveName", "CameraName", "ZonePlateName", "ReferenceFile",
			"BackgroundFile", "ZonePlateSerial", "ZonePlatePartNum");
	private static final Set<String> WHOLE = Set.of("ImageWidth", "ImageHeight", "DataType", "NoOfImages", "ImagesTaken", "AcquisitionMode",
			"HorizontalBin", "VerticalalBin", "NoOfImagesAveraged", "CameraNo", "MosiacRows", "MosiacColumns", "MosiacMode",
			"OriginalDataRefCorrected", "RefTypeToApplyIfAvailable");

	private final VendorMapping mapping = VendorMapping.of("xradia");

	@Override
	public Probe probe(Source source) throws IOException {
		byte[] head = source.main().head(8);
		if (head.length < 8 || new BinaryMagic(head).value() != CompoundDocument.MAGIC) {
			return Probe.NO;
		}
		try (BinaryFile file = new BinaryFile(source.main())) {
			return CompoundDocument.of(file).streams().contains(INFO + "ImageWidth") ? Probe.certain("the streams of an Xradia file")
					: Probe.NO;
		} catch (ReadException e) {
			return new Probe(0.2, "a damaged compound document");
		}
	}

	/** The first eight bytes as a number. */
	private record BinaryMagic(byte[] head) {

		long value() {
			return java.nio.ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong();
		}
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		try (BinaryFile file = new BinaryFile(source.main())) {
			CompoundDocument document = CompoundDocument.of(file);
			RawTags tags = new RawTags(tags(document));
			long width = (long) tags.number(INFO + "ImageWidth");
			long height = (long) tags.number(INFO + "ImageHeight");
			if (width < 1 || height < 1) {
				throw new ReadException(source.name(), Place.in("ImageInfo/ImageWidth"), "no image size");
			}
			double stated = Math.max(1, tags.number(INFO + "NoOfImages"));
			MicrographBuilder micrograph = new MicrographBuilder(stated > 1 ? MicrographBuilder.STACK : MicrographBuilder.IMAGE,
					source.main().name()).tags("Zeiss Xradia", tags, mapping);
			micrograph.acquired(new DateTimes(DateOrder.MONTH_DAY).local(tags.text(INFO + "Date")));
			int added = 0;
			for (int i = 1; i <= Math.min(stated, MOST_IMAGES); i++) {
				String stream = "ImageData" + ((i - 1) / IMAGES_OF_FOLDER + 1) + "/Image" + i;
				if (!document.streams().contains(stream)) {
					break;
				}
				micrograph.image(stated > 1 ? Integer.toString(i) : "image", StreamImage.of(source.main(), stream, width, height,
						(int) tags.number(INFO + "DataType"), document.size(stream)));
				added++;
			}
			if (added < stated) {
				micrograph.notice(Notice.warning("of " + (long) stated + " images " + added + " are in the file"));
			}
			micrograph.stated(MicroscopyField.COUNT, stated, INFO + "NoOfImages");
			return List.of(micrograph.build());
		}
	}

	private static Map<String, String> tags(CompoundDocument document) throws IOException, ReadException {
		Map<String, String> tags = new LinkedHashMap<>();
		for (String stream : document.streams()) {
			long size = document.size(stream);
			if (stream.startsWith(INFO) && size > 0 && size <= LONGEST_TAG) {
				String name = stream.substring(INFO.length());
				tags.put(stream, text(name, document.read(stream).order(ByteOrder.LITTLE_ENDIAN)));
			}
		}
		return tags;
	}

	private static String text(String name, BinaryCursor c) throws ReadException {
		if (TEXTS.contains(name)) {
			return c.text(c.remaining(), StandardCharsets.ISO_8859_1).strip();
		}
		StringBuilder text = new StringBuilder();
		while (c.remaining() >= Integer.BYTES) {
			String number = WHOLE.contains(name) ? Integer.toString(c.i32()) : Float.toString(c.f32());
			text.append(text.isEmpty() ? "" : "; ").append(number);
		}
		return text.toString();
	}
}
