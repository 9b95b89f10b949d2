// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.faqlint;

import io.answerby.examples.workbench.console.CommandFailure;
import io.answerby.faq.catalogue.LinkCheck;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The pages of a shop as files in a folder, as most site generators leave them. */
final class SiteFolder implements LinkCheck {

  private final Path folder;

  private SiteFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * {@return the folder's pages}
   *
   * @throws CommandFailure if there is no such folder: every link would seem dead
   */
  static SiteFolder of(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure("--site must be a folder, but there is none at " + folder + ".");
    }
    return new SiteFolder(folder.toAbsolutePath().normalize());
  }

  @Override
  public boolean isAlive(String link) {
    if (!link.startsWith("/") || link.startsWith("//")) {
      return true; // of another host: not for us to say
    }
    try {
      String page = new URI(link.split("[?#]", 2)[0]).getPath().substring(1);
      Path path = folder.resolve(page).normalize();
      return Stream.of(path, Path.of(path + ".html"), path.resolve("index.html"))
          .anyMatch(file -> file.startsWith(folder) && Files.isRegularFile(file));
    } catch (URISyntaxException | InvalidPathException e) {
      return false;
    }
  }
}
