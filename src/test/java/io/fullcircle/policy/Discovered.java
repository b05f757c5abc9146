package io.fullcircle.policy;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the code itself says it offers: pages, servlets, resources, the buttons of pages, and the methods of services. */
final class Discovered {

    private static final String REST = "/api/v1";
    private static final Pattern COMMAND = Pattern.compile("<[hp]:command(?:Button|Link)\\b[^>]*\\bid=\"([^\"]+)\"");
    private static final Pattern NAMED = Pattern.compile("<button\\b[^>]*\\bname=\"([^\"]+)\"");
    private static final Pattern INCLUDED =
            Pattern.compile("<ui:(?:include src|decorate template)=\"(/WEB-INF/[^\"]+)\"");
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private Discovered() {}

    /** Addresses of all pages below a folder of web content. */
    static Set<String> pages(Path webapp) {
        return files(webapp)
                .map(file -> "/" + webapp.relativize(file).toString().replace('\\', '/'))
                .map(Discovered::address)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String address(String file) {
        return file.replaceFirst("\\.xhtml$", "").replaceFirst("/index$", "/");
    }

    /** Addresses of servlets, as far as they are fixed: a star at their end is left out. */
    static Set<String> servlets(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.tryGetAnnotationOfType("jakarta.servlet.annotation.WebServlet").stream())
                .flatMap(servlet -> Stream.of("value", "urlPatterns")
                        .flatMap(name ->
                                Arrays.stream((Object[]) servlet.get(name).orElse(new Object[0]))))
                .map(pattern -> pattern.toString().replaceFirst("\\*$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Methods and addresses of resources, such as {@code PUT /api/v1/me}. */
    static Set<String> resources(JavaClasses classes) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            Optional<String> root = path(type.tryGetAnnotationOfType("jakarta.ws.rs.Path"));
            for (JavaMethod method : root.isPresent() ? type.getMethods() : Set.<JavaMethod>of()) {
                String below = path(method.tryGetAnnotationOfType("jakarta.ws.rs.Path"))
                        .orElse("");
                for (JavaAnnotation<?> annotation : method.getAnnotations()) {
                    String verb = annotation.getRawType().getSimpleName();
                    if (VERBS.contains(verb)) {
                        found.add(verb + " " + REST + slashed(root.get()) + slashed(below));
                    }
                }
            }
        }
        return found;
    }

    private static Optional<String> path(Optional<? extends JavaAnnotation<?>> annotation) {
        return annotation.flatMap(path -> path.get("value")).map(Object::toString);
    }

    private static String slashed(String path) {
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }

    /** The buttons of pages that ask the server to do something, each as {@code /page#button}; what a page includes is part of it. */
    static Set<String> buttons(Path webapp) {
        Set<String> found = new TreeSet<>();
        files(webapp).forEach(file -> {
            String page = address("/" + webapp.relativize(file).toString().replace('\\', '/'));
            for (Pattern kind : new Pattern[] {COMMAND, NAMED}) {
                Matcher button = kind.matcher(whole(webapp, file));
                while (button.find()) {
                    found.add(page + "#" + button.group(1));
                }
            }
        });
        return found;
    }

    private static String whole(Path webapp, Path file) {
        String text = read(file);
        Matcher included = INCLUDED.matcher(text);
        StringBuilder all = new StringBuilder(text);
        while (included.find()) {
            all.append(whole(webapp, webapp.resolve(included.group(1).substring(1))));
        }
        return all.toString();
    }

    /** Public methods of services and queries with the roles that the server lets call them. */
    static Map<String, Set<String>> methods(JavaClasses classes) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (JavaClass type : classes) {
            boolean asked = type.getSimpleName().endsWith("Service")
                    || type.getSimpleName().endsWith("Queries");
            for (JavaMethod method : asked && !type.isInterface() ? type.getMethods() : Set.<JavaMethod>of()) {
                if (method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    found.put(signature(method), roles(method));
                }
            }
        }
        return found;
    }

    private static String signature(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName()
                + method.getRawParameterTypes().stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static Set<String> roles(JavaMethod method) {
        Optional<Set<String>> own = allowed(method.tryGetAnnotationOfType("jakarta.annotation.security.RolesAllowed"));
        if (own.isPresent() || method.isAnnotatedWith("jakarta.annotation.security.PermitAll")) {
            return own.orElse(Set.of("EVERYBODY"));
        }
        return allowed(method.getOwner().tryGetAnnotationOfType("jakarta.annotation.security.RolesAllowed"))
                .orElse(Set.of("EVERYBODY"));
    }

    private static Optional<Set<String>> allowed(Optional<? extends JavaAnnotation<?>> annotation) {
        return annotation
                .flatMap(roles -> roles.get("value"))
                .map(names -> Arrays.stream((Object[]) names)
                        .map(Object::toString)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<Path> files(Path webapp) {
        try (Stream<Path> all = Files.walk(webapp)) {
            return all
                    .filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> !webapp.relativize(file).startsWith("WEB-INF"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All classes of the product. */
    static JavaClasses product() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.fullcircle");
    }
}
