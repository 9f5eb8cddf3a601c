/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.lithoscope.archive.storage.ArchiveStorage;
import org.lithoscope.archive.storage.WritableFile;

/**
 * A file system in memory that knows what would last if the power failed now: the bytes of a file as of its last sync, the names in a
 * folder as of the folder's last sync. Every operation is a step; at a chosen step it fails in a chosen way.
 */
final class FaultyStorage implements ArchiveStorage {

	/** What happens at the chosen step. */
	enum Fault {
		/** The machine stops before the step is done. */
		CRASH,
		/** The machine stops when half of a write has got through. */
		TORN_WRITE,
		/** This one step fails. */
		EIO,
		/** From this step on nothing can be written, for twenty steps; a write gets half of its bytes through. */
		ENOSPC
	}

	/** The machine has stopped. */
	static final class Stopped extends IOException {
		private static final long serialVersionUID = 1L;

		Stopped() {
			super("the machine has stopped");
		}
	}

	private static final int FULL_FOR = 20;

	private static final class Node {
		/** Null for a file. */
		private Map<String, Node> names;
		private Map<String, Node> lastingNames;
		private byte[] bytes = {};
		private byte[] lastingBytes = {};

		static Node folder() {
			Node node = new Node();
			node.names = new TreeMap<>();
			node.lastingNames = new TreeMap<>();
			return node;
		}
	}

	private final Node root;
	private final long time;
	private Fault fault = Fault.EIO;
	private long faultAt = Long.MAX_VALUE;
	private long step;
	private boolean stopped;
	private int syncs;
	private int neglected = -1;
	private String neglectedPath = "";

	FaultyStorage(long time) {
		this(Node.folder(), time);
	}

	private FaultyStorage(Node root, long time) {
		this.root = root;
		this.time = time;
	}

	void failAt(long atStep, Fault how) {
		step = 0;
		faultAt = atStep;
		fault = how;
	}

	/** Says that one sync is done without doing it: the first is 0. */
	void neglect(int sync) {
		neglected = sync;
	}

	/** {@return how many syncs there were} */
	int syncs() {
		return syncs;
	}

	/** {@return which file or folder was not synced though it was told to be} */
	String neglectedPath() {
		return neglectedPath;
	}

	private boolean isNeglected(String path) {
		if (syncs++ != neglected) {
			return false;
		}
		neglectedPath = path;
		return true;
	}

	boolean hasFailed() {
		return step >= faultAt;
	}

	boolean isStopped() {
		return stopped;
	}

	/** What is there after the power was off: of what was not synced, nothing, all, or each part as chance has it. */
	synchronized FaultyStorage afterPowerCut(double kept, Random chance) {
		return new FaultyStorage(survivor(root, kept, chance), time);
	}

	private static Node survivor(Node node, double kept, Random chance) {
		Node copy = new Node();
		if (node.names == null) {
			copy.bytes = node.lastingBytes.clone();
			if (!Arrays.equals(node.bytes, node.lastingBytes) && chance.nextDouble() < kept) {
				// blocks that were not synced come through, some of them empty or cut off
				copy.bytes = Arrays.copyOf(node.bytes, kept >= 1 ? node.bytes.length
						: node.lastingBytes.length + chance.nextInt(node.bytes.length - node.lastingBytes.length + 1));
				for (int i = node.lastingBytes.length; kept < 1 && i < copy.bytes.length; i++) {
					copy.bytes[i] = chance.nextInt(4) == 0 ? 0 : copy.bytes[i];
				}
			}
			copy.lastingBytes = copy.bytes;
			return copy;
		}
		Map<String, Node> names = new TreeMap<>(node.lastingNames);
		node.lastingNames.forEach((name, child) -> {
			if (!node.names.containsKey(name) && chance.nextDouble() < kept) {
				names.remove(name);
			}
		});
		node.names.forEach((name, child) -> {
			if (names.get(name) != child && chance.nextDouble() < kept) {
				names.put(name, child);
			}
		});
		copy.names = new TreeMap<>();
		names.forEach((name, child) -> copy.names.put(name, survivor(child, kept, chance)));
		copy.lastingNames = new TreeMap<>(copy.names);
		return copy;
	}

	private void step(boolean writes) throws IOException {
		if (stopped) {
			throw new Stopped();
		}
		step++;
		if (step < faultAt) {
			return;
		}
		switch (fault) {
			case CRASH, TORN_WRITE -> {
				stopped = true;
				throw new Stopped();
			}
			case EIO -> {
				if (step == faultAt) {
					throw new IOException("Input/output error");
				}
			}
			case ENOSPC -> {
				if (writes && step < faultAt + FULL_FOR) {
					throw new IOException("No space left on device");
				}
			}
		}
	}

	private Node find(String path) {
		Node node = root;
		for (String name : path.isEmpty() ? new String[0] : path.split("/")) {
			node = node == null || node.names == null ? null : node.names.get(name);
		}
		return node;
	}

	private Node folderOf(String path) throws IOException {
		Node folder = find(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
		if (folder == null || folder.names == null) {
			throw new NoSuchFileException(path);
		}
		return folder;
	}

	private Node file(String path) throws IOException {
		Node node = find(path);
		if (node == null || node.names != null) {
			throw new NoSuchFileException(path);
		}
		return node;
	}

	private static String last(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	@Override
	public synchronized boolean exists(String path) {
		return find(path) != null;
	}

	@Override
	public boolean isWritable() {
		return true;
	}

	@Override
	public synchronized long size(String path) throws IOException {
		step(false);
		return file(path).bytes.length;
	}

	@Override
	public long lastModified(String path) throws IOException {
		step(false);
		return time;
	}

	@Override
	public synchronized List<String> list(String folder) throws IOException {
		step(false);
		Node node = find(folder);
		return node == null || node.names == null ? List.of() : List.copyOf(node.names.keySet());
	}

	@Override
	public synchronized Stream<String> walk(String folder) throws IOException {
		step(false);
		List<String> found = new ArrayList<>();
		collect(find(folder), folder, found);
		return found.stream();
	}

	private static void collect(Node node, String path, List<String> found) {
		if (node == null) {
			return;
		}
		if (node.names == null) {
			found.add(path);
			return;
		}
		node.names.forEach((name, child) -> collect(child, path.isEmpty() ? name : path + "/" + name, found));
	}

	@Override
	public synchronized InputStream read(String path) throws IOException {
		step(false);
		return new ByteArrayInputStream(file(path).bytes.clone());
	}

	@Override
	public synchronized void createFolder(String folder) throws IOException {
		step(true);
		if (!folder.isEmpty()) {
			folderOf(folder).names.computeIfAbsent(last(folder), n -> Node.folder());
		}
	}

	@Override
	public synchronized WritableFile create(String path) throws IOException {
		step(true);
		Node folder = folderOf(path);
		if (folder.names.containsKey(last(path))) {
			throw new FileAlreadyExistsException(path);
		}
		Node node = new Node();
		folder.names.put(last(path), node);
		return new OpenFile(node, path);
	}

	@Override
	public synchronized void rename(String from, String to) throws IOException {
		step(true);
		Node source = folderOf(from);
		Node target = folderOf(to);
		Node moved = source.names.get(last(from));
		if (moved == null) {
			throw new NoSuchFileException(from);
		}
		Node there = target.names.get(last(to));
		if (there != null && there.names != null && !there.names.isEmpty()) {
			throw new FileAlreadyExistsException(to);
		}
		source.names.remove(last(from));
		target.names.put(last(to), moved);
	}

	@Override
	public synchronized void delete(String path) throws IOException {
		step(true);
		Node node = find(path);
		if (node != null && node.names != null && !node.names.isEmpty()) {
			throw new IOException(path + " is not empty");
		}
		if (node != null) {
			folderOf(path).names.remove(last(path));
		}
	}

	@Override
	public synchronized void syncFolder(String folder) throws IOException {
		step(true);
		Node node = find(folder);
		if (node == null) {
			throw new NoSuchFileException(folder);
		}
		if (!isNeglected(folder + "/")) {
			node.lastingNames = new TreeMap<>(node.names);
		}
	}

	/** An open file; goes on when the file gets another name. */
	private final class OpenFile implements WritableFile {

		private final Node node;
		private final String path;

		OpenFile(Node node, String path) {
			this.node = node;
			this.path = path;
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			synchronized (FaultyStorage.this) {
				try {
					step(true);
				} catch (IOException e) {
					if (fault != Fault.CRASH) {
						append(bytes, offset, length / 2);
					}
					throw e;
				}
				append(bytes, offset, length);
			}
		}

		private void append(byte[] bytes, int offset, int length) {
			int before = node.bytes.length;
			node.bytes = Arrays.copyOf(node.bytes, before + length);
			System.arraycopy(bytes, offset, node.bytes, before, length);
		}

		@Override
		public void sync() throws IOException {
			synchronized (FaultyStorage.this) {
				step(true);
				if (!isNeglected(path)) {
					node.lastingBytes = node.bytes;
				}
			}
		}

		@Override
		public void close() {
			// nothing is lost by closing, nothing is kept by it either
		}
	}
}
