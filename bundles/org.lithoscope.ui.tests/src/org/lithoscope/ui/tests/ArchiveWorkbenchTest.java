/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.archive.ArchiveInfo;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.index.IndexLocation;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.index.SearchQuery;
import org.lithoscope.archive.storage.DiskStorage;
import org.lithoscope.archive.ui.internal.explorer.ArchiveView;
import org.lithoscope.archive.ui.internal.jobs.ExportJob;
import org.lithoscope.archive.ui.internal.jobs.ImportIntoArchiveJob;
import org.lithoscope.archive.ui.internal.jobs.KeepResultsJob;
import org.lithoscope.archive.ui.internal.jobs.MergeJob;
import org.lithoscope.archive.ui.internal.jobs.OpenArchiveJob;
import org.lithoscope.archive.ui.internal.jobs.Records;
import org.lithoscope.archive.ui.internal.jobs.RefreshJob;
import org.lithoscope.archive.ui.internal.jobs.ReplayJob;
import org.lithoscope.archive.ui.internal.jobs.SealJob;
import org.lithoscope.archive.ui.internal.jobs.VerifyJob;
import org.lithoscope.archive.ui.internal.provenance.ProvenanceView;
import org.lithoscope.archive.ui.internal.record.RecordEditor;
import org.lithoscope.archive.ui.internal.report.ReportEditor;
import org.lithoscope.archive.ui.internal.search.SearchView;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.engine.archive.CellRule;
import org.lithoscope.engine.archive.ImportOptions;
import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.editor.MeasurementEditor;
import org.lithoscope.ui.internal.importing.ArchiveCommands;
import org.lithoscope.ui.internal.result.ResultEditor;
import org.lithoscope.ui.project.ProjectFile;

@ExtendWith(ScreenshotOnFailure.class)
class ArchiveWorkbenchTest {

	private static final String CELL = "Cell 7";

	@TempDir
	Path folder;

	@BeforeEach
	void indexInTheTemporaryFolder() {
		System.setProperty(IndexLocation.PROPERTY, folder.resolve("cache").toString());
	}

	@AfterEach
	void closeAll() throws Exception {
		Optional<OpenArchive> open = archives().open();
		Robot.run(() -> {
			Robot.page().closeAllEditors(false);
			archives().use(Optional.empty());
			Lithoscope lithoscope = Lithoscope.of(Robot.window());
			lithoscope.project().remove(lithoscope.project().files().stream().map(ProjectFile::path).toList());
			lithoscope.problems().clear();
		});
		if (open.isPresent()) {
			Job.getJobManager().join(open.get(), new NullProgressMonitor());
		}
	}

	private static Archives archives() {
		return Robot.call(() -> Archives.of(Robot.window()));
	}

	private static OpenArchive archive() {
		return archives().open().orElseThrow();
	}

	private OpenArchive make(String name) {
		ArchiveInfo info = new ArchiveInfo("019300aa-0000-7000-8000-" + String.format("%012x", name.hashCode() & 0xffffffffL), name, "", "", "",
				LocalDate.of(2026, 11, 21));
		run(new OpenArchiveJob(archives(), folder.resolve(name), Optional.of(info)));
		show(ArchiveView.ID);
		return archive();
	}

	private static void show(String view) {
		Robot.call(() -> Robot.page().showView(view));
	}

	private static void run(Job job) {
		job.schedule();
		try {
			job.join();
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	private Path series(String name) throws IOException {
		return series(name, 0);
	}

	/** A hundred points in steps of one second, voltage 3 V and up in steps of 10 mV. */
	private Path series(String name, int begin) throws IOException {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 100; i++) {
			text.append(begin + i).append('\t').append(3 + i / 100.0).append('\n');
		}
		return Files.writeString(folder.resolve(name), text + "end\n");
	}

	private void take(Path... files) {
		run(new ImportIntoArchiveJob(Robot.window(), archive(), List.of(files), new ImportOptions(CellRule.named(CELL), List.of(), false)));
		settle();
	}

	/** Until what was begun on the archive has ended: seals after imports, lists that are filled. */
	private static void settle() {
		Robot.waitFor("the work on the archive to end", () -> Job.getJobManager().find(archive()).length == 0);
	}

	private static List<SearchHit> records(RecordKind kind) throws IOException {
		return archive().index().search(SearchQuery.all().kinds(Set.of(kind)));
	}

	private static String message() {
		return archives().message().text();
	}

	private static Optional<TreeItem> item(TreeItem[] items, Predicate<String> wanted) {
		for (TreeItem item : items) {
			Optional<TreeItem> below = item(item.getItems(), wanted);
			if (wanted.test(item.getText())) {
				return Optional.of(item);
			}
			if (below.isPresent()) {
				return below;
			}
		}
		return Optional.empty();
	}

	private static void waitForItem(String key, String text) {
		Tree tree = Robot.get(Tree.class, key);
		Robot.waitFor("'" + text + "' in " + key, () -> item(tree.getItems(), t -> t.contains(text)).isPresent());
	}

	private static void type(String key, String text) {
		Text field = Robot.get(Text.class, key);
		Robot.run(() -> field.setText(text));
	}

	@Test
	void theDialogMarksWhatIsWrongAndMakesAnArchive() {
		Robot.display().asyncExec(() -> ArchiveCommands.create(Robot.window()));
		Button make = Robot.get(Button.class, "dialog.ok");
		assertFalse(Robot.call(make::isEnabled), "an archive needs a name");
		type("new.name", "Silver on copper");
		type("new.parent", folder.resolve("nowhere").toString());
		assertTrue(Robot.call(() -> Robot.get(Label.class, "dialog.complaint").getText()).contains("is not there"));
		assertFalse(Robot.call(make::isEnabled));
		type("new.parent", folder.toString());
		assertTrue(Robot.call(make::isEnabled));
		Robot.send(make, SWT.Selection, 0, 0, 0);
		Robot.waitFor("the archive", () -> Archives.of(Robot.window()).open().isPresent());
		settle();
		assertTrue(Files.isRegularFile(folder.resolve("Silver on copper").resolve("bagit.txt")));
		Robot.waitFor("its name in the title", () -> Robot.window().getShell().getText().contains("Silver on copper"));
		Robot.waitFor("its name in the view",
				() -> Robot.find(Label.class, "archive.name").filter(l -> l.getText().equals("Silver on copper")).isPresent());
		waitForItem(ArchiveView.TREE_KEY, "Cells");
	}

	@Test
	void importedFilesAreInTheTreeAndOpenFromTheirRawBytes() throws Exception {
		make("imports");
		Path series = series("first.uitest");
		take(series, Files.writeString(folder.resolve("recipe.odd"), "two parts lithium"));
		assertTrue(message().startsWith("2 new, 0 already there, 1 known to no reader and kept raw"), message());
		Robot.waitFor("a report that names what was kept raw", () -> Robot.page().getActiveEditor() instanceof ReportEditor report
				&& report.report().rows().stream().anyMatch(r -> r.cells().get(0).endsWith("recipe.odd") && r.cells().get(1).equals("kept raw")));
		Files.delete(series);
		waitForItem(ArchiveView.TREE_KEY, CELL + "  1");
		run(new ImportIntoArchiveJob(Robot.window(), archive(), List.of(series("first.uitest")), ImportOptions.usual()));
		assertTrue(message().startsWith("0 new, 1 already there"), message());
		Files.delete(series);
		Robot.run(() -> Records.open(Robot.window(), hit(RecordKind.MEASUREMENT)));
		Robot.waitFor("the measurement", () -> Robot.page().getActiveEditor() instanceof MeasurementEditor);
		assertEquals("first.uitest", Robot.call(() -> Robot.page().getActiveEditor().getTitle()));
		Robot.run(() -> Records.open(Robot.window(), hit(RecordKind.MEASUREMENT)));
		settle();
		assertEquals(1, Robot.call(() -> Robot.page().findEditors(null, MeasurementEditor.ID, org.eclipse.ui.IWorkbenchPage.MATCH_ID)).length,
				"opened twice, shown once");
	}

	private static SearchHit hit(RecordKind kind) {
		try {
			return records(kind).get(0);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void anExampleFileIsImportedWithItsTechnique() throws Exception {
		Optional<Path> example = Stream.of("examples", "../../examples").map(Path::of).map(p -> p.resolve("synthetic-symmetric-Li-Li.bdf.csv"))
				.filter(Files::exists).findFirst();
		Assumptions.assumeTrue(example.isPresent(), "the example project is not beside the tests");
		make("example");
		take(example.get());
		assertEquals("electrochemistry", archive().index().facet("technique", SearchQuery.all()).get(0).value());
	}

	/** Runs the mean of the voltages above a limit in the analysis view. */
	private static Result analyse(String limit) {
		Robot.run(() -> Records.open(Robot.window(), hit(RecordKind.MEASUREMENT)));
		Robot.waitFor("the measurement", () -> Robot.page().getActiveEditor() instanceof MeasurementEditor);
		Button run = Robot.get(Button.class, "analysis.run");
		Robot.waitFor("the form", () -> run.isEnabled());
		type("parameter.limit", limit);
		Robot.send(run, SWT.Selection, 0, 0, 0);
		Robot.waitFor("the result", () -> Robot.page().getActiveEditor() instanceof ResultEditor);
		return Robot.call(() -> Adapters.adapt(Robot.page().getActiveEditor(), Result.class));
	}

	@Test
	void aKeptResultOpensWithItsFigures() throws Exception {
		OpenArchive archive = make("figures");
		take(series("drawn.uitest"));
		Result result = analyse("3500 mV");
		run(new KeepResultsJob(archives(), archive, List.of(result)));
		settle();
		Robot.run(() -> Robot.page().closeAllEditors(false));
		// as on another day: nothing of it is in the memory
		Robot.run(() -> archives().use(Optional.empty()));
		run(new OpenArchiveJob(archives(), archive.folder(), Optional.empty()));
		Robot.run(() -> Records.open(Robot.window(), hit(RecordKind.RESULT)));
		Robot.waitFor("the result", () -> Robot.page().getActiveEditor() instanceof ResultEditor);
		Result shown = Robot.call(() -> Adapters.adapt(Robot.page().getActiveEditor(), Result.class));
		assertEquals(result.figures().stream().map(Figure::title).toList(), shown.figures().stream().map(Figure::title).toList());
		assertEquals(1, shown.figures().size());
		assertEquals(result.provenance().map(Provenance::time), shown.provenance().map(Provenance::time), "computed when it was computed");
	}

	@Test
	void aResultIsKeptFoundAndTracedToItsBytes() throws Exception {
		OpenArchive archive = make("results");
		take(series("traced.uitest"));
		Result result = analyse("3500 mV");
		Robot.call(() -> Robot.window().getService(IHandlerService.class).executeCommand("org.lithoscope.archive.ui.commands.keep", null));
		Robot.waitFor("the result to be kept", () -> Archives.of(Robot.window()).message().text().equals("Kept: Mean of traced.uitest."));
		settle();
		run(new KeepResultsJob(archives(), archive, List.of(result)));
		assertEquals("Kept already.", message());
		settle();
		assertEquals(1, records(RecordKind.RESULT).size());
		ArchiveRecord kept = archive.archive().read(hit(RecordKind.RESULT).path());
		assertEquals(hit(RecordKind.CELL).id().toString(), kept.body().get("cell"), "the result is of the cell of its measurement");

		show(SearchView.ID);
		type("search.words", "mean trac");
		Table table = Robot.get(Table.class, SearchView.TABLE_KEY);
		Robot.waitFor("the result to be found", () -> table.getItemCount() == 1 && table.getItem(0).getText(0).equals("Mean of traced.uitest"));
		Robot.waitFor("its value beside it", () -> table.getItem(0).getText(1).contains("Mean voltage 3.745 V"));
		type("search.conditions", "mean > 4 V");
		Robot.waitFor("nothing above 4 V", () -> table.getItemCount() == 0);
		type("search.conditions", "mean high");
		Label said = Robot.get(Label.class, "search.said");
		Robot.waitFor("a complaint", () -> said.getText().contains("is no condition"));
		type("search.conditions", "mean = 3700 to 3800 mV");
		Robot.waitFor("the result again", () -> table.getItemCount() == 1);

		show(ProvenanceView.ID);
		SearchHit hit = hit(RecordKind.RESULT);
		ProvenanceView view = Robot.call(() -> (ProvenanceView) Robot.page().findView(ProvenanceView.ID));
		Robot.run(() -> view.show(hit));
		waitForItem(ProvenanceView.TREE_KEY, "Mean voltage");
		waitForItem(ProvenanceView.TREE_KEY, "3500");
		waitForItem(ProvenanceView.TREE_KEY, "SHA-512");
		String hash = result.provenance().orElseThrow().inputs().get(0).origin().files().get(0).sha512();
		waitForItem(ProvenanceView.TREE_KEY, hash);
		waitForItem(ProvenanceView.TREE_KEY, CELL);
		Robot.run(view::checkBytes);
		waitForItem(ProvenanceView.TREE_KEY, "the bytes match");
		Path raw = archive.folder().resolve("data/raw").resolve(hash.substring(0, 2)).resolve(hash).resolve("traced.uitest");
		Files.writeString(raw, Files.readString(raw).replace('3', '4'));
		Robot.run(view::checkBytes);
		waitForItem(ProvenanceView.TREE_KEY, "THE BYTES DO NOT MATCH");
	}

	@Test
	void parametersAreRememberedInTheArchive() throws Exception {
		make("memory");
		take(series("one.uitest", 0), series("two.uitest", 500));
		analyse("3600 mV");
		Robot.run(() -> Robot.page().closeAllEditors(false));
		SearchHit other = records(RecordKind.MEASUREMENT).get(1);
		Robot.run(() -> Records.open(Robot.window(), other));
		Robot.waitFor("the measurement", () -> Robot.page().getActiveEditor() instanceof MeasurementEditor);
		Robot.waitFor("the limit that was used last",
				() -> Robot.find(Text.class, "parameter.limit").filter(t -> t.getText().equals("3600 mV")).isPresent());
		assertEquals("100", Robot.call(() -> Robot.get(Text.class, "parameter.points").getText()), "what the data propose is left");
	}

	@Test
	void aCellIsEditedAndEveryRevisionKept() throws Exception {
		make("cells");
		take(series("edited.uitest"));
		SearchHit cell = hit(RecordKind.CELL);
		Robot.run(() -> Records.open(Robot.window(), cell));
		Robot.waitFor("the form", () -> Robot.page().getActiveEditor() instanceof RecordEditor);
		RecordEditor editor = Robot.call(() -> (RecordEditor) Robot.page().getActiveEditor());
		assertFalse(Robot.call(editor::isDirty));
		type("field.positive.arealCapacity", "4 mg");
		assertTrue(Robot.call(editor::isDirty));
		assertTrue(Robot.call(() -> Robot.get(Label.class, "complaint.positive.arealCapacity").getText()).contains("does not measure this"));
		Robot.run(() -> editor.doSave(new NullProgressMonitor()));
		assertTrue(Robot.call(editor::isDirty), "what is wrong is not kept");
		assertTrue(message().startsWith("Not saved"), message());
		type("field.positive.arealCapacity", "4 mA h/cm²");
		assertTrue(Robot.call(() -> Robot.get(Label.class, "complaint.positive.material").getText()).contains("is missing"));
		type("field.positive.material", "NMC811");
		Robot.run(() -> editor.doSave(new NullProgressMonitor()));
		assertFalse(Robot.call(editor::isDirty));
		assertEquals("Saved as revision 2.", message());
		List<ArchiveRecord> revisions = archive().archive().revisions(RecordKind.CELL, cell.id());
		assertEquals(2, revisions.size());
		Map<?, ?> electrode = (Map<?, ?>) revisions.get(1).body().get("positive");
		assertEquals("NMC811", electrode.get("material"));
		Map<?, ?> capacity = (Map<?, ?>) electrode.get("arealCapacity");
		assertEquals(4, ((Number) capacity.get("value")).doubleValue());
		assertEquals("mA.h/cm2", capacity.get("unit"));
		assertEquals(1, archive().index().count(SearchQuery.all().kinds(Set.of(RecordKind.CELL)).facet("positive", "NMC811")), "found at once");
		Robot.run(() -> Records.create(Robot.window(), RecordKind.NOTE, Optional.of(cell)));
		type("field.text", "Assembled with less pressure.");
		Robot.run(() -> Robot.page().getActiveEditor().doSave(new NullProgressMonitor()));
		assertEquals(cell.id().toString(), archive().archive().read(hit(RecordKind.NOTE).path()).body().get("cell"), "a note on the cell");
		Robot.run(() -> Robot.page().activate(editor));
		Robot.run(editor::showRevisions);
		Table table = Robot.get(Table.class, "revisions.table");
		assertEquals(List.of("current", ""), Robot.call(() -> List.of(table.getItem(0).getText(4), table.getItem(1).getText(4))));
	}

	@Test
	void whatOthersWriteAppearsAndNobodysWorkIsLost() throws Exception {
		OpenArchive archive = make("shared");
		take(series("shared.uitest"));
		SearchHit cell = hit(RecordKind.CELL);
		Robot.run(() -> Records.open(Robot.window(), cell));
		Robot.waitFor("the form", () -> Robot.page().getActiveEditor() instanceof RecordEditor);
		ArchiveRecord before = archive.archive().read(cell.path());
		ProjectArchive.Writer grace = new ProjectArchive.Writer("Grace Hopper", "test");
		try (ProjectArchive other = ProjectArchive.open(new DiskStorage(archive.folder()), grace, Clock.systemUTC())) {
			other.add(RecordKind.CELL, Map.of("name", "Cell of Grace"));
			other.revise(before, Map.of("name", CELL, "comment", "by Grace"));
		}
		run(new RefreshJob(archives(), archive, true));
		waitForItem(ArchiveView.TREE_KEY, "Cell of Grace");
		type("field.batch", "B12");
		RecordEditor editor = Robot.call(() -> (RecordEditor) Robot.page().getActiveEditor());
		Robot.run(() -> editor.doSave(new NullProgressMonitor()));
		List<ArchiveRecord> current = archive.archive().current(RecordKind.CELL, cell.id());
		assertEquals(List.of("by Grace", "B12"), List.of(current.get(0).body().get("comment"), current.get(1).body().get("batch")));
		Robot.run(editor::showRevisions);
		Table table = Robot.get(Table.class, "revisions.table");
		assertEquals("current, one of 2", Robot.call(() -> table.getItem(0).getText(4)));
	}

	@Test
	void integrityIsCheckedAndResultsAreReplayed() throws Exception {
		OpenArchive archive = make("checked");
		take(series("checked.uitest"));
		run(new KeepResultsJob(archives(), archive, List.of(analyse("3500 mV"))));
		settle();
		run(new ReplayJob(Robot.window(), archive, List.of()));
		assertEquals("1 results: 1 identical.", message());
		run(new SealJob(archives(), archive, false));
		assertTrue(message().startsWith("Sealed"), message());
		run(new VerifyJob(Robot.window(), archive));
		assertTrue(message().startsWith("Intact"), message());
		Path cell = archive.folder().resolve(hit(RecordKind.CELL).path());
		Files.writeString(cell, Files.readString(cell).replace(CELL, "Cell 8"));
		run(new VerifyJob(Robot.window(), archive));
		assertTrue(message().startsWith("1 problem among"), message());
		Robot.waitFor("the damaged file in a report", () -> Robot.page().getActiveEditor() instanceof ReportEditor report
				&& report.report().rows().stream().anyMatch(r -> r.cells().get(1).equals(hit(RecordKind.CELL).path())));
	}

	@Test
	void whatIsExportedIsTakenInAndWhatIsHostileIsRefused() throws Exception {
		OpenArchive archive = make("exported");
		take(series("sent.uitest"));
		Path eln = folder.resolve("sent.eln");
		run(new ExportJob(archives(), archive, Optional.of(hit(RecordKind.MEASUREMENT)), eln));
		assertTrue(message().startsWith("sent.eln holds"), message());
		OpenArchive other = make("receiver");
		run(new MergeJob(archives(), other, eln));
		settle();
		assertEquals(List.of("sent.uitest"), records(RecordKind.MEASUREMENT).stream().map(SearchHit::title).toList());
		assertEquals(List.of(CELL), records(RecordKind.CELL).stream().map(SearchHit::title).toList());
		long before = files(other.folder());
		Path hostile = folder.resolve("hostile.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(hostile))) {
			zip.putNextEntry(new ZipEntry("../../outside.txt"));
			zip.write("x".getBytes(StandardCharsets.UTF_8));
		}
		run(new MergeJob(archives(), other, hostile));
		assertTrue(archives().message().wrong());
		assertTrue(message().contains("outside.txt"), message());
		assertEquals(before, files(other.folder()), "nothing is changed");
		assertFalse(Files.exists(folder.resolve("outside.txt")));
	}

	private static long files(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).count();
		}
	}

	@Test
	void whatIsNoArchiveIsRefusedInWords() throws Exception {
		Path nothing = Files.createDirectories(folder.resolve("nothing"));
		run(new OpenArchiveJob(archives(), nothing, Optional.empty()));
		assertTrue(archives().open().isEmpty());
		assertTrue(archives().message().wrong());
		assertTrue(message().contains("cannot be opened"), message());
	}

	@Test
	void aFolderThatCannotBeWrittenOpensReadOnly() throws Exception {
		Path made = make("readonly").folder();
		take(series("kept.uitest"));
		Robot.run(() -> archives().use(Optional.empty()));
		try (ReadOnlyFolder readOnly = new ReadOnlyFolder(made)) {
			Robot.run(() -> ArchiveCommands.open(Robot.window(), made));
			Robot.waitFor("the archive", () -> Archives.of(Robot.window()).open().isPresent());
			settle();
			assertTrue(message().startsWith("Open read-only"), message());
			Robot.run(() -> Records.open(Robot.window(), hit(RecordKind.CELL)));
			Robot.waitFor("the form", () -> Robot.page().getActiveEditor() instanceof RecordEditor);
			assertEquals(SWT.READ_ONLY, Robot.call(() -> Robot.get(Text.class, "field.name").getStyle() & SWT.READ_ONLY));
		}
	}

	@Test
	void theArchiveOpensFromTheFolderDroppedOnTheWindow() {
		Path made = make("dropped").folder();
		Robot.run(() -> archives().use(Optional.empty()));
		Robot.run(() -> org.lithoscope.ui.internal.importing.ImportJob.open(Robot.window(), List.of(made)));
		Robot.waitFor("the archive", () -> Archives.of(Robot.window()).open().filter(a -> a.name().equals("dropped")).isPresent());
		assertTrue(PlatformUI.isWorkbenchRunning());
	}
}
