/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** Makes a bundle in memory and installs it. */
final class TestBundle {

	private final String name;
	private final Manifest manifest = new Manifest();
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private String pluginXml = "";
	private Class<?>[] classes = {};

	TestBundle(String name) {
		this.name = name;
		header("Manifest-Version", "1.0").header("Bundle-ManifestVersion", "2").header("Bundle-SymbolicName", name + ";singleton:=true")
				.header("Bundle-Version", "1.2.3").header("Require-Bundle", "org.lithoscope.model");
	}

	TestBundle header(String key, String value) {
		manifest.getMainAttributes().put(new Attributes.Name(key), value);
		return this;
	}

	TestBundle classes(Class<?>... copied) {
		classes = copied;
		return this;
	}

	TestBundle xml(String text) {
		pluginXml = text;
		return this;
	}

	TestBundle reader(String className, String api) {
		return xml("<?xml version=\"1.0\"?><plugin><extension point=\"org.lithoscope.registry.instruments\"><reader id=\"" + name
				+ ".reader\" name=\"" + name + "\" technique=\"test\" api=\"" + api + "\" class=\"" + className
				+ "\"><file pattern=\"*.broken\"/></reader></extension></plugin>");
	}

	/** Readers of the last class with these ids, for files that no other reader wants. */
	TestBundle readers(String... ids) {
		StringBuilder readers = new StringBuilder();
		for (String id : ids) {
			readers.append("<reader id=\"" + id + "\" name=\"" + name + "\" technique=\"test\" api=\"1\" class=\"")
					.append(classes[classes.length - 1].getName()).append("\"><file pattern=\"*.other\"/></reader>");
		}
		return xml("<?xml version=\"1.0\"?><plugin><extension point=\"org.lithoscope.registry.instruments\">" + readers + "</extension></plugin>");
	}

	byte[] jar() throws IOException {
		try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
			jar.putNextEntry(new JarEntry("plugin.xml"));
			jar.write(pluginXml.getBytes(StandardCharsets.UTF_8));
			for (Class<?> type : classes) {
				String path = type.getName().replace('.', '/') + ".class";
				jar.putNextEntry(new JarEntry(path));
				try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
					in.transferTo(jar);
				}
			}
		}
		return bytes.toByteArray();
	}

	Bundle install() throws IOException, BundleException {
		BundleContext context = FrameworkUtil.getBundle(TestBundle.class).getBundleContext();
		return context.installBundle("memory:" + name, new ByteArrayInputStream(jar()));
	}
}
