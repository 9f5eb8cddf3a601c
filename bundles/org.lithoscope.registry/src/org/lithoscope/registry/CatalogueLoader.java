/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.lithoscope.registry.internal.CatalogueBuilder;
import org.lithoscope.registry.internal.ClassPathRegistry;
import org.lithoscope.registry.internal.osgi.BundleContributors;

/** Builds the {@link Catalogue} from the {@code plugin.xml} files of a platform or of a class path. */
public final class CatalogueLoader {

	private CatalogueLoader() {
	}

	/**
	 * The catalogue of a running platform.
	 *
	 * @param registry the platform's extension registry
	 * @return the catalogue; what cannot be used is among its problems
	 */
	public static Catalogue fromRegistry(IExtensionRegistry registry) {
		return new CatalogueBuilder(registry, new BundleContributors()).build();
	}

	/**
	 * The catalogue of a class path: of every {@code plugin.xml} that the class loader finds, in plain Java, without OSGi. The name and
	 * version of a contributor are those in the {@code META-INF/MANIFEST.MF} beside its {@code plugin.xml}.
	 *
	 * @param classLoader where to look, and where plugin classes come from
	 * @return the catalogue; what cannot be used is among its problems
	 */
	public static Catalogue fromClassPath(ClassLoader classLoader) {
		ClassPathRegistry classPath = ClassPathRegistry.read(classLoader);
		try {
			return new CatalogueBuilder(classPath.registry(), classPath).with(classPath.problems()).build();
		} finally {
			classPath.close();
		}
	}
}
