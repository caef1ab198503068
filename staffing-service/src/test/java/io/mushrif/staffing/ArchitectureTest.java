package io.mushrif.staffing;

import io.mushrif.testkit.ServiceArchitectureTest;

class ArchitectureTest extends ServiceArchitectureTest {}
