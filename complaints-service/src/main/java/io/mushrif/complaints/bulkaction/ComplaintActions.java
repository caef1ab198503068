package io.mushrif.complaints.bulkaction;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;

/** All actions, by name, with what they have to know as JSON. */
@ApplicationScoped
class ComplaintActions {

    private final Instance<ComplaintAction<?>> actions;
    private final ObjectMapper json;

    ComplaintActions(@Any Instance<ComplaintAction<?>> actions, ObjectMapper json) {
        this.actions = actions;
        this.json = json;
    }

    /** An action that knows what it has to know. */
    interface Prepared {
        boolean apply(Complaint complaint, ComplaintWork.Occasion occasion);
    }

    /**
     * The action of a job.
     *
     * @throws IllegalStateException when this version of the service does not have it
     */
    Prepared prepare(String name, Map<String, Object> parameters) {
        return actions.stream()
                .filter(action -> action.name().equals(name))
                .findFirst()
                .map(action -> prepare(action, parameters))
                .orElseThrow(() -> new IllegalStateException("no action " + name));
    }

    /** What an action has to know, as it is kept. */
    Map<String, Object> stored(Record parameters) {
        return json.convertValue(parameters, new TypeReference<Map<String, Object>>() {});
    }

    private <P extends Record> Prepared prepare(
            ComplaintAction<P> action, Map<String, Object> parameters) {
        P known = json.convertValue(parameters, action.parameters());
        return (complaint, occasion) -> action.apply(complaint, known, occasion);
    }
}
