package io.mushrif.quality;

import io.mushrif.testkit.ServiceArchitectureTest;

class ArchitectureTest extends ServiceArchitectureTest {}
