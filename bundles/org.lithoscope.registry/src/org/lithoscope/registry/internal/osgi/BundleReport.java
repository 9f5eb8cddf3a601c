/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.internal.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.osgi.container.Module;
import org.eclipse.osgi.report.resolution.ResolutionReport;
import org.lithoscope.registry.BundleProblem;
import org.lithoscope.registry.PluginFolders;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** Finds the bundles of the running platform that bring nothing, and why. */
public final class BundleReport {

	private static final String PLUGIN_XML = "plugin.xml";
	private static final System.Logger LOG = System.getLogger(BundleReport.class.getName());

	private BundleReport() {
	}

	/** {@return the bundles that bring nothing; empty outside OSGi} */
	public static List<BundleProblem> problems() {
		BundleContext platform = platform();
		List<BundleProblem> problems = new ArrayList<>();
		if (platform == null) {
			return problems;
		}
		for (Bundle bundle : platform.getBundles()) {
			if (bundle.getState() == Bundle.INSTALLED && isForThisPlatform(bundle, platform)) {
				problems.add(problem(bundle, unresolved(bundle)));
			} else if (bundle.getState() != Bundle.UNINSTALLED && isIgnored(bundle)) {
				problems.add(problem(bundle, "its plugin.xml is ignored, because Bundle-SymbolicName lacks the directive singleton:=true"));
			} else if (isResolved(bundle) && isUnderstoodByNobody(bundle)) {
				problems.add(problem(bundle, "its plugin.xml brings nothing; it is probably not well formed"));
			}
		}
		problems.addAll(new FolderBundles(PluginFolders.usual()).leftOut());
		return problems;
	}

	/** The context of the system bundle: this bundle is never started and has none of its own. */
	static BundleContext platform() {
		Bundle self = FrameworkUtil.getBundle(BundleReport.class);
		Module module = self == null ? null : self.adapt(Module.class);
		return module == null ? null : module.getContainer().getModule(0).getBundle().getBundleContext();
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

	private static boolean isResolved(Bundle bundle) {
		return (bundle.getState() & (Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE)) != 0 && bundle.getBundleId() != 0;
	}

	/** The platform only logs a plugin.xml that it cannot parse; here it is found by what is missing. */
	private static boolean isUnderstoodByNobody(Bundle bundle) {
		URL xml = bundle.getEntry(PLUGIN_XML);
		IExtensionRegistry registry = RegistryFactory.getRegistry();
		if (xml == null || registry == null) {
			return false;
		}
		IContributor contributor = ContributorFactoryOSGi.createContributor(bundle);
		if (registry.getExtensions(contributor).length > 0 || registry.getExtensionPoints(contributor).length > 0) {
			return false;
		}
		try (InputStream in = xml.openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("org.lithoscope");
		} catch (IOException e) {
			LOG.log(System.Logger.Level.DEBUG, "plugin.xml of " + bundle, e);
			return true;
		}
	}

	// fragments for other operating systems are meant to stay unresolved
	private static boolean isForThisPlatform(Bundle bundle, BundleContext platform) {
		String filter = bundle.getHeaders("").get("Eclipse-PlatformFilter");
		if (filter == null) {
			return true;
		}
		try {
			return FrameworkUtil.createFilter(filter).matches(PlatformProperties.of(platform));
		} catch (InvalidSyntaxException e) {
			LOG.log(System.Logger.Level.DEBUG, "platform filter of " + bundle, e);
			return true;
		}
	}

	private static boolean isIgnored(Bundle bundle) {
		String name = bundle.getHeaders("").get(Constants.BUNDLE_SYMBOLICNAME);
		return name != null && !name.replace(" ", "").contains("singleton:=true") && bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null
				&& bundle.getEntry(PLUGIN_XML) != null;
	}
}
