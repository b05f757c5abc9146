package io.fullcircle.shared.persistence;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one data source, as the application's database user. Connections are checked when they are taken, and all are dropped when one
 * has failed, so that the first request after an outage of the database succeeds. One that was well within the last second is not asked
 * again: a request takes several, and no database is back so soon. The defaults stand here because the
 * application's own configuration file is not visible at this point; the launcher always sets all three.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/fullcircle",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=app.db.url:jdbc:postgresql://127.0.0.1:5432/fullcircle}",
        user = "${MPCONFIG=app.db.user:fullcircle_app}",
        password = "${MPCONFIG=app.db.password:}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 20,
        maxIdleTime = 300,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=1000",
            "connectTimeout=5",
            "socketTimeout=60",
            "tcpKeepAlive=true",
            "options=-c plan_cache_mode=force_generic_plan",
            "ApplicationName=fullcircle"
        })
@ApplicationScoped
public class Database {}
