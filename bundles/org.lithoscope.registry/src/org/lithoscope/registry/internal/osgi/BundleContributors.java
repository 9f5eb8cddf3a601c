/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.internal.osgi;

import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IContributor;
import org.lithoscope.registry.ClassSource;
import org.lithoscope.registry.Contributor;
import org.lithoscope.registry.internal.Contributors;
import org.osgi.framework.Bundle;

/** Contributors that are bundles of the running platform. */
public final class BundleContributors implements Contributors {

	@Override
	public Contributor contributor(IContributor contributor) {
		Bundle bundle = ContributorFactoryOSGi.resolve(contributor);
		return new Contributor(contributor.getName(), bundle == null ? "" : bundle.getVersion().toString());
	}

	@Override
	public ClassSource classes(IContributor contributor) {
		return name -> {
			Bundle bundle = ContributorFactoryOSGi.resolve(contributor);
			if (bundle == null) {
				throw new ClassNotFoundException(name + ": the bundle " + contributor.getName() + " is no longer there");
			}
			return bundle.loadClass(name);
		};
	}
}
