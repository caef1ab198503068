package io.mushrif.complaints.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** All that holds personal data. */
@ApplicationScoped
class PersonalSections {

    private final List<PersonalData> sections;

    PersonalSections(@Any Instance<PersonalData> sections) {
        this.sections =
                sections.stream().sorted(Comparator.comparing(PersonalData::section)).toList();
    }

    List<PersonalData> all() {
        return sections;
    }

    Set<String> traces(UUID customer) {
        Set<String> traces = new TreeSet<>();
        sections.forEach(section -> traces.addAll(section.traces(customer)));
        return traces;
    }

    List<String> obstacles(UUID customer) {
        return sections.stream().flatMap(section -> section.obstacles(customer).stream()).toList();
    }

    boolean areSettled(Instant since) {
        return sections.stream().allMatch(section -> section.isSettled(since));
    }
}
