/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** Writes JSON objects, one a line, as they come. Numbers that are not finite become null. */
public final class JsonLines implements AutoCloseable {

	private final JsonGenerator json;
	private final OutputStream out;

	/**
	 * Writes to a stream.
	 *
	 * @param out the stream; not closed
	 * @throws IOException when it cannot be written
	 */
	public JsonLines(OutputStream out) throws IOException {
		this.out = out;
		this.json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
				.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
		json.setRootValueSeparator(null);
	}

	/** {@return the generator, for names and structure} */
	public JsonGenerator generator() {
		return json;
	}

	/**
	 * Ends an object and its line.
	 *
	 * @throws IOException when it cannot be written
	 */
	public void endLine() throws IOException {
		json.writeEndObject();
		json.writeRaw('\n');
		json.flush();
		out.flush();
	}

	/**
	 * A number.
	 *
	 * @param value the number; not finite is null
	 * @throws IOException when it cannot be written
	 */
	public void number(double value) throws IOException {
		if (!Double.isFinite(value)) {
			json.writeNull();
		} else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
			json.writeNumber((long) value);
		} else {
			json.writeNumber(value);
		}
	}

	/**
	 * A named number.
	 *
	 * @param name  the name
	 * @param value the number; not finite is null
	 * @throws IOException when it cannot be written
	 */
	public void number(String name, double value) throws IOException {
		json.writeFieldName(name);
		number(value);
	}

	/**
	 * A tree of maps, lists, texts, numbers and booleans.
	 *
	 * @param value the tree
	 * @throws IOException when it cannot be written
	 */
	public void tree(Object value) throws IOException {
		switch (value) {
			case null -> json.writeNull();
			case Map<?, ?> map -> {
				json.writeStartObject();
				for (Map.Entry<?, ?> entry : map.entrySet()) {
					json.writeFieldName(String.valueOf(entry.getKey()));
					tree(entry.getValue());
				}
				json.writeEndObject();
			}
			case List<?> list -> {
				json.writeStartArray();
				for (Object item : list) {
					tree(item);
				}
				json.writeEndArray();
			}
			case Boolean flag -> json.writeBoolean(flag);
			case Integer whole -> json.writeNumber(whole);
			case Long whole -> json.writeNumber(whole);
			case Number number -> number(number.doubleValue());
			default -> json.writeString(value.toString());
		}
	}

	/**
	 * A named list of texts.
	 *
	 * @param name  the name
	 * @param texts the texts
	 * @throws IOException when it cannot be written
	 */
	public void texts(String name, Iterable<String> texts) throws IOException {
		json.writeArrayFieldStart(name);
		for (String text : texts) {
			json.writeString(text);
		}
		json.writeEndArray();
	}

	@Override
	public void close() throws IOException {
		json.close();
	}
}
