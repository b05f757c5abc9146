package io.fullcircle.shared.rest;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.web.Problem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses a program whose token is limited to less than what it asks for. That is said openly (403, RFC 6750): it is about the token, of
 * which its owner knows all, and the same whatever stands behind the address.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ScopeFilter implements ContainerRequestFilter {

    @Inject
    private CurrentViewer viewer;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Needs needs = resource.getResourceMethod() == null
                ? null
                : resource.getResourceMethod().getAnnotation(Needs.class);
        if (needs == null) {
            // What answers by itself, such as OPTIONS; a method of ours without the word does not get through the
            // build.
            request.abortWith(
                    Problem.of(Response.Status.NOT_FOUND.getStatusCode()).response());
        } else if (!viewer.reaches(needs.value())) {
            request.abortWith(refusal(needs.value()));
        }
    }

    private static Response refusal(Scope scope) {
        String name = scope.publicName();
        Problem problem = Problem.of(
                Response.Status.FORBIDDEN.getStatusCode(),
                "This token does not reach so far: it lacks the scope " + name + ".",
                null);
        return Response.fromResponse(problem.coded("insufficient_scope").response())
                .header(
                        "WWW-Authenticate",
                        "Bearer realm=\"Fullcircle\", error=\"insufficient_scope\", scope=\"" + name + "\"")
                .build();
    }
}
