package io.fullcircle.shared.rest;

import jakarta.annotation.Priority;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

/**
 * Hands what the EJB container throws to {@link FailureMapper}. The server has a mapper of its own for it, which is nearer than one for
 * everything and makes a 500 of a role that is missing.
 */
@Provider
@Priority(1)
public class EjbFailureMapper implements ExceptionMapper<EJBException> {

    @Context
    private Providers providers;

    @Override
    public Response toResponse(EJBException thrown) {
        return providers.getExceptionMapper(Throwable.class).toResponse(thrown);
    }
}
