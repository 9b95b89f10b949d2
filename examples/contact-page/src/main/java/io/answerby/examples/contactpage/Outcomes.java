// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage;

import io.answerby.examples.contactpage.answers.Answers;
import io.answerby.examples.contactpage.http.RefusedException;
import io.answerby.faq.Suggestions;
import io.answerby.faq.insight.FaqInsights;
import io.answerby.faq.insight.Outcome;
import io.answerby.faq.insight.OutcomeLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What becomes of the answers that visitors see: recorded, but not from whom, and learnt from.
 *
 * <p>The log is in memory here; a shop implements {@link OutcomeLog} on its own database. A visitor
 * is known by the id of the form alone, which is another one each time the page is loaded: so the
 * question that somebody goes on typing counts once, and no cookie is needed. Thread-safe.
 */
final class Outcomes {

  private static final int MOST_KEPT = 20_000;
  private static final Duration LEARNT_FROM = Duration.ofDays(90);
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final InstantSource time;
  private final Answers answers;
  private final OutcomeLog log = OutcomeLog.inMemory(MOST_KEPT);

  Outcomes(InstantSource time, Answers answers) {
    this.time = time;
    this.answers = answers;
  }

  /**
   * Records what was found for a question.
   *
   * @param language of the page, a BCP 47 tag
   * @param formId the form it was asked in, or empty if unknown
   * @return the suggestion's id, random, by which the page tells what became of it
   */
  String suggested(String question, String language, Suggestions found, String formId) {
    String id = UUID.randomUUID().toString();
    // a shop that shows nothing to one visitor in twenty on purpose learns what its answers save
    boolean heldOut = false;
    log.append(
        Outcome.Suggested.of(id, time.instant(), question, language, found, heldOut, formId, ""));
    return id;
  }

  /**
   * Records what a visitor did with an answer, or says of it.
   *
   * @param told the members {@code suggestion}, {@code faq} and {@code what}
   * @throws RefusedException 400 if one of them is missing or wrong
   */
  void tell(Map<String, String> told) {
    String suggestion = told.getOrDefault("suggestion", "");
    if (!isId(suggestion)) {
      throw new RefusedException(400, "suggestion must be the id that came with the answers");
    }
    String faq = told.getOrDefault("faq", "");
    if (!answers.has(faq)) {
      throw new RefusedException(400, "faq must be the id of an answer");
    }
    Instant now = time.instant();
    log.append(
        switch (told.getOrDefault("what", "")) {
          case "opened" -> new Outcome.Opened(suggestion, now, faq);
          case "answered" -> new Outcome.Answered(suggestion, now, faq);
          case "taken-back" -> new Outcome.TakenBack(suggestion, now, faq);
          case "not-answered" -> new Outcome.NotAnswered(suggestion, now, faq);
          default ->
              throw new RefusedException(
                  400, "what must be opened, answered, taken-back or not-answered");
        });
  }

  /**
   * Records that a message was sent.
   *
   * @param suggestion the id of what the visitor saw before; nothing is recorded if it is empty
   */
  void ticket(String suggestion, Instant receivedAt) {
    if (!suggestion.isEmpty()) {
      log.append(new Outcome.TicketCreated(suggestion, receivedAt, ""));
    }
  }

  /** Lets the search know what visitors said of its answers in the last 90 days. */
  void learn() {
    Instant now = time.instant();
    FaqInsights quarter = FaqInsights.of(log, now.minus(LEARNT_FROM), now, now);
    answers.refine(quarter.gateEvidence());
  }

  OutcomeLog log() {
    return log;
  }

  /** {@return whether this may be the id of a suggestion} */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
