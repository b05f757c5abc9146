package io.fullcircle.home;

import io.fullcircle.people.OwnApprovalRow;
import io.fullcircle.people.PeopleQueries;
import io.fullcircle.shared.access.CurrentViewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What an interviewer finds at home: whether their programmes have approved them, or the way to say what they bring. */
@Named
@RequestScoped
public class InterviewerHome {

    @Inject
    private CurrentViewer current;

    @Inject
    private PeopleQueries people;

    private boolean described;
    private List<OwnApprovalRow> approvals;

    @PostConstruct
    void load() {
        described = people.interviewerProfile(current.get()).isPresent();
        approvals = people.ownApprovals(current.get());
    }

    /** True once they have said what they bring. */
    public boolean isDescribed() {
        return described;
    }

    public List<OwnApprovalRow> getApprovals() {
        return approvals;
    }
}
