/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.lithoscope.registry.CatalogueProblem;
import org.lithoscope.registry.ClassSource;
import org.lithoscope.registry.Contributor;

/** An extension registry over the {@code plugin.xml} files of a class path, for plain Java. */
public final class ClassPathRegistry implements Contributors, AutoCloseable {

	private static final String PLUGIN_XML = "plugin.xml";
	private static final String POINTS = "org.lithoscope.registry";

	private final ClassLoader classLoader;
	private final Map<String, Contributor> contributors = new LinkedHashMap<>();
	private final List<CatalogueProblem> problems = new ArrayList<>();
	private final List<String> parserMessages = new ArrayList<>();
	private final Object key = new Object();
	private final IExtensionRegistry registry;

	private ClassPathRegistry(ClassLoader classLoader) {
		this.classLoader = classLoader;
		this.registry = RegistryFactory.createRegistry(new QuietStrategy(parserMessages), key, key);
	}

	/**
	 * Reads the class path.
	 *
	 * @param classLoader where to look
	 * @return the registry
	 */
	public static ClassPathRegistry read(ClassLoader classLoader) {
		ClassPathRegistry registry = new ClassPathRegistry(classLoader);
		registry.readAll();
		return registry;
	}

	/** {@return the extension registry} */
	public IExtensionRegistry registry() {
		return registry;
	}

	/** {@return what could not be read} */
	public List<CatalogueProblem> problems() {
		return List.copyOf(problems);
	}

	private void readAll() {
		List<URL> found;
		try {
			found = Collections.list(classLoader.getResources(PLUGIN_XML));
		} catch (IOException e) {
			problems.add(new CatalogueProblem(new Contributor("class path", ""), PLUGIN_XML, "cannot be found: " + e));
			return;
		}
		int number = 0;
		for (URL url : found) {
			Contributor contributor = new Contributor(url.toString(), "");
			try {
				byte[] xml = bytes(url);
				// the platform's own plugin.xml files stand on the same class path; only those that name our points are parsed
				if (new String(xml, StandardCharsets.UTF_8).contains(POINTS) || url.toString().contains(POINTS)) {
					contributor = contributor(url);
					add(Integer.toString(++number), contributor, xml);
				}
			} catch (IOException | URISyntaxException e) {
				problems.add(new CatalogueProblem(contributor, PLUGIN_XML, "cannot be read: " + e));
			}
		}
	}

	private void add(String id, Contributor contributor, byte[] xml) {
		parserMessages.clear();
		contributors.put(id, contributor);
		boolean added = registry.addContribution(new ByteArrayInputStream(xml), new RegistryContributor(id, contributor.bundle(), null, null),
				false, PLUGIN_XML, null, key);
		if (!added || !parserMessages.isEmpty()) {
			String message = parserMessages.isEmpty() ? "is not well formed" : String.join("; ", parserMessages);
			problems.add(new CatalogueProblem(contributor, PLUGIN_XML, message));
		}
	}

	private static Contributor contributor(URL pluginXml) throws IOException, URISyntaxException {
		String base = pluginXml.toString();
		URL manifestUrl = new URI(base.substring(0, base.length() - PLUGIN_XML.length()) + "META-INF/MANIFEST.MF").toURL();
		Attributes attributes = new Manifest(new ByteArrayInputStream(bytes(manifestUrl))).getMainAttributes();
		String name = attributes.getValue("Bundle-SymbolicName");
		if (name == null) {
			throw new IOException("the manifest beside it has no Bundle-SymbolicName");
		}
		String version = attributes.getValue("Bundle-Version");
		return new Contributor(name.split(";")[0].strip(), version == null ? "" : version.strip());
	}

	private static byte[] bytes(URL url) throws IOException {
		try (InputStream in = url.openStream()) {
			return in.readAllBytes();
		}
	}

	@Override
	public Contributor contributor(IContributor contributor) {
		String id = ((RegistryContributor) contributor).getActualId();
		return contributors.getOrDefault(id, new Contributor(contributor.getName(), ""));
	}

	@Override
	public ClassSource classes(IContributor contributor) {
		return classLoader::loadClass;
	}

	@Override
	public void close() {
		registry.stop(key);
	}

	/** Keeps nothing on disk, and what the parser says instead of printing it. */
	private static final class QuietStrategy extends RegistryStrategy {

		private final List<String> messages;

		QuietStrategy(List<String> messages) {
			super(null, null);
			this.messages = messages;
		}

		@Override
		public void log(IStatus status) {
			if (status.isMultiStatus() && status.getChildren().length > 0) {
				for (IStatus child : status.getChildren()) {
					log(child);
				}
			} else {
				messages.add(status.getMessage());
			}
		}

		@Override
		public boolean cacheUse() {
			return false;
		}
	}
}
