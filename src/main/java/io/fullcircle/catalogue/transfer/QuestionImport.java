package io.fullcircle.catalogue.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A file of questions that somebody brought: looked at, done whole, and perhaps undone. Keeps what was in the file until it is done. */
@Entity
@Table(name = "question_import")
public class QuestionImport {

    /** So long what was looked at can be confirmed. */
    static final Duration LASTS = Duration.ofDays(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "question_import_seq")
    @SequenceGenerator(name = "question_import_seq", sequenceName = "question_import_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id", nullable = false, updatable = false)
    private UUID publicId;

    @Column(name = "programme_id", updatable = false)
    private long programmeId;

    @Column(name = "imported_by", updatable = false)
    private long importedBy;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private String content;

    private int added;

    private int changed;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected QuestionImport() {}

    QuestionImport(UUID publicId, long programmeId, long importedBy, String fileName, Instant now) {
        this.publicId = publicId;
        this.programmeId = programmeId;
        this.importedBy = importedBy;
        this.fileName = fileName;
        this.state = ImportState.PREVIEW;
        this.createdAt = now;
    }

    /** Is looked at, for the first time or again. */
    void show(String read, int toAdd, int toChange) {
        content = read;
        added = toAdd;
        changed = toChange;
    }

    void done(Instant now) {
        state = ImportState.DONE;
        content = null;
        doneAt = now;
    }

    void undone(Instant now) {
        state = ImportState.UNDONE;
        undoneAt = now;
    }

    /** True where it can be confirmed. */
    boolean isOpen(Instant now) {
        return state == ImportState.PREVIEW && createdAt.plus(LASTS).isAfter(now);
    }

    boolean isDone() {
        return state == ImportState.DONE;
    }

    Long id() {
        return id;
    }

    UUID publicId() {
        return publicId;
    }

    long programmeId() {
        return programmeId;
    }

    long importedBy() {
        return importedBy;
    }

    String fileName() {
        return fileName;
    }

    String content() {
        return content;
    }

    int added() {
        return added;
    }

    int changed() {
        return changed;
    }
}
