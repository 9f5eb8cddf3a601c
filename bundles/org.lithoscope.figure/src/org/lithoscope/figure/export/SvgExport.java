/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.export;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

import org.lithoscope.figure.Box;
import org.lithoscope.figure.FigurePainter;
import org.lithoscope.figure.FigureScene;
import org.lithoscope.figure.FigureView;
import org.lithoscope.figure.Theme;

/**
 * Writes figures as SVG. Letters are outlines, each once, so that the figure looks the same in every program; lines are thinned out to what
 * a printer can show.
 *
 * @param theme     colours and sizes, usually {@link Theme#print()}
 * @param dark      the same sizes in the colours for readers who prefer a dark ground; empty to have one look only
 * @param idPrefix  begins every id and class, so that several figures can stand in one page
 * @param fluid     whether the figure fills the width of what it stands in, as on a web page; else it has its size on paper
 */
public record SvgExport(Theme theme, Optional<Theme> dark, String idPrefix, boolean fluid) {

	/** Checks its parts. */
	public SvgExport {
		Objects.requireNonNull(theme, "theme");
		Objects.requireNonNull(dark, "dark");
		Objects.requireNonNull(idPrefix, "idPrefix");
	}

	/**
	 * A figure as a file of its own.
	 *
	 * @param theme colours and sizes
	 * @return the export
	 */
	public static SvgExport file(Theme theme) {
		return new SvgExport(theme, Optional.empty(), "g", false);
	}

	/**
	 * A figure inside a web page that is light or dark as its reader prefers.
	 *
	 * @param theme    colours and sizes
	 * @param dark     the colours on a dark ground
	 * @param idPrefix begins every id; different for each figure of the page
	 * @return the export
	 */
	public static SvgExport inline(Theme theme, Theme dark, String idPrefix) {
		return new SvgExport(theme, Optional.of(dark), idPrefix, true);
	}

	/**
	 * Writes a figure.
	 *
	 * @param scene the figure
	 * @param view  what is seen of it
	 * @param size  the size on paper
	 * @param out   where to; well-formed XML, with a declaration unless inline
	 * @throws IOException when it cannot be written
	 */
	public void write(FigureScene scene, FigureView view, PrintSize size, Appendable out) throws IOException {
		SvgSurface surface = new SvgSurface(size.width(), size.height(), idPrefix, dark.isPresent());
		new FigurePainter(theme).paint(scene, view.still(), surface, size.width(), size.height());
		SvgDocument document = new SvgDocument(surface, new Box(0, 0, size.width(), size.height()), scene.figure().title(),
				scene.figure().caption());
		document.write(size, dark.map(d -> ColourPairs.of(theme, d)), fluid, idPrefix, out);
	}
}
