/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.measurement.TimeBase;
import org.lithoscope.model.quantity.Units;

/**
 * The log module of an .mpr file, written when the measurement ends: instrument, channel, software, and when it began.
 *
 * @param timeBase when the measurement began
 * @param metadata the rest
 */
record MprLog(TimeBase timeBase, Metadata metadata) {

	private static final int CHANNEL = 0x0009;
	private static final int CHANNEL_SERIAL = 0x00AB;
	private static final int LOWEST_VOLTAGE = 0x01F8;
	private static final int HIGHEST_VOLTAGE = 0x01FC;
	private static final int START = 0x0249;
	private static final int FILE = 0x0251;
	private static final int HOST = 0x0351;
	private static final int ADDRESS = 0x0384;
	private static final int SOFTWARE_VERSION = 0x03B7;
	private static final int SERVER_VERSION = 0x03BE;
	private static final int INTERPRETER_VERSION = 0x03C5;
	private static final int DEVICE = 0x03CE;
	private static final int DEVICE_SERIAL = 0x03CF;
	private static final int AVERAGING = 0x0922;
	private static final int BCS = 0x1A;
	private static final int CHANNELS_OF_A_BCS = 8;
	private static final Map<Integer, String> DEVICES = Map.of(0x05, "VMP3", 0x06, "VSP", 0x0E, "SP-150", 0x10, "SP-300", 0x15, "SP-200",
			0x1B, "SP-240", 0x22, "VSP-3e", BCS, "BCS-800 series");

	/** A log that is not there. */
	static MprLog none() {
		return new MprLog(TimeBase.unknown(), Metadata.empty());
	}

	/**
	 * Reads the module.
	 *
	 * @param b its contents, as far as they are there
	 * @return what they say
	 */
	static MprLog of(byte[] b) {
		if (b.length <= CHANNEL) {
			return none();
		}
		Metadata.Builder metadata = Metadata.builder();
		int device = LittleEndian.u1(b, DEVICE);
		if (DEVICES.containsKey(device)) {
			metadata.put(MetadataKeys.INSTRUMENT_MODEL, MetadataValue.text(DEVICES.get(device))
					.from(Integer.toString(device), "device number").as(MetadataValue.Quality.DERIVED));
		}
		metadata.put(MetadataKeys.INSTRUMENT_SERIAL, LittleEndian.pascal(b, DEVICE_SERIAL));
		int channel = LittleEndian.u1(b, CHANNEL);
		String channelName = device == BCS ? Character.toString('A' + channel / CHANNELS_OF_A_BCS) + (channel % CHANNELS_OF_A_BCS + 1)
				: Integer.toString(channel + 1);
		metadata.put(MetadataKeys.INSTRUMENT_CHANNEL,
				MetadataValue.text(channelName).from(Integer.toString(channel), "channel number from 0"));
		metadata.put(MetadataKeys.RAW + "channelSerialNumber", Long.toString(LittleEndian.u4(b, CHANNEL_SERIAL)));
		metadata.put(MetadataKeys.SOFTWARE, device == BCS ? "BT-Lab" : "EC-Lab");
		metadata.put(MetadataKeys.SOFTWARE_VERSION, LittleEndian.pascal(b, SOFTWARE_VERSION));
		metadata.put(MetadataKeys.RAW + "serverVersion", LittleEndian.pascal(b, SERVER_VERSION));
		metadata.put(MetadataKeys.RAW + "interpreterVersion", LittleEndian.pascal(b, INTERPRETER_VERSION));
		metadata.put(MetadataKeys.RAW + "file", LittleEndian.pascal(b, FILE));
		metadata.put(MetadataKeys.RAW + "host", LittleEndian.pascal(b, HOST));
		metadata.put(MetadataKeys.RAW + "address", LittleEndian.pascal(b, ADDRESS));
		metadata.put(MetadataKeys.RAW + "lowestVoltage", LittleEndian.f4(b, LOWEST_VOLTAGE), Units.VOLT);
		metadata.put(MetadataKeys.RAW + "highestVoltage", LittleEndian.f4(b, HIGHEST_VOLTAGE), Units.VOLT);
		metadata.put(MetadataKeys.RAW + "averagingPoints", Integer.toString(LittleEndian.u1(b, AVERAGING)));
		double days = LittleEndian.f8(b, START);
		Optional<LocalDateTime> start = StartTime.ofOle(days);
		start.ifPresent(t -> metadata.put(MetadataKeys.ACQUIRED, MetadataValue.text(t.toString()).from(Double.toString(days), "OLE date")));
		return new MprLog(start.map(t -> TimeBase.ofLocal(Double.toString(days), t)).orElse(TimeBase.unknown()), metadata.build());
	}
}
