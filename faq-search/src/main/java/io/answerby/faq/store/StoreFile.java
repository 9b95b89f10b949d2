// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.store;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that holds the last content written to it, whole, or is known to be damaged.
 *
 * <p>Content is written aside, forced to the disk and then renamed over the old in one step, so
 * that whoever opens the directory, after whatever crash, finds the old or the new. The file begins
 * with a mark and ends with a CRC-32C of all before it. A file that was being written when its
 * process died is removed by the next writer; one that is still being written is locked, and left
 * alone. Safe for use by several threads and several processes: the last to write wins.
 */
public final class StoreFile {

  private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);

  private static final String NAME = "faq-index";
  private static final String ASIDE_SUFFIX = ".tmp";
  private static final byte[] MARK = {'A', 'n', 's', 'w', 'e', 'r', 'b', 'y'};
  private static final int CHECKSUM_LENGTH = Long.BYTES;
  private static final int MOST_ATTEMPTS = 3;

  private final Path directory;
  private final Path file;

  /** Names the directory; nothing is read or made yet. */
  public StoreFile(Path directory) {
    this.directory = requireNonNull(directory, "directory");
    this.file = directory.resolve(NAME);
  }

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {

    /**
     * Writes all of it.
     *
     * @throws IOException if that fails; the file then keeps its old content
     */
    void writeTo(DataOutputStream out) throws IOException;
  }

  /**
   * Returns the content, or empty if there is none or it is damaged.
   *
   * @throws IOException if there is a file that cannot be read
   */
  public Optional<DataInputStream> read() throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (!isWhole(bytes)) {
      LOG.info("{} is damaged and not used", file);
      return Optional.empty();
    }
    int length = bytes.length - MARK.length - CHECKSUM_LENGTH;
    return Optional.of(new DataInputStream(new ByteArrayInputStream(bytes, MARK.length, length)));
  }

  private static boolean isWhole(byte[] bytes) {
    int checked = bytes.length - CHECKSUM_LENGTH;
    if (checked < MARK.length
        || !ByteBuffer.wrap(bytes, 0, MARK.length).equals(ByteBuffer.wrap(MARK))) {
      return false;
    }
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, checked);
    return checksum.getValue() == ByteBuffer.wrap(bytes, checked, CHECKSUM_LENGTH).getLong();
  }

  /**
   * Replaces the content; when this returns, the new content is on the disk.
   *
   * @throws IOException if it cannot be written; the file then keeps its old content
   */
  public void write(Content content) throws IOException {
    Files.createDirectories(directory);
    removeAbandoned();
    for (int attempt = 1; ; attempt++) {
      Path aside = directory.resolve(NAME + "-" + UUID.randomUUID() + ASIDE_SUFFIX);
      try {
        writeAndRename(aside, content);
        forceDirectory();
        return;
      } catch (NoSuchFileException e) {
        // another writer took the file for abandoned in the moment before it was locked
        if (attempt == MOST_ATTEMPTS) {
          throw e;
        }
      } finally {
        Files.deleteIfExists(aside);
      }
    }
  }

  private void writeAndRename(Path aside, Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.lock(); // until it is closed
      OutputStream buffered = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      CheckedOutputStream checked = new CheckedOutputStream(buffered, new CRC32C());
      DataOutputStream out = new DataOutputStream(checked);
      out.write(MARK);
      content.writeTo(out);
      out.writeLong(checked.getChecksum().getValue());
      out.flush();
      channel.force(true);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes the renaming itself last; where a directory cannot be opened, it lasts by itself. */
  private void forceDirectory() {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("{} cannot be forced to the disk", directory, e);
    }
  }

  private void removeAbandoned() throws IOException {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(directory, NAME + "-*" + ASIDE_SUFFIX)) {
      for (Path aside : files) {
        removeUnlessLocked(aside);
      }
    }
  }

  private static void removeUnlessLocked(Path aside) throws IOException {
    try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Files.deleteIfExists(aside);
      }
    } catch (OverlappingFileLockException | NoSuchFileException e) {
      LOG.debug("{} is being written", aside);
    }
  }
}
