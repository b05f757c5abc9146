package io.fullcircle.shared.job;

/** Does the jobs of one kind. An application-scoped bean of the feature that writes them. */
public interface JobHandler {

    /** The kind of job that it does; the name is stored, so it stays. */
    String kind();

    /**
     * Does one, within the transaction that says that it is done: whatever it throws leaves everything as it was, and the job is tried
     * again. It may come later than it was due, so it looks first whether it still makes sense.
     *
     * @param subjectId what the job is about
     */
    void run(long subjectId);
}
