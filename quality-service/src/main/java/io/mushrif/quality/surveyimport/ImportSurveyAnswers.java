package io.mushrif.quality.surveyimport;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.platform.bulkimport.ColumnMapping;
import io.mushrif.platform.bulkimport.ImportTarget;
import io.mushrif.platform.bulkimport.Row;
import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Site;
import io.mushrif.quality.survey.ImportAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Answers are taken over from a file into a survey that is there already ({@code ?into=}). An
 * answer was given once: a row that comes again changes nothing, whatever it says.
 */
@ApplicationScoped
class ImportSurveyAnswers implements ImportTarget<AnswerRow> {

    static final String TYPE = "surveys";

    private final ImportAnswers answers;
    private final Directory directory;
    private final Site site;
    private final Clock clock;
    private final List<ColumnMapping> layouts;

    ImportSurveyAnswers(
            ImportAnswers answers, Directory directory, Site site, Clock clock, ObjectMapper json) {
        this.answers = answers;
        this.directory = directory;
        this.site = site;
        this.clock = clock;
        layouts =
                Stream.of("sfo-2017", "mushrif")
                        .map(name -> layout("/layouts/surveys-" + name + ".json", json))
                        .toList();
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ColumnMapping> layouts() {
        return layouts;
    }

    @Override
    public Set<String> dateFields() {
        return Set.of("answeredAt");
    }

    @Override
    public ImportTarget<AnswerRow> into(String parent) {
        if (parent == null) {
            throw ProblemException.invalid("into", "not-null");
        }
        UUID survey = survey(parent);
        AnswerRows rows = new AnswerRows(answers.questions(survey), site.zone(), clock.instant());
        return new AnswersTo(this, survey, rows, answers, directory);
    }

    private static UUID survey(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("into", "bad-uuid");
        }
    }

    @Override
    public AnswerRow read(Row row, ColumnMapping mapping) {
        throw new IllegalStateException("no survey is named");
    }

    @Override
    public Outcome write(List<AnswerRow> rows, String user, boolean dryRun) {
        throw new IllegalStateException("no survey is named");
    }

    private static ColumnMapping layout(String file, ObjectMapper json) {
        try (InputStream stream = ImportSurveyAnswers.class.getResourceAsStream(file)) {
            return json.readValue(stream, ColumnMapping.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
