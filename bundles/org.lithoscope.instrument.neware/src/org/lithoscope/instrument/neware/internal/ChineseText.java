/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The character set of the vendor's texts. */
public final class ChineseText {

	private ChineseText() {
	}

	/** {@return GB 18030, which contains GB 2312; ISO 8859-1 where the platform does not have it} */
	public static Charset charset() {
		return Charset.isSupported("GB18030") ? Charset.forName("GB18030") : StandardCharsets.ISO_8859_1;
	}
}
