/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.image;

import java.io.UncheckedIOException;
import java.util.Arrays;

import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Units;

/**
 * Finds a data bar that was drawn over the lower edge of an image and that no tag speaks of. A sample has noise, so that no grey value makes
 * up much of a row; a bar is one value with writing on it. It must begin at once, over the whole width, be low, and have some writing, but
 * not much. What fades into black is taken for the sample.
 */
public final class DataBar {

	private static final int SMALLEST_IMAGE = 64;
	private static final int LOWEST = 12;
	private static final double LOWEST_SHARE = 0.03;
	private static final double HIGHEST_SHARE = 0.25;
	/** Share of the most frequent value in a row of a bar, at least, in its first row, and on the average. */
	private static final double FLAT_ROW = 0.3;
	private static final double FLAT_EDGE = 0.85;
	private static final double FLAT_BAR = 0.55;
	/** The same in the rows above it, on the average, and compared with the bar. */
	private static final double MOST_ABOVE = 0.6;
	private static final int ROWS_ABOVE = 8;
	/** Some microscopes leave a row of the image below the bar. */
	private static final int MOST_ROWS_BELOW = 4;
	private static final double LEAST_WRITING = 0.002;
	private static final double MOST_WRITING = 0.45;
	private static final int ROWS_AT_ONCE = 32;
	private static final int GREYS = 256;

	private final ImageData image;
	private final int width;
	private float[] rows = new float[0];
	private int firstRow;

	private DataBar(ImageData image) {
		this.image = image;
		this.width = image.width();
		this.firstRow = image.height();
	}

	/**
	 * Looks for a bar and, when there is one and nothing is stated about it, crops it as an estimate.
	 *
	 * @param micrograph where to
	 * @param image      the image with all its rows
	 */
	public static void estimate(MicrographBuilder micrograph, ImageData image) {
		if (!Double.isNaN(micrograph.number(MicroscopyField.DATA_BAR_ROWS)) || !Double.isNaN(micrograph.number(MicroscopyField.IMAGE_ROWS))) {
			return;
		}
		int bar;
		try {
			bar = rows(image);
		} catch (UncheckedIOException e) {
			// whoever looks at the image will be told why its pixels cannot be read
			bar = 0;
		}
		if (bar > 0) {
			micrograph.number(MicroscopyField.DATA_BAR_ROWS, bar, Units.ONE, "", "found in the image", Quality.ESTIMATED);
			micrograph.notice(Notice.info("A data bar of " + bar + " rows was found in the image and is left out; the file does not speak of it"));
		}
	}

	/**
	 * Looks for a bar.
	 *
	 * @param image the image with all its rows
	 * @return how many rows it has; 0 when there is none
	 */
	public static int rows(ImageData image) {
		return image.width() < SMALLEST_IMAGE || image.height() < SMALLEST_IMAGE ? 0 : new DataBar(image).find();
	}

	private int find() {
		int height = image.height();
		int bottom = height;
		while (bottom > height - MOST_ROWS_BELOW && share(bottom - 1) < FLAT_ROW) {
			bottom--;
		}
		int limit = height - (int) (height * HIGHEST_SHARE);
		int found = height;
		double sum = 0;
		for (int top = bottom - 1; top > limit; top--) {
			double share = share(top);
			if (share < FLAT_ROW) {
				break;
			}
			sum += share;
			double mean = sum / (bottom - top);
			boolean edge = share >= FLAT_EDGE && share(top - 1) <= share - FLAT_ROW;
			if (edge && height - top >= Math.max(LOWEST, LOWEST_SHARE * height) && mean >= FLAT_BAR && shareAbove(top) <= MOST_ABOVE * mean) {
				found = top;
			}
		}
		if (found == height) {
			return 0;
		}
		double writing = writing(found, bottom);
		return writing >= LEAST_WRITING && writing <= MOST_WRITING ? height - found : 0;
	}

	private double share(int y) {
		return row(y).share();
	}

	private double shareAbove(int top) {
		double sum = 0;
		for (int y = Math.max(0, top - ROWS_ABOVE); y < top; y++) {
			sum += share(y);
		}
		return sum / ROWS_ABOVE;
	}

	/** The share of pixels of the bar that are far from its background. */
	private double writing(int top, int bottom) {
		double[] backgrounds = new double[bottom - top];
		float least = Float.POSITIVE_INFINITY;
		float most = Float.NEGATIVE_INFINITY;
		for (int y = top; y < bottom; y++) {
			Row row = row(y);
			backgrounds[y - top] = row.value();
			least = Math.min(least, row.least());
			most = Math.max(most, row.most());
		}
		Arrays.sort(backgrounds);
		double background = backgrounds[backgrounds.length / 2];
		long far = 0;
		for (int y = top; y < bottom; y++) {
			for (float value : values(y)) {
				far += Math.abs(value - background) > (most - least) / 3 ? 1 : 0;
			}
		}
		return most > least ? far / (double) ((long) width * (bottom - top)) : 0;
	}

	/** What matters of a row: the share of its most frequent value, and that, the least and the most one. */
	private record Row(double share, float value, float least, float most) {

		static Row of(float[] values) {
			int[] counts = new int[GREYS];
			for (float value : values) {
				int grey = (int) value;
				if (grey != value || grey < 0 || grey >= GREYS) {
					return sorted(values.clone());
				}
				counts[grey]++;
			}
			int most = 0;
			int least = GREYS;
			int last = 0;
			for (int grey = 0; grey < GREYS; grey++) {
				most = counts[grey] > counts[most] ? grey : most;
				least = counts[grey] > 0 ? Math.min(least, grey) : least;
				last = counts[grey] > 0 ? grey : last;
			}
			return new Row(counts[most] / (double) values.length, most, least, last);
		}

		private static Row sorted(float[] values) {
			Arrays.sort(values);
			int most = 0;
			float value = Float.NaN;
			int run = 0;
			for (int i = 0; i < values.length; i++) {
				run = i > 0 && values[i] == values[i - 1] ? run + 1 : 1;
				if (run > most) {
					most = run;
					value = values[i];
				}
			}
			return new Row(most / (double) values.length, value, values[0], values[values.length - 1]);
		}
	}

	private Row row(int y) {
		return Row.of(values(y));
	}

	/** The first channel of a row. */
	private float[] values(int y) {
		if (y < firstRow || y >= firstRow + rows.length / (width * image.channels())) {
			// of most images the last row is all that has to be looked at
			firstRow = y == image.height() - 1 ? y : Math.max(0, y - ROWS_AT_ONCE + 1);
			rows = image.read(0, firstRow, width, y - firstRow + 1, 1);
		}
		int channels = image.channels();
		float[] row = new float[width];
		for (int x = 0; x < width; x++) {
			row[x] = rows[((y - firstRow) * width + x) * channels];
		}
		return row;
	}
}
