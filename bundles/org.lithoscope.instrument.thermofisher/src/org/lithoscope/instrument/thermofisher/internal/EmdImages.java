/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.thermofisher.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.io.json.JsonParser;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.image.MemoryImage;
import org.lithoscope.microscopy.image.RawImage;
import org.lithoscope.microscopy.mapping.LengthUnits;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

/** The images of an EMD file. */
public final class EmdImages {

	private static final int MOST_FRAMES = 10_000;
	private static final int DEEPEST = 8;
	private static final long LONGEST_METADATA = 16 << 20;
	/** Chunks may be compressed: more than this times the file is damage. */
	private static final long MOST_COMPRESSION = 100;

	private final SourceEntry entry;
	private final HdfFile file;
	private final VendorMapping mapping;

	/**
	 * The images of an open file.
	 *
	 * @param entry   the file
	 * @param file    the same, open
	 * @param mapping the table of Velox
	 */
	public EmdImages(SourceEntry entry, HdfFile file, VendorMapping mapping) {
		this.entry = entry;
		this.file = file;
		this.mapping = mapping;
	}

	/**
	 * Opens a file.
	 *
	 * @param entry the file
	 * @return the open file
	 * @throws IOException when the disk or network fails
	 */
	public static HdfFile open(SourceEntry entry) throws IOException {
		if (entry.path().isPresent()) {
			return new HdfFile(entry.path().get());
		}
		try (InputStream in = entry.open()) {
			return HdfFile.fromBytes(in.readAllBytes());
		}
	}

	/**
	 * Whether a file is one of Velox.
	 *
	 * @param file the file
	 * @return whether it is
	 */
	public static boolean isVelox(HdfFile file) {
		return file.getChild("Data") instanceof Group && file.getChild("Features") != null;
	}

	/**
	 * Whether a file is an open EMD.
	 *
	 * @param file the file
	 * @return whether it is
	 */
	public static boolean isOpenEmd(HdfFile file) {
		return file.getAttribute("version_major") != null && file.getAttribute("version_minor") != null;
	}

	/**
	 * Adds the images of a Velox file.
	 *
	 * @param to where to
	 * @throws ReadException when an image is damaged
	 */
	public void addVelox(List<Measurement> to) throws ReadException {
		if (!(file.getByPath("/Data") instanceof Group data) || !(data.getChild("Image") instanceof Group images)) {
			return;
		}
		for (Node node : images.getChildren().values()) {
			if (node instanceof Group image && image.getChild("Data") instanceof Dataset pixels) {
				RawTags tags = image.getChild("Metadata") instanceof Dataset text ? metadata(text) : new RawTags(Map.of());
				int[] shape = pixels.getDimensions();
				if (shape.length == 3) {
					to.add(velox(image.getName(), pixels, shape, tags));
				}
			}
		}
	}

	private Measurement velox(String id, Dataset pixels, int[] shape, RawTags tags) throws ReadException {
		int frames = shape[2];
		check(pixels, shape);
		MicrographBuilder micrograph = new MicrographBuilder(frames > 1 ? MicrographBuilder.STACK : MicrographBuilder.IMAGE,
				entry.name() + " " + id.substring(0, Math.min(8, id.length()))).tags("Thermo Fisher", tags, mapping);
		String unit = tags.text("BinaryResult.PixelUnitX");
		micrograph.text(MicroscopyField.SOFTWARE, "Velox", "");
		if (unit.equals("m")) {
			for (String axis : List.of("width", "height")) {
				MicroscopyField field = axis.equals("width") ? MicroscopyField.PIXEL_WIDTH : MicroscopyField.PIXEL_HEIGHT;
				micrograph.number(field, tags.number("BinaryResult.PixelSize." + axis), Unit.of("m"),
						tags.text("BinaryResult.PixelSize." + axis), "BinaryResult.PixelSize." + axis, Quality.STATED);
			}
		} else if (!unit.isEmpty()) {
			micrograph.notice(Notice.info("A pixel is " + tags.text("BinaryResult.PixelSize.width") + " " + unit + " wide"));
		}
		String path = "/Data/Image/" + id + "/Data";
		truncation(micrograph);
		for (int i = 0; i < Math.min(frames, MOST_FRAMES); i++) {
			int frame = i;
			micrograph.image(frames == 1 ? "image" : Integer.toString(i), new MemoryImage(shape[1], shape[0], 1,
					() -> part(path, new long[] { 0, 0, frame }, new int[] { shape[0], shape[1], 1 }, shape[0] * shape[1])));
		}
		return micrograph.build();
	}

	/**
	 * Adds the images of an open EMD file: groups with an attribute {@code emd_group_type} of one.
	 *
	 * @param to where to
	 * @throws ReadException when an image is damaged
	 */
	public void addOpen(List<Measurement> to) throws ReadException {
		visit(file, "", 0, to);
	}

	private void visit(Group group, String path, int depth, List<Measurement> to) throws ReadException {
		for (Node node : group.getChildren().values()) {
			if (node instanceof Group child && depth < DEEPEST) {
				String childPath = path + "/" + child.getName();
				if (child.getAttribute("emd_group_type") != null && child.getChild("data") instanceof Dataset data) {
					open(child, data, childPath + "/data", to);
				} else {
					visit(child, childPath, depth + 1, to);
				}
			}
		}
	}

	private void open(Group group, Dataset data, String path, List<Measurement> to) throws ReadException {
		int[] shape = data.getDimensions();
		if (shape.length < 2 || shape.length > 3) {
			return;
		}
		check(data, shape);
		int frames = shape.length == 3 ? shape[0] : 1;
		int rows = shape[shape.length - 2];
		int columns = shape[shape.length - 1];
		MicrographBuilder micrograph = new MicrographBuilder(frames > 1 ? MicrographBuilder.STACK : MicrographBuilder.IMAGE,
				entry.name() + " " + group.getName()).tags("", new RawTags(Map.of("group", path)), mapping);
		dimension(group, shape.length, MicroscopyField.PIXEL_WIDTH, micrograph);
		dimension(group, shape.length - 1, MicroscopyField.PIXEL_HEIGHT, micrograph);
		truncation(micrograph);
		for (int i = 0; i < Math.min(frames, MOST_FRAMES); i++) {
			long[] from = shape.length == 3 ? new long[] { i, 0, 0 } : new long[2];
			int[] size = shape.length == 3 ? new int[] { 1, rows, columns } : shape;
			micrograph.image(frames == 1 ? "image" : Integer.toString(i),
					new MemoryImage(columns, rows, 1, () -> part(path, from, size, rows * columns)));
		}
		to.add(micrograph.build());
	}

	/** The step of a dimension vector {@code dim1}, {@code dim2} …, whose unit stands in an attribute such as {@code [n_m]}. */
	private static void dimension(Group group, int number, MicroscopyField field, MicrographBuilder micrograph) {
		String name = "dim" + number;
		if (!(group.getChild(name) instanceof Dataset vector) || vector.getDimensions().length != 1 || vector.getDimensions()[0] < 2
				|| vector.getAttribute("units") == null) {
			return;
		}
		float[] first = new float[2];
		copy(vector.getData(new long[1], new int[] { 2 }), first, 0);
		String units = String.valueOf(vector.getAttribute("units").getData());
		Optional<Unit> unit = LengthUnits.of(units.replaceAll("[\\[\\]_]", "")).filter(LengthUnits::isLength);
		double step = Math.abs(first[1] - (double) first[0]);
		if (unit.isPresent() && step > 0) {
			micrograph.number(field, step, unit.get(), step + " " + units, name, Quality.DERIVED);
		}
	}

	/** HDF5 says at its start how long the file is. */
	private void truncation(MicrographBuilder micrograph) {
		try {
			byte[] head = entry.head(56);
			int at = head.length < 56 ? 0 : head[8] < 2 ? 40 : 28;
			long stated = at == 0 ? 0 : java.nio.ByteBuffer.wrap(head).order(java.nio.ByteOrder.LITTLE_ENDIAN).getLong(at);
			if (stated > entry.size()) {
				micrograph.truncated(Place.atByte(entry.size()), "the file should have " + stated + " bytes");
			}
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private void check(Dataset data, int[] shape) throws ReadException {
		long values = 1;
		for (int n : shape) {
			values = n < 1 || values > Integer.MAX_VALUE ? Long.MAX_VALUE / (1L << 32) : values * n;
		}
		if (values * Math.max(1, data.getDataType().getSize()) > entry.size() * MOST_COMPRESSION) {
			throw new ReadException(entry.name(), Place.in(data.getPath()), "more values than the file can hold");
		}
		RawImage.checkSize(entry.name(), shape[shape.length - 1], shape.length > 1 ? shape[shape.length - 2] : 1, 1, 1,
				Integer.MAX_VALUE);
	}

	private float[] part(String path, long[] from, int[] size, int count) throws IOException {
		try {
			return HdfCalls.ask(entry.name(), () -> {
				try (HdfFile again = open(entry)) {
					float[] target = new float[count];
					copy(((Dataset) again.getByPath(path)).getData(from, size), target, 0);
					return target;
				}
			});
		} catch (ReadException e) {
			throw new IOException(e.reason(), e);
		}
	}

	private static int copy(Object values, float[] target, int at) {
		int next = at;
		for (int i = 0; i < Array.getLength(values); i++) {
			Object value = Array.get(values, i);
			if (value instanceof Number n) {
				target[next++] = n.floatValue();
			} else {
				next = copy(value, target, next);
			}
		}
		return next;
	}

	/** The JSON of the first frame, which a column of bytes holds, filled up with NUL. */
	private static RawTags metadata(Dataset text) {
		int[] shape = text.getDimensions();
		Map<String, String> tags = new LinkedHashMap<>();
		if (shape.length != 2 || shape[0] < 1 || shape[0] > LONGEST_METADATA) {
			return new RawTags(tags);
		}
		Object column = text.getData(new long[2], new int[] { shape[0], 1 });
		byte[] bytes = new byte[shape[0]];
		int length = 0;
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = ((Number) Array.get(Array.get(column, i), 0)).byteValue();
			if (bytes[i] == 0) {
				break;
			}
			length++;
		}
		try {
			flatten("", JsonParser.parse(new String(bytes, 0, length, StandardCharsets.UTF_8)), tags);
		} catch (IllegalArgumentException e) {
			tags.put("unreadable", "the JSON is damaged: " + e.getMessage());
		}
		return new RawTags(tags);
	}

	private static void flatten(String path, Object value, Map<String, String> tags) {
		if (value instanceof Map<?, ?> map && path.length() < 500) {
			map.forEach((key, child) -> flatten(path.isEmpty() ? String.valueOf(key) : path + "." + key, child, tags));
		} else if (value instanceof List<?> list && path.length() < 500) {
			for (int i = 0; i < list.size(); i++) {
				flatten(path + "." + i, list.get(i), tags);
			}
		} else if (value != null) {
			tags.putIfAbsent(path, String.valueOf(value));
		}
	}
}
