package io.mushrif.complaints;

import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.RoleMatrix;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RoleMatrixTest extends RoleMatrix {

    RoleMatrixTest() {
        super(
                "/api/v1/unsubscribe/",
                Map.of(
                        "service", "complaints",
                        "number", "1",
                        "seq", "1",
                        "name", "no-such-name",
                        "code", "no-such-name",
                        "regime", "no-such-name",
                        "purpose", "SURVEYS"));
    }
}
