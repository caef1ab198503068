package io.mushrif.complaints.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mushrif.platform.time.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileStoreTest {

    @TempDir Path folder;

    private final String key = Ids.next().toString();
    private FileStore store;

    @BeforeEach
    void open() {
        store = new FileStore(folder.resolve("not/there/yet"));
    }

    @Test
    void bytes_come_back_as_they_went() throws IOException {
        byte[] bytes = {0, 1, 2, (byte) 255};
        store.put(key, new ByteArrayInputStream(bytes), 4);

        try (InputStream back = store.open(key)) {
            assertThat(back.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(files()).singleElement().satisfies(file -> assertThat(file).hasFileName(key));
    }

    @Test
    void deleted_bytes_are_gone() throws IOException {
        store.put(key, new ByteArrayInputStream(new byte[4]), 4);
        store.delete(key);
        store.delete(key);

        assertThat(files()).isEmpty();
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store.open(key));
    }

    @Test
    void a_file_that_breaks_off_is_never_seen_and_leaves_nothing_behind_its_deletion()
            throws IOException {
        InputStream broken =
                new InputStream() {
                    private int left = 100;

                    @Override
                    public int read() throws IOException {
                        left--;
                        if (left < 0) {
                            throw new IOException("the line is dead");
                        }
                        return 1;
                    }

                    @Override
                    public int read(byte[] bytes, int from, int length) throws IOException {
                        bytes[from] = (byte) read();
                        return 1;
                    }
                };
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.put(key, broken, 1000));
        assertThat(files()).hasSize(1);
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store.open(key));

        store.delete(key);

        assertThat(files()).isEmpty();
    }

    @Test
    void fewer_bytes_than_announced_are_not_kept() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store.put(key, new ByteArrayInputStream(new byte[3]), 4));
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store.open(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../../etc/passwd", "a/b", "", "short", "..........", "C:\\windows\\x"})
    void only_our_own_keys_are_keys(String other) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> store.open(other));
    }

    @Test
    void a_store_that_cannot_be_written_says_so() throws IOException {
        assertThatCode(() -> store.check()).doesNotThrowAnyException();
        Path file = Files.createFile(folder.resolve("a-file"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new FileStore(file.resolve("below")).check());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
