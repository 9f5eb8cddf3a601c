/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.internal.osgi;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.container.Module;
import org.eclipse.osgi.report.resolution.ResolutionReport;
import org.lithoscope.registry.BundleProblem;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** Finds the bundles of the running platform that bring nothing, and why. */
public final class BundleReport {

	private static final System.Logger LOG = System.getLogger(BundleReport.class.getName());

	private BundleReport() {
	}

	/** {@return the bundles that bring nothing; empty outside OSGi} */
	public static List<BundleProblem> problems() {
		Bundle self = FrameworkUtil.getBundle(BundleReport.class);
		List<BundleProblem> problems = new ArrayList<>();
		if (self == null || self.getBundleContext() == null) {
			return problems;
		}
		for (Bundle bundle : self.getBundleContext().getBundles()) {
			if (bundle.getState() == Bundle.INSTALLED && isForThisPlatform(bundle)) {
				problems.add(problem(bundle, unresolved(bundle)));
			} else if (bundle.getState() != Bundle.UNINSTALLED && isIgnored(bundle)) {
				problems.add(problem(bundle, "its plugin.xml is ignored, because Bundle-SymbolicName lacks the directive singleton:=true"));
			}
		}
		return problems;
	}

	private static BundleProblem problem(Bundle bundle, String explanation) {
		String name = bundle.getSymbolicName() == null ? bundle.getLocation() : bundle.getSymbolicName();
		return new BundleProblem(name, bundle.getVersion().toString(), explanation);
	}

	private static String unresolved(Bundle bundle) {
		Module module = bundle.adapt(Module.class);
		if (module == null || module.getCurrentRevision() == null) {
			return "its requirements do not resolve";
		}
		ResolutionReport report = module.getContainer().resolve(List.of(module), false);
		String message = report.getResolutionReportMessage(module.getCurrentRevision());
		return message == null || message.isBlank() ? "its requirements do not resolve" : message.strip();
	}

	// fragments for other operating systems are meant to stay unresolved
	private static boolean isForThisPlatform(Bundle bundle) {
		String filter = bundle.getHeaders("").get("Eclipse-PlatformFilter");
		if (filter == null) {
			return true;
		}
		try {
			return FrameworkUtil.createFilter(filter).matches(PlatformProperties.of(bundle));
		} catch (InvalidSyntaxException e) {
			LOG.log(System.Logger.Level.DEBUG, "platform filter of " + bundle, e);
			return true;
		}
	}

	private static boolean isIgnored(Bundle bundle) {
		String name = bundle.getHeaders("").get(Constants.BUNDLE_SYMBOLICNAME);
		return name != null && !name.replace(" ", "").contains("singleton:=true") && bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null
				&& bundle.getEntry("plugin.xml") != null;
	}
}
