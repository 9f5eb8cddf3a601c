/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.ole2;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/**
 * A compound document (Microsoft's MS-CFB): streams in folders, cut into sectors. Only the tables of sectors and the directory are kept in
 * memory; streams are read when asked for. Circles and pointers out of the file are errors, never endless.
 */
public final class CompoundDocument {

	/** The first eight bytes, as a little-endian number. */
	public static final long MAGIC = 0xE11AB1A1E011CFD0L;

	private static final int HEADER = 512;
	private static final int HEADER_ENTRIES = 109;
	private static final int DIRECTORY_ENTRY = 128;
	private static final int NONE = 0xFFFFFFFF;
	private static final int MOST_ENTRIES = 1_000_000;
	private static final int DEEPEST = 64;
	private static final int FOLDER = 1;
	private static final int STREAM = 2;
	private static final int ROOT = 5;

	private final BinaryFile file;
	private final int sectorSize;
	private final int miniSize;
	private final long miniLimit;
	private final SectorTable sectors;
	private final SectorTable miniSectors;
	private final List<Integer> miniStream;
	private final Map<String, Entry> streams;

	/** A stream: where it starts and how long it is. */
	private record Entry(int first, long size) {
	}

	/** An entry of the directory. */
	private record Node(String name, int type, int left, int right, int child, int first, long size) {
	}

	private CompoundDocument(BinaryFile file) throws ReadException, IOException {
		this.file = file;
		BinaryCursor header = file.read(0, Math.min(HEADER, file.size()));
		if (header.remaining() < HEADER || header.i64() != MAGIC) {
			throw new ReadException(file.name(), Place.atByte(0), "not a compound document (OLE2)");
		}
		int shift = header.seek(30).u16();
		int miniShift = header.u16();
		if (shift != 9 && shift != 12 || miniShift != 6) {
			throw new ReadException(file.name(), Place.atByte(30), "sectors of 2^" + shift + " and 2^" + miniShift + " bytes");
		}
		sectorSize = 1 << shift;
		miniSize = 1 << miniShift;
		int directory = header.seek(48).i32();
		miniLimit = header.seek(56).u32();
		int miniTable = header.i32();
		header.skip(4);
		sectors = new SectorTable(file.name(), table(tableSectors(header)));
		miniSectors = new SectorTable(file.name(), miniTable == 0xFFFFFFFE || miniTable == NONE ? new int[0] : table(sectors.chain(miniTable)));
		List<Node> nodes = nodes(directory, shift == 9);
		miniStream = nodes.get(0).size() > 0 ? sectors.chain(nodes.get(0).first()) : List.of();
		Map<String, Entry> found = new LinkedHashMap<>();
		collect(nodes, nodes.get(0).child(), "", found, new HashSet<>(), 0);
		streams = Collections.unmodifiableMap(found);
	}

	/**
	 * Reads the directory of a compound document.
	 *
	 * @param file the open file, which must stay open as long as streams are read
	 * @return the document
	 * @throws ReadException when it is none or its tables are damaged
	 * @throws IOException   when the disk or network fails
	 */
	public static CompoundDocument of(BinaryFile file) throws ReadException, IOException {
		return new CompoundDocument(file);
	}

	/** {@return the paths of all streams, with {@code /} between folders} */
	public Set<String> streams() {
		return streams.keySet();
	}

	/**
	 * The length of a stream.
	 *
	 * @param path its path
	 * @return the length in bytes, or -1 when there is no such stream
	 */
	public long size(String path) {
		Entry entry = streams.get(path);
		return entry == null ? -1 : entry.size();
	}

	/**
	 * Reads a stream.
	 *
	 * @param path its path
	 * @return a little-endian cursor over its bytes
	 * @throws ReadException when there is no such stream or its sectors are damaged
	 * @throws IOException   when the disk or network fails
	 */
	public BinaryCursor read(String path) throws ReadException, IOException {
		Entry entry = streams.get(path);
		if (entry == null) {
			throw new ReadException(file.name(), Place.in(path), "there is no such stream");
		}
		if (entry.size() > Math.min(file.size(), Integer.MAX_VALUE - 16)) {
			throw new ReadException(file.name(), Place.in(path), "a stream of " + entry.size() + " bytes in a file of " + file.size());
		}
		byte[] bytes = new byte[(int) entry.size()];
		boolean mini = entry.size() < miniLimit;
		int size = mini ? miniSize : sectorSize;
		int done = 0;
		if (bytes.length > 0) {
			for (int sector : (mini ? miniSectors : sectors).chain(entry.first())) {
				int n = Math.min(size, bytes.length - done);
				System.arraycopy(file.read(mini ? miniPlace(sector) : place(sector), n).bytes(n), 0, bytes, done, n);
				done += n;
				if (done == bytes.length) {
					break;
				}
			}
		}
		if (done < bytes.length) {
			throw new ReadException(file.name(), Place.in(path), "the stream ends after " + done + " of " + bytes.length + " bytes");
		}
		return new BinaryCursor(file.name() + "/" + path, bytes);
	}

	private long place(int sector) {
		return (sector + 1L) * sectorSize;
	}

	private long miniPlace(int sector) throws ReadException {
		long at = (long) sector * miniSize;
		int index = (int) (at / sectorSize);
		if (index >= miniStream.size()) {
			throw new ReadException(file.name(), Place.in("small sector " + sector), "outside of the stream of small sectors");
		}
		return place(miniStream.get(index)) + at % sectorSize;
	}

	/** The sectors that hold the table of sectors: the first ones in the header, the others in a chain of their own. */
	private List<Integer> tableSectors(BinaryCursor header) throws ReadException, IOException {
		int more = header.seek(68).i32();
		header.seek(76);
		List<Integer> found = new ArrayList<>();
		addSectors(header, HEADER_ENTRIES, found);
		int perSector = sectorSize / Integer.BYTES - 1;
		long most = file.size() / sectorSize + 1;
		for (long n = 0; more >= 0; n++) {
			if (n > most) {
				throw new ReadException(file.name(), Place.in("sector " + more), "the list of table sectors runs in a circle");
			}
			BinaryCursor list = file.read(place(more), sectorSize);
			addSectors(list, perSector, found);
			more = list.i32();
		}
		if (found.size() > most) {
			throw new ReadException(file.name(), "more table sectors than the file has sectors");
		}
		return found;
	}

	private static void addSectors(BinaryCursor list, int count, List<Integer> found) throws ReadException {
		for (int i = 0; i < count; i++) {
			int sector = list.i32();
			if (sector != NONE) {
				found.add(sector);
			}
		}
	}

	private int[] table(List<Integer> sectorsOfTable) throws ReadException, IOException {
		int perSector = sectorSize / Integer.BYTES;
		int[] next = new int[sectorsOfTable.size() * perSector];
		int at = 0;
		for (int sector : sectorsOfTable) {
			BinaryCursor entries = file.read(place(sector), sectorSize);
			for (int i = 0; i < perSector; i++) {
				next[at++] = entries.i32();
			}
		}
		return next;
	}

	private List<Node> nodes(int directory, boolean shortSizes) throws ReadException, IOException {
		List<Node> nodes = new ArrayList<>();
		for (int sector : sectors.chain(directory)) {
			BinaryCursor entries = file.read(place(sector), sectorSize);
			while (entries.remaining() >= DIRECTORY_ENTRY && nodes.size() < MOST_ENTRIES) {
				nodes.add(node(entries.part(DIRECTORY_ENTRY), shortSizes));
			}
		}
		if (nodes.isEmpty() || nodes.get(0).type() != ROOT) {
			throw new ReadException(file.name(), Place.in("directory"), "the directory of the compound document has no root");
		}
		return nodes;
	}

	private static Node node(BinaryCursor entry, boolean shortSizes) throws ReadException {
		byte[] name = entry.bytes(64);
		int length = Math.max(0, Math.min(name.length, entry.u16()) - 2);
		int type = entry.u8();
		entry.skip(1);
		int left = entry.i32();
		int right = entry.i32();
		int child = entry.i32();
		int first = entry.seek(116).i32();
		long size = shortSizes ? entry.u32() : Math.max(0, entry.i64());
		return new Node(new String(name, 0, length, StandardCharsets.UTF_16LE), type, left, right, child, first, size);
	}

	/** Walks the tree of siblings without recursion over them, because a damaged tree may be a long list. */
	private void collect(List<Node> nodes, int start, String folder, Map<String, Entry> found, Set<Integer> seen,
			int depth) throws ReadException {
		if (depth > DEEPEST) {
			throw new ReadException(file.name(), Place.in(folder), "folders are nested too deep");
		}
		List<Integer> open = new ArrayList<>(List.of(start));
		while (!open.isEmpty()) {
			int index = open.remove(open.size() - 1);
			if (index == NONE) {
				continue;
			}
			if (index < 0 || index >= nodes.size() || !seen.add(index)) {
				throw new ReadException(file.name(), Place.in("directory entry " + index), "the directory is damaged");
			}
			Node node = nodes.get(index);
			open.add(node.right());
			open.add(node.left());
			if (node.type() == STREAM) {
				found.put(folder + node.name(), new Entry(node.first(), node.size()));
			} else if (node.type() == FOLDER) {
				collect(nodes, node.child(), folder + node.name() + "/", found, seen, depth + 1);
			}
		}
	}
}
