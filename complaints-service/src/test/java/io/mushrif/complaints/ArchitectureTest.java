package io.mushrif.complaints;

import io.mushrif.testkit.ServiceArchitectureTest;

class ArchitectureTest extends ServiceArchitectureTest {}
