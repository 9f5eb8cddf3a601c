/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.internal.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

import org.lithoscope.registry.BundleProblem;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * The bundles that stand as jars in folders. The location of each says path, size and time: what the platform remembers from its last run is
 * compared with what is there now, and nothing else need be kept.
 */
public final class FolderBundles {

	private static final String PREFIX = "lithoscope-plugin:";
	private static final System.Logger LOG = System.getLogger(FolderBundles.class.getName());

	private final List<Path> folders;

	/**
	 * The bundles of some folders.
	 *
	 * @param folders the folders, whether they exist or not
	 */
	public FolderBundles(List<Path> folders) {
		this.folders = List.copyOf(folders);
	}

	/** Makes the platform have what is in the folders; outside OSGi it does nothing. */
	public void install() {
		BundleContext platform = BundleReport.platform();
		if (platform == null) {
			return;
		}
		Map<String, Path> wanted = jars();
		List<Bundle> changed = new ArrayList<>();
		for (Bundle bundle : platform.getBundles()) {
			if (bundle.getLocation().startsWith(PREFIX) && wanted.remove(bundle.getLocation()) == null) {
				uninstall(bundle);
				changed.add(bundle);
			}
		}
		wanted.forEach((location, jar) -> {
			try (InputStream in = Files.newInputStream(jar)) {
				changed.add(platform.installBundle(location, in));
			} catch (BundleException | IOException e) {
				LOG.log(System.Logger.Level.DEBUG, "the plug-in " + jar + " cannot be installed", e);
			}
		});
		if (!changed.isEmpty()) {
			platform.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(changed.stream().filter(b -> b.getState() != Bundle.UNINSTALLED).toList());
		}
	}

	private static void uninstall(Bundle bundle) {
		try {
			bundle.uninstall();
		} catch (BundleException e) {
			LOG.log(System.Logger.Level.WARNING, "the plug-in " + bundle + " is gone, but cannot be removed", e);
		}
	}

	/** {@return the jars that the platform does not have, and why} */
	List<BundleProblem> leftOut() {
		BundleContext platform = BundleReport.platform();
		List<BundleProblem> problems = new ArrayList<>();
		Map<String, Bundle> installed = new HashMap<>();
		for (Bundle bundle : platform.getBundles()) {
			installed.put(bundle.getLocation(), bundle);
		}
		jars().forEach((location, jar) -> {
			if (!installed.containsKey(location)) {
				problems.add(new BundleProblem(jar.toString(), "", reason(jar, platform)));
			}
		});
		return problems;
	}

	private static String reason(Path jar, BundleContext platform) {
		try (JarFile file = new JarFile(jar.toFile())) {
			Manifest manifest = file.getManifest();
			String name = manifest == null ? null : manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
			if (name == null) {
				return "it is no plug-in: its manifest has no " + Constants.BUNDLE_SYMBOLICNAME;
			}
			String symbolicName = name.split(";")[0].strip();
			for (Bundle bundle : platform.getBundles()) {
				if (symbolicName.equals(bundle.getSymbolicName())) {
					return "a bundle of this name is there already: " + bundle + " of " + bundle.getLocation();
				}
			}
			return "it was not installed; its manifest is probably wrong, or the program must be started anew";
		} catch (IOException e) {
			return "it is no jar file that can be read: " + e.getMessage();
		}
	}

	private Map<String, Path> jars() {
		Map<String, Path> jars = new TreeMap<>();
		for (Path folder : folders) {
			if (!Files.isDirectory(folder)) {
				continue;
			}
			try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
				for (Path jar : found) {
					jars.put(PREFIX + jar.toAbsolutePath() + "?" + Files.size(jar) + "-" + Files.getLastModifiedTime(jar).toMillis(), jar);
				}
			} catch (IOException e) {
				LOG.log(System.Logger.Level.WARNING, "the folder of plug-ins " + folder + " cannot be read", e);
			}
		}
		return jars;
	}
}
