/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.io.zip.ZipArchive;
import org.lithoscope.io.zip.ZipMember;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Column;

/** An .ndax archive: the files of records in it, put together. */
public final class NdaxFile {

	/** The file of voltage and current. */
	public static final String DATA = "data.ndc";
	private static final String NOTES = "data_runInfo.ndc";
	private static final String STEPS = "data_step.ndc";
	private static final Pattern AUXILIARY = Pattern.compile("(?i)data(?:_AUX)?_(\\d+)(?:_(\\d+)_(\\d+))?\\.ndc");
	private static final int LEAST = 4096;
	private static final int STEP_OF_6 = 37;
	private static final Set<Integer> COMPARED = Set.of(2, 5, 11, 14, 16, 17);

	private final String name;
	private final ZipArchive archive;
	private final TestInfo info;
	private final List<Notice> notices = new ArrayList<>();
	private Completeness completeness = Completeness.complete();
	private ZipMember.Content data;
	private int version;
	private double start = Double.NaN;
	private int[] records = {};

	/**
	 * Looks at an archive.
	 *
	 * @param name    of the file, for messages
	 * @param archive the archive
	 */
	public NdaxFile(String name, ZipArchive archive) {
		this.name = name;
		this.archive = archive;
		this.info = new TestInfo(archive);
	}

	/**
	 * Reads all records.
	 *
	 * @param context progress, cancel, memory
	 * @return the columns
	 * @throws ReadException when there is no record, or the layout cannot be trusted
	 */
	public List<Column> columns(ReadContext context) throws ReadException {
		CompletableFuture<Optional<ZipMember.Content>> besides = CompletableFuture.supplyAsync(() -> lazily(NOTES));
		data = unpacked(DATA).orElseThrow(() -> new ReadException(name, "there is no " + DATA + " in this archive"));
		if (data.length() < 4 || data.bytes()[0] != 1) {
			throw new ReadException(name, Place.in(DATA), "this is no file of records");
		}
		version = LittleEndian.u1(data.bytes(), 2);
		if (!COMPARED.contains(version)) {
			notices.add(Notice.warning("Version " + version + " of the .ndc format has been read by its description alone: compare with the export"
					+ " of the vendor's program."));
		}
		Optional<ZipMember.Content> notes = join(besides);
		context.checkCancelled();
		List<Column> columns = new ArrayList<>(switch (version) {
			case 1, 3 -> whole(IntegerFormat.NDC_1, NdcPages.small(data.bytes(), data.length(), IntegerFormat.NDC_1.length(), 8), context);
			case 2, 4 -> whole(IntegerFormat.NDC_2, NdcPages.small(data.bytes(), data.length(), IntegerFormat.NDC_2.length(), 8), context);
			case 5 -> whole(IntegerFormat.NDC_5, NdcPages.masked(data.bytes(), data.length(), IntegerFormat.NDC_5.length()), context);
			case 6 -> stepped(context);
			case 15 -> described(context);
			default -> interpolated(notes, context);
		});
		auxiliary(columns);
		if (!archive.isWhole() || !data.whole()) {
			cut("The archive breaks off: it has lost what stands at its end.");
		}
		return columns;
	}

	/** {@return the clock of the first record in seconds since 1970, NaN when it has none} */
	public double start() {
		return start;
	}

	/** {@return whether that clock has no time zone} */
	public boolean localClock() {
		return version <= 5;
	}

	/** {@return what the user should know} */
	public List<Notice> notices() {
		return notices;
	}

	/** {@return whether the file was whole} */
	public Completeness completeness() {
		return completeness;
	}

	/** {@return what the archive says about the test} */
	public Metadata metadata() {
		return info.metadata(version);
	}

	private List<Column> stepped(ReadContext context) throws ReadException {
		NdcPages pages = NdcPages.masked(data.bytes(), data.length(), Ndc6Format.LENGTH);
		return whole(new Ndc6Format(steps(STEP_OF_6)), pages, context);
	}

	private List<Column> described(ReadContext context) throws ReadException {
		Ndc15Format format = Ndc15Format.of(data.bytes());
		if (format == null) {
			throw new ReadException(name, Place.in(DATA), "its header does not say how long its records are");
		}
		return whole(format, NdcPages.masked(data.bytes(), data.length(), format.length()), context);
	}

	private List<Column> whole(RecordFormat format, NdcPages pages, ReadContext context) throws ReadException {
		requireRows(pages.rows());
		RecordTable table = new RecordTable(name, data.bytes(), format, pages.offsets(), notices);
		checkPages(pages);
		start = table.start();
		long[] indices = table.indices();
		records = new int[indices.length];
		for (int i = 0; i < records.length; i++) {
			records[i] = (int) indices[i];
		}
		return table.columns(context);
	}

	private List<Column> interpolated(Optional<ZipMember.Content> notes, ReadContext context) throws ReadException {
		NdcVersion layout = NdcVersion.of(version).orElseThrow(() -> new ReadException(name, Place.in(DATA),
				"version " + version + " of the .ndc format is not known"));
		NdcPages pages = NdcPages.masked(data.bytes(), data.length(), 2 * Float.BYTES);
		requireRows(pages.rows());
		checkPages(pages);
		ZipMember.Content times = notes.orElseThrow(() -> new ReadException(name, "there is no " + NOTES + ": the times are missing"));
		if (LittleEndian.u1(times.bytes(), 2) != version) {
			throw new ReadException(name, Place.in(NOTES), "its version is not that of " + DATA);
		}
		RunInfo info = new RunInfo(times.bytes(), NdcPages.masked(times.bytes(), times.length(), layout.infoLength()),
				layout.infoLength());
		if (info.rows() == 0) {
			throw new ReadException(name, Place.in(NOTES), "there is not one time in it");
		}
		start = info.clock(0);
		int rows = pages.rows();
		if (!times.whole()) {
			// beyond the last note that is there, times would be guessed
			while (rows > 0 && pages.positions()[rows - 1] > info.index(info.rows() - 1)) {
				rows--;
			}
			requireRows(rows);
		}
		records = java.util.Arrays.copyOf(pages.positions(), rows);
		return new InterpolatedTable(data.bytes(), pages, layout, rows, context).read(info, steps(layout.stepLength()), context);
	}

	private NdcSteps steps(int length) throws ReadException {
		Optional<ZipMember.Content> content = unpacked(STEPS);
		if (!archive.isWhole() && !(content.isPresent() && content.get().whole())) {
			throw new ReadException(name, Place.atByte(archive.size()), "the archive breaks off before its steps: the cycles are missing");
		}
		if (content.isEmpty()) {
			notices.add(Notice.warning("There is no " + STEPS + " in the archive: cycles and kinds of steps are missing."));
			return NdcSteps.none();
		}
		byte[] file = content.get().bytes();
		return new NdcSteps(file, NdcPages.masked(file, content.get().length(), length).offsets());
	}

	private void auxiliary(List<Column> columns) throws ReadException {
		List<String> files = archive.members().keySet().stream().filter(member -> AUXILIARY.matcher(member).matches())
				.sorted(Comparator.comparing(NdaxFile::place)).toList();
		List<Character> kinds = info.auxiliary();
		boolean told = kinds.size() == files.size();
		if (!told && !archive.isWhole()) {
			// which channel is which has been lost with the end of the archive
			return;
		}
		if (!told) {
			notices.add(Notice.warning("TestInfo.xml does not say what the " + files.size() + " auxiliary channels are; their values have no unit"
					+ " where the channel's own file has none."));
		}
		for (int i = 0; i < files.size(); i++) {
			ZipMember.Content content = unpacked(files.get(i)).filter(ZipMember.Content::whole).orElse(null);
			AuxChannel channel = content == null ? null
					: AuxChannel.of(content.bytes(), content.length(), LittleEndian.u1(content.bytes(), 2));
			if (channel == null) {
				notices.add(Notice.warning("The auxiliary file " + files.get(i) + " is not whole or has a layout that is not known; it was left out."));
			} else {
				columns.addAll(channel.columns(i + 1, told ? kinds.get(i) : '?', records));
			}
		}
	}

	private static String place(String file) {
		Matcher m = AUXILIARY.matcher(file);
		StringBuilder key = new StringBuilder();
		for (int g = 1; m.matches() && g <= m.groupCount(); g++) {
			key.append(String.format("%20s", m.group(g) == null ? "" : m.group(g)));
		}
		return key.toString();
	}

	private void requireRows(int rows) throws ReadException {
		if (rows == 0) {
			throw new ReadException(name, Place.in(DATA), "there is not one record in this file");
		}
	}

	private void checkPages(NdcPages pages) {
		if (pages.broken() >= 0) {
			cut("The last page of " + DATA + " is not whole.");
		}
	}

	private void cut(String why) {
		if (completeness.isComplete()) {
			completeness = Completeness.truncated(Place.atByte(archive.size()), why);
			notices.add(Notice.warning(why, Place.atByte(archive.size())));
		}
	}

	private Optional<ZipMember.Content> unpacked(String member) throws ReadException {
		Optional<ZipMember> found = archive.member(member);
		if (found.isEmpty()) {
			return Optional.empty();
		}
		ZipMember.Content content = found.get().unpack();
		return content.length() < LEAST ? Optional.empty() : Optional.of(content);
	}

	private Optional<ZipMember.Content> lazily(String member) {
		try {
			return unpacked(member);
		} catch (ReadException e) {
			throw new CompletionException(e);
		}
	}

	private static <T> T join(CompletableFuture<T> future) throws ReadException {
		try {
			return future.join();
		} catch (CompletionException e) {
			if (e.getCause() instanceof ReadException cause) {
				throw cause;
			}
			throw e;
		}
	}
}
