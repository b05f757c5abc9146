package io.fullcircle.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import io.fullcircle.shared.rest.Needs;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rules that the code of the house keeps, each with its reason.
 *
 * <p>They are written for any root package, so that the fixtures under {@code broken} can be a small house of their own, in which
 * every rule is broken once: a rule that cannot fail proves nothing.
 */
final class HouseRules {
    private final String root;
    private final Map<String, ArchRule> rules = new LinkedHashMap<>();

    HouseRules(String root) {
        this.root = root;
        packages();
        plainPackages();
        notification();
        persistence();
        security();
        pages();
        time();
    }

    /** All rules by their names. */
    Map<String, ArchRule> all() {
        return rules;
    }

    private void packages() {
        rules.put(
                "import-table",
                classes()
                        .that()
                        .resideInAPackage(root + "..")
                        .should(Conditions.keepToTheImportTable(root))
                        .because("a feature that reaches upwards cannot be understood, tested or removed alone"));
        rules.put(
                "no-cycles-between-features",
                slices().matching(root + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("two features that need each other are one feature in two places"));
        rules.put(
                "no-cycles-in-shared",
                slices().matching(root + ".shared.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("everything stands on shared: a knot there ties up the whole house"));
    }

    private void plainPackages() {
        rules.put(
                "launcher-alone",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".launcher..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(root + "..", "jakarta..")
                                .and(resideOutsideOfPackage(root + ".launcher.."))
                                .and(resideOutsideOfPackage(root + ".measurement.."))
                                .and(not(Kinds.carriedByTheLauncher(root))))
                        .because(
                                "the launcher is a process of its own, and its jar holds the settings, the measurement and a few plain classes alone"));
        rules.put(
                "settings-plain",
                noClasses()
                        .that(Kinds.carriedByTheLauncher(root))
                        .should()
                        .dependOnClassesThat(
                                resideOutsideOfPackage("java..").and(not(Kinds.carriedByTheLauncher(root))))
                        .because("the launcher carries them, and has none of the server’s libraries"));
        rules.put(
                "measurement-plain",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".measurement..")
                        .should()
                        .dependOnClassesThat(resideOutsideOfPackage("java..")
                                .and(resideOutsideOfPackage("org.hipparchus.."))
                                .and(resideOutsideOfPackage(root + ".measurement..")))
                        .because("measurement is mathematics: it has to be provable without a server")
                        .allowEmptyShould(isMissing("measurement")));
    }

    private void notification() {
        rules.put(
                "notification-reads-records",
                classes()
                        .that()
                        .resideInAPackage(root + ".notification..")
                        .should(Conditions.takeOnlyRecordsAndEnumsFromFeatures(root))
                        .because(
                                "mail is made of events and public rows; who reaches further sends what nobody released")
                        .allowEmptyShould(isMissing("notification")));
    }

    private void persistence() {
        rules.put(
                "entity-manager-in-services",
                noClasses()
                        .that()
                        .haveSimpleNameNotEndingWith("Service")
                        .and()
                        .haveSimpleNameNotEndingWith("Queries")
                        .should()
                        .dependOnClassesThat(Kinds.ENTITY_MANAGER)
                        .because(
                                "what reads or writes the database declares who may: that stands on services and queries"));
        rules.put(
                "rows-are-public-records",
                classes()
                        .that()
                        .haveSimpleNameEndingWith("Row")
                        .should()
                        .bePublic()
                        .andShould()
                        .beRecords()
                        .because(
                                "“select new” needs public constructors, and a row that can change is an entity in disguise"));
        rules.put(
                "to-one-is-lazy",
                classes()
                        .that(Kinds.ENTITY)
                        .should(Conditions.loadToOneLazily())
                        .because("an eager association loads its row each time, and a query of its own for each"));
    }

    private void security() {
        rules.put(
                "services-say-who-may",
                methods()
                        .that()
                        .areDeclaredInClassesThat(Kinds.SERVICE_OR_QUERIES)
                        .and()
                        .arePublic()
                        .and()
                        .areNotStatic()
                        .should(Conditions.sayWhoMay())
                        .because("a method without a word on roles is open to everyone by oversight"));
        rules.put(
                "resources-name-their-scope",
                methods()
                        .that()
                        .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                        .should()
                        .beAnnotatedWith(Needs.class)
                        .because("a token that is limited must not reach what nobody thought of when it was made"));
        rules.put(
                "roles-on-ejbs",
                classes()
                        .that(Kinds.NAMING_ROLES)
                        .should(Conditions.be(Kinds.EJB, "an EJB"))
                        .because("the server enforces @RolesAllowed on EJBs and silently ignores it on other beans"));
    }

    private void pages() {
        rules.put(
                "pages-and-resources-touch-no-entities",
                noClasses()
                        .that(Kinds.PAGE.or(Kinds.RESOURCE))
                        .should()
                        .dependOnClassesThat(Kinds.ENTITY.or(Kinds.ENTITY_MANAGER))
                        .because("an entity in a page loads while it is drawn, and shows what no query released"));
        rules.put(
                "pages-live-shortly",
                classes()
                        .that(Kinds.PAGE)
                        .should(Conditions.be(Kinds.REQUEST_OR_VIEW_SCOPED, "request- or view-scoped"))
                        .because("a page bean in the session is shared by all tabs of a person and kept for hours"));
    }

    private void time() {
        rules.put(
                "time-from-a-clock",
                classes()
                        .that()
                        .resideOutsideOfPackage(root + ".launcher..")
                        .should(Conditions.takeTimeFromAClock())
                        .because("a rule about time that asks the machine cannot be tested at midnight"));
        rules.put(
                "no-standard-streams",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".launcher..")
                        .should(ACCESS_STANDARD_STREAMS)
                        .because("what is printed has no level and no request id, and may hold what a log must not"));
    }

    /** A rule may find nothing to hold only while nobody has built the package that it is about. */
    private boolean isMissing(String feature) {
        return Kinds.production().stream()
                .noneMatch(type -> type.getPackageName().startsWith(root + "." + feature));
    }
}
