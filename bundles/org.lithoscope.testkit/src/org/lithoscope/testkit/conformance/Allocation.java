/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.conformance;

import java.lang.management.ManagementFactory;

import javax.management.JMException;
import javax.management.ObjectName;

/** How much memory the current thread has taken so far, whether it is still in use or not; 0 where the Java platform does not count it. */
final class Allocation {

	private Allocation() {
	}

	static long ofThisThread() {
		try {
			Object bytes = ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
					"CurrentThreadAllocatedBytes");
			return bytes instanceof Long count ? count : 0;
		} catch (JMException e) {
			// another maker's Java platform need not have this attribute
			return 0;
		}
	}
}
