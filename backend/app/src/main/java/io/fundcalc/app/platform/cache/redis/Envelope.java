package io.fundcalc.app.platform.cache.redis;

import io.fundcalc.app.platform.cache.CacheKey;
import io.fundcalc.app.platform.cache.KeptAnswer;
import io.fundcalc.app.platform.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it lies in Redis: {@code format 1, compressed 1, created 8, soft 8, hard 8, digest of the key 32, plain
 * length 4, payload, checksum 4}, numbers in network order. Whatever is not exactly that, for this key and this time, is
 * no answer.
 */
final class Envelope {

    private static final byte FORMAT = 1;
    private static final int KEY_BYTES = 32;
    private static final int HEAD_BYTES = 1 + 1 + 3 * Long.BYTES + KEY_BYTES + Integer.BYTES;
    private static final int CHECKSUM_BYTES = Integer.BYTES;

    /** Below, compressing costs more time than the bytes are worth. */
    private static final int WORTH_COMPRESSING = 8192;
    /** No answer is larger; more is a lie that would fill the memory. */
    private static final int MOST_PLAIN_BYTES = 16 << 20;
    /** How far apart the clocks of two instances may be. */
    private static final long MOST_CLOCK_DIFFERENCE_MILLIS = 60_000;

    private final long longestMillis;

    /** @param longestMillis no answer lives longer */
    Envelope(long longestMillis) {
        this.longestMillis = longestMillis;
    }

    byte[] seal(CacheKey key, KeptAnswer kept) {
        byte[] plain = kept.answer();
        byte[] payload = plain.length < WORTH_COMPRESSING ? plain : deflated(plain);
        boolean compressed = payload.length < plain.length;
        ByteBuffer bytes = ByteBuffer.allocate(HEAD_BYTES + (compressed ? payload : plain).length + CHECKSUM_BYTES);
        bytes.put(FORMAT)
                .put((byte) (compressed ? 1 : 0))
                .putLong(kept.createdMillis())
                .putLong(kept.softMillis())
                .putLong(kept.hardMillis())
                .put(digest(key))
                .putInt(plain.length)
                .put(compressed ? payload : plain);
        return bytes.putInt(checksum(bytes.array(), bytes.position())).array();
    }

    /** The answer; null where these bytes are none. */
    @Nullable
    KeptAnswer open(CacheKey key, byte[] sealed, long nowMillis) {
        if (sealed.length < HEAD_BYTES + CHECKSUM_BYTES || sealed[0] != FORMAT) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        int end = sealed.length - CHECKSUM_BYTES;
        if (bytes.getInt(end) != checksum(sealed, end)) {
            return null;
        }
        bytes.get();
        byte compressed = bytes.get();
        long created = bytes.getLong();
        long soft = bytes.getLong();
        long hard = bytes.getLong();
        byte[] owner = new byte[KEY_BYTES];
        bytes.get(owner);
        int length = bytes.getInt();
        if (!Arrays.equals(owner, digest(key)) || !plausible(created, soft, hard, nowMillis)) {
            return null;
        }
        byte[] answer = payload(sealed, end, compressed, length);
        return answer == null ? null : new KeptAnswer(answer, created, soft, hard);
    }

    private boolean plausible(long created, long soft, long hard, long nowMillis) {
        return created <= nowMillis + MOST_CLOCK_DIFFERENCE_MILLIS
                && created <= soft
                && soft <= hard
                && nowMillis < hard
                && hard - created <= longestMillis;
    }

    private static byte @Nullable [] payload(byte[] sealed, int end, byte compressed, int length) {
        if (compressed == 0) {
            return end - HEAD_BYTES == length ? Arrays.copyOfRange(sealed, HEAD_BYTES, end) : null;
        }
        return compressed == 1 && length >= 0 && length <= MOST_PLAIN_BYTES ? inflated(sealed, end, length) : null;
    }

    private static byte @Nullable [] inflated(byte[] sealed, int end, int length) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(sealed, HEAD_BYTES, end - HEAD_BYTES);
            byte[] plain = new byte[length];
            int read = inflater.inflate(plain);
            // One more call lets the end marker be read when the room was exactly filled.
            boolean ended = inflater.finished() || (inflater.inflate(new byte[1]) == 0 && inflater.finished());
            return read == length && ended ? plain : null;
        } catch (DataFormatException _) {
            return null;
        } finally {
            inflater.end();
        }
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3);
            byte[] piece = new byte[8192];
            while (!deflater.finished()) {
                bytes.write(piece, 0, deflater.deflate(piece));
            }
            return bytes.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    private static byte[] digest(CacheKey key) {
        return Sha256.of(key.text());
    }
}
