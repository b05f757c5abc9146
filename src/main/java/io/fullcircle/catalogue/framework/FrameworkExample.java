package io.fullcircle.catalogue.framework;

import io.fullcircle.catalogue.Applicability;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.rubric.AnchorTexts;
import java.util.List;
import java.util.Map;

/** A small framework that shows what a file looks like. Pure. */
final class FrameworkExample {

    private FrameworkExample() {}

    static FrameworkDraft draft() {
        Words handing = new Words(
                "Leaves things so that the next person can carry on without a call.",
                "Somebody took it over in their absence and needed nothing from them.",
                "It was written down, and one question was left.",
                "Only they knew how it works, and that was meant as praise.");
        Words uebergeben = new Words(
                "Hinterlässt Dinge so, dass andere ohne Rückruf weitermachen können.",
                "Jemand hat in ihrer Abwesenheit übernommen und nichts von ihnen gebraucht.",
                "Es war aufgeschrieben, und eine Frage blieb offen.",
                "Nur sie wussten, wie es geht, und das war als Lob gemeint.");
        Words listening = new Words(
                "Lets people finish who know less, and learns from it.",
                "A remark by the newest in the room changed what was built, and they say whose it was.",
                "They asked around and can say what they were told.",
                "Others come up in the story as those who had to be convinced.");
        AnchorTexts senior = new AnchorTexts(
                "Wrote the pages after being asked for them, and the team still called at night.",
                "Planned the handover from the beginning, and tried it with somebody who was new to it.",
                "Other teams hand over the way they began it, and the old habit of calling is gone.");
        return new FrameworkDraft(
                "Our working agreements",
                List.of(
                        new PrincipleDraft(
                                "HAND_OVER_WELL",
                                1,
                                "Hand Over Well",
                                handing,
                                uebergeben,
                                asked(Applicability.ALWAYS, Level.MID, Applicability.ALWAYS),
                                Map.of(Level.SENIOR, new AnchorsDraft(senior, senior))),
                        new PrincipleDraft(
                                "LISTEN_FIRST",
                                2,
                                "Listen First",
                                listening,
                                listening,
                                asked(Applicability.BY_HAND, Level.ENTRY, Applicability.ALWAYS),
                                Map.of())));
    }

    private static Map<JobFamily, Asked> asked(Applicability engineers, Level engineersFrom, Applicability managers) {
        return Map.of(
                JobFamily.SOFTWARE_ENGINEER,
                new Asked(engineers, engineersFrom),
                JobFamily.ENGINEERING_MANAGER,
                new Asked(managers, Level.ENTRY));
    }
}
