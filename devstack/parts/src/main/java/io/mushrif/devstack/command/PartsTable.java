package io.mushrif.devstack.command;

import io.mushrif.devstack.PartStatus;
import java.util.List;
import java.util.Locale;

/** The parts of a stack as one table. */
final class PartsTable {

    private PartsTable() {}

    static String of(List<PartStatus> parts) {
        StringBuilder table = new StringBuilder();
        table.append(row("part", "address", "state", "memory"));
        table.append(row("-".repeat(12), "-".repeat(24), "-".repeat(9), "-".repeat(8)));
        for (PartStatus part : parts) {
            table.append(
                    row(part.part(), part.address(), part.state(), part.memoryMegabytes() + " MB"));
        }
        long total = parts.stream().mapToLong(PartStatus::memoryMegabytes).sum();
        return table.append(row("together", "", "", total + " MB")).toString().stripTrailing();
    }

    private static String row(String part, String address, String state, String memory) {
        return String.format(
                Locale.ROOT, "  %-12s  %-24s  %-9s  %8s%n", part, address, state, memory);
    }
}
