/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;

/** Renders every SVG of the folders named in its arguments as PNG of its own size and, with "@2x" in the name, of twice that. */
public final class RenderIcons {

	private RenderIcons() {
	}

	/**
	 * Renders.
	 *
	 * @param folders folders of icons
	 * @throws IOException when an icon cannot be read or written
	 */
	public static void main(String[] folders) throws IOException {
		for (String folder : folders) {
			List<Path> drawings;
			try (Stream<Path> files = Files.list(Path.of(folder))) {
				drawings = files.filter(f -> f.toString().endsWith(".svg")).sorted().toList();
			}
			for (Path drawing : drawings) {
				render(drawing, 1, ".png");
				render(drawing, 2, "@2x.png");
			}
		}
	}

	private static void render(Path drawing, int scale, String ending) throws IOException {
		SVGDocument document = new SVGLoader().load(drawing.toUri().toURL());
		if (document == null) {
			throw new IOException(drawing + " is no SVG");
		}
		FloatSize size = document.size();
		BufferedImage image = new BufferedImage(Math.round(size.width * scale), Math.round(size.height * scale), BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		graphics.scale(scale, scale);
		document.render((Component) null, graphics, new ViewBox(size.width, size.height));
		graphics.dispose();
		File target = new File(drawing.toString().replace(".svg", ending));
		ImageIO.write(image, "png", target);
	}
}
