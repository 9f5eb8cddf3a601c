/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.special;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class FaddeevaTest {

	/** x, y, Re w, Im w by arithmetic of 60 digits. */
	private static final double[][] REFERENCE = {
		{0.008307767879156457, 9.360207586195741e-12, 0.99993098336406252793, 0.0093738808745107837531},
		{4.8082412372518944e-06, 4.883466825157885e-09, 0.9999999944664786116, 5.425519195439194233e-6},
		{1.4101660942793285e-08, 0.021595946527724896, 0.97609049940387254427, 1.5317505735154903353e-8},
		{7.922989675398432, 3.5154883913239, 0.02681777034117741688, 0.059626717228264690714},
		{5.77387066514518, 5.2078641774419445, 0.049074752728001541671, 0.053513515849519819845},
		{4.062093185727188, 5.553150772447901, 0.066432805558701737635, 0.047593035494831156685},
		{2.799598701521022, 0.6096682412636097, 0.051961855011132522976, 0.20272607949887840703},
		{0.5552984135178151, 2.7918447745615586e-07, 0.73465333754976332089, 0.512357433015953714},
		{11.322694577054023, 0.0006565196510485393, 2.9236523211326175335e-6, 0.050024860025043464542},
		{7.0752628767987344, 5.982681444001344, 0.039618864719530957662, 0.046309740975929684482},
		{11.861195628087755, 21.22340993797372, 0.020255606883580710654, 0.011301215915148042946},
		{442.893955339619, 4.030377155571025e-06, 1.1592432271695786342e-11, 0.001273873835662456015},
		{6.733393269416027, 8.249529430923987, 0.04115111547337232721, 0.033294361855201873079},
		{4.652898994056077, 7.216404846501439, 0.055280570300095573302, 0.035168325929022581201},
		{0.48778870947070674, 8.2701265936673e-23, 0.78825169905095560811, 0.47087497486476520344},
		{1.1692858715593992e-07, 14.355639150869242, 0.039206237380611131909, 3.1780891783246959212e-10},
		{1.7062059498571914e-08, 0.005672806080481048, 0.99363096771714476494, 1.9060125890341416105e-8},
		{3.822366792297289, 4.003819927608546, 0.074746211942434683343, 0.069080959636739916681},
		{9.97717936036032, 0.9856336703315374, 0.0056158577512968464845, 0.056273038724335136936},
		{13.569743061448502, 4.9012721109979325e-17, 1.5141282380704942435e-19, 0.041690856546989428027},
		{0.00010228569777306233, 3.602032158069683e-14, 0.99999998953759544123, 0.00011541704965392056769},
		{7.600740599736513, 6.383899605802974, 0.036804325149229142324, 0.04337570446379349428},
		{7.149859324606202, 4.500931432651054, 0.03604370535200707273, 0.056450515229714030271},
		{6.047183127561073, 7.842504246759892e-18, 1.3150817680153361315e-16, 0.09462987423343905601},
		{7.374153276943849, 3.822169529058603, 0.031753377750738515018, 0.060365845115454385417},
		{11.769596475399883, 2.5935257910371335e-36, 1.0679627700359909362e-38, 0.048111121406667337138},
		{8.698637364546652, 3.976155065380999, 0.024837323602701911072, 0.05373737200010173067},
		{16.340636994770918, 7.563493504295339, 0.013208205298731612124, 0.028447591174973897937},
		{2.844090127168289, 8.131674531290802, 0.061583749025369057558, 0.021256780244124206091},
		{2.415502187434007, 5.967033344628844e-25, 0.0029244442466431214414, 0.26327737128942035076},
		{6.096119696401913, 6.160820615839951e-29, 7.2519560178182213018e-17, 0.093848159170412781652},
		{3.5314688854148777, 6.923016721105636, 0.064564549059866749667, 0.032404269185173586046},
		{12.388575806898041, 1.1068464370612022e-22, 4.1092607250650608571e-25, 0.045690956291501864086},
		{7.575886074066268, 6.014231379693154e-06, 6.07374168884470592e-8, 0.075138281193498209806},
		{4.575321392615662, 4.242602331473688, 0.062361484072162358643, 0.065543414949874172248},
		{8.308970440011159, 7.468082759838883, 0.033921027895850263746, 0.03743882344734436903},
		{3.5671576446242694, 0.1332159860025902, 0.0067917367002861793564, 0.16502036537651730272},
		{17.766923839506287, 7.5465026250169265, 0.011463248010574396626, 0.026915614870679699029},
		{3.0429941692213744, 3.944408943480793, 0.090424169727663259077, 0.067068190372179045454},
		{8.992343646096302, 1.6053097169387898, 0.011047028537851227465, 0.061126980302832895965}
	};

	@Test
	void eachPartAgreesWithExtendedArithmetic() {
		double[] w = new double[2];
		for (double[] row : REFERENCE) {
			Faddeeva.w(row[0], row[1], w);
			String at = row[0] + ", " + row[1];
			assertEquals(row[2], w[0], 2e-14 * Math.abs(row[2]), at);
			assertEquals(row[3], w[1], 2e-14 * Math.abs(row[3]), at);
		}
	}

	@Test
	void agreesWithTheCorpus() throws IOException {
		Path file = Path.of(System.getProperty("lithoscope.corpus", "../../../shared/corpus"), "nmr", "faddeeva_reference.csv");
		Assumptions.assumeTrue(Files.exists(file), "no corpus at " + file);
		List<String> lines = Files.readAllLines(file);
		double[] w = new double[2];
		assertTrue(lines.size() > 300);
		for (String line : lines.subList(1, lines.size())) {
			String[] cells = line.split(",");
			Faddeeva.w(Double.parseDouble(cells[0]), Double.parseDouble(cells[1]), w);
			double re = Double.parseDouble(cells[2]);
			double im = Double.parseDouble(cells[3]);
			assertEquals(re, w[0], 1e-14 * Math.abs(re), line);
			assertEquals(im, w[1], 1e-14 * Math.abs(im), line);
		}
	}

	@Test
	void symmetriesHoldInAllQuadrants() {
		Random random = new Random(7);
		double[] w = new double[2];
		double[] mirrored = new double[2];
		for (int i = 0; i < 1000; i++) {
			double x = 6 * random.nextGaussian();
			double y = 3 * random.nextGaussian();
			Faddeeva.w(x, y, w);
			Faddeeva.w(-x, y, mirrored);
			assertEquals(w[0], mirrored[0]);
			assertEquals(w[1], -mirrored[1]);
			Faddeeva.w(-x, -y, mirrored);
			double magnitude = Math.exp(y * y - x * x);
			assertEquals(2 * magnitude * Math.cos(2 * x * y), w[0] + mirrored[0], 1e-13 * (1 + magnitude));
			assertEquals(-2 * magnitude * Math.sin(2 * x * y), w[1] + mirrored[1], 1e-13 * (1 + magnitude));
		}
	}

	@Test
	void isContinuousWhereMethodsMeet() {
		double r = Faddeeva.CONTINUED_FRACTION_RADIUS;
		for (int k = 0; k <= 100; k++) {
			double angle = k * Math.PI / 200;
			double inside = Math.nextDown(Math.nextDown(Math.nextDown(r)));
			double outside = Math.nextUp(Math.nextUp(Math.nextUp(r)));
			double re = Faddeeva.real(outside * Math.cos(angle), outside * Math.sin(angle));
			assertEquals(re, Faddeeva.real(inside * Math.cos(angle), inside * Math.sin(angle)), 1e-12 * re);
		}
	}

	@Test
	void extremesAreQuiet() {
		assertEquals(0, Faddeeva.real(Double.POSITIVE_INFINITY, 1));
		assertEquals(0, Faddeeva.imaginary(1, Double.POSITIVE_INFINITY));
		assertTrue(Double.isNaN(Faddeeva.real(Double.NaN, 1)));
		assertTrue(Double.isNaN(Faddeeva.real(1, Double.NaN)));
		assertEquals(0.56418958354775628695e-300, Faddeeva.imaginary(1e300, 0), 1e-314);
	}

	@Test
	void relativesOfTheErrorFunction() {
		assertEquals(0.42758357615580700441, ErrorFunctions.erfcx(1), 1e-15);
		assertEquals(0.15729920705028513066, ErrorFunctions.erfc(1), 1e-15);
		assertEquals(2.0884875837625447570e-45, ErrorFunctions.erfc(10), 1e-59);
		assertEquals(1.8427007929497148693, ErrorFunctions.erfc(-1), 1e-15);
		assertEquals(0.53807950691276841914, ErrorFunctions.dawson(1), 1e-15);
		assertEquals(-0.050253847187598536, ErrorFunctions.dawson(-10), 5e-16);
		assertEquals(Double.POSITIVE_INFINITY, ErrorFunctions.erfcx(-30));
	}

	@Test
	void constantsAgreeWithEachOther() {
		assertEquals(96485.33212331001, PhysicalConstants.FARADAY, 1e-9);
		assertEquals(8.31446261815324, PhysicalConstants.MOLAR_GAS, 1e-13);
		double c = PhysicalConstants.SPEED_OF_LIGHT;
		assertEquals(1, PhysicalConstants.VACUUM_PERMEABILITY * PhysicalConstants.VACUUM_PERMITTIVITY * c * c, 2e-10);
	}
}
