package io.mushrif.testkit.violations.cycleb;

import io.mushrif.testkit.violations.cyclea.First;

public class Second {
    First first;
}
