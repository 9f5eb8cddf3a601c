/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/**
 * A PNG, JPEG or BMP picture. For a reduced view only every so many pixels are kept while the file is decoded; in full size it stays in
 * memory until that is needed, so that looking at one part after the other does not decode it anew. The pixel size is not known here.
 */
public final class PictureImage implements ImageData {

	/** No picture of 8 bits holds more values for a byte of its file; a header that says so lies. */
	private static final long MOST_VALUES_PER_BYTE = 2048;
	private static final long SMALL = 4 << 20;
	/** Larger pictures are decoded region by region. */
	private static final long MOST_KEPT = 1L << 26;
	/** Of so many pixels beside each other one is kept at least when means are taken. */
	private static final int LEAST_OF_MEAN = 4;
	/** Programs write things of their own behind a picture. */
	private static final int TAIL = 1 << 16;

	private final SourceEntry entry;
	private final String format;
	private final int width;
	private final int height;
	private final int channels;
	private final int bits;
	private volatile SoftReference<Raster> whole = new SoftReference<>(null);

	private PictureImage(SourceEntry entry, String format, int width, int height, int channels, int bits) {
		this.entry = entry;
		this.format = format;
		this.width = width;
		this.height = height;
		this.channels = channels;
		this.bits = bits;
	}

	/**
	 * The format of a picture.
	 *
	 * @param head its first eight bytes or more
	 * @return {@code png}, {@code jpeg}, {@code bmp}, or empty when it is none
	 */
	public static String format(byte[] head) {
		if (head.length < 8) {
			return "";
		}
		if ((head[0] & 0xFF) == 0x89 && head[1] == 'P' && head[2] == 'N' && head[3] == 'G') {
			return "png";
		}
		if (head[0] == 'B' && head[1] == 'M' && head[6] == 0 && head[7] == 0) {
			return "bmp";
		}
		return (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xD8 && (head[2] & 0xFF) == 0xFF ? "jpeg" : "";
	}

	/**
	 * A picture in a file; nothing but its header is decoded.
	 *
	 * @param entry the file
	 * @return the picture
	 * @throws ReadException when it is none, or damaged
	 * @throws IOException   when the disk or network fails
	 */
	public static PictureImage of(SourceEntry entry) throws ReadException, IOException {
		String format = format(entry.head(8));
		if (format.isEmpty()) {
			throw new ReadException(entry.name(), "neither PNG nor JPEG nor BMP");
		}
		ImageReader reader = reader(format);
		PictureImage picture;
		try (ImageInputStream in = new MemoryCacheImageInputStream(new BufferedInputStream(entry.open()))) {
			reader.setInput(in, true, true);
			ImageTypeSpecifier type = format.equals("bmp") ? reader.getImageTypes(0).next() : reader.getRawImageType(0);
			int bands = type == null ? 3 : type.getColorModel() instanceof IndexColorModel palette ? colours(palette) : type.getNumBands();
			picture = new PictureImage(entry, format, reader.getWidth(0), reader.getHeight(0), bands,
					type == null ? Byte.SIZE : type.getBitsPerBand(0));
		} catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NegativeArraySizeException
				| NullPointerException | ArithmeticException e) {
			// what ImageIO throws on damage besides its own exception
			throw new ReadException(entry.name(), null, "a damaged " + format.toUpperCase(Locale.ROOT) + " picture: " + e.getMessage(), e);
		} finally {
			reader.dispose();
		}
		RawImage.checkSize(entry.name(), picture.width, picture.height, picture.channels, 1,
				Math.max(SMALL, entry.size() * MOST_VALUES_PER_BYTE) / 8);
		return picture;
	}

	private static int colours(IndexColorModel palette) {
		for (int i = 0; i < palette.getMapSize(); i++) {
			if (palette.getRed(i) != palette.getGreen(i) || palette.getRed(i) != palette.getBlue(i)) {
				return 3;
			}
		}
		return 1;
	}

	private static ImageReader reader(String format) throws IOException {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
		if (!readers.hasNext()) {
			throw new IOException("this Java reads no " + format);
		}
		return readers.next();
	}

	/** {@return the bits of a value} */
	public int bits() {
		return bits;
	}

	/**
	 * Whether the file ends where a picture of its format ends.
	 *
	 * @return whether nothing is missing
	 * @throws IOException when the disk or network fails
	 */
	public boolean isWhole() throws IOException {
		if (format.equals("bmp")) {
			byte[] head = entry.head(8);
			return (ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(2) & 0xFFFF_FFFFL) <= entry.size();
		}
		try (SeekableByteChannel channel = entry.openChannel()) {
			ByteBuffer tail = ByteBuffer.allocate((int) Math.min(TAIL, channel.size()));
			channel.position(channel.size() - tail.capacity());
			int n = 0;
			while (tail.hasRemaining() && n >= 0) {
				n = channel.read(tail);
			}
			return new String(tail.array(), StandardCharsets.ISO_8859_1).contains(format.equals("png") ? "IEND" : "\u00FF\u00D9");
		}
	}

	@Override
	public int width() {
		return width;
	}

	@Override
	public int height() {
		return height;
	}

	@Override
	public int channels() {
		return channels;
	}

	@Override
	public Quantity pixelWidth() {
		return Quantity.of(Double.NaN, Units.NANOMETRE);
	}

	@Override
	public Quantity pixelHeight() {
		return Quantity.of(Double.NaN, Units.NANOMETRE);
	}

	@Override
	public float[] read(int x, int y, int columns, int rows, int reduction) {
		if (x < 0 || y < 0 || columns < 0 || rows < 0 || columns > width - x || rows > height - y || reduction < 1) {
			throw new IllegalArgumentException("%d × %d pixels at %d, %d of a picture of %d × %d".formatted(columns, rows, x, y, width, height));
		}
		if (columns == 0 || rows == 0) {
			return new float[0];
		}
		try {
			Raster all = whole.get();
			boolean keep = reduction == 1 && (long) width * height <= MOST_KEPT;
			if (all == null && keep) {
				all = decode(new Rectangle(width, height), 1);
				whole = new SoftReference<>(all);
			}
			int step = all == null ? step(reduction) : 1;
			Raster part = all == null ? decode(new Rectangle(x, y, columns, rows), step) : all;
			return means(part, all == null ? 0 : x, all == null ? 0 : y, Math.ceilDiv(columns, step), Math.ceilDiv(rows, step),
					reduction / step);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A divisor of the reduction that leaves means of a few pixels; the reduction itself where it has none. */
	private static int step(int reduction) {
		for (int step = reduction / 2; step * LEAST_OF_MEAN >= reduction; step--) {
			if (step > 0 && reduction % step == 0) {
				return step;
			}
		}
		return reduction <= LEAST_OF_MEAN ? 1 : reduction;
	}

	private Raster decode(Rectangle region, int step) throws IOException {
		ImageReader reader = reader(format);
		try (ImageInputStream in = new MemoryCacheImageInputStream(new BufferedInputStream(entry.open()))) {
			reader.setInput(in, true, true);
			ImageReadParam parameters = reader.getDefaultReadParam();
			parameters.setSourceRegion(region);
			parameters.setSourceSubsampling(step, step, 0, 0);
			BufferedImage image = reader.read(0, parameters);
			return image.getColorModel() instanceof IndexColorModel ? colours(image).getRaster() : image.getRaster();
		} catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NegativeArraySizeException
				| NullPointerException | ArithmeticException e) {
			// what ImageIO throws on damage besides its own exception
			throw new IOException("a damaged picture: " + e.getMessage(), e);
		} finally {
			reader.dispose();
		}
	}

	/** The colours, or grey values, that the numbers of a palette stand for. */
	private BufferedImage colours(BufferedImage image) {
		IndexColorModel palette = (IndexColorModel) image.getColorModel();
		BufferedImage target = new BufferedImage(image.getWidth(), image.getHeight(),
				channels == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				int number = Math.min(image.getRaster().getSample(x, y, 0), palette.getMapSize() - 1);
				target.getRaster().setSample(x, y, 0, palette.getRed(number));
				if (channels > 1) {
					target.getRaster().setSample(x, y, 1, palette.getGreen(number));
					target.getRaster().setSample(x, y, 2, palette.getBlue(number));
				}
			}
		}
		return target;
	}

	private float[] means(Raster raster, int x0, int y0, int columns, int rows, int reduction) throws IOException {
		if (x0 + columns > raster.getWidth() || y0 + rows > raster.getHeight()) {
			throw new IOException("the picture is smaller than its header says");
		}
		int targetColumns = Math.ceilDiv(columns, reduction);
		int targetRows = Math.ceilDiv(rows, reduction);
		float[] target = new float[Math.multiplyExact(Math.multiplyExact(targetColumns, targetRows), channels)];
		float[] row = new float[columns];
		for (int c = 0; c < Math.min(channels, raster.getNumBands()); c++) {
			for (int y = 0; y < rows; y++) {
				raster.getSamples(x0, y0 + y, columns, 1, c, row);
				int blockRows = Math.min(reduction, rows - y / reduction * reduction);
				for (int x = 0; x < columns; x++) {
					int blockColumns = Math.min(reduction, columns - x / reduction * reduction);
					target[(y / reduction * targetColumns + x / reduction) * channels + c] += row[x] / (blockRows * blockColumns);
				}
			}
		}
		return target;
	}
}
