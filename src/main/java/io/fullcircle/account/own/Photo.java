package io.fullcircle.account.own;

import io.fullcircle.shared.error.DomainException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The photo of a person, drawn anew from the file that they sent: a small square from its middle, the right way up. Nothing of the file
 * itself is kept: not where it was taken, not what is hidden in or behind it. What a file says of its size is read before any of it
 * is drawn, and large ones are drawn from every second, third … point, so that none takes more memory than a small one.
 */
public final class Photo {

    /** Most bytes of a file. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    /** Width and height of what is kept. */
    public static final int SIZE = 256;

    /** More points than cameras make that keep within {@link #MAX_BYTES}. */
    private static final long MAX_POINTS = 26_000_000;

    /** A JPEG of this many layers takes an hour and shows nothing more than one of ten. */
    private static final int MAX_SCANS = 100;

    /** "IEND". */
    private static final int PNG_END = 0x49454E44;

    private static final float QUALITY = 0.86f;

    private Photo() {}

    /**
     * The photo as a JPEG of {@value #SIZE} by {@value #SIZE} points.
     *
     * @param file a JPEG or a PNG
     * @throws DomainException naming {@code photo}: nothing in it, too large, no such picture, or one that cannot be read to its end
     */
    public static byte[] drawn(byte[] file) {
        if (file.length == 0) {
            throw refused("account.rule.photo.empty");
        }
        if (file.length > MAX_BYTES) {
            throw refused("account.rule.photo.large", MAX_BYTES / (1024 * 1024));
        }
        boolean jpeg = starts(file, 0xFF, 0xD8, 0xFF);
        if (!jpeg && !starts(file, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            throw refused("account.rule.photo.kind");
        }
        if (jpeg ? !wholeJpeg(file) || scans(file) > MAX_SCANS : !wholePng(file)) {
            throw refused("account.rule.photo.broken");
        }
        try {
            BufferedImage square = square(file, jpeg ? "jpeg" : "png");
            return encoded(small(square, jpeg ? Orientation.of(file) : 1));
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof DomainException rule) {
                throw rule;
            }
            throw refused("account.rule.photo.broken");
        }
    }

    /** The middle of the picture, of few points more than are needed. */
    private static BufferedImage square(byte[] file, String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MAX_POINTS) {
                throw refused("account.rule.photo.points", MAX_POINTS / 1_000_000);
            }
            int side = Math.min(width, height);
            int step = Math.max(1, side / (2 * SIZE));
            ImageReadParam middle = reader.getDefaultReadParam();
            middle.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
            middle.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, middle);
        } finally {
            reader.dispose();
        }
    }

    /** On white, for what one sees through. Halved first where it is much larger, which keeps fine lines from flickering. */
    private static BufferedImage small(BufferedImage square, int orientation) {
        BufferedImage from = square;
        while (from.getWidth() >= 2 * SIZE) {
            from = scaled(from, from.getWidth() / 2, 1);
        }
        return scaled(from, SIZE, orientation);
    }

    private static BufferedImage scaled(BufferedImage from, int size, int orientation) {
        BufferedImage to = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, size, size);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.transform(Orientation.upright(orientation, size));
            pen.drawImage(from, 0, 0, size, size, null);
        } finally {
            pen.dispose();
        }
        return to;
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static boolean starts(byte[] file, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** True when the picture ends after it has begun; readers would fill up the rest of one that does not. */
    private static boolean wholeJpeg(byte[] jpeg) {
        int end = -1;
        int begin = -1;
        for (int i = 0; i + 1 < jpeg.length; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF) {
                begin = (jpeg[i + 1] & 0xFF) == 0xDA ? i : begin;
                end = (jpeg[i + 1] & 0xFF) == 0xD9 ? i : end;
            }
        }
        return begin >= 0 && end > begin;
    }

    /** True when its parts lead from one to the next up to the last. */
    private static boolean wholePng(byte[] png) {
        ByteBuffer data = ByteBuffer.wrap(png);
        int at = 8;
        while (at + 12 <= png.length) {
            int length = data.getInt(at);
            if (data.getInt(at + 4) == PNG_END) {
                return true;
            }
            if (length < 0 || length > png.length - at - 12) {
                return false;
            }
            at += 12 + length;
        }
        return false;
    }

    private static int scans(byte[] jpeg) {
        int count = 0;
        for (int i = 0; i + 1 < jpeg.length; i++) {
            count += (jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xDA ? 1 : 0;
        }
        return count;
    }

    private static DomainException refused(String key, Object... arguments) {
        return DomainException.invalid("photo", key, arguments);
    }
}
