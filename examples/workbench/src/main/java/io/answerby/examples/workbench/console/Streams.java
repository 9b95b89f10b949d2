// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.console;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a command reads from and writes to. Text is UTF-8 whatever the machine's locale says.
 *
 * @param in the standard input, not buffered
 * @param out the standard output, results only; not buffered, so that each command decides when its
 *     lines are on their way
 * @param err for people: progress, warnings and what went wrong
 * @param terminal whether a person watches {@code err}
 */
public record Streams(InputStream in, OutputStream out, PrintStream err, boolean terminal) {

  private static final Path LINUX_STANDARD_ERROR = Path.of("/proc/self/fd/2");

  /** {@return the streams of this process} */
  public static Streams ofProcess() {
    return new Streams(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        isTerminal());
  }

  /** {@return a writer on {@code out} that the caller flushes} */
  public PrintWriter printer() {
    return new PrintWriter(out, false, StandardCharsets.UTF_8);
  }

  // Java 17 knows a console only if input and output both are one, and later versions always have
  // one; a bar is wanted on `workbench … < in > out` too, so ask the system where it can be asked.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    if (Files.exists(LINUX_STANDARD_ERROR)) {
      try {
        String device = Files.readSymbolicLink(LINUX_STANDARD_ERROR).toString();
        return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
      } catch (IOException | UnsupportedOperationException e) {
        return false;
      }
    }
    return Runtime.version().feature() < 22 && System.console() != null;
  }
}
