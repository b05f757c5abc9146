package io.fullcircle.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One running instance per data folder. The operating system holds the lock and drops it with the process, however that ends, so
 * there is never a stale one to clear away.
 */
final class InstanceLock implements AutoCloseable {

    /** Far behind the text, because Windows lets nobody read what is locked. */
    private static final long LOCKED_BYTE = 1L << 20;

    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Somebody else has the folder. */
    static final class Held extends LaunchException {

        private static final long serialVersionUID = 1L;

        private Held(String sentence) {
            super(sentence);
        }
    }

    /** Takes the lock, or says where the running instance is. */
    static InstanceLock take(Path data, String address) {
        Path file = data.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new Held(sentence(data, Files.readString(file).strip()));
            }
            String content = address + " (process " + ProcessHandle.current().pid() + ")";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)), 0);
            return new InstanceLock(channel);
        } catch (IOException e) {
            throw new LaunchException("The file " + file + " cannot be locked: " + FileTools.reason(e) + ".", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    static String sentence(Path data, String holder) {
        String where = holder.isEmpty() ? "" : " at " + holder;
        return "Fullcircle is already running" + where + " with the folder " + data
                + "; stop it first, or choose another folder with --data.";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LaunchException("The lock cannot be given back: " + FileTools.reason(e) + ".", e);
        }
    }
}
