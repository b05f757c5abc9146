package io.fullcircle.suites;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Everything in the browser, with one browser and one running distribution. */
@Suite
@SelectPackages("io.fullcircle")
@IncludeClassNamePatterns(".*Journey")
class JourneysSuite {}
