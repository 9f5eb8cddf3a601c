/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.decimation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

import org.lithoscope.figure.Box;
import org.lithoscope.figure.Progress;
import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.model.table.NumberSequence;

/**
 * A line of any number of points, read once and ready to be shown at any range. May be used by several threads.
 */
public final class PreparedLine {

	/** Up to so many points all are drawn, and nothing needs to be prepared. */
	static final int FEW = 2048;

	/** From so many points on, a line that turns back may pass a place so often that what is seen is found by place, not along the line. */
	private static final int MANY = 200_000;
	/** So many points of such a line are followed before the places are asked. */
	private static final int WORK = 60_000;

	private static final int CHUNK = 1 << 13;

	private final NumberSequence x;
	private final NumberSequence y;
	private final Order order;
	private final Extent xExtent;
	private final Extent yExtent;
	private final Optional<MinMaxPyramid> columns;
	private final Optional<BoxPyramid> boxes;
	private final Optional<LoopIndex> loops;
	private final AtomicReference<Kept> last = new AtomicReference<>();

	private record Kept(List<Object> key, SeenLine seen) {
	}

	private PreparedLine(NumberSequence x, NumberSequence y, Survey survey, Optional<MinMaxPyramid> columns, Optional<BoxPyramid> boxes,
			Optional<LoopIndex> loops) {
		this.x = x;
		this.y = y;
		this.order = survey.order;
		this.xExtent = survey.xExtent;
		this.yExtent = survey.yExtent;
		this.columns = columns;
		this.boxes = boxes;
		this.loops = loops;
	}

	/**
	 * Reads all points once.
	 *
	 * @param x        the numbers to the right, which must not change
	 * @param y        the numbers upwards, as many
	 * @param progress is told how far it is
	 * @return the prepared line; empty when it was cancelled
	 */
	public static Optional<PreparedLine> build(NumberSequence x, NumberSequence y, Progress progress) {
		Survey survey = new Survey();
		if (!survey.read(x, y, fraction -> progress.proceed(fraction / 2))) {
			return Optional.empty();
		}
		if (x.size() <= FEW) {
			return Optional.of(new PreparedLine(x, y, survey, Optional.empty(), Optional.empty(), Optional.empty()));
		}
		Progress second = fraction -> progress.proceed(0.5 + fraction / 2);
		if (survey.order == Order.NONE) {
			return loops(x, y, survey, second);
		}
		return MinMaxPyramid.build(y, second).map(p -> new PreparedLine(x, y, survey, Optional.of(p), Optional.empty(), Optional.empty()));
	}

	private static Optional<PreparedLine> loops(NumberSequence x, NumberSequence y, Survey survey, Progress progress) {
		Optional<BoxPyramid> boxes = BoxPyramid.build(x, y, fraction -> progress.proceed(fraction / 5));
		if (boxes.isEmpty() || x.size() < MANY) {
			return boxes.map(b -> new PreparedLine(x, y, survey, Optional.empty(), boxes, Optional.empty()));
		}
		boolean[] cancelled = new boolean[1];
		Optional<LoopIndex> index = LoopIndex.build(x, y, survey.xExtent, survey.yExtent, fraction -> {
			cancelled[0] = !progress.proceed(0.2 + 0.8 * fraction);
			return !cancelled[0];
		});
		return cancelled[0] ? Optional.empty() : Optional.of(new PreparedLine(x, y, survey, Optional.empty(), boxes, index));
	}

	/** One pass over the numbers: order and extent. */
	private static final class Survey {

		private Order order = Order.RISING;
		private Extent xExtent = Extent.EMPTY;
		private Extent yExtent = Extent.EMPTY;

		boolean read(NumberSequence x, NumberSequence y, Progress progress) {
			boolean rising = true;
			boolean falling = true;
			double before = Double.NaN;
			double[] xs = new double[CHUNK];
			double[] ys = new double[CHUNK];
			for (long from = 0; from < x.size(); from += CHUNK) {
				if (!progress.proceed(from / (double) x.size())) {
					return false;
				}
				int count = (int) Math.min(CHUNK, x.size() - from);
				x.copyTo(from, xs, 0, count);
				y.copyTo(from, ys, 0, count);
				for (int i = 0; i < count && (rising || falling); i++) {
					double v = xs[i];
					rising &= v >= before || from + i == 0 && v == v;
					falling &= v <= before || from + i == 0 && v == v;
					before = v;
				}
				xExtent = xExtent.and(Extent.of(xs, 0, count));
				yExtent = yExtent.and(Extent.of(ys, 0, count));
			}
			order = rising ? Order.RISING : falling ? Order.FALLING : Order.NONE;
			return true;
		}
	}

	/** {@return the numbers to the right} */
	public NumberSequence x() {
		return x;
	}

	/** {@return the numbers upwards} */
	public NumberSequence y() {
		return y;
	}

	/** The index of places, of a long line that turns back. */
	Optional<LoopIndex> loops() {
		return loops;
	}

	/** {@return how the numbers to the right are sorted} */
	public Order order() {
		return order;
	}

	/** {@return how far the numbers to the right reach} */
	public Extent xExtent() {
		return xExtent;
	}

	/** {@return how far the numbers upwards reach} */
	public Extent yExtent() {
		return yExtent;
	}

	/** {@return the pyramid over the numbers upwards; only of a sorted line of many points} */
	public Optional<MinMaxPyramid> pyramid() {
		return columns;
	}

	/**
	 * The line as it is seen: at most a few points for each column of pixels when it is sorted, a few for each pixel when not.
	 *
	 * @param xs             the scale to the right
	 * @param ys             the scale upwards
	 * @param pixelsPerPoint how fine the surface is
	 * @return points on the surface, with breaks
	 */
	public PointBuffer line(AxisScale xs, AxisScale ys, double pixelsPerPoint) {
		if (columns.isPresent()) {
			return new SortedLine(this, columns.get(), xs, ys, pixelsPerPoint).draw(0).points();
		}
		if (loops.isPresent()) {
			Optional<PointBuffer> drawn = LoopingLine.tryDraw(this, boxes.orElseThrow(), xs, ys, pixelsPerPoint, WORK)
					.or(() -> LoopRaster.draw(loops.get(), xs, ys, pixelsPerPoint));
			if (drawn.isPresent()) {
				return drawn.get();
			}
		}
		if (boxes.isPresent()) {
			return LoopingLine.draw(this, boxes.get(), xs, ys, pixelsPerPoint, true);
		}
		PointBuffer buffer = new PointBuffer();
		raw(0, x.size(), xs, ys, buffer);
		return buffer;
	}

	/**
	 * The line as it is seen when drawn with a pen of some width; the last answer is kept for the next paint of the same view.
	 *
	 * @param xs             the scale to the right
	 * @param ys             the scale upwards
	 * @param pixelsPerPoint how fine the surface is
	 * @param width          the pen's width in points
	 * @return the line or the ground that it fills
	 */
	public SeenLine seen(AxisScale xs, AxisScale ys, double pixelsPerPoint, double width) {
		if (columns.isEmpty() && boxes.isEmpty()) {
			return new SeenLine(line(xs, ys, pixelsPerPoint), false);
		}
		List<Object> key = List.of(xs.scaling(), xs.range(), xs.start(), xs.end(), ys.scaling(), ys.range(), ys.start(), ys.end(),
				pixelsPerPoint, width);
		Kept kept = last.get();
		if (kept == null || !kept.key.equals(key)) {
			SeenLine seen = columns.isPresent() ? new SortedLine(this, columns.get(), xs, ys, pixelsPerPoint).draw(width)
					: new SeenLine(line(xs, ys, pixelsPerPoint), false);
			kept = new Kept(key, seen);
			last.set(kept);
		}
		return kept.seen;
	}

	/**
	 * The points as markers show them: of several on the same pixel only one.
	 *
	 * @param xs             the scale to the right
	 * @param ys             the scale upwards
	 * @param pixelsPerPoint how fine the surface is
	 * @return points on the surface, and some breaks
	 */
	public PointBuffer points(AxisScale xs, AxisScale ys, double pixelsPerPoint) {
		if (x.size() <= FEW) {
			return line(xs, ys, pixelsPerPoint);
		}
		BoxPyramid pyramid = boxes.or(() -> BoxPyramid.build(x, y, Progress.NONE)).orElseThrow();
		return LoopingLine.draw(this, pyramid, xs, ys, pixelsPerPoint, false);
	}

	/**
	 * The point nearest to a place.
	 *
	 * @param xs     the scale to the right
	 * @param ys     the scale upwards
	 * @param px     x of the place, in points
	 * @param py     y of the place
	 * @param radius how far away it may be
	 * @return its index, if there is one
	 */
	public OptionalLong nearest(AxisScale xs, AxisScale ys, double px, double py, double radius) {
		NearestSearch search = new NearestSearch(this, xs, ys, px, py, radius);
		if (columns.isPresent()) {
			return search.sorted();
		}
		return boxes.map(search::among).orElseGet(search::all);
	}

	/** Adds the points of a stretch as they are; a missing number breaks the line. */
	void raw(long from, long to, AxisScale xs, AxisScale ys, PointBuffer buffer) {
		double[] xv = new double[(int) Math.min(CHUNK, to - from)];
		double[] yv = new double[xv.length];
		for (long at = from; at < to; at += xv.length) {
			int count = (int) Math.min(xv.length, to - at);
			x.copyTo(at, xv, 0, count);
			y.copyTo(at, yv, 0, count);
			for (int i = 0; i < count; i++) {
				double px = xs.pointOrBelow(xv[i]);
				double py = ys.pointOrBelow(yv[i]);
				if (px == px && py == py) {
					buffer.add(px, py);
				} else {
					buffer.lift();
				}
			}
		}
	}

	/** The rectangle that the scales span. */
	static Box area(AxisScale xs, AxisScale ys) {
		return new Box(Math.min(xs.start(), xs.end()), Math.min(ys.start(), ys.end()), xs.length(), ys.length());
	}
}
