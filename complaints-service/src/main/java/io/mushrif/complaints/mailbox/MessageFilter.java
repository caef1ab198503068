package io.mushrif.complaints.mailbox;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which messages are asked for. */
public class MessageFilter extends PageRequest {

    @QueryParam("state")
    @Parameter(description = "What became of them, for example FAILED")
    MessageState state;
}
