/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.measurement.TimeBase;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;
import org.lithoscope.model.table.Table;

/** One open .mpr file: its modules put together to measurements, one per data module. */
public final class MprFile {

	private static final int LONGEST_SETTINGS = 1 << 20;
	private static final int LONGEST_LOOPS = 1 << 23;

	private final Source source;
	private final ChannelBytes bytes;
	private final MprModules modules;

	private MprFile(Source source, ChannelBytes bytes, MprModules modules) {
		this.source = source;
		this.bytes = bytes;
		this.modules = modules;
	}

	/**
	 * Whether a file begins like an .mpr file.
	 *
	 * @param head its first bytes
	 * @return whether they are the signature
	 */
	public static boolean hasMagic(byte[] head) {
		return MprModules.hasMagic(head);
	}

	/**
	 * The log file that is needed because the .mpr file has none of its own.
	 *
	 * @param source the .mpr file
	 * @return the entry of the .mpl file beside it, if it is needed and there
	 * @throws IOException when the disk or network fails
	 */
	public static Optional<SourceEntry> neededLog(Source source) throws IOException {
		try (var channel = source.main().openChannel()) {
			boolean hasLog = MprModules.walk(new ChannelBytes(channel), source.name()).first(MprModule.LOG).isPresent();
			return hasLog ? Optional.empty() : MplFile.beside(source);
		} catch (ReadException e) {
			// no file to complete: reading it will say why
			return Optional.empty();
		}
	}

	/**
	 * Reads an .mpr file.
	 *
	 * @param source  the file
	 * @param context progress, cancel, memory
	 * @return its measurements
	 * @throws ReadException when header or layout cannot be trusted, or nothing is intact
	 * @throws IOException   when the disk or network fails
	 */
	public static List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		context.checkCancelled();
		try (var channel = source.main().openChannel()) {
			ChannelBytes bytes = new ChannelBytes(channel);
			return new MprFile(source, bytes, MprModules.walk(bytes, source.name())).measurements(context);
		}
	}

	/**
	 * Reads an .mpr file that the instrument may still be writing.
	 *
	 * @param source  the file
	 * @param context progress, cancel, memory
	 * @return the rows so far, as growing unless the file is whole
	 * @throws ReadException when header or layout cannot be trusted, or no row is there yet
	 * @throws IOException   when the disk or network fails
	 */
	public static List<Measurement> readGrowing(Source source, ReadContext context) throws ReadException, IOException {
		return read(source, context).stream()
				.map(m -> m.completeness().isComplete() ? m : m.toBuilder().completeness(new Completeness.Growing()).build()).toList();
	}

	private List<Measurement> measurements(ReadContext context) throws ReadException, IOException {
		List<MprModule> data = modules.modules().stream().filter(m -> m.name().equals(MprModule.DATA)).toList();
		if (data.isEmpty()) {
			Place place = modules.broken().map(MprFile::place).orElse(Place.atByte(bytes.size()));
			throw new ReadException(source.name(), place, "the file holds no data module");
		}
		List<Measurement> measurements = new ArrayList<>();
		for (MprModule module : data) {
			measurements.add(measurement(module, data.size() > 1 ? " (" + (measurements.size() + 1) + ")" : "", context));
		}
		return List.copyOf(measurements);
	}

	private Measurement measurement(MprModule module, String suffix, ReadContext context) throws ReadException, IOException {
		MprLayout layout = MprLayout.of(bytes, module, source.name());
		if (layout.rows() == 0 && layout.missing() > 0) {
			throw new ReadException(source.name(), Place.atByte(bytes.size()), "the file breaks off before the end of the first row");
		}
		Table table = MprTable.read(bytes, layout, context);
		MprSettings settings = settingsBefore(module);
		Optional<MprModule> logModule = modules.first(MprModule.LOG);
		MprLog log = logModule.isPresent() ? MprLog.of(contents(logModule.get(), LONGEST_SETTINGS)) : MprLog.none();
		Optional<TextHeader> text = log.timeBase().local().isPresent() ? Optional.empty() : separateLog();
		TimeBase timeBase = text.map(TextHeader::timeBase).orElse(log.timeBase());
		Metadata.Builder metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "BioLogic")
				.put(MetadataKeys.FORMAT_VERSION, "data module " + module.version());
		text.ifPresent(t -> metadata.putAll(t.metadata()));
		metadata.putAll(settings.metadata()).putAll(log.metadata());
		Optional<MprModule> device = modules.first(MprModule.EXTERNAL_DEVICE);
		if (device.isPresent()) {
			metadata.putAll(MprExternalDevice.of(contents(device.get(), LONGEST_SETTINGS)));
		}
		String title = settings.technique().map(Technique::title).orElseGet(() -> text.map(TextHeader::title).orElse(""));
		Measurement.Builder measurement = Measurement.builder(Technique.type(settings.technique(), title, table))
				.name(Names.of(source) + suffix).table("data", table).metadata(metadata.build()).timeBase(timeBase);
		loops().filter(t -> t.rowCount() > 0).ifPresent(t -> measurement.table(Loops.TABLE, t));
		settings.notices().forEach(measurement::notice);
		layout.notices().forEach(measurement::notice);
		judge(measurement, layout, logModule.isPresent(), timeBase);
		if (MeanCurrent.Fields.of(layout.fields()).isPresent()) {
			measurement.notice(Notice.info("The file holds charge, not current: the current is the charge since the row before over "
					+ "the time since then, as EC-Lab's <I>."));
		}
		context.progress(bytes.size(), bytes.size());
		return measurement.build();
	}

	/** Says how complete the file is. */
	private void judge(Measurement.Builder measurement, MprLayout layout, boolean hasLog, TimeBase timeBase) {
		if (modules.broken().isPresent()) {
			Completeness.Truncated broken = (Completeness.Truncated) modules.broken().get();
			measurement.completeness(broken).notice(Notice.warning("The file is damaged: " + broken.reason() + ". "
					+ (layout.missing() > 0 ? layout.missing() + " rows are missing; " + layout.rows() + " are intact."
							: "All rows of data are intact."), broken.at()));
		} else if (!hasLog) {
			measurement.completeness(new Completeness.Growing())
					.notice(Notice.warning("The file has no log module: it was copied before the measurement ended."
							+ (timeBase.local().isPresent() ? "" : " When it began is not known.")));
		}
	}

	private static Place place(Completeness broken) {
		return ((Completeness.Truncated) broken).at();
	}

	private MprSettings settingsBefore(MprModule data) throws IOException {
		MprSettings settings = MprSettings.none();
		for (MprModule module : modules.modules()) {
			if (module.start() > data.start()) {
				break;
			}
			if (module.name().equals(MprModule.SETTINGS)) {
				settings = MprSettings.of(contents(module, LONGEST_SETTINGS));
			}
		}
		return settings;
	}

	private Optional<TextHeader> separateLog() throws IOException {
		Optional<SourceEntry> entry = MplFile.beside(source);
		return entry.isPresent() ? MplFile.read(entry.get()) : Optional.empty();
	}

	private Optional<Table> loops() throws IOException {
		Optional<MprModule> module = modules.first(MprModule.LOOP);
		return module.isPresent() ? Optional.of(Loops.of(contents(module.get(), LONGEST_LOOPS))) : Optional.empty();
	}

	private byte[] contents(MprModule module, int most) throws IOException {
		return bytes.read(module.data(), Math.min(module.present(), most));
	}
}
