package io.fullcircle.interview;

import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.text.Visible;
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

/** One interviewer's judgement on one assigned principle, with what they heard. Half done while its scorecard is a draft. */
@Entity
@Table(name = "rating")
public class Rating {

    /** How many characters the evidence may have. */
    public static final int MAX_EVIDENCE = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rating_seq")
    @SequenceGenerator(name = "rating_seq", sequenceName = "rating_seq", allocationSize = 50)
    private Long id;

    @Column(name = "scorecard_id", updatable = false)
    private long scorecardId;

    @Column(name = "booking_id", updatable = false)
    private long bookingId;

    @Column(name = "principle_id", updatable = false)
    private long principleId;

    @Enumerated(EnumType.STRING)
    private Signal signal;

    private String evidence = "";

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Level level;

    /** Of the principle, when it was begun to be rated; empty on ratings of before there were versions. */
    @Column(name = "principle_version")
    private Integer principleVersion;

    /** The anchors that it is made by; empty where there were none. */
    @Column(name = "rubric_id")
    private Long rubricId;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Rating() {}

    /** @param level that the mock was booked for; a rating keeps it */
    public Rating(long scorecardId, long bookingId, long principleId, Level level) {
        this.scorecardId = scorecardId;
        this.bookingId = bookingId;
        this.principleId = principleId;
        this.level = level;
    }

    public long principleId() {
        return principleId;
    }

    /** Takes note of what it is made under. What it was begun with it keeps, whatever comes after. */
    public void stamp(Stamp stamp) {
        if (!stamped()) {
            this.principleVersion = stamp.principleVersion();
            this.rubricId = stamp.rubricId();
        }
    }

    public boolean stamped() {
        return principleVersion != null;
    }

    public Integer principleVersion() {
        return principleVersion;
    }

    public Long rubricId() {
        return rubricId;
    }

    /** Takes what was heard so far, either of it possibly missing. */
    public void hear(Signal heard, String words) {
        this.signal = heard;
        this.evidence = words == null ? "" : words.strip();
    }

    /** True when it has a signal and the evidence for it, or a reason why there is none. */
    public boolean complete() {
        return signal != null && Visible.anyIn(evidence);
    }

    public Signal signal() {
        return signal;
    }

    public String evidence() {
        return evidence;
    }

    /** The level that the judgement was made for. */
    public Level level() {
        return level;
    }
}
