package io.mushrif.complaints.erasure;

import io.mushrif.platform.erasure.Remnants;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Answers that are kept so that a request can be repeated, and messages that could not be handled:
 * copies that nobody looks up by customer.
 */
@ApplicationScoped
class KeptAnswerData implements PersonalData {

    private final PersonalRows rows;
    private final Remnants remnants;

    KeptAnswerData(PersonalRows rows, Remnants remnants) {
        this.rows = rows;
        this.remnants = remnants;
    }

    @Override
    public String section() {
        return "kept-answers";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText(
                "Copies of answers and messages", "نسخ من الإجابات والرسائل التقنية");
    }

    @Override
    public LocalizedText stays() {
        return null;
    }

    @Override
    public Set<String> tables() {
        return Set.of("idempotency_key", "dead_letter");
    }

    @Override
    public long count(UUID customer) {
        return remnants.count(ids(customer));
    }

    /** They hold nothing that is not in the other sections. */
    @Override
    public void export(UUID customer, Archive archive) {}

    @Override
    public long erase(ErasedPerson person) {
        Set<String> texts = new TreeSet<>(person.traces());
        texts.addAll(ids(person.customerId()));
        return remnants.erase(texts);
    }

    private List<String> ids(UUID customer) {
        List<String> ids =
                new ArrayList<>(
                        rows.texts("select id from complaint where customer_id = ?", customer));
        ids.add(customer.toString());
        return ids;
    }
}
