/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.measuring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.lithoscope.microscopy.measuring.Marking.Purpose;
import org.lithoscope.model.quantity.Quantity;

/**
 * All that was marked in one image, with the calibration it was measured by. Immutable; as a tree of maps, lists, texts and numbers it can be
 * kept as a record and read back to the last digit.
 *
 * @param image       the image: the hash of its file where there is one, else its name
 * @param channel     which of the images of the file
 * @param calibration the calibration
 * @param markings    what is marked, in the order it was drawn
 */
public record ImageMarkings(String image, String channel, Calibration calibration, List<Marking> markings) {

	/** Copies the list. */
	public ImageMarkings {
		Objects.requireNonNull(image, "image");
		Objects.requireNonNull(channel, "channel");
		Objects.requireNonNull(calibration, "calibration");
		markings = List.copyOf(markings);
		Set<String> ids = new HashSet<>();
		for (Marking m : markings) {
			if (!ids.add(m.id())) {
				throw new IllegalArgumentException("two markings with the id '" + m.id() + "'");
			}
		}
	}

	/**
	 * An image without markings.
	 *
	 * @param image       the image
	 * @param channel     which of the images of the file
	 * @param calibration the calibration
	 * @return no markings
	 */
	public static ImageMarkings none(String image, String channel, Calibration calibration) {
		return new ImageMarkings(image, channel, calibration, List.of());
	}

	/**
	 * With one more, or with another in place of that with the same id.
	 *
	 * @param marking the marking
	 * @return new markings
	 */
	public ImageMarkings with(Marking marking) {
		List<Marking> all = new ArrayList<>(markings);
		int at = ids().indexOf(marking.id());
		if (at < 0) {
			all.add(marking);
		} else {
			all.set(at, marking);
		}
		return new ImageMarkings(image, channel, calibration, all);
	}

	/**
	 * Without one.
	 *
	 * @param id which
	 * @return new markings
	 */
	public ImageMarkings without(String id) {
		return new ImageMarkings(image, channel, calibration, markings.stream().filter(m -> !m.id().equals(id)).toList());
	}

	/**
	 * By another calibration, for instance with a tilt correction.
	 *
	 * @param other the calibration
	 * @return new markings
	 */
	public ImageMarkings with(Calibration other) {
		return new ImageMarkings(image, channel, other, markings);
	}

	/** {@return an id that none has yet: {@code m1}, {@code m2} …} */
	public String nextId() {
		List<String> ids = ids();
		int n = ids.size() + 1;
		while (ids.contains("m" + n)) {
			n++;
		}
		return "m" + n;
	}

	private List<String> ids() {
		return markings.stream().map(Marking::id).toList();
	}

	/** {@return the thicknesses that are marked, in µm} */
	public List<Quantity> thicknesses() {
		return markings.stream().filter(m -> m.purpose() == Purpose.THICKNESS).map(m -> m.thickness(calibration)).toList();
	}

	/**
	 * The share of pores in the area of the deposit.
	 *
	 * @return the fraction with the uncertainty that comes from where points were set; NaN without an outline of the deposit. The
	 *         uncertainty of the scale cancels.
	 */
	public Quantity areaPorosity() {
		Calibration shape = calibration.withUncertainties(0, calibration.positionUncertainty());
		double pores = 0;
		double poreVariance = 0;
		double deposit = 0;
		double depositVariance = 0;
		for (Marking m : markings) {
			if (m.shape().isClosed()) {
				Quantity area = shape.area(m.shape());
				double variance = area.standardUncertainty() * area.standardUncertainty();
				if (m.purpose() == Purpose.PORE) {
					pores += area.value();
					poreVariance += variance;
				} else if (m.purpose() == Purpose.DEPOSIT) {
					deposit += area.value();
					depositVariance += variance;
				}
			}
		}
		double fraction = deposit > 0 ? pores / deposit : Double.NaN;
		double error = Math.sqrt(poreVariance + fraction * fraction * depositVariance) / deposit;
		return new Quantity(fraction, org.lithoscope.model.quantity.Units.ONE, deposit > 0 ? error : Double.NaN);
	}

	/** {@return the markings as a tree, for keeping} */
	public Map<String, Object> toTree() {
		return MarkingTree.write(this);
	}

	/**
	 * The markings of a tree.
	 *
	 * @param tree what {@link #toTree()} gave
	 * @return the markings
	 * @throws IllegalArgumentException when something is missing or none, with its place in the tree
	 */
	public static ImageMarkings fromTree(Map<?, ?> tree) {
		return MarkingTree.read(tree);
	}
}
