/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.List;
import java.util.Optional;

import org.lithoscope.model.analysis.Label;
import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.quantity.Quantity;

/**
 * What {@link CellDesignAnalysis} takes. The bill of layers is a list of names with the areal mass, the thickness and the number of each.
 *
 * @param layers          names of the layers
 * @param arealMasses     areal mass of each in mg/cm²
 * @param thicknesses     thickness of each in µm
 * @param counts          how many of each
 * @param layerArea       area of one layer
 * @param electrolyte     mass of the electrolyte
 * @param packaging       mass of the packaging
 * @param tabs            mass of the tabs
 * @param packagingVolume volume beside the layers
 * @param capacity        capacity of the cell
 * @param voltage         mean discharge voltage
 * @param cathodeCapacity areal capacity of the positive electrode
 * @param lithium         thickness of the lithium put on the negative electrode beforehand
 * @param counted         which lithium N/P counts
 */
public record CellDesignParameters(
		@Parameter(label = "Layers", help = "Names of the layers") List<String> layers,
		@Parameter(label = "Areal masses", help = "Of each layer", unit = "mg/cm2") List<Double> arealMasses,
		@Parameter(label = "Thicknesses", help = "Of each layer", unit = "um") List<Double> thicknesses,
		@Parameter(label = "Counts", help = "How many of each layer") List<Integer> counts,
		@Parameter(label = "Layer area", value = "1 cm2", min = 0) Quantity layerArea,
		@Parameter(label = "Electrolyte", value = "0 g", min = 0) Quantity electrolyte,
		@Parameter(label = "Packaging", value = "0 g", min = 0) Quantity packaging,
		@Parameter(label = "Tabs", value = "0 g", min = 0) Quantity tabs,
		@Parameter(label = "Volume beside the layers", value = "0 cm3", min = 0) Quantity packagingVolume,
		@Parameter(label = "Capacity", value = "1 A.h", min = 0) Quantity capacity,
		@Parameter(label = "Mean discharge voltage", value = "3.8 V", min = 0) Quantity voltage,
		@Parameter(label = "Positive areal capacity", unit = "mA.h/cm2") Optional<Quantity> cathodeCapacity,
		@Parameter(label = "Lithium on the anode", help = "Thickness put on beforehand; 0 for anode-free", value = "0 um", min = 0)
		Quantity lithium,
		@Parameter(label = "N/P counts", value = "PRELOADED") Counted counted) {

	/** Which lithium N/P counts. */
	public enum Counted {
		/** Only what was put on the negative electrode beforehand: 0 for an anode-free cell. */
		@Label("preloaded lithium only")
		PRELOADED,
		/** Also what the positive electrode brings. */
		@Label("all lithium")
		ALL
	}

	/** Copies the lists. */
	public CellDesignParameters {
		layers = List.copyOf(layers);
		arealMasses = List.copyOf(arealMasses);
		thicknesses = List.copyOf(thicknesses);
		counts = List.copyOf(counts);
	}
}
