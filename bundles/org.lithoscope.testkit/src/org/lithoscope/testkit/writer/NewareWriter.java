/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.writer;

import org.lithoscope.testkit.cell.SyntheticRun;

/** The binary files of Neware's BTS testers, in the layouts of their versions. */
public enum NewareWriter implements RunWriter {
	/** .nda with integer records, version 23. */
	NDA_23(false, 1e-3) {
		@Override
		public byte[] write(SyntheticRun run) {
			return NewareFiles.nda(run, 23, RANGE, MILLIAMPERE);
		}
	},
	/** .nda with integer records, version 29. */
	NDA_29(false, 1e-3) {
		@Override
		public byte[] write(SyntheticRun run) {
			return NewareFiles.nda(run, 29, RANGE, MILLIAMPERE);
		}
	},
	/** .nda of version 3: one capacity, no clock; times in whole seconds. */
	NDA_3(false, 1e-3) {
		@Override
		public byte[] write(SyntheticRun run) {
			return OldNewareFiles.nda(run, 3);
		}
	},
	/** .nda of version 8: capacity, energy and clock; times in whole seconds. */
	NDA_8(false, 1e-3) {
		@Override
		public byte[] write(SyntheticRun run) {
			return OldNewareFiles.nda(run, 8);
		}
	},
	/** .nda of version 11: a current range in each record. */
	NDA_11(false, 1e-3) {
		@Override
		public byte[] write(SyntheticRun run) {
			return OldNewareFiles.nda(run, 11);
		}
	},
	/** .nda of version 25. */
	NDA_25(false, 1e-3) {
		@Override
		public byte[] write(SyntheticRun run) {
			return OldNewareFiles.nda(run, 25);
		}
	},
	/** .nda of BTS 9.1. */
	NDA_130(false, 1e-6) {
		@Override
		public byte[] write(SyntheticRun run) {
			return NewareFiles.bts91(run);
		}
	},
	/** .ndax with .ndc files of version 6: records that hold everything, and steps. */
	NDAX_6(true, 1e-6) {
		@Override
		public byte[] write(SyntheticRun run) {
			return OldNewareFiles.ndax6(run);
		}
	},
	/** .ndax with .ndc files of version 8. */
	NDAX_8(true, 1e-6) {
		@Override
		public byte[] write(SyntheticRun run) {
			return NewareFiles.ndax(run, 8, 1, 1, 42, 37);
		}
	},
	/** .ndax with .ndc files of version 9. */
	NDAX_9(true, 1e-6) {
		@Override
		public byte[] write(SyntheticRun run) {
			return NewareFiles.ndax(run, 9, 1e-4, 1e-3, 45, 37);
		}
	},
	/** .ndax with an .ndc file of version 15, as BTS 9 writes it. */
	NDAX_15(true, 1e-6) {
		@Override
		public byte[] write(SyntheticRun run) {
			return OldNewareFiles.ndax15(run);
		}
	},
	/** .ndax with .ndc files of version 11. */
	NDAX_11(true, 1e-6) {
		@Override
		public byte[] write(SyntheticRun run) {
			return NewareFiles.ndax(run, 11, 1e-4, 1e-3, 47, 37);
		}
	},
	/** .ndax with .ndc files of version 14. */
	NDAX_14(true, 1e-6) {
		@Override
		public byte[] write(SyntheticRun run) {
			return NewareFiles.ndax(run, 14, 1, 1, 55, 37);
		}
	},
	/** .ndax with .ndc files of version 17. */
	NDAX_17(true, 1e-6) {
		@Override
		public byte[] write(SyntheticRun run) {
			return NewareFiles.ndax(run, 17, 1, 1, 100, 100);
		}
	};

	private static final int RANGE = 10;
	private static final double MILLIAMPERE = 1e-3;

	private final boolean archive;
	private final double precision;

	NewareWriter(boolean archive, double precision) {
		this.archive = archive;
		this.precision = precision;
	}

	@Override
	public String reader() {
		return "org.lithoscope.instrument.neware." + (archive ? "ndax" : "nda");
	}

	@Override
	public String variant() {
		return name();
	}

	@Override
	public String fileName() {
		return archive ? "a.ndax" : "a.nda";
	}

	@Override
	public double tolerance() {
		return precision;
	}
}
