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
        super(null, Map.of("service", "quality"));
    }
}
