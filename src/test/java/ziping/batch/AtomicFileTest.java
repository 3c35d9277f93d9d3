package ziping.batch;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.spi.FileSystemProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.InOrder;

/** A mocked disk that refuses operations. A real disk cannot be made to do so. */
class AtomicFileTest {
    private final FileSystemProvider disk = mock();
    private final FileSystem fileSystem = mock();
    private final Path target = mock();
    private final Path temporary = mock();

    /** The constructor must run, because {@code close} is final and uses its fields. */
    private final FileChannel channel = mock(FileChannel.class, withSettings().useConstructor());

    @TempDir
    Path folder;

    @BeforeEach
    void a_file_on_the_disk() throws IOException {
        when(fileSystem.provider()).thenReturn(disk);
        when(target.getFileSystem()).thenReturn(fileSystem);
        when(temporary.getFileSystem()).thenReturn(fileSystem);
        when(target.getParent()).thenReturn(folder);
        when(channel.write(any(ByteBuffer.class))).thenAnswer(call -> {
            ByteBuffer bytes = call.getArgument(0);
            int count = bytes.remaining();
            bytes.position(bytes.limit());
            return count;
        });
    }

    @Test
    void a_file_is_forced_to_disk_before_it_is_renamed() throws IOException {
        write();
        InOrder order = inOrder(channel, disk);
        order.verify(channel).write(any(ByteBuffer.class));
        order.verify(channel).force(true);
        order.verify(disk).move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        order.verify(disk).deleteIfExists(temporary);
    }

    @Test
    void a_file_that_cannot_be_forced_is_not_renamed() throws IOException {
        IOException refused = new IOException("Input/output error");
        doThrow(refused).when(channel).force(true);
        assertSame(refused, assertThrows(IOException.class, this::write));
        verify(disk, never()).move(any(), any(), any());
        verify(disk).deleteIfExists(temporary);
    }

    @Test
    void without_atomic_move_the_file_is_moved_in_two_steps() throws IOException {
        doThrow(new AtomicMoveNotSupportedException("a", "b", "on a network disk"))
                .when(disk)
                .move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        write();
        verify(disk).move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void a_file_that_cannot_be_renamed_is_deleted() throws IOException {
        IOException refused = new IOException("Permission denied");
        doThrow(refused).when(disk).move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        assertSame(refused, assertThrows(IOException.class, this::write));
        verify(disk, never()).move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        verify(disk).deleteIfExists(temporary);
    }

    private void write() throws IOException {
        try (AtomicFile file = new AtomicFile(target, temporary, channel)) {
            file.out().write("scored".getBytes(StandardCharsets.UTF_8));
            file.commit();
        }
    }
}
