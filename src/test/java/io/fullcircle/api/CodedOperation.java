package io.fullcircle.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fullcircle.shared.rest.Needs;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the code of a resource says that it takes.
 *
 * @param parameters where and what each is, such as {@code query limit}
 * @param members of its body, none where it takes none
 * @param scope public name
 */
record CodedOperation(Set<String> parameters, Set<String> members, String scope) {

    /** All of them by method and path, such as {@code GET /me}. */
    static Map<String, CodedOperation> all() {
        Map<String, CodedOperation> all = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.fullcircle")) {
            if (type.isAnnotatedWith(Path.class)) {
                add(type.reflect(), all);
            }
        }
        return all;
    }

    private static void add(Class<?> resource, Map<String, CodedOperation> all) {
        for (Method method : resource.getDeclaredMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    all.put(verb.value() + " " + path(resource) + path(method), of(method));
                }
            }
        }
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        String text = path == null ? "" : path.value();
        return text.isEmpty() || text.startsWith("/") ? text : "/" + text;
    }

    private static CodedOperation of(Method method) {
        Set<String> parameters = new TreeSet<>();
        Set<String> members = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields())
                        .forEach(field -> parameters.addAll(named(field)));
            } else if (parameter.isAnnotationPresent(Context.class)) {
                // What looks at the request does so to say that nothing has changed.
                parameters.addAll(parameter.getType() == Request.class ? Set.of("header If-None-Match") : Set.of());
            } else if (named(parameter).isEmpty()) {
                members.addAll(Arrays.stream(parameter.getType().getRecordComponents())
                        .map(component -> component.getName())
                        .collect(Collectors.toSet()));
            } else {
                parameters.addAll(named(parameter));
            }
        }
        return new CodedOperation(
                parameters, members, method.getAnnotation(Needs.class).value().publicName());
    }

    private static Set<String> named(AnnotatedElement element) {
        Set<String> names = new TreeSet<>();
        if (element.isAnnotationPresent(QueryParam.class)) {
            names.add("query " + element.getAnnotation(QueryParam.class).value());
        }
        if (element.isAnnotationPresent(PathParam.class)) {
            names.add("path " + element.getAnnotation(PathParam.class).value());
        }
        if (element.isAnnotationPresent(HeaderParam.class)) {
            names.add("header " + element.getAnnotation(HeaderParam.class).value());
        }
        return names;
    }
}
