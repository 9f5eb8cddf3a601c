/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lithoscope.example.ExampleReader;
import org.lithoscope.instrument.arbin.ArbinCsvReader;
import org.lithoscope.instrument.arbin.ArbinXlsxReader;
import org.lithoscope.instrument.basytec.BasytecReader;
import org.lithoscope.instrument.bdf.BdfCsvReader;
import org.lithoscope.instrument.bdf.BdfParquetReader;
import org.lithoscope.instrument.biologic.MprReader;
import org.lithoscope.instrument.biologic.MptReader;
import org.lithoscope.instrument.chi.ChiTextReader;
import org.lithoscope.instrument.csv.CyclingTextReader;
import org.lithoscope.instrument.csv.CyclingWorkbookReader;
import org.lithoscope.instrument.digatron.DigatronReader;
import org.lithoscope.instrument.gamry.DtaReader;
import org.lithoscope.instrument.landt.LandtReader;
import org.lithoscope.instrument.landt.LandtXlsxReader;
import org.lithoscope.instrument.maccor.MaccorTextReader;
import org.lithoscope.instrument.neware.NdaReader;
import org.lithoscope.instrument.neware.NdaxReader;
import org.lithoscope.instrument.neware.NewareCsvReader;
import org.lithoscope.instrument.neware.NewareXlsxReader;
import org.lithoscope.instrument.novonix.NovonixReader;
import org.lithoscope.instrument.pec.PecReader;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.testkit.cell.SyntheticCells;
import org.lithoscope.testkit.cell.SyntheticCells.Tester;
import org.lithoscope.testkit.cell.SyntheticRun;
import org.lithoscope.testkit.conformance.CyclingTruth;
import org.lithoscope.testkit.conformance.ReaderConformance;
import org.lithoscope.testkit.conformance.Sample;
import org.lithoscope.testkit.writer.BdfCsvWriter;
import org.lithoscope.testkit.writer.BdfParquetWriter;
import org.lithoscope.testkit.writer.CyclerText;
import org.lithoscope.testkit.writer.CyclerWorkbook;
import org.lithoscope.testkit.writer.MaccorTextWriter;
import org.lithoscope.testkit.writer.MprWriter;
import org.lithoscope.testkit.writer.MptWriter;
import org.lithoscope.testkit.writer.NewareWriter;

/** Every reader keeps its contract on files of every variant that the test kit writes. */
class ReaderConformanceTest {

	private static final boolean FULL = Boolean.getBoolean("lithoscope.full");
	private static final int CUTS = FULL ? 5000 : 150;
	private static final int MUTATIONS = FULL ? 5000 : 200;
	private static final Duration HANG = Duration.ofMinutes(FULL ? 30 : 2);

	private final SyntheticRun run = SyntheticCells.fullCell(3, 4e-3, 0.99, 0.5, new Tester(300, 1e-4, 1e-4, 5));

	/** A reader with a file that it must read. */
	private record Case(String name, MeasurementReader reader, Sample sample) {
	}

	private List<Case> cases() {
		List<Case> cases = new ArrayList<>();
		for (int version : new int[] {2, 3, 10, 11}) {
			cases.add(new Case("mpr version " + version, new MprReader(), CyclingTruth.sample(run, new MprWriter(version))));
		}
		for (boolean comma : new boolean[] {false, true}) {
			for (boolean header : new boolean[] {false, true}) {
				MptWriter writer = new MptWriter(comma, header);
				cases.add(new Case("mpt " + writer.variant(), new MptReader(), CyclingTruth.sample(run, writer)));
			}
		}
		for (MaccorTextWriter.Dialect dialect : MaccorTextWriter.Dialect.values()) {
			MaccorTextWriter writer = new MaccorTextWriter(dialect);
			cases.add(new Case("MACCOR " + writer.variant(), new MaccorTextReader(), CyclingTruth.sample(run, writer)));
		}
		for (boolean labels : new boolean[] {false, true}) {
			BdfCsvWriter writer = new BdfCsvWriter(labels);
			cases.add(new Case("Battery Data Format, " + writer.variant(), new BdfCsvReader(), CyclingTruth.sample(run, writer)));
		}
		for (boolean modern : new boolean[] {false, true}) {
			BdfParquetWriter writer = new BdfParquetWriter(modern);
			cases.add(new Case("Battery Data Format, " + writer.variant(), new BdfParquetReader(), CyclingTruth.sample(run, writer)));
		}
		for (NewareWriter writer : NewareWriter.values()) {
			MeasurementReader reader = writer.fileName().endsWith("x") ? new NdaxReader() : new NdaReader();
			cases.add(new Case("Neware " + writer.variant(), reader, CyclingTruth.sample(run, writer)));
		}
		for (CyclerWorkbook writer : CyclerWorkbook.values()) {
			MeasurementReader reader = switch (writer) {
				case ARBIN -> new ArbinXlsxReader();
				case NEWARE -> new NewareXlsxReader();
				case LANDT, LANDT_TWO_SHEETS -> new LandtXlsxReader();
				case OWN_TABLE -> new CyclingWorkbookReader();
			};
			cases.add(new Case("workbook " + writer.variant(), reader, CyclingTruth.sample(run, writer)));
		}
		for (CyclerText writer : CyclerText.values()) {
			cases.add(new Case("text export " + writer.variant(), textReader(writer), CyclingTruth.sample(run, writer)));
		}
		cases.add(new Case("example plug-in", new ExampleReader(), example()));
		return cases;
	}

	private static MeasurementReader textReader(CyclerText writer) {
		return switch (writer) {
			case NEWARE, NEWARE_CHINESE, NEWARE_REPORT -> new NewareCsvReader();
			case ARBIN -> new ArbinCsvReader();
			case LANDT, LANDT_SLASH, LANDT_CHINESE -> new LandtReader();
			case NOVONIX, NOVONIX_RESTARTED -> new NovonixReader();
			case PEC -> new PecReader();
			case BASYTEC -> new BasytecReader();
			case DIGATRON -> new DigatronReader();
			case GAMRY -> new DtaReader();
			case CHI -> new ChiTextReader();
			case OWN_TABLE -> new CyclingTextReader();
		};
	}

	private Sample example() {
		StringBuilder b = new StringBuilder("EXAMPLE CYCLER 1\ncell: synthetic\n");
		for (int i = 0; i < run.points(); i++) {
			b.append(String.format(Locale.ROOT, "%.9f %.9f %.12f%n", run.time()[i], run.voltage()[i] * 1e3, run.current()[i] * 1e3));
		}
		return new Sample("synthetic.exc", b.append("END\n").toString().getBytes(StandardCharsets.US_ASCII), new CyclingTruth(run, 1e-9));
	}

	@TestFactory
	Stream<DynamicContainer> everyReaderKeepsItsContract() {
		return cases().stream().map(c -> {
			ReaderConformance conformance = new ReaderConformance(c.reader());
			return DynamicContainer.dynamicContainer(c.name(),
					List.of(test("reads the truth", () -> conformance.readsTheTruth(c.sample())),
							test("can be cancelled", () -> conformance.canBeCancelled(c.sample())),
							test("refuses garbage", () -> conformance.refusesGarbage(7)),
							test("survives truncation", () -> conformance.survivesTruncation(c.sample(), CUTS)),
							test("survives mutation", () -> conformance.survivesMutation(c.sample(), MUTATIONS, 11)),
							test("spares memory", () -> conformance.sparesMemory(c.sample(), MUTATIONS, 13))));
		});
	}

	@TestFactory
	Stream<DynamicTest> theOtherSignIsKeptAsTheFileHasIt() {
		SyntheticRun turned = run.withOtherSign();
		return Stream.of(new MprWriter(3), new MptWriter(false, true))
				.map(writer -> test(writer.variant(), () -> {
					Sample sample = CyclingTruth.sample(turned, writer);
					MeasurementReader reader = writer instanceof MprWriter ? new MprReader() : new MptReader();
					new ReaderConformance(reader).readsTheTruth(sample);
					assertEquals(-run.current()[20], turned.current()[20]);
				}));
	}

	private static DynamicTest test(String name, Runnable check) {
		return DynamicTest.dynamicTest(name, () -> Assertions.assertTimeoutPreemptively(HANG, check::run));
	}
}
