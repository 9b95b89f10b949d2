// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.answerby.faq.FaqEntry;
import io.answerby.faq.FaqFaultsException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever bytes a catalogue is made of, it is read whole or refused with its faults. */
class CatalogueProperties {

  @Property(seed = "20261121")
  void readsWhatItWrote(@ForAll("entries") List<FaqEntry> entries) throws IOException {
    FaqCatalogue catalogue = FaqCatalogue.of(entries);
    var out = new ByteArrayOutputStream();
    catalogue.writeJsonLines(out);
    assertEquals(entries, FaqCatalogue.readJsonLines(in(out.toByteArray()), "x").entries());
  }

  @Property(seed = "20261121")
  void jsonLinesOfAnyBytesAreReadOrRefused(@ForAll byte[] bytes) throws IOException {
    readOrRefuse(bytes);
  }

  @Property(seed = "20261121")
  void aDamagedFileIsReadOrRefused(
      @ForAll("entries") List<FaqEntry> entries, @ForAll int at, @ForAll byte with)
      throws IOException {
    var out = new ByteArrayOutputStream();
    FaqCatalogue.of(entries).writeJsonLines(out);
    byte[] bytes = out.toByteArray();
    if (bytes.length > 0) {
      bytes[Math.floorMod(at, bytes.length)] = with;
    }
    readOrRefuse(bytes);
  }

  @Property(seed = "20261121")
  void frontMatterOfAnyLinesIsReadOrRefused(@ForAll("frontMatter") String text) {
    var draft = new CatalogueDraft();
    var raw = new RawEntry("x.md");
    if (new FrontMatterReader(raw, draft).read(text)) {
      draft.add(raw);
    }
    try {
      assertEquals(1, draft.finish().entries().size());
    } catch (FaqFaultsException e) {
      assertFalse(e.faults().isEmpty());
    }
  }

  @Property(seed = "20261121")
  void aTextInDoubleQuotesIsReadBackAsItWas(@ForAll("texts") String text) {
    StringBuilder quoted = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c < ' ' || c > '~') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                quoted.append((char) c);
              }
            });
    var draft = new CatalogueDraft();
    var raw = new RawEntry("x.md");
    new FrontMatterReader(raw, draft).read("---\nquestion: \"" + quoted + "\"\n---\n");
    assertEquals(text, raw.text("question"));
  }

  @Provide
  Arbitrary<List<FaqEntry>> entries() {
    return Combinators.combine(texts(), texts().list().ofMaxSize(3), texts())
        .as(
            (question, variants, answer) ->
                FaqEntry.define(
                    "id", "en", faq -> faq.question(question).variants(variants).answer(answer)))
        .list()
        .ofMaxSize(5)
        .map(CatalogueProperties::numbered);
  }

  private static List<FaqEntry> numbered(List<FaqEntry> entries) {
    List<FaqEntry> numbered = new ArrayList<>();
    IntStream.range(0, entries.size())
        .forEach(
            i -> {
              FaqEntry e = entries.get(i);
              numbered.add(
                  FaqEntry.define(
                      "faq-" + i,
                      "en",
                      faq -> faq.question(e.question()).variants(e.variants()).answer(e.answer())));
            });
    return numbered;
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('\u0600', '\u06ff')
        .withCharRange('\u0900', '\u09ff')
        .withChars("\"\\'\u2028\u200c\u202e")
        .ofMinLength(1)
        .ofMaxLength(30)
        .filter(text -> !text.isBlank());
  }

  @Provide
  Arbitrary<String> frontMatter() {
    return Arbitraries.of(
            "---",
            "id: a",
            "lang: en",
            "lang: ur",
            "question: why?",
            "question: \"a\\u12\"",
            "question: 'a''",
            "variants:",
            "  - x",
            "- \"x\"",
            "-",
            "link: /x",
            "link: x",
            ":",
            "",
            "# x",
            "\t",
            "\u0000: x",
            "a: \ud800",
            "question: \\",
            "- \"" + "\\\"".repeat(9_000))
        .list()
        .ofMaxSize(12)
        .map(lines -> "---\n" + String.join("\n", lines));
  }

  private static void readOrRefuse(byte[] bytes) throws IOException {
    try {
      FaqCatalogue.readJsonLines(in(bytes), "x").entries();
    } catch (FaqFaultsException e) {
      assertFalse(e.faults().isEmpty());
    }
  }

  private static ByteArrayInputStream in(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
