// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as a question, the index answers, and says nothing of it anywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaqIndexHostileTest {

  private static final String MARKER = "xyzzy-4711";

  private final FaqIndex faqs = FaqIndex.of(NumberedEntries.of(1, 64, 40));

  @BeforeAll
  void warmUp() {
    assertFalse(faqs.suggest(NumberedEntries.question(3)).ranked().isEmpty());
  }

  @AfterAll
  void close() {
    faqs.close();
  }

  static Stream<String> questions() {
    return Stream.of(
        "",
        " \t\n\u2028",
        "a".repeat(1_000_000),
        "ک".repeat(1_000_000),
        "अ\u093f".repeat(500_000),
        "漢".repeat(1_000_000),
        "word ".repeat(10_000),
        IntStream.range(0, 10_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" ")),
        "how ".repeat(200_000) + "do I return my parcel",
        "*:*",
        "a~2^1e9 AND (b OR NOT c) [a TO z] {x} /re.*gex/ \"unclosed",
        "id:faq-1 || _exists_:answer && \\",
        "*".repeat(5_000) + "?".repeat(5_000),
        "\ud83d",
        "\udc00where\ud800 is\ud83d",
        "\ud83d".repeat(100_000),
        "w\u0301\u0302\u0303\u0304h".repeat(10_000),
        "e" + "\u0301".repeat(1_000_000),
        "\u202Ewhere\u202D is \u2066my\u2069 parcel\u200F",
        "\u200B".repeat(1_000_000),
        "\u0000\u0001\uFFFE\uFFFF",
        "ﷺ".repeat(100_000),
        "İ".repeat(100_000),
        "ß".repeat(100_000),
        "<script>alert(1)</script>",
        "'; drop table faq; --",
        "0".repeat(1_000_000),
        "a.b-c_d'e".repeat(50_000));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void answersWhateverIsAsked(String question) {
    Suggestions found = faqs.suggest(question);
    assertTrue(found.ranked().size() <= 10);
    assertEquals(found.ranked(), faqs.suggest(question).ranked());
  }

  @Test
  void answersRandomCharacters() {
    Random random = new Random(20_261_121);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder question = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        question.append((char) random.nextInt(random.nextBoolean() ? 0x10000 : 0x700));
      }
      assertTrue(faqs.suggest(question.toString()).ranked().size() <= 10);
    }
  }

  @Test
  void saysNothingOfTheQuestionAnywhere() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (PrintStream listening = new PrintStream(told, true, StandardCharsets.UTF_8)) {
      System.setOut(listening);
      System.setErr(listening);
      Suggestions found = faqs.suggest("how do I return my " + MARKER + " parcel");
      listening.print(found);
      listening.print(found.ranked());
      questions().forEach(question -> faqs.suggest(MARKER + question));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertFalse(told.toString(StandardCharsets.UTF_8).contains("xyzzy"));
  }

  @Test
  void buildsAnIndexOfHostileEntries() {
    List<FaqEntry> entries =
        List.of(
            FaqEntry.of("long", "en", "a".repeat(2_000), "b".repeat(100_000)),
            FaqEntry.of("marks", "en", "e" + "\u0301".repeat(1_900), ""),
            FaqEntry.of("signs", "en", "?!…", "*:*"),
            FaqEntry.of("bidi", "ur", "\u202Eکہاں\u202C", ""),
            FaqEntry.define(
                "many",
                "en",
                faq ->
                    faq.question("x")
                        .variants(IntStream.range(0, 2_000).mapToObj(i -> "v" + i).toList())));
    try (FaqIndex hostile = FaqIndex.of(entries)) {
      assertEquals(5, hostile.size());
      assertTrue(hostile.suggest("v17").ranked().size() <= 5);
    }
  }
}
