/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.bdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.lithoscope.instrument.bdf.internal.BdfMeasurement;
import org.lithoscope.instrument.bdf.internal.BdfNames;
import org.lithoscope.io.parquet.ParquetColumn;
import org.lithoscope.io.parquet.ParquetFile;
import org.lithoscope.io.parquet.PhysicalType;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnBuilder;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

/**
 * Reads Parquet files of the Battery Data Format, with the same column names as in {@link BdfCsvReader}. One measurement
 * {@code electrochemistry/cycling} with the table {@code data}, a row for each row of the file. A file that breaks off has lost its footer,
 * without which nothing can be read.
 */
public final class BdfParquetReader implements MeasurementReader {

	@Override
	public Probe probe(Source source) throws IOException {
		if (!ParquetFile.isParquet(source.main())) {
			return Probe.NO;
		}
		try (ParquetFile file = new ParquetFile(source.main())) {
			return BdfNames.areComplete(names(file)) ? Probe.certain("a Parquet file with columns of the Battery Data Format") : Probe.NO;
		} catch (ReadException e) {
			return new Probe(0.3, "begins as a Parquet file does");
		}
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		SourceEntry entry = source.main();
		try (ParquetFile file = new ParquetFile(entry)) {
			if (!BdfNames.areComplete(names(file))) {
				throw new ReadException(source.name(), "its columns of numbers do not hold time, voltage and current of the Battery Data Format: "
						+ String.join(", ", names(file)));
			}
			if (file.rowCount() == 0) {
				throw new ReadException(source.name(), "the columns are there, but not one row");
			}
			List<Notice> notices = new ArrayList<>();
			if (!file.unreadColumns().isEmpty()) {
				notices.add(Notice.warning("Columns of lists or maps are left out: " + String.join(", ", file.unreadColumns()) + "."));
			}
			List<Column> columns = new ArrayList<>();
			BdfNames names = new BdfNames();
			for (ParquetColumn column : file.columns()) {
				if (!column.name().isBlank()) {
					columns.add(column(file, column, names.name(column.name()), context));
				}
			}
			return List.of(BdfMeasurement.of(entry.name(), Table.of(columns), notices, context).build());
		}
	}

	private static List<String> names(ParquetFile file) {
		return file.columns().stream().filter(column -> !column.isText()).map(ParquetColumn::name).toList();
	}

	private static Column column(ParquetFile file, ParquetColumn column, BdfNames.Named named, ReadContext context)
			throws ReadException, IOException {
		// stamps of time come in seconds, whatever the name says
		double factor = column.meaning().isTime() ? 1 : named.factor();
		ColumnBuilder builder = Table.builder(context.storage()).column(named.info(), type(column, named)).expect(file.rowCount());
		file.read(column, (numbers, texts, count) -> {
			if (column.isText()) {
				for (int i = 0; i < count; i++) {
					builder.appendText(texts[i]);
				}
			} else {
				for (int i = 0; factor != 1 && i < count; i++) {
					numbers[i] *= factor;
				}
				builder.append(numbers, 0, count);
			}
		}, context);
		return builder.build();
	}

	private static ColumnType type(ParquetColumn column, BdfNames.Named named) {
		if (column.isText()) {
			return ColumnType.DICTIONARY;
		}
		boolean whole = named.kind().map(kind -> kind != BdfColumn.Kind.NUMBER).orElse(column.isSmallInteger());
		boolean single = column.type() == PhysicalType.FLOAT && named.factor() == 1;
		return whole ? ColumnType.INT : single ? ColumnType.FLOAT : ColumnType.DOUBLE;
	}
}
