package io.fullcircle.availability.offer;

import io.fullcircle.availability.OfferTerms;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** On what terms the viewer offers time. */
@Named
@RequestScoped
public class TermsPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private OwnTimes times;

    @Inject
    private OfferService offers;

    private Integer[] lengths;
    private Integer before;
    private Integer after;
    private Integer notice;
    private Integer horizon;
    private Integer mostADay;
    private Integer mostAWeek;
    private LocalDate pausedUntil;
    private boolean accepts;
    private Integer answer;
    private String seen;

    @PostConstruct
    void fill() {
        OfferTerms terms = times.own().offer().terms();
        lengths =
                terms.lengths().stream().map(length -> (int) length.toMinutes()).toArray(Integer[]::new);
        before = (int) terms.before().toMinutes();
        after = (int) terms.after().toMinutes();
        notice = (int) terms.notice().toHours();
        horizon = (int) terms.horizon().toDays();
        mostADay = terms.mostADay();
        mostAWeek = terms.mostAWeek();
        pausedUntil = isPaused() ? LocalDate.ofInstant(terms.pausedUntil(), current.getZone()) : null;
        accepts = terms.accepts();
        answer = (int) terms.answerWithin().toHours();
        seen = Seen.of(terms);
    }

    public void saveTerms() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            TermsChange change = new TermsChange(
                    List.of(lengths),
                    before,
                    after,
                    notice,
                    horizon,
                    mostADay,
                    mostAWeek,
                    pausedUntil,
                    accepts,
                    answer);
            offers.saveTerms(current.get(), change, seen);
            OwnTimes.done(faces, "availability.terms.saved");
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.CONFLICT) {
                // What is there by now has been said, so saving once more replaces it knowingly.
                seen = Seen.of(times.own().offer().terms());
            }
            FormErrors.show(faces, "terms", rule);
        }
    }

    /** True while nothing is offered because of a pause. */
    public boolean isPaused() {
        OfferTerms terms = times.own().offer().terms();
        return terms.pausedUntil() != null && terms.pausedUntil().isAfter(times.now());
    }

    /** The first day that is offered again, as it is saved. */
    public LocalDate getBack() {
        return LocalDate.ofInstant(times.own().offer().terms().pausedUntil(), current.getZone());
    }

    public List<Integer> getLengthChoices() {
        return OfferTerms.LENGTHS.stream()
                .map(Duration::toMinutes)
                .map(Long::intValue)
                .toList();
    }

    public LocalDate getTomorrow() {
        return times.today().plusDays(1);
    }

    public Integer[] getLengths() {
        return lengths;
    }

    public void setLengths(Integer[] lengths) {
        this.lengths = lengths;
    }

    public Integer getBefore() {
        return before;
    }

    public void setBefore(Integer before) {
        this.before = before;
    }

    public Integer getAfter() {
        return after;
    }

    public void setAfter(Integer after) {
        this.after = after;
    }

    public Integer getNotice() {
        return notice;
    }

    public void setNotice(Integer notice) {
        this.notice = notice;
    }

    public Integer getHorizon() {
        return horizon;
    }

    public void setHorizon(Integer horizon) {
        this.horizon = horizon;
    }

    public Integer getMostADay() {
        return mostADay;
    }

    public void setMostADay(Integer mostADay) {
        this.mostADay = mostADay;
    }

    public Integer getMostAWeek() {
        return mostAWeek;
    }

    public void setMostAWeek(Integer mostAWeek) {
        this.mostAWeek = mostAWeek;
    }

    public LocalDate getPausedUntil() {
        return pausedUntil;
    }

    public void setPausedUntil(LocalDate pausedUntil) {
        this.pausedUntil = pausedUntil;
    }

    public boolean isAccepts() {
        return accepts;
    }

    public void setAccepts(boolean accepts) {
        this.accepts = accepts;
    }

    public Integer getAnswer() {
        return answer;
    }

    public void setAnswer(Integer answer) {
        this.answer = answer;
    }

    /** What the form was filled from. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
