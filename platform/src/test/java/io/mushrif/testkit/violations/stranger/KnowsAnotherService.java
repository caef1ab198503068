package io.mushrif.testkit.violations.stranger;

import io.mushrif.reporting.violations.OfAnotherService;

class KnowsAnotherService {
    OfAnotherService other;
}
