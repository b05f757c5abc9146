package io.fullcircle.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.fullcircle.architecture.broken.Breaks;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {
    private static final String BROKEN = "io.fullcircle.architecture.broken";
    private static final JavaClasses BROKEN_HOUSE = new ClassFileImporter().importPackages(BROKEN);
    private static final Map<String, ArchRule> RULES = new HouseRules("io.fullcircle").all();
    private static final Map<String, ArchRule> RULES_OF_THE_BROKEN_HOUSE = new HouseRules(BROKEN).all();

    static Set<String> rules() {
        return RULES.keySet();
    }

    static List<JavaClass> fixtures() {
        return BROKEN_HOUSE.stream()
                .filter(type -> type.isAnnotatedWith(Breaks.class))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theHouseKeepsTheRule(String rule) {
        RULES.get(rule).check(Kinds.production());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void aClassThatBreaksTheRuleIsNamed(JavaClass fixture) {
        for (String rule : fixture.getAnnotationOfType(Breaks.class).value()) {
            String report = RULES_OF_THE_BROKEN_HOUSE
                    .get(rule)
                    .evaluate(BROKEN_HOUSE)
                    .getFailureReport()
                    .toString();
            assertTrue(report.contains(fixture.getFullName()), () -> rule + " let pass " + fixture.getName());
            assertTrue(report.contains("because"), () -> rule + " gives no reason");
        }
    }

    @Test
    void eachRuleIsBrokenByAFixture() {
        Set<String> broken = fixtures().stream()
                .flatMap(type ->
                        Arrays.stream(type.getAnnotationOfType(Breaks.class).value()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(RULES.keySet()), broken);
    }

    @Test
    void noRuleAccusesTheClassesThatKeepIt() {
        List<String> details = RULES_OF_THE_BROKEN_HOUSE.values().stream()
                .flatMap(rule -> rule.evaluate(BROKEN_HOUSE).getFailureReport().getDetails().stream())
                .filter(detail -> !detail.contains("ReachesUp"))
                .filter(detail -> detail.contains(".Good") || detail.contains("$Good"))
                .toList();
        assertEquals(List.of(), details);
    }
}
