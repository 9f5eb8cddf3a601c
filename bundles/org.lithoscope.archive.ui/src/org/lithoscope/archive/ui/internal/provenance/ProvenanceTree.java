/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.provenance;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.RawFile;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.record.ResultBody;
import org.lithoscope.archive.record.StoredMeasurement;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.archive.ui.internal.tools.ByteText;
import org.lithoscope.archive.ui.internal.tools.RecordLook;
import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.analysis.ResultValue;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Origin;

/** Builds the tree of a record or a result. Reads the archive: for the background. */
final class ProvenanceTree {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx").withZone(ZoneId.systemDefault());

	/** A group with this icon is closed until somebody opens it. */
	static final String CLOSED_ICON = "expand";

	private static final int MOST_VALUES = 3;

	private final OpenArchive archive;

	ProvenanceTree(OpenArchive archive) {
		this.archive = archive;
	}

	/** The tree of a record of the archive. */
	ProvenanceNode of(SearchHit hit) throws IOException {
		ArchiveRecord record = archive.archive().read(hit.path());
		List<ProvenanceNode> below = new ArrayList<>(switch (hit.kind()) {
			case RESULT -> result(ResultBody.result(record.body()));
			case MEASUREMENT -> measurement(StoredMeasurement.of(record.body()));
			default -> cell(record.body().get("cell"));
		});
		below.add(record(record));
		return ProvenanceNode.group(RecordLook.icon(hit.kind()), hit.title(), RecordLook.name(hit.kind()), below).leadingTo(Optional.of(hit));
	}

	/** The tree of a result that need not be kept. */
	ProvenanceNode of(Result result) throws IOException {
		return ProvenanceNode.group("result", result.title(), "Result", result(result));
	}

	private ProvenanceNode record(ArchiveRecord record) throws IOException {
		int revisions = archive.archive().revisions(record.kind(), record.id()).size();
		return ProvenanceNode.group("revisions", "Recorded", time(record.created()) + (record.person().isEmpty() ? "" : " by " + record.person()),
				List.of(ProvenanceNode.fact("software", "Software", record.software()),
						ProvenanceNode.fact("revisions", "Revision", record.revision() + (revisions > 1 ? ", one of " + revisions : "")),
						ProvenanceNode.fact("file", "File", record.path())));
	}

	private List<ProvenanceNode> result(Result result) throws IOException {
		List<ProvenanceNode> values = new ArrayList<>();
		for (ResultValue value : result.values().values()) {
			String text = value.quantity().map(Object::toString).orElse(value.text());
			List<ProvenanceNode> source = value.source().isEmpty() ? List.of() : List.of(ProvenanceNode.fact("info", "Formula", value.source()));
			values.add(ProvenanceNode.group("result", value.label(), text, source));
		}
		// many values would push what they rest on out of sight
		List<ProvenanceNode> nodes = new ArrayList<>();
		if (values.size() <= MOST_VALUES) {
			nodes.addAll(values);
		} else {
			nodes.addAll(values.subList(0, MOST_VALUES));
			List<ProvenanceNode> rest = values.subList(MOST_VALUES, values.size());
			nodes.add(ProvenanceNode.group(CLOSED_ICON, "Further values", Integer.toString(rest.size()), rest));
		}
		if (result.provenance().isPresent()) {
			computed(result.provenance().get(), nodes);
		}
		return nodes;
	}

	private void computed(Provenance provenance, List<ProvenanceNode> nodes) throws IOException {
		List<ProvenanceNode> how = new ArrayList<>();
		List<ProvenanceNode> parameters = new ArrayList<>();
		parameters("", provenance.parameters(), provenance, parameters);
		how.add(ProvenanceNode.group("parameters", "Parameters", Integer.toString(parameters.size()), parameters));
		how.add(ProvenanceNode.fact("software", "Software", provenance.software()));
		how.add(ProvenanceNode.fact("person", "Person", provenance.person().isEmpty() ? "not stated" : provenance.person()));
		how.add(ProvenanceNode.fact("revisions", "Time", time(provenance.time())));
		MeasurementLookup lookup = new MeasurementLookup(archive);
		for (Provenance.Input input : provenance.inputs()) {
			Optional<MeasurementLookup.Found> found = lookup.find(input);
			List<ProvenanceNode> below = new ArrayList<>(origin(input.origin()));
			if (found.isPresent()) {
				below.addAll(cell(found.get().record().body().get("cell")));
			}
			nodes.add(ProvenanceNode.group("measurement", "From " + input.name(), input.role(), below).leadingTo(found.map(MeasurementLookup.Found::hit)));
		}
		nodes.add(ProvenanceNode.group("analysis", "Computed by " + RecordLook.analysis(archive.engine().catalogue(), provenance.analysis()),
				provenance.analysis() + ", version " + provenance.analysisVersion(), how));
	}

	private static void parameters(String prefix, Map<?, ?> tree, Provenance provenance, List<ProvenanceNode> nodes) {
		tree.forEach((name, value) -> {
			String path = prefix + name;
			if (value instanceof Map<?, ?> map && !(map.containsKey("value") && map.containsKey("unit"))) {
				parameters(path + ".", map, provenance, nodes);
			} else {
				String text = value instanceof Map<?, ?> map ? map.get("value") + " " + map.get("unit") : value == null ? "none" : value.toString();
				String whose = provenance.overridden().contains(path) ? "set by the person" : provenance.proposed().contains(path)
						? "proposed from the data" : "default";
				nodes.add(ProvenanceNode.fact("settings", path, text + "   – " + whose));
			}
		});
	}

	private List<ProvenanceNode> measurement(StoredMeasurement stored) throws IOException {
		List<ProvenanceNode> nodes = new ArrayList<>(origin(stored.origin()));
		nodes.addAll(cell(stored.cell().orElse(null)));
		return nodes;
	}

	private List<ProvenanceNode> origin(Origin origin) throws IOException {
		List<ProvenanceNode> nodes = new ArrayList<>();
		if (!origin.reader().isEmpty()) {
			nodes.add(ProvenanceNode.fact("software", "Read by " + origin.reader(), "version " + origin.readerVersion()));
		}
		for (FileReference file : origin.files()) {
			nodes.add(file(file));
		}
		return nodes;
	}

	private ProvenanceNode file(FileReference file) throws IOException {
		Optional<RawFile> raw = file.sha512().isEmpty() ? Optional.empty() : archive.archive().raw(file.sha512());
		List<ProvenanceNode> below = new ArrayList<>();
		below.add(ProvenanceNode.fact("raw", "SHA-512", file.sha512().isEmpty() ? "unknown" : file.sha512()));
		raw.ifPresent(r -> below.add(ProvenanceNode.fact("file", "Kept as", r.folder() + "/" + r.name())));
		ProvenanceNode node = ProvenanceNode.group("raw", "Raw file " + file.name(),
				ByteText.of(file.size()) + (raw.isPresent() ? "" : ", not in this archive"), below);
		return raw.map(node::leadingTo).orElse(node);
	}

	private List<ProvenanceNode> cell(Object id) throws IOException {
		if (!(id instanceof String text)) {
			return List.of();
		}
		List<ArchiveRecord> current = archive.archive().current(RecordKind.CELL, UUID.fromString(text));
		List<ProvenanceNode> nodes = new ArrayList<>();
		for (ArchiveRecord cell : current) {
			String name = String.valueOf(cell.body().get("name"));
			SearchHit hit = new SearchHit(cell.kind(), cell.id(), cell.revision(), name, cell.created(), cell.person(), cell.path());
			nodes.add(ProvenanceNode.fact("cell", "Cell " + name, "").leadingTo(Optional.of(hit)));
		}
		return nodes;
	}

	private static String time(Instant time) {
		return TIME.format(time);
	}
}
