/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.internal;

import org.eclipse.core.runtime.IContributor;
import org.lithoscope.registry.ClassSource;
import org.lithoscope.registry.Contributor;

/** Knows the bundles behind the contributors of an extension registry. */
public interface Contributors {

	/**
	 * The bundle of a contributor.
	 *
	 * @param contributor as the extension registry names it
	 * @return name and version
	 */
	Contributor contributor(IContributor contributor);

	/**
	 * Where the classes of a contributor come from.
	 *
	 * @param contributor as the extension registry names it
	 * @return its classes
	 */
	ClassSource classes(IContributor contributor);
}
