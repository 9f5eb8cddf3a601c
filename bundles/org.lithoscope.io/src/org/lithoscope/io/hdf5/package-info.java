/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * HDF5 files, read with every length and address checked against the file before anything is allocated: groups, datasets and attributes of
 * all versions of the format, without virtual datasets, external files and shared message tables.
 */
package org.lithoscope.io.hdf5;
