package io.mushrif.testkit.violations.cyclea;

import io.mushrif.testkit.violations.cycleb.Second;

public class First {
    Second second;
}
