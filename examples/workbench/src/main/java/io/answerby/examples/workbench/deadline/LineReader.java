// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits a stream into lines without copying them: after {@link #next()} the line lies in {@link
 * #buffer()} from {@link #start()} to {@link #end()}, without its line feed, until the next call.
 *
 * <p>Before each read that may have to wait it calls back, so that what was answered so far can be
 * sent on its way. A byte order mark at the very beginning is skipped. A line longer than the limit
 * is skipped to its end and reported as too long, so that no input can take all the memory. Not
 * thread-safe.
 */
final class LineReader {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final int longest;
  private final BeforeWaiting beforeWaiting;
  private byte[] buffer;
  private int start;
  private int end;
  private int filled;
  private int unread;
  private boolean tooLong;
  private boolean begun;

  /** What is done before the input may have to be waited for. */
  interface BeforeWaiting {
    void run() throws IOException;
  }

  /**
   * Reads lines.
   *
   * @param longest the most bytes that a line may have
   */
  LineReader(InputStream in, int longest, BeforeWaiting beforeWaiting) {
    this.in = in;
    this.longest = longest;
    this.beforeWaiting = beforeWaiting;
    this.buffer = new byte[Math.min(longest + 1, 1 << 18)];
  }

  /** Moves to the next line; false at the end of the input. A last line needs no line feed. */
  boolean next() throws IOException {
    tooLong = false;
    start = unread;
    int scanned = start;
    while (true) {
      int feed = indexOfFeed(scanned);
      if (feed >= 0) {
        end = feed;
        unread = feed + 1;
        tooLong |= end - start > longest;
        skipByteOrderMark();
        return true;
      }
      if (filled - start > longest) {
        tooLong = true;
        start = 0;
        filled = 0;
      }
      scanned = makeRoom();
      beforeWaiting.run();
      int read = in.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        end = filled;
        unread = filled;
        boolean hasLine = end > start || tooLong;
        skipByteOrderMark();
        return hasLine;
      }
      filled += read;
    }
  }

  byte[] buffer() {
    return buffer;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Whether the line is over the limit; its text is then lost. */
  boolean isTooLong() {
    return tooLong;
  }

  private void skipByteOrderMark() {
    if (!begun
        && end - start >= BYTE_ORDER_MARK.length
        && Arrays.equals(
            BYTE_ORDER_MARK, Arrays.copyOfRange(buffer, start, start + BYTE_ORDER_MARK.length))) {
      start += BYTE_ORDER_MARK.length;
    }
    begun = true;
  }

  // returns where the bytes that were not scanned yet will begin
  private int makeRoom() {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= start;
      start = 0;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, longest + 1));
    }
    return filled;
  }

  private int indexOfFeed(int from) {
    for (int i = from; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }
}
