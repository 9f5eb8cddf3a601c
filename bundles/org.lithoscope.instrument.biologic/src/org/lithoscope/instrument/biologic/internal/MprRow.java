/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lithoscope.instrument.biologic.internal.MprColumns.Storage;
import org.lithoscope.model.measurement.Notice;

/**
 * What a row of an .mpr data module is made of. The width of a column that nobody has met follows from the size of a row when it is the
 * only one; when there are several, the columns before the first and behind the last of them still have known places.
 *
 * @param size    bytes of a row
 * @param fields  the columns that can be read
 * @param notices what cannot, and what was assumed
 */
record MprRow(int size, List<MprField> fields, List<Notice> notices) {

	/** A stretch of a row: a column, the byte of flags, or (without storage) something unknown. */
	private record Slot(int id, Storage storage) {
	}

	private static final int FLAGS = -1;
	private static final int WIDEST = 8;

	/**
	 * The row of a list of columns.
	 *
	 * @param ids     the columns' numbers
	 * @param measure bytes of a row as the module's length and number of points say, or 0 when they do not
	 * @return the row, if it makes sense
	 */
	static Optional<MprRow> of(int[] ids, long measure) {
		List<Slot> slots = slots(ids);
		int known = slots.stream().filter(s -> s.storage() != null).mapToInt(s -> s.storage().width()).sum();
		List<Integer> unknown = slots.stream().filter(s -> s.storage() == null).map(Slot::id).toList();
		if (unknown.isEmpty()) {
			return Optional.of(new MprRow(known, fields(slots, ids, 0), List.of()));
		}
		long rest = measure - known;
		if (rest < unknown.size() || rest > (long) WIDEST * unknown.size()) {
			return Optional.empty();
		}
		Storage guess = unknown.size() == 1 ? storageOf((int) rest) : rest == 4L * unknown.size() ? Storage.F4 : null;
		String names = unknown.stream().map(String::valueOf).collect(Collectors.joining(", "));
		if (guess != null) {
			List<Slot> filled = slots.stream().map(s -> s.storage() == null ? new Slot(s.id(), guess) : s).toList();
			return Optional.of(new MprRow((int) measure, fields(filled, ids, 0), List.of(Notice.warning("The meaning of column " + names
					+ " is not known; its numbers are kept, read as " + guess.width() + " bytes each, without unit."))));
		}
		return Optional.of(new MprRow((int) measure, ends(slots, ids, (int) measure), List.of(Notice
				.warning("The columns " + names + " are not known, nor their widths; they and what lies between them are left out."))));
	}

	private static List<Slot> slots(int[] ids) {
		List<Slot> slots = new ArrayList<>();
		boolean flags = false;
		for (int id : ids) {
			if (MprColumns.flag(id).isPresent()) {
				if (!flags) {
					slots.add(new Slot(FLAGS, Storage.U1));
				}
				flags = true;
			} else {
				slots.add(new Slot(id, MprColumns.entry(id).map(MprColumns.Entry::storage).orElse(null)));
			}
		}
		return slots;
	}

	/** The fields of slots that all have a width. */
	private static List<MprField> fields(List<Slot> slots, int[] ids, int start) {
		List<MprField> fields = new ArrayList<>();
		int offset = start;
		for (Slot slot : slots) {
			if (slot.id() == FLAGS) {
				int at = offset;
				Arrays.stream(ids).distinct().forEach(
						id -> MprColumns.flag(id).ifPresent(f -> fields.add(new MprField(f.header(), at, Storage.U1, f.mask()))));
			} else {
				String header = MprColumns.entry(slot.id()).map(MprColumns.Entry::header).orElse("unknown " + slot.id());
				fields.add(new MprField(header, offset, slot.storage(), 0));
			}
			offset += slot.storage().width();
		}
		return fields;
	}

	/** The fields before the first and behind the last unknown slot. */
	private static List<MprField> ends(List<Slot> slots, int[] ids, int size) {
		List<Slot> before = slots.stream().takeWhile(s -> s.storage() != null).toList();
		List<Slot> reversed = new ArrayList<>(slots);
		Collections.reverse(reversed);
		List<Slot> behind = new ArrayList<>(reversed.stream().takeWhile(s -> s.storage() != null).toList());
		Collections.reverse(behind);
		List<MprField> fields = new ArrayList<>(fields(before, ids, 0));
		fields.addAll(fields(behind, ids, size - behind.stream().mapToInt(s -> s.storage().width()).sum()));
		return fields;
	}

	private static Storage storageOf(int width) {
		return switch (width) {
			case 1 -> Storage.U1;
			case 2 -> Storage.U2;
			case 4 -> Storage.F4;
			case 8 -> Storage.F8;
			default -> null;
		};
	}
}
