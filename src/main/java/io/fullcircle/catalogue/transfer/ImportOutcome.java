package io.fullcircle.catalogue.transfer;

import java.util.List;
import java.util.UUID;

/**
 * What came of a file that was sent, or of confirming it.
 *
 * @param importId public id of the import; null where the file has faults
 * @param json whether the places of the faults are elements and not lines
 * @param overtaken true where somebody has changed something since it was looked at, so that it has to be looked at again
 * @param added how many questions are new
 * @param changed how many say something else
 */
public record ImportOutcome(
        UUID importId, boolean json, List<FileFault> faults, boolean overtaken, int added, int changed) {

    static ImportOutcome wrong(boolean json, List<FileFault> faults) {
        return new ImportOutcome(null, json, faults, false, 0, 0);
    }

    /** True where the file can be imported as far as it was looked at. */
    public boolean good() {
        return faults.isEmpty();
    }
}
