package io.fullcircle.catalogue.principle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Something an interview looks for a signal on. Those of the product come with it and are never changed here; those of a programme come
 * by its imports. The code is its name to the outside, the id its name inside. Name, number and texts move on with new versions; what
 * was rated under an older one keeps that one.
 */
@Entity
@Table(name = "principle")
public class Principle {

    /** Most characters of a name. */
    public static final int MAX_NAME = 120;

    /** Highest number. */
    public static final int MAX_NUMBER = 99;

    /** What a code looks like. */
    public static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{1,59}");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "principle_seq")
    @SequenceGenerator(name = "principle_seq", sequenceName = "principle_seq", allocationSize = 50)
    private Long id;

    @Column(updatable = false)
    private String code;

    private int number;

    private String name;

    @Column(name = "framework_id", updatable = false)
    private Long frameworkId;

    /** The newest of its versions, whose texts are shown. */
    @Column(name = "current_version")
    private int currentVersion;

    @Column(name = "retired_at")
    private Instant retiredAt;

    /** For the persistence provider. */
    protected Principle() {}

    /** The first version of a principle of a programme. */
    public Principle(long frameworkId, String code, int number, String name) {
        this.frameworkId = frameworkId;
        this.code = code;
        this.number = number;
        this.name = name;
        this.currentVersion = 1;
    }

    /** Takes its place in the newest file: asked, in this version, under this name and number. */
    public void stand(int version, int newNumber, String newName) {
        this.currentVersion = version;
        this.number = newNumber;
        this.name = newName;
        this.retiredAt = null;
    }

    /** Gets its name back after it stepped aside; it stays retired as long as no file names it. */
    public void rest(String oldName) {
        this.name = oldName;
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }
}
