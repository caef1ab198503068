package io.mushrif.quality;

import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.RoleMatrix;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RoleMatrixTest extends RoleMatrix {

    RoleMatrixTest() {
        super("/api/v1/survey-answers/", Map.of("service", "quality"));
    }
}
