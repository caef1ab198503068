package io.mushrif.complaints.bulkimport;

import io.mushrif.platform.bulkimport.ImportMappings;
import io.mushrif.platform.bulkimport.ImportMappingsResource;
import io.mushrif.platform.concurrency.Precondition;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mappings of columns for the imports of this service. */
@Path("/api/v1/import-mappings")
@Tag(name = "Imports")
public class ImportMappingResource extends ImportMappingsResource {

    ImportMappingResource(ImportMappings mappings, Precondition precondition) {
        super(mappings, precondition);
    }
}
