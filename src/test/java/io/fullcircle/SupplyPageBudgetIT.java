package io.fullcircle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages about interviewers, their own and those of leads, send as many statements for many rows as for few. */
@ExtendWith(ArquillianExtension.class)
class SupplyPageBudgetIT extends PageBudgetFixture {

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void supply() {
        long autumn = People.programme("Autumn");
        People.member(autumn, null, People.account("lead@example.org", hash), Role.LEAD);
        long ines = People.account("ines@example.org", hash);
        People.member(autumn, null, ines, Role.INTERVIEWER);
        Client lead = new Client().signIn("lead@example.org", PASSWORD);
        Client own = new Client().signIn("ines@example.org", PASSWORD);
        String id = "?id=" + People.publicId("programme", autumn);
        List<String> leads = List.of(
                "/people/decide" + id + "&account=" + People.publicId("account", ines),
                "/people/programme-conflicts" + id,
                "/interview/programme-reliability" + id);
        List<String> owns =
                List.of("/people/standing", "/people/conflicts", "/interview/reliability", "/interview/thanks");
        // The viewer and the programme, then two lists; or the viewer, then what the page is about.
        assertEquals(List.of(4, 4, 4), costs(lead, leads), "few");
        assertEquals(List.of(2, 2, 2, 3), costs(own, owns), "few");
        for (int i = 0; i < MANY; i++) {
            long account = People.account("interviewer" + i + "@example.org", "x");
            People.member(autumn, null, account, Role.INTERVIEWER);
            People.member(People.programme("Programme " + i), null, ines, Role.INTERVIEWER);
            Rows.update(
                    "insert into conflict_of_interest (id, public_id, account_id, other_id, reason, declared_by, declared_at)"
                            + " values (nextval('conflict_of_interest_seq'), uuidv7(), ?, ?, 'TEAM', ?, now())",
                    ines,
                    account,
                    ines);
        }
        assertEquals(List.of(4, 4, 4), costs(lead, leads), "many");
        assertEquals(List.of(2, 2, 2, 3), costs(own, owns), "many");
    }
}
