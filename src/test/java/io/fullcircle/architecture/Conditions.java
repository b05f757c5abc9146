package io.fullcircle.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What the rules ask of classes where ArchUnit has no ready words. */
final class Conditions {
    static final String ROLES_ALLOWED = "jakarta.annotation.security.RolesAllowed";
    private static final List<String> WHO_MAY =
            List.of(ROLES_ALLOWED, "jakarta.annotation.security.PermitAll", "jakarta.annotation.security.DenyAll");
    private static final List<String> TO_ONE = List.of("jakarta.persistence.ManyToOne", "jakarta.persistence.OneToOne");

    private Conditions() {}

    static ArchCondition<JavaClass> be(DescribedPredicate<JavaClass> predicate, String description) {
        return condition("be " + description, (type, events) -> {
            if (!predicate.test(type)) {
                violated(events, type, type.getFullName() + " is not " + description);
            }
        });
    }

    static ArchCondition<JavaClass> keepToTheImportTable(String root) {
        return condition("keep to the import table", (type, events) -> {
            Optional<String> from = ImportTable.featureOf(type.getPackageName(), root);
            if (from.isPresent() && !ImportTable.knows(from.get())) {
                violated(events, type, type.getFullName() + " is in a package that the import table does not name");
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                Optional<String> to =
                        ImportTable.featureOf(dependency.getTargetClass().getPackageName(), root);
                if (from.isPresent() && to.isPresent() && !ImportTable.allows(from.get(), to.get())) {
                    violated(
                            events,
                            type,
                            from.get() + " may not import " + to.get() + ": " + dependency.getDescription());
                }
            }
        });
    }

    static ArchCondition<JavaClass> takeOnlyRecordsAndEnumsFromFeatures(String root) {
        return condition("take only records and enums from features", (type, events) -> {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                Optional<String> to = ImportTable.featureOf(target.getPackageName(), root);
                boolean own =
                        to.isEmpty() || to.get().equals("shared") || to.get().equals("notification");
                if (!own && !target.isRecord() && !target.isEnum()) {
                    violated(events, type, dependency.getDescription());
                }
            }
        });
    }

    static ArchCondition<JavaClass> loadToOneLazily() {
        return condition("load to-one associations lazily", (type, events) -> {
            for (JavaMember member : type.getMembers()) {
                for (JavaAnnotation<?> annotation : member.getAnnotations()) {
                    if (TO_ONE.contains(annotation.getRawType().getFullName()) && !isLazy(annotation)) {
                        violated(events, member, member.getFullName() + " is not fetched LAZY");
                    }
                }
            }
        });
    }

    static ArchCondition<JavaMethod> sayWhoMay() {
        return condition("say who may call them", (method, events) -> {
            boolean says = WHO_MAY.stream()
                    .anyMatch(word ->
                            method.isAnnotatedWith(word) || method.getOwner().isAnnotatedWith(word));
            if (!says) {
                violated(events, method, method.getFullName() + " carries neither @RolesAllowed nor @PermitAll");
            }
        });
    }

    static ArchCondition<JavaClass> takeTimeFromAClock() {
        return condition(
                "take the time from a Clock",
                (type, events) -> accesses(type)
                        .filter(Conditions::asksTheMachine)
                        .forEach(access -> violated(events, type, access.getDescription())));
    }

    private static Stream<JavaAccess<?>> accesses(JavaClass type) {
        return type.getAccessesFromSelf().stream().map(access -> (JavaAccess<?>) access);
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getName();
        List<JavaClass> parameters =
                access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call
                        ? call.getRawParameterTypes()
                        : List.of();
        boolean withClock = parameters.stream().anyMatch(type -> type.isEquivalentTo(java.time.Clock.class));
        boolean now = owner.startsWith("java.time.") && name.equals("now") && !withClock;
        boolean machine = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        boolean date = owner.equals("java.util.Date") && name.equals("<init>") && parameters.isEmpty();
        boolean calendar = owner.equals("java.util.Calendar") && name.equals("getInstance");
        // One producer hands the machine's clock to everyone else, so that a test can hand out another.
        boolean clock = owner.equals("java.time.Clock")
                && (name.startsWith("system") || name.startsWith("tick"))
                && !access.getOrigin().isAnnotatedWith("jakarta.enterprise.inject.Produces");
        return now || machine || date || calendar || clock;
    }

    private static boolean isLazy(JavaAnnotation<?> annotation) {
        return annotation
                .tryGetExplicitlyDeclaredProperty("fetch")
                .map(fetch -> ((JavaEnumConstant) fetch).name().equals("LAZY"))
                .orElse(false);
    }

    static <T> ArchCondition<T> condition(String description, BiConsumer<T, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.accept(item, events);
            }
        };
    }

    static void violated(ConditionEvents events, Object item, String message) {
        events.add(SimpleConditionEvent.violated(item, message));
    }
}
