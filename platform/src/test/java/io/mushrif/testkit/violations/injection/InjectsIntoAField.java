package io.mushrif.testkit.violations.injection;

import jakarta.inject.Inject;

class InjectsIntoAField {
    @Inject Object dependency;
}
