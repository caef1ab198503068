package io.mushrif.testkit.violations.util;

class AnythingElse {}
