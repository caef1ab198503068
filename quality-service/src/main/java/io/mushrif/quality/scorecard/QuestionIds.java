package io.mushrif.quality.scorecard;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives questions, options and tags the ids that their author left out. */
final class QuestionIds {

    private final Set<String> questionIds = new HashSet<>();

    private QuestionIds() {}

    /**
     * The same sections, each question, option and tag with an id.
     *
     * @throws ProblemException 400 when an id is used twice
     */
    static List<Section> complete(List<Section> sections) {
        QuestionIds ids = new QuestionIds();
        List<Section> complete = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            complete.add(ids.complete(sections.get(i), "sections[%d]".formatted(i)));
        }
        return List.copyOf(complete);
    }

    private Section complete(Section section, String path) {
        List<Question> complete = new ArrayList<>();
        for (int i = 0; i < section.questions().size(); i++) {
            Question question = section.questions().get(i);
            String at = "%s.questions[%d]".formatted(path, i);
            complete.add(
                    question.withIds(
                            id(question.id(), questionIds, at),
                            options(question.options(), at),
                            tags(question.tags(), at)));
        }
        return section.withQuestions(List.copyOf(complete));
    }

    private static List<Option> options(List<Option> options, String path) {
        if (options == null) {
            return null;
        }
        Set<String> optionIds = new HashSet<>();
        List<Option> complete = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            complete.add(
                    option.withId(id(option.id(), optionIds, "%s.options[%d]".formatted(path, i))));
        }
        return List.copyOf(complete);
    }

    private static List<CauseTag> tags(List<CauseTag> tags, String path) {
        if (tags == null) {
            return null;
        }
        Set<String> tagIds = new HashSet<>();
        List<CauseTag> complete = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            CauseTag tag = tags.get(i);
            complete.add(tag.withId(id(tag.id(), tagIds, "%s.tags[%d]".formatted(path, i))));
        }
        return List.copyOf(complete);
    }

    private static String id(String given, Set<String> used, String path) {
        String id = given == null ? Ids.next().toString() : given;
        if (!used.add(id)) {
            throw ProblemException.invalid(path + ".id", "duplicate-id");
        }
        return id;
    }
}
