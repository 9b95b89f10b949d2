// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.embedder;

import io.answerby.faq.FaqEntry;
import io.answerby.faq.FaqIndex;
import io.answerby.faq.Suggestion;
import java.util.List;
import java.util.Locale;

/**
 * Asks in words that no FAQ has, with and without the model.
 *
 * <p>Kept out of the default build, since it brings some 130 MB. To run it: {@code mvn -q
 * -Pembedder -pl examples/embedder -am compile exec:java}.
 */
public final class EmbedderExample {

  static final List<FaqEntry> ENTRIES =
      List.of(
          faq("parcel", "Where is my parcel?", "track my order", "has my order been sent"),
          faq("returns", "How do I send something back?", "return an item", "wrong size"),
          faq("refund", "When do I get my money back?", "refund not received", "repayment"),
          faq("payment", "Which cards do you take?", "pay with visa", "ways to pay"),
          faq("hours", "When is the shop open?", "opening hours", "open on Sunday"),
          faq("password", "How do I set a new password?", "forgot my password", "cannot log in"));

  static final List<String> QUESTIONS =
      List.of(
          "the courier still has not delivered my package",
          "the trousers do not fit me",
          "may I use a debit card",
          "do you work at the weekend",
          "I am locked out of my profile");

  private EmbedderExample() {}

  /** Prints what is found for each question. */
  public static void main(String[] args) {
    try (FaqIndex plain = FaqIndex.of(ENTRIES);
        FaqIndex helped = FaqIndex.builder().embedder(new MiniLmEmbedder()).build(ENTRIES)) {
      for (String question : QUESTIONS) {
        System.out.println(question);
        System.out.println("  without the model  " + first(plain, question));
        System.out.println("  with the model     " + first(helped, question));
      }
    }
  }

  private static String first(FaqIndex faqs, String question) {
    return faqs.suggest(question).ranked().stream()
        .findFirst()
        .map(EmbedderExample::shown)
        .orElse("nothing");
  }

  private static String shown(Suggestion suggestion) {
    return String.format(
        Locale.ROOT, "%3.0f %%  %s", 100 * suggestion.confidence(), suggestion.entry().question());
  }

  private static FaqEntry faq(String id, String question, String... variants) {
    return FaqEntry.define(
        id, "en", faq -> faq.question(question).variants(variants).link("/faq#" + id));
  }
}
