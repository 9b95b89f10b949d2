// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import static java.util.Objects.requireNonNull;

import io.answerby.faq.FaqEntry;
import io.answerby.faq.FaqFaultsException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A shop's FAQs, each with the place where it is written.
 *
 * <p>FAQs are read from JSON lines, from a directory of Markdown files, or from a database by
 * {@link JdbcCatalogue}. A catalogue is read whole or not at all: every fault of every FAQ is
 * reported at once with its place, so that nobody mends a file line by line.
 *
 * <pre>{@code
 * FaqCatalogue catalogue = FaqCatalogue.readMarkdown(Path.of("faq"));
 * try (FaqIndex faqs = FaqIndex.of(catalogue.entries())) { … }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class FaqCatalogue {

  private final List<FaqEntry> entries;
  private final Map<EntryName, String> places;

  FaqCatalogue(List<FaqEntry> entries, Map<EntryName, String> places) {
    this.entries = List.copyOf(entries);
    this.places = Map.copyOf(places);
  }

  /**
   * Returns a catalogue of entries made in the shop's own code.
   *
   * @throws FaqFaultsException if two entries have one id and language
   */
  public static FaqCatalogue of(List<FaqEntry> entries) {
    CatalogueDraft draft = new CatalogueDraft();
    entries.forEach(draft::add);
    return draft.finish();
  }

  /**
   * Reads a file of JSON lines; see {@link #readJsonLines(InputStream, String)}.
   *
   * @throws FaqFaultsException if any FAQ is faulty, with every fault and its line
   * @throws IOException if the file cannot be read
   */
  public static FaqCatalogue readJsonLines(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(requireNonNull(file, "file"))) {
      return readJsonLines(in, file.toString());
    }
  }

  /**
   * Reads JSON lines: each line that is not blank is an object in UTF-8 with the members {@code
   * id}, {@code lang}, {@code question} and, where there are any, {@code answer}, {@code variants}
   * (an array of texts) and {@code link}.
   *
   * <pre>{@code
   * {"id":"returns","lang":"en","question":"How do I send something back?","variants":["return policy"]}
   * }</pre>
   *
   * <p>A member that is {@code null} counts as left out. Members of other names are passed over,
   * unless they look like one of these misspelt ({@code varients}). A line holds at most 4 MiB. The
   * stream is not closed.
   *
   * @param name what the stream is called in faults
   * @throws FaqFaultsException if any FAQ is faulty, with every fault and its line
   * @throws IOException if the stream cannot be read
   */
  public static FaqCatalogue readJsonLines(InputStream in, String name) throws IOException {
    CatalogueDraft draft = new CatalogueDraft();
    new JsonLinesReader(requireNonNull(name, "name"), draft).read(requireNonNull(in, "in"));
    return draft.finish();
  }

  /**
   * Reads every file below a directory whose name ends in {@code .md}, in the order of their paths.
   *
   * <p>A file begins with front matter between two lines {@code ---}; what follows is the answer.
   *
   * <pre>{@code
   * ---
   * id: returns
   * lang: en
   * question: How do I send something back?
   * variants:
   *   - return policy
   *   - "wrong size: what now"
   * link: /returns
   * ---
   * Within 14 days, free of charge.
   * }</pre>
   *
   * <p>Without {@code id}, the file's name without {@code .md} is the id. The front matter is a
   * strict part of YAML: names with a text on the same line, plain or in single or double quotes,
   * lists of such texts one a line after {@code - }, and whole lines of comment after {@code #}.
   * All else (block texts, maps, anchors, tabs) is refused with its line rather than guessed at, so
   * that what is accepted means the same to any other YAML reader; numbers, dates and {@code yes}
   * are taken as text. A file holds at most 1 MiB of UTF-8. Symbolic links are not followed.
   *
   * @throws FaqFaultsException if any FAQ is faulty, with every fault, its file and line
   * @throws IOException if the directory or a file cannot be read
   */
  public static FaqCatalogue readMarkdown(Path directory) throws IOException {
    CatalogueDraft draft = new CatalogueDraft();
    new MarkdownReader(directory, draft).read();
    return draft.finish();
  }

  /**
   * Returns a catalogue of this one's entries and then the other's, such as the files of two
   * languages, each entry with its place.
   *
   * @throws FaqFaultsException if both have an entry of one id and language
   */
  public FaqCatalogue and(FaqCatalogue other) {
    CatalogueDraft draft = new CatalogueDraft();
    entries.forEach(entry -> draft.add(entry, placeOf(entry)));
    other.entries.forEach(entry -> draft.add(entry, other.placeOf(entry)));
    return draft.finish();
  }

  /** {@return the entries in the order in which they are written} */
  public List<FaqEntry> entries() {
    return entries;
  }

  /**
   * Returns where the FAQ of the entry's id and language is written, such as {@code faqs.jsonl,
   * line 7}.
   *
   * @throws IllegalArgumentException if the catalogue holds no such FAQ
   */
  public String placeOf(FaqEntry entry) {
    String place = places.get(EntryName.of(entry));
    if (place == null) {
      throw new IllegalArgumentException(
          "entry must be of this catalogue, but was " + EntryName.of(entry));
    }
    return place;
  }

  /**
   * Writes a file of JSON lines that {@link #readJsonLines(Path)} reads as the same entries, in
   * place of what the file held.
   *
   * @throws IOException if the file cannot be written; it may then hold a part
   */
  public void writeJsonLines(Path file) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(requireNonNull(file, "file")))) {
      writeJsonLines(out);
    }
  }

  /**
   * Writes the entries as JSON lines that {@link #readJsonLines(InputStream, String)} reads as the
   * same entries. The stream is flushed, not closed.
   *
   * @throws IOException if the stream cannot be written
   */
  public void writeJsonLines(OutputStream out) throws IOException {
    JsonLinesWriter.write(entries, requireNonNull(out, "out"));
  }
}
