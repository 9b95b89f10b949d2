// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.explain;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.Ledger;
import io.answerby.sla.Target;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;

/**
 * A deadline as one sentence for the customer, in English, Urdu, Hindi, Bengali or Latvian.
 *
 * <pre>{@code
 * CustomerSentence.in("en").of(due.explain());
 * // We will reply by Friday, 25 December 2026, 4:30 pm (Asia/Karachi, UTC+05:00): within 4 hours of
 * // opening time, and never later than 24 hours after your message.
 * }</pre>
 *
 * <p>The local time is that of the calendar, whose zone is named, in 12 or 24 hours as the language
 * has it. The words are the library's own, so that every Java version writes the same. What has
 * another direction of writing than the sentence stands between isolating marks (U+2068, U+2069).
 * Seconds are dropped from the time of day: no later than promised. Immutable and thread-safe.
 */
public final class CustomerSentence {

  private static final Map<String, Phrases> LANGUAGES =
      new TreeMap<>(
          Map.of(
              "bn", new BengaliPhrases(),
              "en", new EnglishPhrases(),
              "hi", new HindiPhrases(),
              "lv", new LatvianPhrases(),
              "ur", new UrduPhrases()));

  private final Phrases phrases;
  private final boolean nativeNumerals;

  private CustomerSentence(Phrases phrases, boolean nativeNumerals) {
    this.phrases = phrases;
    this.nativeNumerals = nativeNumerals;
  }

  /**
   * {@return what writes sentences in a language}
   *
   * @param language {@code en}, {@code ur}, {@code hi}, {@code bn} or {@code lv}
   * @throws IllegalArgumentException if it is another
   */
  public static CustomerSentence in(String language) {
    Phrases found = LANGUAGES.get(requireNonNull(language, "language"));
    if (found == null) {
      throw new IllegalArgumentException(
          "language must be one of " + LANGUAGES.keySet() + ", but was '" + language + "'");
    }
    return new CustomerSentence(found, false);
  }

  /** {@return the same with the digits of the language's own script, where it has some} */
  public CustomerSentence withNativeNumerals() {
    return new CustomerSentence(phrases, true);
  }

  /** {@return the sentence for the deadline of that ledger} */
  public String of(Ledger ledger) {
    ZonedDateTime due = ledger.due().atZone(ledger.zone());
    Target target = ledger.target();
    String sentence =
        phrases.sentence(
            target.metric(),
            phrases.date(due.toLocalDate()),
            phrases.time(due.getHour(), due.getMinute()),
            isolated(ledger.zone().getId() + ", UTC" + offset(due)),
            promise(target),
            target.ceiling().map(phrases::ceiling).orElse(""));
    return nativeNumerals ? phrases.nativeDigits(sentence) : sentence;
  }

  private String promise(Target target) {
    return switch (target.kind()) {
      case WITHIN -> phrases.withinOpen(target.amount());
      case WITHIN_ELAPSED -> phrases.within(target.amount());
      case WITHIN_BUSINESS_DAYS, BY_END_OF_BUSINESS_DAY, BY_TIME_ON_BUSINESS_DAY ->
          target.days() == 0 ? phrases.onTheDay() : phrases.withinBusinessDays(target.days());
    };
  }

  private static String offset(ZonedDateTime due) {
    String id = due.getOffset().getId();
    return id.equals("Z") ? "+00:00" : id;
  }

  private static String isolated(String text) {
    return "\u2068" + text + "\u2069";
  }
}
