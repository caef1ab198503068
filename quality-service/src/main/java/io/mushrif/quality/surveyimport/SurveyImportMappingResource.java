package io.mushrif.quality.surveyimport;

import io.mushrif.platform.bulkimport.ImportMappings;
import io.mushrif.platform.bulkimport.ImportMappingsResource;
import io.mushrif.platform.concurrency.Precondition;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mappings of columns for files of answers. */
@Path("/api/v1/survey-import-mappings")
@Tag(name = "Survey imports")
public class SurveyImportMappingResource extends ImportMappingsResource {

    SurveyImportMappingResource(ImportMappings mappings, Precondition precondition) {
        super(mappings, precondition);
    }
}
