package io.fullcircle.catalogue.transfer;

import java.util.List;

/** What a file would do, as somebody looks at it before they confirm it. */
public final class FileLook {

    /** Questions of each kind that are shown. */
    private static final int SAMPLE = 10;

    private final String fileName;
    private final ImportPlan plan;

    FileLook(String fileName, ImportPlan plan) {
        this.fileName = fileName;
        this.plan = plan;
    }

    public String getFileName() {
        return fileName;
    }

    public int getAdded() {
        return plan.items(ImportPlan.Kind.ADDED).size();
    }

    public int getChanged() {
        return plan.items(ImportPlan.Kind.CHANGED).size();
    }

    public int getUnchanged() {
        return plan.items(ImportPlan.Kind.UNCHANGED).size();
    }

    /** Whether there is anything to be done when it is confirmed. */
    public boolean isAnything() {
        return getAdded() + getChanged() > 0;
    }

    public List<PreviewItem> getAddedSample() {
        return sample(ImportPlan.Kind.ADDED);
    }

    public List<PreviewItem> getChangedSample() {
        return sample(ImportPlan.Kind.CHANGED);
    }

    private List<PreviewItem> sample(ImportPlan.Kind kind) {
        return plan.items(kind).stream().limit(SAMPLE).map(PreviewItem::of).toList();
    }
}
