package io.mushrif.reporting;

import io.mushrif.testkit.ServiceArchitectureTest;

class ArchitectureTest extends ServiceArchitectureTest {}
