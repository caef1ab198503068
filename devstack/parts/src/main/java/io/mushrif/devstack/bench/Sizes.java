package io.mushrif.devstack.bench;

import java.util.List;

/** Sizes that can be given to a bench. */
final class Sizes {

    private Sizes() {}

    /** The number behind an option such as {@code --complaints=}; the default when it is absent. */
    static int of(List<String> options, String name, int standard) {
        return options.stream()
                .filter(option -> option.startsWith(name))
                .findFirst()
                .map(option -> Integer.parseInt(option.substring(name.length())))
                .orElse(standard);
    }
}
