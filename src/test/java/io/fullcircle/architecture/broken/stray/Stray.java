package io.fullcircle.architecture.broken.stray;

import io.fullcircle.architecture.broken.Breaks;

@Breaks("import-table")
class Stray {}
