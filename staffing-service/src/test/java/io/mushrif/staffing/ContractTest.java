package io.mushrif.staffing;

import io.mushrif.testkit.OpenApiContractTest;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ContractTest extends OpenApiContractTest {

    ContractTest() {
        super("staffing");
    }
}
