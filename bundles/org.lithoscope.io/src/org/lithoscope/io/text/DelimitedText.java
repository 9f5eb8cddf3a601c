/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnBuilder;
import org.lithoscope.model.table.Table;

/**
 * Reads delimited text tables: blocks of lines on all processors, each cell from bytes straight into the array of its column. The memory in
 * use beside the columns is a few megabytes whatever the size of the file.
 */
public final class DelimitedText {

	private static final int MOST_THREADS = 8;

	private final BlockReader blocks;
	private final TextLayout layout;
	private final ReadContext context;
	private final List<ColumnBuilder> builders = new ArrayList<>();
	private final BlockingQueue<Worker> idle = new LinkedBlockingQueue<>();
	private long rows;
	private long lines;
	private long droppedRows;
	private long unreadableCells;
	private TextFault firstFault;
	private TextFault cut;
	private TextFault lastDropped;
	private boolean openLine;
	private long end;

	/** What a thread needs to read a block, used again for the next. */
	private record Worker(byte[] buffer, BlockParser parser) {
	}

	private DelimitedText(BlockReader blocks, TextLayout layout, ReadContext context) {
		this.blocks = blocks;
		this.layout = layout;
		this.context = context;
		this.end = layout.start();
		Table.Builder table = Table.builder(context.storage());
		for (TextColumn column : layout.columns()) {
			builders.add(column.kind() == TextColumn.Kind.SKIPPED ? null : table.column(column.info(), column.storedAs()));
		}
	}

	/**
	 * Reads all rows of a text table.
	 *
	 * @param entry   the file
	 * @param layout  where the rows are and what they mean
	 * @param context progress (in bytes), cancel, memory
	 * @return the columns, and what was wrong
	 * @throws ReadException                              when this is no text table: a line of more than 16 megabytes
	 * @throws IOException                                when the disk or network fails
	 * @throws java.util.concurrent.CancellationException when the user has cancelled
	 */
	public static ParsedColumns parse(SourceEntry entry, TextLayout layout, ReadContext context) throws ReadException, IOException {
		try (SeekableByteChannel channel = entry.openChannel()) {
			BlockReader blocks = new BlockReader(entry.name(), channel, layout);
			DelimitedText run = new DelimitedText(blocks, layout, context);
			int threads = Math.min(MOST_THREADS, Math.min(blocks.count(), Runtime.getRuntime().availableProcessors()));
			if (threads <= 1) {
				run.alone();
			} else {
				run.together(threads);
			}
			return run.result();
		}
	}

	private void alone() throws IOException, ReadException {
		for (int i = 0; i < blocks.count(); i++) {
			context.checkCancelled();
			append(block(i), i);
		}
	}

	private void together(int threads) throws IOException, ReadException {
		ExecutorService pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("text-table-", 0).factory());
		try {
			Deque<Future<Optional<ParsedBlock>>> ahead = new ArrayDeque<>();
			int next = 0;
			for (int i = 0; i < blocks.count(); i++) {
				while (next < blocks.count() && ahead.size() < threads + 2) {
					int index = next++;
					ahead.add(pool.submit(() -> block(index)));
				}
				context.checkCancelled();
				append(take(ahead.remove()), i);
			}
		} finally {
			pool.shutdownNow();
		}
	}

	private static Optional<ParsedBlock> take(Future<Optional<ParsedBlock>> future) throws IOException, ReadException {
		try {
			return future.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted while reading", e);
		} catch (ExecutionException e) {
			switch (e.getCause()) {
				case ReadException r -> throw r;
				case IOException io -> throw io;
				case RuntimeException r -> throw r;
				case Error error -> throw error;
				default -> throw new IOException(e.getCause());
			}
		}
	}

	private Optional<ParsedBlock> block(int index) throws IOException, ReadException {
		Worker free = idle.poll();
		Worker worker = free != null ? free : new Worker(blocks.newBuffer(), new BlockParser(layout, blocks.lineEnd()));
		try {
			return blocks.read(index, worker.buffer()).map(worker.parser()::parse);
		} finally {
			idle.add(worker);
		}
	}

	private void append(Optional<ParsedBlock> parsed, int index) {
		parsed.ifPresent(this::append);
		context.progress(Math.min(blocks.length(), (index + 1L) * BlockReader.BLOCK), blocks.length());
	}

	private void append(ParsedBlock block) {
		for (int c = 0; c < builders.size(); c++) {
			if (builders.get(c) != null) {
				block.appendTo(c, builders.get(c));
			}
		}
		long before = layout.firstLine() + lines;
		if (firstFault == null && block.firstFault != null) {
			firstFault = block.firstFault.moved(before);
		}
		if (block.cut != null) {
			cut = block.cut.moved(before);
		}
		if (block.rows > 0 || block.lastDropped != null) {
			lastDropped = block.lastDropped == null ? null : block.lastDropped.moved(before);
		}
		rows += block.rows;
		lines += block.lines;
		droppedRows += block.droppedRows;
		unreadableCells += block.unreadableCells;
		openLine = block.openLine;
		end = block.end;
	}

	/** A last line with too few cells is where the file was cut, though somebody has put a line end behind it. */
	private void cutAtLastLine() {
		if (cut == null && lastDropped != null && rows > 0) {
			cut = lastDropped;
			droppedRows--;
			if (firstFault != null && firstFault.line() == cut.line()) {
				firstFault = null;
			}
		}
	}

	private ParsedColumns result() {
		cutAtLastLine();
		List<Column> columns = new ArrayList<>();
		for (ColumnBuilder builder : builders) {
			if (builder != null) {
				columns.add(builder.build());
			}
		}
		return new ParsedColumns(columns, rows, droppedRows, unreadableCells, Optional.ofNullable(firstFault), Optional.ofNullable(cut), openLine,
				end, lines);
	}
}
