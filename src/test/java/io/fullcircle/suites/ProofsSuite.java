package io.fullcircle.suites;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The proofs, each of which brings what it needs. */
@Suite
@SelectPackages("io.fullcircle")
@IncludeClassNamePatterns(".*Proof")
class ProofsSuite {}
