package io.fullcircle.account.own;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as the Exif part of a JPEG says it: a number from 1 (upright) to 8. Reads no further than it must and takes
 * whatever it does not understand for upright.
 */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;

    private Orientation() {}

    /** The number in this JPEG. */
    static int of(byte[] jpeg) {
        ByteBuffer data = ByteBuffer.wrap(jpeg);
        int at = 2;
        while (at + 4 <= jpeg.length) {
            int marker = data.getShort(at) & 0xFFFF;
            int length = data.getShort(at + 2) & 0xFFFF;
            if ((marker & 0xFF00) != 0xFF00 || marker == START_OF_SCAN || length < 2) {
                return UPRIGHT;
            }
            int end = at + 2 + length;
            if (marker == APP1 && end <= jpeg.length && exif(data, at + 4, end)) {
                return tiff(data.slice(at + 10, end - at - 10));
            }
            at = end;
        }
        return UPRIGHT;
    }

    /** Turns a square of this size upright. */
    static AffineTransform upright(int orientation, int size) {
        double half = size / 2.0;
        AffineTransform turn = AffineTransform.getTranslateInstance(half, half);
        // From 5 on the picture lies on its side; of each pair one is mirrored.
        turn.quadrantRotate(
                switch (orientation) {
                    case 3, 4 -> 2;
                    case 5, 6 -> 1;
                    case 7, 8 -> 3;
                    default -> 0;
                });
        if (orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7) {
            boolean side = orientation >= 5;
            turn.scale(side ? 1 : -1, side ? -1 : 1);
        }
        turn.translate(-half, -half);
        return turn;
    }

    private static boolean exif(ByteBuffer data, int from, int end) {
        return from + 6 <= end && data.getInt(from) == 0x45786966 && data.getShort(from + 4) == 0;
    }

    private static int tiff(ByteBuffer tiff) {
        if (tiff.limit() < 10) {
            return UPRIGHT;
        }
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry + 12 > tiff.limit()) {
                return UPRIGHT;
            }
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
