/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.table.TableStorage;
import org.lithoscope.registry.CallWatch;

/**
 * What a reader sees of the framework during one read.
 *
 * @param name    the file, for messages
 * @param watch   the guarded call
 * @param monitor who watches the job
 * @param storage where columns are kept
 */
record MonitoredRead(String name, CallWatch watch, JobMonitor monitor, TableStorage storage) implements ReadContext {

	@Override
	public void progress(long done, long total) {
		watch.progress();
		monitor.progress(total > 0 ? Math.min(1, (double) done / total) : Double.NaN, "reading " + name);
	}

	@Override
	public boolean isCancelled() {
		// a reader that asks is alive
		watch.progress();
		return watch.isCancelled() || monitor.isCancelled();
	}
}
