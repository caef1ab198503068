package io.mushrif.gateway;

import io.mushrif.testkit.ServiceArchitectureTest;

class ArchitectureTest extends ServiceArchitectureTest {}
