/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.special;

/**
 * Physical constants in SI units. Exact ones by the definition of the SI (2019); others from CODATA 2022 (Mohr, Newell, Taylor and
 * Tiesinga, <i>Rev. Mod. Phys.</i> 2025, 97, 025002). Standard uncertainties in brackets apply to the last digits.
 */
public final class PhysicalConstants {

	/** Speed of light in vacuum, m s⁻¹ (exact). */
	public static final double SPEED_OF_LIGHT = 299_792_458.0;

	/** Planck constant, J s (exact). */
	public static final double PLANCK = 6.626_070_15e-34;

	/** Elementary charge, C (exact). */
	public static final double ELEMENTARY_CHARGE = 1.602_176_634e-19;

	/** Boltzmann constant, J K⁻¹ (exact). */
	public static final double BOLTZMANN = 1.380_649e-23;

	/** Avogadro constant, mol⁻¹ (exact). */
	public static final double AVOGADRO = 6.022_140_76e23;

	/** Faraday constant e·N<sub>A</sub>, C mol⁻¹ (exact, 96 485.332 12…). */
	public static final double FARADAY = ELEMENTARY_CHARGE * AVOGADRO;

	/** Molar gas constant k·N<sub>A</sub>, J mol⁻¹ K⁻¹ (exact, 8.314 462 618…). */
	public static final double MOLAR_GAS = BOLTZMANN * AVOGADRO;

	/** Vacuum magnetic permeability, N A⁻²: 1.256 637 061 27(20)·10⁻⁶. */
	public static final double VACUUM_PERMEABILITY = 1.256_637_061_27e-6;

	/** Vacuum electric permittivity, F m⁻¹: 8.854 187 8188(14)·10⁻¹². */
	public static final double VACUUM_PERMITTIVITY = 8.854_187_8188e-12;

	/** 0 °C in K (exact). */
	public static final double ZERO_CELSIUS = 273.15;

	/** Coulombs in one milliampere hour (exact). */
	public static final double COULOMB_PER_MILLIAMPERE_HOUR = 3.6;

	private PhysicalConstants() {
	}
}
