package io.mushrif.quality.survey;

/** What a survey asks for. */
public enum QuestionKind {
    /** How content the customer is, 1 to 5. */
    CSAT(1, 5),
    /** How likely they are to recommend, 0 to 10. */
    NPS(0, 10),
    /** How easy it was, 1 to 7; 7 is the least effort. */
    CES(1, 7),
    /** One of the options of the question. */
    CHOICE(0, 0),
    /** Words. */
    TEXT(0, 0);

    private final int least;
    private final int most;

    QuestionKind(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** Whether it is answered by a number. */
    public boolean isScore() {
        return most > 0;
    }

    /** Least number. */
    public int least() {
        return least;
    }

    /** Greatest number. */
    public int most() {
        return most;
    }

    boolean takes(int value) {
        return isScore() && value >= least && value <= most;
    }
}
