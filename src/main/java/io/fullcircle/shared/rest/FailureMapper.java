package io.fullcircle.shared.rest;

import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.error.Failure;
import io.fullcircle.shared.log.Log;
import io.fullcircle.shared.text.Locales;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.Problem;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Collections;

/** Whatever a resource throws, as a problem document that says what to do and nothing about the inside. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Log LOG = Log.of(FailureMapper.class);

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            Problem problem = Problem.of(status == 403 ? 404 : status);
            Response.ResponseBuilder response = Response.fromResponse(problem.response());
            String allow = allowed(web.getResponse());
            return allow == null
                    ? response.build()
                    : response.header("Allow", allow).build();
        }
        if (unreadable(thrown)) {
            return Problem.of(400, "The body is not the JSON that this address takes.", null)
                    .response();
        }
        Failure failure = Failure.of(thrown);
        failure.log(LOG, thrown);
        DomainException rule = failure.domain();
        if (rule == null) {
            return Problem.of(failure.status()).response();
        }
        Messages text = Messages.in(Locales.choose(null, Collections.enumeration(headers.getAcceptableLanguages())));
        Response response = Problem.of(failure.status(), text.text(rule.messageKey(), rule.arguments()), rule.field())
                .response();
        return rule.kind() == DomainException.Kind.TOO_OFTEN
                ? Response.fromResponse(response)
                        .header("Retry-After", rule.arguments()[0])
                        .build()
                : response;
    }

    /** What the address takes, without OPTIONS, which is refused before it comes here. */
    private static String allowed(Response refusal) {
        String allow = refusal.getHeaderString("Allow");
        return allow == null ? null : allow.replaceAll(",? ?OPTIONS", "");
    }

    /** Malformed JSON, wrong types in it, or nesting past the parser's limit. */
    private static boolean unreadable(Throwable thrown) {
        return thrown instanceof JsonException
                || thrown instanceof JsonbException
                || thrown instanceof StackOverflowError
                || thrown instanceof ProcessingException;
    }
}
