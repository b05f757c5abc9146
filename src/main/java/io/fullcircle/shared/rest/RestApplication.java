package io.fullcircle.shared.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST side; its resources are found by their annotations. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
