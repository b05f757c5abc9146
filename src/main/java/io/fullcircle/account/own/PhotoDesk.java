package io.fullcircle.account.own;

import io.fullcircle.shared.error.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Takes files that people send as their photo, one at a time, so that many at once take no more memory than one. */
@ApplicationScoped
public class PhotoDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore turn = new Semaphore(1, true);

    /**
     * The photo in the file.
     *
     * @param file null where none was chosen
     * @throws DomainException as {@link Photo#drawn}; too often, where the queue is too long
     */
    byte[] drawn(Part file) {
        if (file == null || file.getSize() == 0) {
            throw DomainException.invalid("photo", "account.rule.photo.empty");
        }
        if (file.getSize() > Photo.MAX_BYTES) {
            throw DomainException.invalid("photo", "account.rule.photo.large", Photo.MAX_BYTES / (1024 * 1024));
        }
        // Kept nowhere; but who sends such a name sends no photo.
        if (oddName(file.getSubmittedFileName())) {
            throw DomainException.invalid("photo", "account.rule.photo.kind");
        }
        boolean mine = false;
        try (InputStream in = file.getInputStream()) {
            mine = turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!mine) {
                throw DomainException.tooOften(PATIENCE);
            }
            return Photo.drawn(in.readNBytes(Photo.MAX_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DomainException.tooOften(PATIENCE);
        } finally {
            if (mine) {
                turn.release();
            }
        }
    }

    private static boolean oddName(String name) {
        return name != null && name.chars().anyMatch(Character::isISOControl);
    }
}
