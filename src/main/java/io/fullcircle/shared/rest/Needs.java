package io.fullcircle.shared.rest;

import io.fullcircle.shared.access.Scope;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The scope that a token has to have for this resource method. Each method carries one; {@link ScopeFilter} asks for it. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Scope value();
}
