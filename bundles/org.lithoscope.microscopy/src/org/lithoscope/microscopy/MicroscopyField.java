/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.quantity.Unit;

/** The one schema of microscopy: the metadata key of each field, its canonical unit and its label. Texts have the unit one. */
public enum MicroscopyField {

	/** The maker of the instrument. */
	VENDOR(MetadataKeys.INSTRUMENT_VENDOR, "", "Vendor"),
	/** The instrument's model. */
	INSTRUMENT(MetadataKeys.INSTRUMENT_MODEL, "", "Instrument"),
	/** The instrument's serial number. */
	SERIAL_NUMBER(MetadataKeys.INSTRUMENT_SERIAL, "", "Serial number"),
	/** The program that wrote the file. */
	SOFTWARE(MetadataKeys.SOFTWARE, "", "Software"),
	/** The version of that program. */
	SOFTWARE_VERSION(MetadataKeys.SOFTWARE_VERSION, "", "Software version"),
	/** When the image was taken, as the file writes it. */
	ACQUIRED(MetadataKeys.ACQUIRED, "", "Acquired"),
	/** Who took it. */
	OPERATOR(MetadataKeys.OPERATOR, "", "Operator"),
	/** What the operator wrote. */
	COMMENT(MetadataKeys.COMMENT, "", "Comment"),
	/** The sample's name. */
	SAMPLE(MetadataKeys.SAMPLE, "", "Sample"),
	/** Imaging mode: TEM, STEM, tapping, diffraction … */
	MODE("microscope.mode", "", "Mode"),
	/** Electron, ion or light beam. */
	BEAM("microscope.beam", "", "Beam"),
	/** Accelerating voltage. */
	ACCELERATING_VOLTAGE("microscope.acceleratingVoltage", "kV", "Accelerating voltage"),
	/** Working distance. */
	WORKING_DISTANCE("microscope.workingDistance", "mm", "Working distance"),
	/** Magnification on the instrument's own display. */
	MAGNIFICATION("microscope.magnification", "1", "Magnification"),
	/** Camera length in diffraction. */
	CAMERA_LENGTH("microscope.cameraLength", "mm", "Camera length"),
	/** Detector. */
	DETECTOR("microscope.detector", "", "Detector"),
	/** What the detector collects: secondary electrons, backscattered electrons … */
	SIGNAL("microscope.signal", "", "Signal"),
	/** Beam current. */
	BEAM_CURRENT("microscope.beamCurrent", "nA", "Beam current"),
	/** Emission current. */
	EMISSION_CURRENT("microscope.emissionCurrent", "uA", "Emission current"),
	/** Aperture diameter. */
	APERTURE("microscope.aperture", "um", "Aperture"),
	/** Spot size as the instrument numbers it. */
	SPOT("microscope.spot", "1", "Spot size"),
	/** Dwell time per pixel. */
	DWELL_TIME("microscope.dwellTime", "us", "Dwell time"),
	/** Time for the whole image. */
	FRAME_TIME("microscope.frameTime", "s", "Frame time"),
	/** Exposure time. */
	EXPOSURE("microscope.exposure", "s", "Exposure"),
	/** Rotation of the scan. */
	SCAN_ROTATION("microscope.scanRotation", "deg", "Scan rotation"),
	/** Lines per second of a scanning probe. */
	SCAN_RATE("microscope.scanRate", "Hz", "Scan rate"),
	/** Whether the instrument stretched the image for a tilted sample. */
	TILT_CORRECTION("microscope.tiltCorrection", "", "Tilt correction"),
	/** Pressure in the chamber. */
	PRESSURE("microscope.chamberPressure", "Pa", "Chamber pressure"),
	/** Stage, x. */
	STAGE_X("microscope.stageX", "mm", "Stage x"),
	/** Stage, y. */
	STAGE_Y("microscope.stageY", "mm", "Stage y"),
	/** Stage, z. */
	STAGE_Z("microscope.stageZ", "mm", "Stage z"),
	/** Tilt of the stage. */
	STAGE_TILT("microscope.stageTilt", "deg", "Stage tilt"),
	/** Rotation of the stage. */
	STAGE_ROTATION("microscope.stageRotation", "deg", "Stage rotation"),
	/** Photon energy. */
	PHOTON_ENERGY("microscope.photonEnergy", "eV", "Photon energy"),
	/** Distance of source and sample. */
	SOURCE_DISTANCE("microscope.sourceToSample", "mm", "Source to sample"),
	/** Distance of detector and sample. */
	DETECTOR_DISTANCE("microscope.detectorToSample", "mm", "Detector to sample"),
	/** Objective lens. */
	OBJECTIVE("microscope.objective", "", "Objective"),
	/** Sensitivity of the height scanner per volt. */
	Z_SENSITIVITY("microscope.zSensitivity", "nm/V", "z sensitivity"),
	/** Width of a pixel. */
	PIXEL_WIDTH("image.pixelWidth", "nm", "Pixel width"),
	/** Height of a pixel. */
	PIXEL_HEIGHT("image.pixelHeight", "nm", "Pixel height"),
	/** Distance of the images of a stack. */
	PIXEL_DEPTH("image.pixelDepth", "nm", "Slice distance"),
	/** Width of the field of view. */
	FIELD_WIDTH("image.fieldWidth", "um", "Field width"),
	/** Height of the field of view. */
	FIELD_HEIGHT("image.fieldHeight", "um", "Field height"),
	/** Width in pixels. */
	WIDTH("image.width", "1", "Width in pixels"),
	/** Height in pixels, the data bar included. */
	HEIGHT("image.height", "1", "Height in pixels"),
	/** Height of the image proper, where the instrument adds a data bar below it. */
	IMAGE_ROWS("image.imageRows", "1", "Rows without data bar"),
	/** Rows of the data bar below the image. */
	DATA_BAR_ROWS("image.dataBarRows", "1", "Rows of the data bar"),
	/** Bits of a value. */
	BITS("image.bits", "1", "Bits per value"),
	/** Values of a pixel. */
	CHANNELS("image.channels", "1", "Channels"),
	/** Number of images. */
	COUNT("image.count", "1", "Number of images"),
	/** What the values are. */
	CHANNEL_NAME("image.channelName", "", "Channel"),
	/** The unit of the values of a height map's first channel. */
	VALUE_UNIT("image.valueUnit", "", "Unit of the values");

	private static final Map<String, MicroscopyField> BY_KEY = Arrays.stream(values())
			.collect(Collectors.toUnmodifiableMap(MicroscopyField::key, Function.identity()));

	private final String key;
	private final Optional<Unit> unit;
	private final String label;

	MicroscopyField(String key, String unit, String label) {
		this.key = key;
		this.unit = unit.isEmpty() ? Optional.empty() : Optional.of(Unit.of(unit));
		this.label = label;
	}

	/**
	 * The field of a metadata key.
	 *
	 * @param key the dotted key
	 * @return the field, if the schema has it
	 */
	public static Optional<MicroscopyField> ofKey(String key) {
		return Optional.ofNullable(BY_KEY.get(key));
	}

	/** {@return the metadata key} */
	public String key() {
		return key;
	}

	/** {@return the canonical unit; empty for texts} */
	public Optional<Unit> unit() {
		return unit;
	}

	/** {@return the name for people} */
	public String label() {
		return label;
	}
}
