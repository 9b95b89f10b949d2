// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed or pasted: a search ends, and none fails. */
class HostileQuestionTest {

  private static final long SEED = 99;
  private static final Duration FAR_TOO_LONG = Duration.ofSeconds(20);

  private static final List<FaqEntry> ENTRIES =
      IntStream.range(0, 30)
          .mapToObj(
              n ->
                  FaqEntry.define(
                      "faq" + n,
                      "en",
                      faq ->
                          faq.question("Where is item number " + n + "?")
                              .variants("item " + n + " has not come", "track " + n)))
          .toList();

  static List<String> hostile() {
    return List.of(
        "a".repeat(1_000_000),
        "अ".repeat(1_000_000),
        "item ".repeat(10_000),
        IntStream.range(0, 10_000).mapToObj(n -> "word" + n + " ").reduce("", String::concat),
        "questions:* AND (NOT item~2) OR \"where is\"^9 [a TO z] {b TO c} /.*/ \\",
        "item\uD83D number \uDE00\uD83D\uD83D",
        "i\u0301\u0316".concat("\u0489".repeat(50_000)).concat("tem number 3"),
        "\u202E7 rebmun meti si erehw\u202C \u2066item\u2069",
        "\u0000\u0001\u0002item\u0007",
        "𝓲𝓽𝓮𝓶 ｎｕｍｂｅｒ ③",
        "🏳️‍🌈👨‍👩‍👧‍👦".repeat(1_000),
        "ﷺ".repeat(50_000),
        " \t\n\r\u00A0\u200B\u3000",
        "'".repeat(100_000),
        "",
        "' OR 1=1 -- <script>alert(1)</script>");
  }

  @ParameterizedTest(name = "{index}") // not the text itself, which is a megabyte
  @MethodSource("hostile")
  void isSearchedWithoutFailingAndWithoutEndlessWork(String question) {
    try (FaqIndex faqs = FaqIndex.of(ENTRIES)) {
      assertTimeoutPreemptively(
          FAR_TOO_LONG, () -> assertTrue(faqs.suggest(question).ranked().size() <= 10));
    }
  }

  @Test
  void isSearchedWhateverTheCharacters() {
    Random random = new Random(SEED);
    try (FaqIndex faqs = FaqIndex.of(ENTRIES)) {
      for (int i = 0; i < 2_000; i++) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(60);
        for (int c = 0; c < length; c++) {
          text.append((char) random.nextInt(random.nextBoolean() ? 0x10000 : 0x700));
        }
        assertTrue(faqs.suggest(text.toString()).ranked().size() <= 10, "seed " + SEED);
      }
    }
  }

  @Test
  void startsNoThread() {
    long before = threads();
    try (FaqIndex faqs = FaqIndex.of(ENTRIES)) {
      for (int i = 0; i < 200; i++) {
        faqs.suggest("where is item " + i);
      }
      faqs.replace(ENTRIES.subList(0, 20));
      assertEquals(before, threads());
    }
  }

  /** The JVM's own compiler threads come and go and are not in a thread group of ours. */
  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getThreadGroup() != null)
        .filter(thread -> !thread.getThreadGroup().getName().equals("system"))
        .count();
  }

  @Test
  void findsTheSameFromSeveralThreadsAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (FaqIndex faqs = FaqIndex.builder().cachedQuestions(0).build(ENTRIES)) {
      List<List<Suggestion>> alone =
          IntStream.range(0, 30).mapToObj(n -> faqs.suggest("track " + n).ranked()).toList();
      List<Future<Boolean>> together = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        together.add(
            threads.submit(
                () ->
                    IntStream.range(0, 300)
                        .allMatch(
                            n ->
                                faqs.suggest("track " + n % 30)
                                    .ranked()
                                    .equals(alone.get(n % 30)))));
      }
      for (Future<Boolean> same : together) {
        assertTrue(same.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void searchesACatalogueTooLargeToTrainOn() {
    String[] things = {"kettle", "lamp", "chair", "table", "shirt", "phone", "book", "clock"};
    String[] deeds = {"repair", "return", "exchange", "clean", "order", "assemble", "insure"};
    List<FaqEntry> many = new ArrayList<>();
    for (int n = 0; n < 1_500; n++) {
      String thing = things[n % 8] + (char) ('a' + n / 8 % 26) + (char) ('a' + n / 208);
      String deed = deeds[n % 7];
      many.add(
          FaqEntry.define(
              "faq" + n,
              "en",
              faq ->
                  faq.question("How do I " + deed + " the " + thing + "?")
                      .variants(deed + " a " + thing, "can the " + thing + " be " + deed + "ed")));
    }
    try (FaqIndex faqs = FaqIndex.of(many)) {
      int right = 0;
      for (int n = 0; n < 1_500; n += 10) {
        String thing = things[n % 8] + (char) ('a' + n / 8 % 26) + (char) ('a' + n / 208);
        Suggestions found = faqs.suggest("please " + deeds[n % 7] + " my " + thing);
        right += found.ranked().get(0).entry().id().equals("faq" + n) ? 1 : 0;
      }
      assertTrue(right >= 140, right + " of 150");
      assertTrue(faqs.suggest("nice weather today in Riga").best().isEmpty());
    }
  }
}
