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
	private static final JsonFactory SCANNING = new JsonFactoryBuilder().disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build()).build();

	/** Roughly the bytes that an object, a text or a number takes beside its own. */
	private static final int OBJECT = 120;
	private static final int TEXT = 56;
	private static final int NUMBER = 24;
	private static final long MOST_MEMORY = 512L << 20;

	private final JsonParser parser;
	private final String path;
	private long memory = Math.min(MOST_MEMORY, Runtime.getRuntime().maxMemory() / 2);

	private JsonTree(JsonParser parser, String path) {
		this.parser = parser;
		this.path = path;
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
			Map<String, Object> tree = object(new JsonTree(parser, path).value());
			if (parser.nextToken() != null) {
				throw new ArchiveException(path + ": goes on behind its end");
			}
			return tree;
		} catch (JsonProcessingException e) {
			throw broken(path, e);
		}
	}

	/**
	 * Reads an object token by token, whatever its size, and keeps nothing of it.
	 *
	 * @param path where it is, for messages
	 * @param in   the bytes; not closed
	 * @param name a member
	 * @return whether the object has that member, and it is an array
	 * @throws ArchiveException when it is no JSON object
	 * @throws IOException      when it cannot be read
	 */
	public static boolean hasArray(String path, InputStream in, String name) throws IOException {
		try (JsonParser parser = SCANNING.createParser(in)) {
			parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw new ArchiveException(path + ": is no JSON object");
			}
			boolean found = false;
			while (parser.nextToken() == JsonToken.FIELD_NAME) {
				boolean wanted = parser.currentName().equals(name);
				found |= parser.nextToken() == JsonToken.START_ARRAY && wanted;
				parser.skipChildren();
			}
			return found;
		} catch (JsonProcessingException e) {
			throw broken(path, e);
		}
	}

	private static ArchiveException broken(String path, JsonProcessingException e) {
		return new ArchiveException(path + ": is broken JSON: " + e.getOriginalMessage() + place(e.getLocation()), e);
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

	private void take(long bytes) throws ArchiveException {
		memory -= bytes;
		if (memory < 0) {
			throw new ArchiveException(path + ": is too large to be read: it would fill the memory");
		}
	}

	private Object value() throws IOException {
		return switch (parser.currentToken()) {
			case START_OBJECT -> {
				take(OBJECT);
				Map<String, Object> map = new LinkedHashMap<>();
				while (parser.nextToken() != JsonToken.END_OBJECT) {
					String name = parser.currentName();
					take(OBJECT + 2L * name.length());
					parser.nextToken();
					map.put(name, value());
				}
				yield map;
			}
			case START_ARRAY -> {
				take(OBJECT);
				List<Object> list = new ArrayList<>();
				while (parser.nextToken() != JsonToken.END_ARRAY) {
					list.add(value());
				}
				yield list;
			}
			case VALUE_STRING -> {
				take(TEXT + 2L * parser.getTextLength());
				yield parser.getText();
			}
			case VALUE_NUMBER_INT -> {
				take(NUMBER);
				yield parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? (Object) parser.getDoubleValue() : (Object) parser.getLongValue();
			}
			case VALUE_NUMBER_FLOAT -> {
				take(NUMBER);
				yield parser.getDoubleValue();
			}
			case VALUE_TRUE -> Boolean.TRUE;
			case VALUE_FALSE -> Boolean.FALSE;
			case VALUE_NULL -> {
				take(NUMBER);
				yield null;
			}
			default -> throw new IOException("unexpected " + parser.currentToken());
		};
	}
}
