/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.thermofisher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.io.text.DateOrder;
import org.lithoscope.io.text.DateTimes;
import org.lithoscope.io.text.TextEncoding;
import org.lithoscope.io.tiff.TiffFile;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.image.TiffMicrographs;
import org.lithoscope.microscopy.mapping.IniTags;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.microscopy.mapping.XmlTags;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/**
 * Reads the TIFF files of FEI and Thermo Fisher microscopes: the text of tag 34682, else the XML of 34680 or 34683. Settings are those of
 * the beam that the file names. Where the tags are damaged, the text is looked for at the end of the file.
 */
public final class FeiTiffReader implements MeasurementReader {

	private static final int INI_TAG = 34682;
	private static final int[] XML_TAGS = { 34680, 34683 };
	private static final int TAIL = 1 << 16;
	private static final String FIRST_SECTION = "[User]";

	private final VendorMapping mapping = VendorMapping.of("fei");

	@Override
	public Probe probe(Source source) throws IOException {
		Probe tagged = TiffMicrographs.probe(source.main(), "FEI tag 34682", INI_TAG, XML_TAGS[0], XML_TAGS[1]);
		if (tagged.confidence() > 0) {
			return tagged;
		}
		Probe tiff = TiffMicrographs.probe(source.main(), "", any -> true);
		return tiff.confidence() > 0 && !tail(source.main()).isEmpty() ? Probe.likely("the text of FEI tag 34682 without its tag") : Probe.NO;
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		TiffFile tiff = TiffMicrographs.directories(source.main());
		MicrographBuilder micrograph = TiffMicrographs.builder(source.main(), tiff);
		Map<String, String> tags = new LinkedHashMap<>();
		TiffMicrographs.text(tiff, INI_TAG, TextEncoding.WINDOWS_1252).ifPresent(text -> IniTags.read(text, "", tags));
		if (tags.isEmpty()) {
			for (int id : XML_TAGS) {
				TiffMicrographs.text(tiff, id, StandardCharsets.UTF_8).ifPresent(text -> XmlTags.read(text, "", tags));
			}
		}
		if (tags.isEmpty()) {
			IniTags.read(tail(source.main()), "", tags);
			micrograph.notice(Notice.warning("the tag of the settings is damaged; they were found at the end of the file", Place.in("tag 34682")));
		}
		if (tags.isEmpty()) {
			throw new ReadException(source.name(), Place.in("tag 34682"), "the settings of an FEI microscope are missing or damaged");
		}
		RawTags raw = new RawTags(tags);
		micrograph.tags("Thermo Fisher (FEI)", raw, mapping);
		magnification(raw, micrograph);
		micrograph.acquired(new DateTimes(DateOrder.MONTH_DAY).local(raw.text("User.Date") + " " + raw.text("User.Time")));
		TiffMicrographs.addAll(micrograph, source.main(), tiff);
		return List.of(micrograph.build());
	}

	/** The magnification is that of the width of the instrument's display. */
	private static void magnification(RawTags raw, MicrographBuilder micrograph) {
		double field = micrograph.number(MicroscopyField.FIELD_WIDTH);
		double display = raw.number("System.DisplayWidth");
		if (display > 0 && field > 0) {
			micrograph.number(MicroscopyField.MAGNIFICATION, display * 1e6 / field, Units.ONE, raw.text("System.DisplayWidth"),
					"System.DisplayWidth / " + MicroscopyField.FIELD_WIDTH.key(), Quality.DERIVED);
		}
	}

	private static String tail(SourceEntry entry) throws IOException {
		try (BinaryFile file = new BinaryFile(entry)) {
			long length = Math.min(TAIL, file.size());
			// looking for the first section is quick in Latin-1, whatever the character set
			byte[] bytes = file.read(file.size() - length, length).bytes(length);
			int start = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(FIRST_SECTION);
			if (start < 0) {
				return "";
			}
			String text = new String(bytes, TextEncoding.WINDOWS_1252);
			return start >= 0 && text.indexOf("Date=", start) > 0 ? text.substring(start).replace("\0", "") : "";
		} catch (ReadException e) {
			throw new IOException("the file changes while it is read", e);
		}
	}
}
