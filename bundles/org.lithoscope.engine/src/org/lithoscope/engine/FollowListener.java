/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

/** Is told what a followed file holds; called on the thread of the following, one call after another. */
public interface FollowListener {

	/**
	 * New rows, or a first look.
	 *
	 * @param outcome all that is there so far; never changed afterwards
	 * @param anew    whether the rows are not those of the snapshot before with more behind them: the file was begun anew
	 */
	void snapshot(ReadOutcome outcome, boolean anew);

	/**
	 * The state has changed.
	 *
	 * @param state the state
	 */
	void state(FollowState state);
}
