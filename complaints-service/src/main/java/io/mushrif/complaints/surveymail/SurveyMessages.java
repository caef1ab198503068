package io.mushrif.complaints.surveymail;

import io.mushrif.complaints.consent.Purpose;
import io.mushrif.complaints.outreach.MessageSource;
import io.mushrif.complaints.outreach.ReachedCustomers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Who unsubscribes by the link in a survey wants no more surveys. */
@ApplicationScoped
class SurveyMessages implements MessageSource {

    private final SurveyPost post;
    private final ReachedCustomers customers;

    SurveyMessages(SurveyPost post, ReachedCustomers customers) {
        this.post = post;
        this.customers = customers;
    }

    @Override
    @Transactional
    public Optional<Origin> origin(UUID source, UUID customer) {
        return post.find(source)
                .map(
                        mail ->
                                new Origin(
                                        Purpose.SURVEYS,
                                        "survey invitation " + source,
                                        customers
                                                .reached(customer, Purpose.SURVEYS)
                                                .wishes()
                                                .language()));
    }
}
