package io.fullcircle.home;

import io.fullcircle.people.CandidateProfileRow;
import io.fullcircle.people.PeopleQueries;
import io.fullcircle.shared.access.CurrentViewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a candidate finds at home: what they prepare for, or the way to say it. */
@Named
@RequestScoped
public class CandidateHome {

    @Inject
    private CurrentViewer current;

    @Inject
    private PeopleQueries people;

    private CandidateProfileRow profile;

    @PostConstruct
    void load() {
        profile = people.candidateProfile(current.get()).orElse(null);
    }

    /** What they prepare for, null until they have said it. */
    public CandidateProfileRow getProfile() {
        return profile;
    }
}
