package io.mushrif.testkit.violations.names;

class ComplaintHelper {}
