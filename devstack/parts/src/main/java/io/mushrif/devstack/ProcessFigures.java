package io.mushrif.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process has used, from /proc.
 *
 * @param cpuSeconds user and system time since its start
 * @param memoryBytes what it holds of the machine's memory now
 * @param peakMemoryBytes the most that it ever held
 */
public record ProcessFigures(double cpuSeconds, long memoryBytes, long peakMemoryBytes) {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int CHILDREN_USER_TIME = 13;
    private static final int CHILDREN_SYSTEM_TIME = 14;

    /**
     * The figures of a process with all that it started: memory that its processes share is counted
     * once. The peak is that of the process itself, or the present memory of all when this is more.
     */
    public static ProcessFigures of(long pid) {
        List<Long> all =
                ProcessHandle.of(pid).stream()
                        .flatMap(
                                process -> Stream.concat(Stream.of(process), process.descendants()))
                        .map(ProcessHandle::pid)
                        .toList();
        double cpu = cpu(pid, CHILDREN_USER_TIME) + cpu(pid, CHILDREN_SYSTEM_TIME);
        long memory = 0;
        for (long each : all) {
            cpu += cpu(each, USER_TIME) + cpu(each, SYSTEM_TIME);
            memory +=
                    all.size() == 1
                            ? kilobytes(each, "status", "VmRSS:")
                            : kilobytes(each, "smaps_rollup", "Pss:");
        }
        long peak = Math.max(memory, kilobytes(pid, "status", "VmHWM:"));
        return new ProcessFigures(cpu, memory * 1024, peak * 1024);
    }

    /** Memory in whole megabytes (2^20). */
    public long memoryMegabytes() {
        return memoryBytes >> 20;
    }

    /** Peak memory in whole megabytes (2^20). */
    public long peakMemoryMegabytes() {
        return peakMemoryBytes >> 20;
    }

    private static double cpu(long pid, int field) {
        List<String> lines = read(pid, "stat");
        if (lines.isEmpty()) {
            return 0;
        }
        // The name of the program stands in brackets and may hold blanks; the fields are counted
        // behind it.
        String line = lines.get(0);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[field]) / TICKS_PER_SECOND;
    }

    private static long kilobytes(long pid, String file, String name) {
        return read(pid, file).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElse(0);
    }

    /** No lines when the process has ended meanwhile. */
    private static List<String> read(long pid, String file) {
        Path path = Path.of("/proc", Long.toString(pid), file);
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (FileSystemException e) {
            if ("No such process".equals(e.getReason())) {
                return List.of(); // it ended between opening and reading
            }
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
