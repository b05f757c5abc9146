package io.fullcircle.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;

/** The kinds of classes that the rules speak of. */
final class Kinds {
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.fullcircle");

    static final DescribedPredicate<JavaClass> ENTITY =
            annotated("entities", "jakarta.persistence.Entity", "jakarta.persistence.MappedSuperclass");

    static final DescribedPredicate<JavaClass> ENTITY_MANAGER = DescribedPredicate.describe(
            "the EntityManager", type -> type.getFullName().startsWith("jakarta.persistence.EntityManager"));

    static final DescribedPredicate<JavaClass> EJB = annotated(
            "EJBs",
            "jakarta.ejb.Stateless",
            "jakarta.ejb.Singleton",
            "jakarta.ejb.Stateful",
            "jakarta.ejb.MessageDriven");

    static final DescribedPredicate<JavaClass> PAGE = bean("pages", "Page");

    static final DescribedPredicate<JavaClass> RESOURCE = bean("resources", "Resource");

    static final DescribedPredicate<JavaClass> SERVICE_OR_QUERIES =
            bean("services", "Service").or(bean("queries", "Queries")).as("services and queries");

    static final DescribedPredicate<JavaClass> NAMING_ROLES = DescribedPredicate.describe(
            "classes with @RolesAllowed",
            type -> type.isAnnotatedWith(Conditions.ROLES_ALLOWED)
                    || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Conditions.ROLES_ALLOWED)));

    static final DescribedPredicate<JavaClass> REQUEST_OR_VIEW_SCOPED = annotated(
            "request- or view-scoped",
            "jakarta.enterprise.context.RequestScoped",
            "jakarta.faces.view.ViewScoped",
            "org.omnifaces.cdi.ViewScoped");

    /** What run.jar holds besides the launcher itself; the pom lists the same. */
    private static final List<String> CARRIED =
            List.of("shared.access.ApiToken", "shared.access.Scope", "shared.access.Secret", "shared.text.OneLine");

    private Kinds() {}

    /** The settings, and how a token is made: the server and the command line must not differ in either. */
    static DescribedPredicate<JavaClass> carriedByTheLauncher(String root) {
        return DescribedPredicate.describe(
                "classes that the launcher carries",
                type -> type.getPackageName().startsWith(root + ".shared.settings")
                        || CARRIED.stream()
                                .anyMatch(name ->
                                        type.getBaseComponentType().getName().equals(root + "." + name)));
    }

    /** All classes of the product, without the tests. */
    static JavaClasses production() {
        return PRODUCTION;
    }

    private static DescribedPredicate<JavaClass> bean(String description, String suffix) {
        return DescribedPredicate.describe(
                description,
                type -> type.getSimpleName().endsWith(suffix)
                        && !type.isRecord()
                        && !type.isInterface()
                        && !type.isEnum());
    }

    private static DescribedPredicate<JavaClass> annotated(String description, String... annotations) {
        List<String> any = Arrays.asList(annotations);
        return DescribedPredicate.describe(description, type -> any.stream().anyMatch(type::isAnnotatedWith));
    }
}
