package io.mushrif.reporting.fact;

import java.time.LocalDate;
import java.util.Collection;

/** The facts of one name and local day: what is summed up at once. */
record NameAndDay(String name, LocalDate day) {

    static SqlText.Values names(Collection<NameAndDay> all) {
        return new SqlText.Values("text", all.stream().map(NameAndDay::name).toArray());
    }

    static SqlText.Values days(Collection<NameAndDay> all) {
        return new SqlText.Values("date", all.stream().map(NameAndDay::day).toArray());
    }
}
