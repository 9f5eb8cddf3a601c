/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import org.lithoscope.archive.ArchiveException;

/** Reads JSON into maps, lists, texts, numbers, booleans and nulls, within limits that hostile files do not pass. */
public final class JsonTree {

	/** How deep objects may lie in each other. */
	public static final int DEPTH = 100;
	/** The greatest length of a document, in bytes. */
	public static final long LENGTH = 256L << 20;
	private static final JsonFactory FACTORY = new JsonFactoryBuilder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxDocumentLength(LENGTH).build()).build();

	private JsonTree() {
	}

	/**
	 * Reads one object.
	 *
	 * @param path where it is, for messages
	 * @param in   the bytes; not closed
	 * @return the object
	 * @throws ArchiveException when it is no JSON object
	 * @throws IOException      when it cannot be read
	 */
	public static Map<String, Object> readObject(String path, InputStream in) throws IOException {
		try (JsonParser parser = FACTORY.createParser(in)) {
			parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw new ArchiveException(path + ": is no JSON object");
			}
			Map<String, Object> tree = object(value(parser));
			if (parser.nextToken() != null) {
				throw new ArchiveException(path + ": goes on behind its end");
			}
			return tree;
		} catch (JsonProcessingException e) {
			throw new ArchiveException(path + ": is broken JSON: " + e.getOriginalMessage() + place(e.getLocation()), e);
		}
	}

	private static String place(JsonLocation location) {
		// a limit that is passed has no place
		return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
	}

	/**
	 * A value as an object.
	 *
	 * @param value a value of a tree
	 * @return the object
	 * @throws IllegalArgumentException when it is something else
	 */
	public static Map<String, Object> object(Object value) {
		if (!(value instanceof Map<?, ?> map)) {
			throw new IllegalArgumentException("an object is missing");
		}
		Map<String, Object> typed = new LinkedHashMap<>();
		map.forEach((k, v) -> typed.put(String.valueOf(k), v));
		return typed;
	}

	private static Object value(JsonParser parser) throws IOException {
		return switch (parser.currentToken()) {
			case START_OBJECT -> {
				Map<String, Object> map = new LinkedHashMap<>();
				while (parser.nextToken() != JsonToken.END_OBJECT) {
					String name = parser.currentName();
					parser.nextToken();
					map.put(name, value(parser));
				}
				yield map;
			}
			case START_ARRAY -> {
				List<Object> list = new ArrayList<>();
				while (parser.nextToken() != JsonToken.END_ARRAY) {
					list.add(value(parser));
				}
				yield list;
			}
			case VALUE_STRING -> parser.getText();
			case VALUE_NUMBER_INT -> parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? parser.getDoubleValue() : integer(parser);
			case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
			case VALUE_TRUE -> Boolean.TRUE;
			case VALUE_FALSE -> Boolean.FALSE;
			case VALUE_NULL -> null;
			default -> throw new IOException("unexpected " + parser.currentToken());
		};
	}

	private static Object integer(JsonParser parser) throws IOException {
		return parser.getLongValue();
	}
}
