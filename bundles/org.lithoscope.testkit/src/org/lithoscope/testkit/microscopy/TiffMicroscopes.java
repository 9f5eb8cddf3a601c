/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.microscopy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** TIFF files as the makers of microscopes write them, and the text files beside them. */
public final class TiffMicroscopes {

	private static final Charset WINDOWS = Charset.forName("windows-1252");
	private static final int BAR_ROWS = 8;

	private TiffMicroscopes() {
	}

	private static String text(String format, Object... numbers) {
		return String.format(Locale.ROOT, format, numbers);
	}

	private static byte[] grey(TiffFileWriter writer, ImageTruth truth) {
		return writer.write(truth.width(), truth.height(), 1, truth.values());
	}

	/**
	 * A file of Zeiss SmartSEM.
	 *
	 * @param truth  what it is of
	 * @param stated whether AP_IMAGE_PIXEL_SIZE is there; without it, the numeric header alone says it, for 1024 pixels across
	 * @return the file
	 */
	public static byte[] zeiss(ImageTruth truth, boolean stated) {
		StringBuilder s = new StringBuilder();
		double header = truth.pixelNanometres() * 1e-9 * truth.width() / 1024;
		s.append(text("0\r\n0\r\n0\r\n%.9e\r\n1\r\n", header));
		pair(s, "AP_ACTUALKV", text("EHT = %.2f kV", truth.kilovolts()));
		pair(s, "AP_WD", text("WD = %.1f mm", truth.workingMillimetres()));
		pair(s, "AP_MAG", text("Mag = %.2f K X", truth.magnification() / 1000));
		pair(s, "AP_STAGE_AT_T", text("Stage at T = %.1f °", truth.tiltDegrees()));
		// the trap: this one refers to 1024 pixels across
		pair(s, "AP_PIXEL_SIZE", text("Pixel Size = %.4f nm", header * 1e9));
		if (stated) {
			pair(s, "AP_IMAGE_PIXEL_SIZE", text("Image Pixel Size = %.4f nm", truth.pixelNanometres()));
		}
		pair(s, "DP_SEM", "SEM = Synthetic 300");
		pair(s, "AP_DATE", "Date :5 Jan 2024");
		pair(s, "AP_TIME", "Time :13:14:15");
		return grey(TiffFileWriter.plain().text(34118, s.toString(), WINDOWS), truth);
	}

	private static void pair(StringBuilder s, String key, String line) {
		s.append(key).append("\r\n").append(line).append("\r\n");
	}

	/**
	 * A file of FEI and Thermo Fisher, with a data bar of {@value #BAR_ROWS} rows.
	 *
	 * @param truth what it is of
	 * @return the file
	 */
	public static byte[] fei(ImageTruth truth) {
		String ini = "[User]\r\nDate=01/05/2024\r\nTime=01:14:15 PM\r\nUser=operator\r\n[System]\r\nSystemType=Synthetic Helios\r\nDnumber=D42\r\n"
				+ text("[Beam]\r\nHV=%.1f\r\nBeam=EBeam\r\nScan=EScan\r\n[EBeam]\r\nWD=%.7f\r\nHV=%.1f\r\n", truth.kilovolts() * 1000,
						truth.workingMillimetres() / 1000, truth.kilovolts() * 1000)
				+ text("[Stage]\r\nStageT=%.9f\r\n[Scan]\r\nPixelWidth=%.9e\r\nPixelHeight=%.9e\r\n[Image]\r\nResolutionY=%d\r\n",
						Math.toRadians(truth.tiltDegrees()), truth.pixelNanometres() * 1e-9, truth.pixelNanometres() * 1e-9, truth.height());
		int[] values = java.util.Arrays.copyOf(truth.values(), truth.width() * (truth.height() + BAR_ROWS));
		return TiffFileWriter.plain().strips(1).text(34682, ini, WINDOWS).write(truth.width(), truth.height() + BAR_ROWS, 1, values);
	}

	private static String tescanMain(ImageTruth truth, String main, String sem) {
		return main + text("Device=Synthetic MIRA\r\nDate=2024-01-05\r\nTime=13:14:15\r\nMagnification=%.4fe3\r\nPixelSizeX=%.6e\r\nPixelSizeY=%.6e\r\n",
				truth.magnification() / 1000, truth.pixelNanometres() * 1e-9, truth.pixelNanometres() * 1e-9)
				+ sem + text("HV=%.4fe3\r\nWD=%.6f\r\nStageTilt=%.3f\r\n", truth.kilovolts(), truth.workingMillimetres() / 1000, truth.tiltDegrees());
	}

	/**
	 * A TESCAN file with its settings in it.
	 *
	 * @param truth what it is of
	 * @return the file
	 */
	public static byte[] tescan(ImageTruth truth) {
		String[] halves = tescanMain(truth, "", "\u0001").split("\u0001");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		chunk(out, 1, new byte[] { 1, 2, 3 });
		chunk(out, 2, halves[0].getBytes(StandardCharsets.US_ASCII));
		chunk(out, 3, halves[1].getBytes(StandardCharsets.US_ASCII));
		return grey(TiffFileWriter.plain().bytes(50431, out.toByteArray()), truth);
	}

	private static void chunk(ByteArrayOutputStream out, int type, byte[] content) {
		out.writeBytes(ByteBuffer.allocate(6).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length + 2).putShort((short) type).array());
		out.writeBytes(content);
	}

	/**
	 * The {@code .hdr} file that TESCAN microscopes write beside an image.
	 *
	 * @param truth what it is of
	 * @return the text file
	 */
	public static byte[] tescanHeader(ImageTruth truth) {
		return tescanMain(truth, "[MAIN]\r\n", "[SEM]\r\n").getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * An image without any settings.
	 *
	 * @param truth what it is of
	 * @return the file
	 */
	public static byte[] bare(ImageTruth truth) {
		return grey(TiffFileWriter.plain(), truth);
	}

	/**
	 * The text file beside a Hitachi image.
	 *
	 * @param truth what it is of
	 * @param wide  whether in UTF-16 with its mark, or one byte a character
	 * @return the text file
	 */
	public static byte[] hitachiText(ImageTruth truth, boolean wide) {
		String ini = "[SemImageFile]\r\nInstructName=Synthetic 8100\r\nDate=05/01/2024\r\nTime=13:14:15\r\n"
				+ text("AcceleratingVoltage=%.0f Volt\r\nWorkingDistance=%.0f um\r\nMagnification=%.0f\r\nPixelSize=%.4f\r\nStagePositionT=%.1f\r\n",
						truth.kilovolts() * 1000, truth.workingMillimetres() * 1000, truth.magnification(), truth.pixelNanometres(),
						truth.tiltDegrees());
		return wide ? ("\uFEFF" + ini).getBytes(StandardCharsets.UTF_16LE) : ini.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * The text file beside a JEOL image.
	 *
	 * @param truth what it is of
	 * @param bar   whether the length of the micron bar is there, without which the pixel size is a guess
	 * @return the text file
	 */
	public static byte[] jeolText(ImageTruth truth, boolean bar) {
		String t = "$CM_FORMAT JEOL/EO\r\n$CM_INSTRUMENT Synthetic 7800\r\n$CM_DATE 2024/01/05\r\n$CM_TIME 13:14:15\r\n"
				+ text("$CM_ACCEL_VOLT %.2f\r\n$CM_MAG %.0f\r\n$$SM_WD %.1f\r\n$CM_STAGE_POS 1.5 -2.5 10.0 30.0 %.1f 0\r\n", truth.kilovolts(),
						truth.magnification(), truth.workingMillimetres(), truth.tiltDegrees())
				+ (bar ? text("$$SM_MICRON_BAR 40\r\n$$SM_MICRON_MARKER %.0fnm\r\n", 40 * truth.pixelNanometres()) : "");
		return t.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * A Park file: a coloured picture, and heights of 1 nm a step.
	 *
	 * @param truth what it is of
	 * @return the file
	 */
	public static byte[] park(ImageTruth truth) {
		ByteBuffer header = ByteBuffer.allocate(580).order(ByteOrder.LITTLE_ENDIAN);
		header.position(4).put("Height".getBytes(StandardCharsets.UTF_16LE));
		header.position(68).put("Tapping".getBytes(StandardCharsets.UTF_16LE));
		header.putInt(100, truth.width()).putInt(104, truth.height());
		header.putDouble(140, truth.width() * truth.pixelNanometres() / 1000).putDouble(148, truth.height() * truth.pixelNanometres() / 1000);
		header.putDouble(220, 0.001).putDouble(228, 1).putDouble(236, 0);
		header.position(244).put("um".getBytes(StandardCharsets.UTF_16LE));
		header.putInt(348, 0);
		ByteBuffer heights = ByteBuffer.allocate(2 * truth.width() * truth.height()).order(ByteOrder.LITTLE_ENDIAN);
		for (int v : truth.upwardValues()) {
			heights.putShort((short) v);
		}
		return grey(TiffFileWriter.plain().numbers(50432, 0x0E031301).numbers(50433, 0x1000001).bytes(50434, heights.array()).bytes(50435,
				header.array()), truth);
	}

	/**
	 * A file of ImageJ with its scale, in micrometres.
	 *
	 * @param truth what it is of
	 * @param pages how many
	 * @return the file
	 */
	public static byte[] imageJ(ImageTruth truth, int pages) {
		return grey(TiffFileWriter.plain().pages(pages).text(270, "ImageJ=1.54f\nimages=" + pages + "\nunit=micron\n", StandardCharsets.US_ASCII)
				.ratio(282, 1000 / truth.pixelNanometres()).ratio(283, 1000 / truth.pixelNanometres()), truth);
	}

	/**
	 * A file with OME-XML.
	 *
	 * @param truth what it is of
	 * @return the file
	 */
	public static byte[] ome(ImageTruth truth) {
		String xml = text("<?xml version=\"1.0\" encoding=\"UTF-8\"?><OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\">"
				+ "<Image ID=\"Image:0\" Name=\"synthetic\"><AcquisitionDate>2024-01-05T13:14:15</AcquisitionDate><Pixels ID=\"Pixels:0\" "
				+ "SizeX=\"%d\" SizeY=\"%d\" PhysicalSizeX=\"%.6f\" PhysicalSizeXUnit=\"µm\" PhysicalSizeY=\"%.3f\" PhysicalSizeYUnit=\"nm\">"
				+ "<TiffData/></Pixels></Image></OME>", truth.width(), truth.height(), truth.pixelNanometres() / 1000, truth.pixelNanometres());
		return grey(TiffFileWriter.plain().text(270, xml, StandardCharsets.UTF_8), truth);
	}
}
