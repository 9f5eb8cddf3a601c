/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

import org.lithoscope.figure.FigurePainter;
import org.lithoscope.figure.FigureScene;
import org.lithoscope.figure.FigureView;
import org.lithoscope.figure.Java2DSurface;
import org.lithoscope.figure.Theme;

/** Writes figures as PNG images. */
public final class PngExport {

	private static final double POINTS_PER_INCH = 72;
	private static final double METRES_PER_INCH = 0.0254;
	private static final String FORMAT = "javax_imageio_png_1.0";

	private PngExport() {
	}

	/**
	 * Writes an image at print size.
	 *
	 * @param scene the figure
	 * @param view  what is seen of it
	 * @param theme colours and sizes, usually {@link Theme#print()}
	 * @param size  the size on paper
	 * @param dpi   pixels per inch, usually 300 to 600; kept in the file
	 * @param out   where to; stays open
	 * @throws IOException when it cannot be written
	 */
	public static void write(FigureScene scene, FigureView view, Theme theme, PrintSize size, int dpi, OutputStream out) throws IOException {
		BufferedImage image = paint(scene, view, theme, size.width(), size.height(), dpi / POINTS_PER_INCH);
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
			IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
			setResolution(metadata, dpi);
			writer.setOutput(stream);
			writer.write(new IIOImage(image, null, metadata));
		} finally {
			writer.dispose();
		}
	}

	/**
	 * Paints an image.
	 *
	 * @param scene          the figure
	 * @param view           what is seen of it; without pointer and rubber band
	 * @param theme          colours and sizes
	 * @param width          the width in points
	 * @param height         the height in points
	 * @param pixelsPerPoint how many pixels a point has
	 * @return the image
	 */
	public static BufferedImage paint(FigureScene scene, FigureView view, Theme theme, double width, double height, double pixelsPerPoint) {
		BufferedImage image = new BufferedImage((int) Math.ceil(width * pixelsPerPoint), (int) Math.ceil(height * pixelsPerPoint),
				BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		try {
			new FigurePainter(theme).paint(scene, view.still(), new Java2DSurface(graphics, pixelsPerPoint), image.getWidth() / pixelsPerPoint,
					image.getHeight() / pixelsPerPoint);
		} finally {
			graphics.dispose();
		}
		return image;
	}

	private static void setResolution(IIOMetadata metadata, int dpi) throws IIOInvalidTreeException {
		String perMetre = Long.toString(Math.round(dpi / METRES_PER_INCH));
		IIOMetadataNode physical = new IIOMetadataNode("pHYs");
		physical.setAttribute("pixelsPerUnitXAxis", perMetre);
		physical.setAttribute("pixelsPerUnitYAxis", perMetre);
		physical.setAttribute("unitSpecifier", "meter");
		IIOMetadataNode root = new IIOMetadataNode(FORMAT);
		root.appendChild(physical);
		metadata.mergeTree(FORMAT, root);
	}
}
