/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.parquet.ParquetColumn.Meaning;
import org.lithoscope.io.source.ListedSource;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;

/** Files that Apache's parquet-java 1.16 wrote from known values, examples of the format description, and damage. */
class ParquetFileTest {

	private static final int ROWS = 60;
	/** Second version of pages, delta encodings, Zstandard, checksums. */
	private static final byte[] SECOND = Base64.getMimeDecoder().decode("""
			UEFSMRUGFRoVMhWJy8TFDUwVeBUAFXgVBhUAFQARAAAotS/9AFhoAAAJAAAAESIiIiIiIiICAQAAFQYVqAEVngEV96+VEUwVeBUoFXgVChUSFQARAAAR
			tm3btm3btg0otS/9AFjUAQA0A4ABBCjFAQYICAAAAAkGFQwhEi0YOR5FJFEqXTBpNnU8gUKNSJlOpVSxWr1gyWbVbOFyAAEAAwIoAQAAFQYVKBVAFZuC
			zfIFTBV4FQAVeBUKFQAVABEAACi1L/0AWKAAAIABBDyOgPKBg4mFBsCNtwEAAAAAAQAAFQYVkAEVqAEVq53jyQ1MFXgVABV4FQ4VABUAEQAAKLUv/QBY
			QAIAgAEEPAABAwIAAE+SJEmSJEmgJEmSJFUVVlVVVRUAgAEEPAwLAwMAALBt27Zt27Zf27Zt27Zt+7Vt27Zt27YBAHN0ZXAgMDEyAQAAFQYVqAYVtAIV
			kc33/QhMFXgVFBV4FQAVCBUAEQAAFABkASi1L/0AWFQEAGQEAAD0PwD2+Pr8/gBAAQIDBAUGBwgJCgsMDQ4PEIAAEYAAEoAAE4AAFIAAFYAAFoAAF4AA
			GIAAGYAAGoAAG4AAHIAAHYAdQDIg4NcDMxsti4GZjZbFwMxGy2JgZqNlMTCz0WQxMLPRshiY2ZB8mWXJl1mWfJllyZdZFvkyy2JgZlnymcyWosfasAEA
			ABUEFSgVQBXs8uZdPBUKFQAAACi1L/0AWKAAAOj9AADp/QAA6v0AAOv9AADs/QAAAQAAFQYVNBVMFcnxm8cGTBV4FQAVeBUQFQAVABEAACi1L/0AWNAA
			AAMRiEZEI6IR0YhoRDQiGhGNiEZEI6IR0QgAAQAAFQYVpAIVvAIVorLmnwJMFXgVABV4FQ4VABUAEQAAKLUv/QBYkAQAgAEEPAADAwIAAFSWKcsEZsqU
			ZcoyZW23bbfddhsAgAEEPAYDAwIAANCyaFlELFq0LFoWLeed55133jkA//sukvb8Wr79Iobq/k6y/xZ63gAAQqYBCm7SAjaa/gNixgQqjvIFVroGHoLm
			B0quCBJ22gk+ogoGas4LMpb6DF7CDSaK7g5Stg8afuIQRqoRDnLWEjoBAAAVBhUqFUIVqeLuxwFMFXgVPBV4FQoVEhUEEQAAeAARVVVVVVVVVQUotS/9
			AFhQAACAAQQeAAQAAAAAAQAAGRECGRgBABkYAQEVAhkWAAAZEQIZGASd////GRgENQ0AABUCGRYoABkRAhkYCAdAHhgkCgYAGRgIJ6dkHSQKBgAVAhkW
			AAAZEQIZGAZzdGVwIDAZGAZzdGVwIDIVAhkWAAAZEQIZGAgAAAAAAAD0PxkYCAAAAAAAgB1AFQIZFhQAGRECGRgE6P0AABkYBOz9AAAVAhkWAAAZEQIZ
			GAP/+y4ZGAMAEjoVAhkWAAAZEQIZGAQAAAAAGRgEOgAAABUCGRY8GSZ4AAAZHBYIFWoWAAAAGRwWchXYARYAAAAZHBbKAhV4FgAAABkcFsIDFeQBFgAA
			GRbQBQAZHBamBRXwAhYAAAAZHBb6CBWEARYAAAAZHBb+CRX4AhYAAAAZHBb2DBV6FgAAABUCGZxIAW0VEAAVACUAGAFiABUCJQIYAWkAFQQlABgCdHMl
			FEyMERwsAAAAAAAVDCUAGAFzJQBMHAAAABUKJQIYAWQAFQIlABgBdSUYTKwTEBIAAAAVDhUGFQAYA2RlYyUKFQQVDCxcFQQVDAAAABUCJQQYBG1hbnkA
			FngZHBmMJgAcFQAZFQYZGAFiFQwWeBZSFmomCDwYAQEYAQAWACgBARgBAAAZHBUGFQYVAgA8AAAWgBEVFBbwDRUiACYAHBUCGRUKGRgBaRUMFngW4gEW
			2AEmcjwYBDUNAAAYBJ3///8WKCgENQ0AABgEnf///wAZHBUGFQoVAgA8AAAWlBEVFhaSDhUuACYAHBUEGRUKGRgCdHMVDBZ4FmAWeCbKAjwYCCenZB0k
			CgYAGAgHQB4YJAoGABYAKAgnp2QdJAoGABgIB0AeGCQKBgAAGRwVBhUKFQIAPAAAFqoRFRYWwA4VPgAmABwVDBkVDhkYAXMVDBZ4FswBFuQBJsIDPDYA
			KAZzdGVwIDIYBnN0ZXAgMAAZHBUGFQ4VAgA8FtAFAAAWwBEVIBb+DhU2ACYAHBUKGRUAGRgBZBUMFngW5AYW8AImpgU8GAgAAAAAAIAdQBgIAAAAAAAA
			9D8WFCgIAAAAAACAHUAYCAAAAAAAAPQ/ABkcFQYVABUCADwAABbgERUYFrQPFT4AJgAcFQIZJQAQGRgBdRUMFngWuAEW6AEm+ggmlggcNgAoBOz9AAAY
			BOj9AAAAGSwVBBUAFQIAFQYVEBUCADwAABb4ERUYFvIPFS4AJgAcFQ4ZFQ4ZGANkZWMVDBZ4FuACFvgCJv4JPDYAKAMAEjoYA//7LgAZHBUGFQ4VAgA8
			AAAWkBIVGBagEBUqACYAHBUCGRUKGRgEbWFueRUMFngWYhZ6JvYMPBgEOgAAABgEAAAAABY8KAQ6AAAAGAQAAAAAABkcFQYVChUCADwpJngAAAAWqBIV
			FhbKEBU2ABa+EBZ4JggW6A0UAAAZHBgRd3JpdGVyLm1vZGVsLm5hbWUYB2V4YW1wbGUAGEpwYXJxdWV0LW1yIHZlcnNpb24gMS4xNi4wIChidWlsZCA0
			MDJjMzgxMGMzNzJkMjk2MDNlMTgxNzcxYWNlYmZlY2M3MWJlZjYxKRmMHAAAHAAAHAAAHAAAHAAAHAAAHAAAHAAAAHUDAABQQVIx""");
	/** First version of pages, dictionaries, Snappy, checksums. */
	private static final byte[] FIRST = Base64.getMimeDecoder().decode("""
			UEFSMRUAFRAVFBXRh+HwBRwVeBUAFQgVCAAACBwiIiIiIiIiAhUAFdoCFeACFYOCpNQEHBV4FQAVBhUIAACtARwJAAAAEbZt2wED8KANnf///6D///+s
			////tf///83////c////AAAAABUAAABFAAAAYAAAAJwAAAC9AAAABQEAACwBAACAAQAArQEAAA0CAABAAgAArAIAAOUCAABdAwAAnAMAACAEAABlBAAA
			9QQAAEAFAADcBQAALQYAANUGAAAsBwAA4AcAAD0IAAD9CAAAYAkAACwKAACVCgAAbQsAANwLAADADAAANQ0AABUAFcAHFe4FFZ6Rqd8NHBV4FQAVCBUI
			AADgAygHQB4YJAoGAGcjNQUICMcGTAUICCfqYgUICIfNeQUICOewkAUICEeUpwUICKd3vgUICAdb1QUICGc+7AUIDMchAxkBUAgnBRoFCAiH6DAFCAjn
			y0cFCAhHr14FCAinknUFCAgHdowFCAhnWaMFCAjHPLoFCAgnINEFCAiHA+gFCAjn5v4FCAxHyhUaAWAIp60sBQgIB5FDBQgIZ3RaBQgIx1dxBQgIJzuI
			BQgIhx6fBQgI5wG2BQgIR+XMBQgIp8jjBQgIB6z6BQgMZ48RGwFYCMdyKAUICCdWPwUICIc5VgUICOccbQUICEcAhAUICKfjmgUICAfHsQUICGeqyAUI
			CMeN3wUICCdx9gUIDIdUDRwBWAjnNyQFCAhHGzsFCAin/lEFCAgH4mgFCAhnxX8FCAjHqJYFCAgnjK0FCAiHb8QFCAjnUtsFCAhHNvIFCCinGQkdJAoG
			AAf9HwUICGfgNgUIPMfDTR0kCgYAJ6dkHSQKBgAVBBU8FTQVzuuA8A88FQYVBAAAHiQGAAAAc3RlcCAwFQooMQYAAABzdGVwIDIVABUOFRIVqeDwmw8c
			FXgVBBUIFQgAAAcYAigAKAEoAhUAFbAGFaIDFYrzr88DHBV4FQAVBhUIAACYAyAEAAAAFABkAQAFAQT0PwUHBAD2DQgA+A0IAPoNCAD8DQgA/g0IBABA
			CTAAAQ0IAAINCAADDQgABA0IAAUNCAAGDQgABw0IAAgNCAAJDQgACg0IAAsNCAAMDQgADQ0IAA4NCAAPDQgAEAkIAIANCAQAEQ0QDQgEABINEA0IBAAT
			DRANCAQAFA0QDQgEABUNEA0IBAAWDRANCAQAFw0QDQgEABgNEA0IBAAZDRANCAQAGg0QDQgEABsNEA0IBAAcDRANCCgAHUAAAAAAAIAdQBUEFSgVLBWD
			z46/DzwVChUEAAAUTOj9AADp/QAA6v0AAOv9AADs/QAAFQAVNBU4FaCt4asJHBV4FQQVCBUIAAAaZAMRiEZEI6IR0YhoRDQiGhGNiEZEI6IR0QgAFQAV
			6AIV8AIViJuK8QYcFXgVABUIFQgAALQB8LP/+y7/+5L/+/b//Fr//L7//SL//Yb//er//k7//rL//xb//3r//94AAEIAAKYAAQoAAW4AAdIAAjYAApoA
			Av4AA2IAA8YABCoABI4ABPIABVYABboABh4ABoIABuYAB0oAB64ACBIACHYACNoACT4ACaIACgYACmoACs4ACzIAC5YAC/oADF4ADMIADSYADYoADe4A
			DlIADrYADxoAD34AD+IAEEYAEKoAEQ4AEXIAEdYAEjoVABWWAhWWAhXn26+gBBwVeBUAFQYVBgAAiwEsAgAAAHgACQAAABFVCQEQBQAAAAABF/BvBAAA
			AAYAAAAIAAAACgAAAAwAAAAOAAAAEAAAABIAAAAUAAAAFgAAABgAAAAaAAAAHAAAAB4AAAAgAAAAIgAAACQAAAAmAAAAKAAAACoAAAAsAAAALgAAADAA
			AAAyAAAANAAAADYAAAA4AAAAOgAAABkRAhkYAQAZGAEBFQIZFgAAGRECGRgEnf///xkYBDUNAAAVAhkWKAAZEQIZGAgHQB4YJAoGABkYCCenZB0kCgYA
			FQIZFgAAGRECGRgGc3RlcCAwGRgGc3RlcCAyFQIZFgAAGRECGRgIAAAAAAAA9D8ZGAgAAAAAAIAdQBUCGRYUABkRAhkYBOj9AAAZGATs/QAAFQIZFgAA
			GRECGRgD//suGRgDABI6FQIZFgAAGRECGRgEAAAAABkYBDoAAAAVAhkWPBkmeAAAGRwWCBVCFgAAABkcFkoVkgMWAAAAGRwW3AMVoAYWAAAAGRwW1goV
			QBYAABkW0AUAGRwWlgsV1AMWAAAAGRwWvA8VZhYAAAAZHBaiEBWiAxYAAAAZHBbEExXIAhYAAAAVAhmcSAFtFRAAFQAlABgBYgAVAiUCGAFpABUEJQAY
			AnRzJRRMjBEcLAAAAAAAFQwlABgBcyUATBwAAAAVCiUCGAFkABUCJQAYAXUlGEysExASAAAAFQ4VBhUAGANkZWMlChUEFQwsXBUEFQwAAAAVAiUEGARt
			YW55ABZ4GRwZjCYAHBUAGSUIABkYAWIVAhZ4Fj4WQiYIPBgBARgBABYAKAEBGAEAABkcFQAVABUCADwAABacGRUUFowWFSIAJgAcFQIZNQYIABkYAWkV
			AhZ4FowDFpIDJko8GAQ1DQAAGASd////FigoBDUNAAAYBJ3///8AGRwVABUAFQIAPAAAFrAZFRYWrhYVLgAmABwVBBklCAAZGAJ0cxUCFngW8gcWoAYm
			3AM8GAgnp2QdJAoGABgIB0AeGCQKBgAWACgIJ6dkHSQKBgAYCAdAHhgkCgYAABkcFQAVABUCADwAABbGGRUYFtwWFT4AJgAcFQwZJQQIGRgBcxUCFngW
			ngEWmgEm1gom/AkcNgAoBnN0ZXAgMhgGc3RlcCAwABksFQQVBBUCABUAFQQVAgA8FtAFAAAW3hkVHhaaFxU2ACYAHBUKGTUGCAAZGAFkFQIWeBbiBhbU
			AyaWCzwYCAAAAAAAgB1AGAgAAAAAAAD0PxYUKAgAAAAAAIAdQBgIAAAAAAAA9D8AGRwVABUAFQIAPAAAFvwZFRgW0BcVPgAmABwVAhklBAgZGAF1FQIW
			eBawARa4ASa8DybqDhw2ACgE7P0AABgE6P0AAAAZLBUEFQQVAgAVABUEFQIAPAAAFpQaFRYWjhgVLgAmABwVDhklCAAZGANkZWMVAhZ4FpoDFqIDJqIQ
			PDYAKAMAEjoYA//7LgAZHBUAFQAVAgA8AAAWqhoVGBa8GBUqACYAHBUCGSUGABkYBG1hbnkVAhZ4FsgCFsgCJsQTPBgEOgAAABgEAAAAABY8KAQ6AAAA
			GAQAAAAAABkcFQAVABUCADwpJngAAAAWwhoVGBbmGBU2ABbOGhZ4JggWhBYUAAAZHBgRd3JpdGVyLm1vZGVsLm5hbWUYB2V4YW1wbGUAGEpwYXJxdWV0
			LW1yIHZlcnNpb24gMS4xNi4wIChidWlsZCA0MDJjMzgxMGMzNzJkMjk2MDNlMTgxNzcxYWNlYmZlY2M3MWJlZjYxKRmMHAAAHAAAHAAAHAAAHAAAHAAA
			HAAAHAAAAIwDAABQQVIx""");

	private static Map<String, Object[]> read(byte[] bytes) throws IOException, ReadException {
		Map<String, Object[]> columns = new HashMap<>();
		try (ParquetFile file = new ParquetFile(ListedSource.ofBytes("cell.parquet", bytes).main())) {
			for (ParquetColumn column : file.columns()) {
				Object[] values = new Object[(int) Math.min(1 << 16, file.rowCount())];
				int[] next = {0};
				file.read(column, (numbers, texts, count) -> {
					for (int i = 0; i < count; i++) {
						values[next[0]++] = column.isText() ? texts[i] : (Object) numbers[i];
					}
				}, ReadContext.unattended());
				columns.put(column.name(), values);
			}
		}
		return columns;
	}

	@Test
	void everyValueOfFilesWrittenByParquetJava() throws Exception {
		for (byte[] file : List.of(FIRST, SECOND)) {
			Map<String, Object[]> columns = read(file);
			for (int k = 0; k < ROWS; k++) {
				assertEquals(k % 4 == 1 ? 1.0 : 0.0, columns.get("b")[k]);
				assertEquals(k % 3 == 0 ? Double.NaN : k * k - 100.0, columns.get("i")[k]);
				assertEquals(1_700_000_000 + 1.5 * k + 7e-6, (double) columns.get("ts")[k], 1e-6);
				assertEquals("step " + k / 20, columns.get("s")[k]);
				assertEquals(k < 10 ? Double.NaN : k / 8.0, columns.get("d")[k]);
				assertEquals(65_000.0 + k % 5, columns.get("u")[k]);
				assertEquals((k * 100 - 1234) / 100.0, columns.get("dec")[k]);
			}
		}
	}

	@Test
	void whatIsSaidAboutAFile() throws Exception {
		try (ParquetFile file = new ParquetFile(ListedSource.ofBytes("cell.parquet", SECOND).main())) {
			assertEquals(ROWS, file.rowCount());
			assertEquals(List.of("many"), file.unreadColumns());
			assertTrue(file.creator().startsWith("parquet-mr version 1.16"), file.creator());
			assertEquals(List.of(Meaning.NUMBER, Meaning.NUMBER, Meaning.MICROSECONDS, Meaning.TEXT, Meaning.NUMBER, Meaning.UNSIGNED,
					Meaning.DECIMAL), file.columns().stream().map(ParquetColumn::meaning).toList());
		}
	}

	/** In the format description's own example: the numbers 0 to 7 with three bits each are 88 C6 FA. */
	@Test
	void packedBitsAndRuns() throws Exception {
		int[] values = new int[12];
		new HybridDecoder(cursor("0388c6fa" + "0805"), 3).next(values, 12);
		assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 5, 5, 5, 5}, values);
		assertThrows(ReadException.class, () -> new HybridDecoder(cursor("0388c6"), 3).next(values, 8));
		assertThrows(ReadException.class, () -> new HybridDecoder(cursor("00"), 3).next(values, 1));
	}

	/** The format description's second example: 7, 5, 3, 1, 2, 3, 4, 5 has the smallest difference -2 and differences of two bits. */
	@Test
	void packedDifferences() throws Exception {
		String miniblock = "c03f" + "00".repeat(6);
		DeltaDecoder delta = new DeltaDecoder(cursor("8001" + "04" + "08" + "0e" + "03" + "02000000" + miniblock));
		long[] values = new long[8];
		for (int i = 0; i < values.length; i++) {
			values[i] = delta.next();
		}
		assertArrayEquals(new long[] {7, 5, 3, 1, 2, 3, 4, 5}, values);
		assertThrows(ReadException.class, delta::next);
	}

	private static BinaryCursor cursor(String hex) {
		return new BinaryCursor("a", HexFormat.of().parseHex(hex));
	}

	@Test
	void aFileThatBreaksOffSaysSo() {
		for (int cut = 0; cut < SECOND.length; cut++) {
			int length = cut;
			ReadException e = assertThrows(ReadException.class, () -> read(Arrays.copyOf(SECOND, length)));
			assertTrue(e.getMessage().startsWith("cell.parquet"), e.getMessage());
		}
	}

	@Test
	void aChangedPageIsFoundByItsChecksum() {
		byte[] damaged = SECOND.clone();
		int inFirstPage = 45;
		damaged[inFirstPage] ^= 1;
		ReadException e = assertThrows(ReadException.class, () -> read(damaged));
		assertTrue(e.reason().contains("checksum") && e.getMessage().contains("byte 4"), e.getMessage());
	}

	@Test
	void changedBytesGiveValuesOrOneException() throws IOException {
		SplittableRandom random = new SplittableRandom(1);
		for (int round = 0; round < 3000; round++) {
			byte[] damaged = (round % 2 == 0 ? FIRST : SECOND).clone();
			for (int i = 0; i <= round % 3; i++) {
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
			}
			try {
				read(damaged);
			} catch (ReadException e) {
				assertTrue(!e.reason().isBlank(), "round " + round);
			}
		}
	}
}
