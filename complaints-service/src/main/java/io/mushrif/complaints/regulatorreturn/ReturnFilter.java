package io.mushrif.complaints.regulatorreturn;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which return is asked for, and how it is written. */
public class ReturnFilter {

    @QueryParam("legalEntity")
    @Parameter(description = "Legal entity that complaints name; all together if absent")
    String legalEntity;

    @QueryParam("from")
    @Parameter(required = true, description = "First day, such as 2026-01-01")
    LocalDate from;

    @QueryParam("to")
    @Parameter(required = true, description = "Day behind the last one, such as 2026-07-01")
    LocalDate to;

    @QueryParam("format")
    @Parameter(description = "csv or json; by Accept if absent")
    String format;

    @QueryParam("lang")
    @Parameter(description = "CSV: en or ar for a second header line with titles; none if absent")
    String lang;

    @QueryParam("bom")
    @DefaultValue("false")
    @Parameter(
            description = "CSV: begin with a byte order mark, which spreadsheets need for Arabic")
    boolean bom;
}
