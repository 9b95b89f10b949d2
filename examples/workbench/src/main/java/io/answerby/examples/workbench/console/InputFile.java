// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.console;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command is about to read. */
public final class InputFile {

  private InputFile() {}

  /**
   * {@return the file itself}
   *
   * @throws CommandFailure if it is a folder: reading one fails with words that do not name it
   */
  public static Path of(Path file) {
    if (Files.isDirectory(file)) {
      throw new CommandFailure(file + " must be a file, but is a folder.");
    }
    return file;
  }

  /** {@return the text without the mark that some editors put before it} */
  public static String withoutByteOrderMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
