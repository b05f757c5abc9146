package io.fullcircle.suites;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Everything in the server, in one server and one process. */
@Suite
@SelectPackages("io.fullcircle")
@IncludeClassNamePatterns(".*IT")
class InContainerSuite {}
