// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file for each name that lasts as long as this process, and is written again and again. */
public final class TempFiles {

  private static final Path FOLDER = folder();

  private TempFiles() {}

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("answerby-workbench");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** {@return the path of that file, which now holds that text} */
  public static String holding(String name, byte[] text) throws IOException {
    Path file = Files.write(FOLDER.resolve(name), text);
    file.toFile().deleteOnExit();
    return file.toString();
  }
}
