// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads FAQs from the Markdown files below a directory. */
final class MarkdownReader {

  private static final int LONGEST_FILE = 1 << 20;
  private static final String SUFFIX = ".md";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path directory;
  private final CatalogueDraft draft;

  MarkdownReader(Path directory, CatalogueDraft draft) {
    this.directory = requireNonNull(directory, "directory");
    this.draft = draft;
  }

  void read() throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new NotDirectoryException(directory.toString());
    }
    List<Path> files;
    try (Stream<Path> found = Files.walk(directory)) {
      files =
          found
              .filter(path -> path.toString().endsWith(SUFFIX))
              .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
              .sorted()
              .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause(); // a directory below that cannot be read
    }
    for (Path file : files) {
      readFile(file);
    }
  }

  private void readFile(Path file) throws IOException {
    String place = directory.relativize(file).toString();
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LONGEST_FILE + 1);
    }
    if (bytes.length > LONGEST_FILE) {
      draft.fault(place, "", "file must be at most " + LONGEST_FILE + " bytes, but was longer");
      return;
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      draft.fault(place, "", "file must be valid UTF-8, but was not");
      return;
    }
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(1);
    }
    RawEntry raw = new RawEntry(place);
    if (new FrontMatterReader(raw, draft).read(text)) {
      if (!raw.has("id")) {
        String fileName = String.valueOf(file.getFileName());
        raw.text("id", fileName.substring(0, fileName.length() - SUFFIX.length()));
      }
      draft.add(raw);
    }
  }
}
