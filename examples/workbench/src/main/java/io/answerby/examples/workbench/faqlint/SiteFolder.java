// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.faqlint;

import io.answerby.faq.catalogue.LinkCheck;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The pages of a shop as files in a folder, as most site generators leave them. */
final class SiteFolder implements LinkCheck {

  private final Path folder;

  SiteFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public boolean isAlive(String link) {
    if (!link.startsWith("/") || link.startsWith("//")) {
      return true; // of another host: not for us to say
    }
    String page = link.split("[?#]", 2)[0];
    try {
      Path path = folder.resolve(page.substring(1)).normalize();
      return path.startsWith(folder)
          && Stream.of(path, Path.of(path + ".html"), path.resolve("index.html"))
              .anyMatch(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
