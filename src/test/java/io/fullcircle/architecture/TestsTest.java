package io.fullcircle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/** The rules for the tests themselves. */
class TestsTest {
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("io.fullcircle");
    private static final List<String> GROUPS = List.of("Test", "IT", "Journey", "Proof");

    private static final DescribedPredicate<JavaClass> FIXTURES =
            JavaClass.Predicates.resideInAPackage("io.fullcircle.architecture.broken..");

    private static final ArchRule IN_A_GROUP = methods()
            .that()
            .areMetaAnnotatedWith(Testable.class)
            .should(Conditions.condition("be in a class of a group", (method, events) -> {
                JavaClass outer = method.getOwner();
                while (outer.getEnclosingClass().isPresent()) {
                    outer = outer.getEnclosingClass().get();
                }
                if (GROUPS.stream().noneMatch(outer.getSimpleName()::endsWith)) {
                    Conditions.violated(events, method, method.getFullName() + " never runs");
                }
            }))
            .because("Maven finds test classes by the end of their names");

    private static final ArchRule NOT_DISABLED = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.junit.jupiter.api.Disabled")
            .because("a disabled test is a promise that nobody keeps");

    private static final ArchRule NO_SLEEP = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "Thread.sleep", call -> call.getTarget().getFullName().startsWith("java.lang.Thread.sleep")))
            .because(
                    "a test that sleeps is slow on a fast machine and wrong on a slow one: wait for what has to happen");

    @Test
    void everyTestIsInAGroupThatRuns() {
        IN_A_GROUP.check(house());
    }

    @Test
    void noTestIsDisabled() {
        NOT_DISABLED.check(house());
    }

    @Test
    void noTestSleeps() {
        NO_SLEEP.check(house());
    }

    @Test
    void eachRuleFindsItsFixture() {
        JavaClasses broken = TESTS.that(FIXTURES);
        for (ArchRule rule : List.of(IN_A_GROUP, NOT_DISABLED, NO_SLEEP)) {
            List<String> details = rule.evaluate(broken).getFailureReport().getDetails();
            assertEquals(1, details.size(), () -> rule.getDescription() + ": " + details);
        }
    }

    private static JavaClasses house() {
        return TESTS.that(DescribedPredicate.not(FIXTURES));
    }
}
