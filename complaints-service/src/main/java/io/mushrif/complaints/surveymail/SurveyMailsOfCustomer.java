package io.mushrif.complaints.surveymail;

import io.mushrif.complaints.customer.MovesWithCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who was asked stays as it was; who is to be asked is looked up when it is sent. */
@ApplicationScoped
class SurveyMailsOfCustomer implements MovesWithCustomer {

    @Override
    public List<Table> tables() {
        return List.of();
    }

    @Override
    public List<String> staying() {
        return List.of("survey_mail");
    }
}
