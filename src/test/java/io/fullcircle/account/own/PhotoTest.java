package io.fullcircle.account.own;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.error.DomainException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTest {

    private static final String SECRET = "48.2082N 16.3738E";

    @ParameterizedTest
    @CsvSource({"png, 400, 300", "jpeg, 300, 900", "png, 1, 1", "jpeg, 16, 4000", "png, 3000, 2000", "png, 256, 256"})
    void ofWhateverSizeAndShapeASmallSquareIsMade(String format, int width, int height) throws IOException {
        BufferedImage drawn = read(Photo.drawn(encoded(quarters(width, height), format)));
        assertEquals(Photo.SIZE, drawn.getWidth());
        assertEquals(Photo.SIZE, drawn.getHeight());
    }

    @Test
    void itIsTheMiddleThatIsKept() throws IOException {
        BufferedImage wide = new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB);
        fill(wide, 0, 0, 300, 300, Color.RED);
        fill(wide, 300, 0, 300, 300, Color.GREEN);
        fill(wide, 600, 0, 300, 300, Color.BLUE);
        BufferedImage drawn = read(Photo.drawn(encoded(wide, "png")));
        for (int at : new int[] {4, 128, 251}) {
            assertClose(Color.GREEN, drawn, at, 128);
        }
    }

    @Test
    void whatOneSeesThroughIsWhite() throws IOException {
        BufferedImage clear = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
        assertClose(Color.WHITE, read(Photo.drawn(encoded(clear, "png"))), 128, 128);
    }

    /** As a camera writes it that was held so: which quarter of what it wrote is at the top left, and which at the top right. */
    @ParameterizedTest
    @CsvSource({
        "1, RED, GREEN", "2, GREEN, RED", "3, YELLOW, BLUE", "4, BLUE, YELLOW",
        "5, RED, BLUE", "6, BLUE, RED", "7, YELLOW, GREEN", "8, GREEN, YELLOW"
    })
    void itIsTheRightWayUp(int orientation, String left, String right) throws IOException {
        byte[] jpeg = withExif(encoded(quarters(400, 400), "jpeg"), orientation);
        BufferedImage drawn = read(Photo.drawn(jpeg));
        assertClose(colour(left), drawn, 60, 60);
        assertClose(colour(right), drawn, 196, 60);
    }

    @Test
    void nothingOfTheFileItselfIsKept() throws IOException {
        byte[] behind = (SECRET + "<script>alert(1)</script>").getBytes(StandardCharsets.ISO_8859_1);
        byte[] polyglot = joined(withExif(encoded(quarters(300, 300), "jpeg"), 1), behind);
        String drawn = new String(Photo.drawn(polyglot), StandardCharsets.ISO_8859_1);
        assertFalse(drawn.contains(SECRET));
        assertFalse(drawn.contains("Exif"));
        assertFalse(drawn.contains("script"));
        assertTrue(drawn.length() < 100_000, "small enough for a list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GIF89a\u0001\u0000",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<html>",
                "BM",
                "RIFF\u0000\u0000\u0000\u0000WEBPVP8 ",
                "%PDF-1.7",
                "\u0000",
                "PNG",
                "text"
            })
    void whatIsNoSuchPictureIsRefused(String file) {
        assertRefused("account.rule.photo.kind", file.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void anEmptyFileAndALargeOneAreRefused() {
        assertRefused("account.rule.photo.empty", new byte[0]);
        assertRefused("account.rule.photo.large", new byte[Photo.MAX_BYTES + 1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void whatEndsTooSoonIsRefusedWhereverItEnds(String format) throws IOException {
        byte[] whole = encoded(quarters(300, 300), format);
        for (int end = 12; end < whole.length - 12; end += 37) {
            assertRefused("account.rule.photo.broken", Arrays.copyOf(whole, end));
        }
    }

    @Test
    void aPictureOfEndlessSizeIsRefusedBeforeItIsDrawn() throws IOException {
        byte[] bomb = png(30_000, 30_000, new byte[200_000]);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertRefused("account.rule.photo.points", bomb));
        byte[] jpeg = encoded(quarters(64, 64), "jpeg");
        int frame = indexOf(jpeg, 0xC0);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 30_000).putShort(frame + 7, (short) 30_000);
        assertRefused("account.rule.photo.points", jpeg);
    }

    /** Layers are counted without reading the picture: where their mark stands does not matter. */
    @Test
    void aJpegOfEndlessLayersIsRefused() throws IOException {
        byte[] jpeg = encoded(quarters(64, 64), "jpeg");
        ByteBuffer remark =
                ByteBuffer.allocate(4 + 2 * 200).putShort((short) 0xFFFE).putShort((short) (2 + 2 * 200));
        while (remark.hasRemaining()) {
            remark.putShort((short) 0xFFDA);
        }
        assertRefused(
                "account.rule.photo.broken",
                joined(Arrays.copyOf(jpeg, 2), remark.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length)));
    }

    @Test
    void exifThatMakesNoSenseIsTakenForUpright() throws IOException {
        byte[] upright = Photo.drawn(encoded(quarters(300, 300), "jpeg"));
        for (int orientation : new int[] {0, 9, 65_535}) {
            assertArrayEquals(upright, Photo.drawn(withExif(encoded(quarters(300, 300), "jpeg"), orientation)));
        }
        byte[] broken = withExif(encoded(quarters(300, 300), "jpeg"), 6);
        // The directory is said to begin far outside.
        ByteBuffer.wrap(broken).putInt(2 + 4 + 6 + 4, 0x7FFFFFFF);
        assertArrayEquals(upright, Photo.drawn(broken));
    }

    private static void assertRefused(String key, byte[] file) {
        DomainException refused = assertThrows(DomainException.class, () -> Photo.drawn(file));
        assertEquals(key, refused.messageKey());
        assertEquals("photo", refused.field());
    }

    /** Red and green above, blue and yellow below. */
    private static BufferedImage quarters(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        fill(image, 0, 0, width / 2, height / 2, Color.RED);
        fill(image, width / 2, 0, width, height / 2, Color.GREEN);
        fill(image, 0, height / 2, width / 2, height, Color.BLUE);
        fill(image, width / 2, height / 2, width, height, Color.YELLOW);
        return image;
    }

    private static void fill(BufferedImage image, int x, int y, int width, int height, Color colour) {
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(x, y, width, height);
        pen.dispose();
    }

    private static Color colour(String name) {
        return switch (name) {
            case "RED" -> Color.RED;
            case "GREEN" -> Color.GREEN;
            case "BLUE" -> Color.BLUE;
            default -> Color.YELLOW;
        };
    }

    private static void assertClose(Color expected, BufferedImage image, int x, int y) {
        Color seen = new Color(image.getRGB(x, y));
        boolean close = Math.abs(expected.getRed() - seen.getRed()) < 24
                && Math.abs(expected.getGreen() - seen.getGreen()) < 24
                && Math.abs(expected.getBlue() - seen.getBlue()) < 24;
        assertTrue(close, () -> "at " + x + ", " + y + ": " + seen);
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, bytes));
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        assertEquals(0xFF, jpeg[0] & 0xFF);
        assertEquals(0xD8, jpeg[1] & 0xFF);
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    /** Puts an Exif part with this orientation, and a place, right behind the beginning. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(64);
        tiff.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        tiff.position(tiff.position() + 2);
        tiff.putInt(0).put(SECRET.getBytes(StandardCharsets.ISO_8859_1));
        ByteBuffer app1 = ByteBuffer.allocate(10 + tiff.capacity());
        app1.putShort((short) 0xFFE1).putShort((short) (8 + tiff.capacity()));
        app1.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(tiff.array());
        return joined(Arrays.copyOf(jpeg, 2), app1.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] png(int width, int height, byte[] points) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(points);
        }
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        byte[] sign = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        return joined(sign, chunk("IHDR", head), chunk("IDAT", packed.toByteArray()), chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    private static int indexOf(byte[] jpeg, int marker) {
        for (int i = 0; i + 1 < jpeg.length; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == marker) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such marker");
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
