package io.mushrif.quality.surveyimport;

import io.mushrif.platform.bulkimport.ColumnMapping;
import io.mushrif.platform.bulkimport.ImportTarget;
import io.mushrif.platform.bulkimport.Row;
import io.mushrif.platform.bulkimport.RowReject;
import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.directory.DirectoryAgent;
import io.mushrif.quality.survey.ImportAnswers;
import io.mushrif.quality.survey.ImportedAnswer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows of a file as answers to one survey. */
final class AnswersTo implements ImportTarget<AnswerRow> {

    private final ImportSurveyAnswers type;
    private final UUID survey;
    private final AnswerRows rows;
    private final ImportAnswers answers;
    private final Directory directory;

    AnswersTo(
            ImportSurveyAnswers type,
            UUID survey,
            AnswerRows rows,
            ImportAnswers answers,
            Directory directory) {
        this.type = type;
        this.survey = survey;
        this.rows = rows;
        this.answers = answers;
        this.directory = directory;
    }

    @Override
    public String type() {
        return type.type();
    }

    @Override
    public List<ColumnMapping> layouts() {
        return type.layouts();
    }

    @Override
    public Set<String> dateFields() {
        return type.dateFields();
    }

    @Override
    public AnswerRow read(Row row, ColumnMapping mapping) throws RowReject {
        return rows.read(row, mapping);
    }

    @Override
    public Outcome write(List<AnswerRow> batch, String user, boolean dryRun) {
        if (batch.isEmpty()) {
            return Outcome.NONE;
        }
        String source = batch.get(0).source();
        if (dryRun) {
            Set<String> ids = batch.stream().map(AnswerRow::externalId).collect(Collectors.toSet());
            int fresh = ids.size() - answers.known(source, ids).size();
            return new Outcome(fresh, 0, batch.size() - fresh);
        }
        ImportAnswers.Outcome outcome = answers.store(survey, source, given(batch));
        if (!outcome.refused().isEmpty()) {
            throw new IllegalStateException("an answer was read that is refused: " + outcome);
        }
        return new Outcome(outcome.stored(), 0, outcome.repeated());
    }

    private List<ImportedAnswer> given(List<AnswerRow> batch) {
        Map<String, DirectoryAgent> agents =
                directory.agentsNamed(
                        batch.stream()
                                .map(AnswerRow::agent)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return batch.stream()
                .map(row -> row.about(row.agent() == null ? null : agents.get(row.agent())))
                .toList();
    }
}
