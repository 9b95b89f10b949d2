// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.insight;

import static java.util.Objects.requireNonNull;

import io.answerby.faq.Suggestions;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One thing that became of a suggestion: it was made, read, said to answer or not, or a ticket came
 * of it.
 *
 * <p>Outcomes hang together by the id of the suggestion, which the shop's page makes at random for
 * every question it sends. They hold no personal data: questions are cleaned by {@link
 * PersonalData} when the outcome is made, and people appear only as keys that the shop makes
 * unreadable before.
 *
 * <p>More kinds may be added; a {@code switch} over outcomes needs a default branch. Each is
 * immutable and compared by value: the same outcome told twice counts once.
 */
public sealed interface Outcome {

  /** {@return the suggestion's id; empty only for a ticket that came from none} */
  String suggestionId();

  /** {@return when it happened} */
  Instant at();

  /**
   * A question was asked and these FAQs were found, perhaps none.
   *
   * @param suggestionId 1 to 200 characters
   * @param question the customer's words; what points to a person is removed, and what is longer
   *     than 500 characters is cut
   * @param language of the page, a BCP 47 tag of at most 200 characters
   * @param faqIds the FAQs that the gate let through, best first
   * @param faqLanguage of the entry that was first, a BCP 47 tag of at most 200 characters; empty
   *     if unknown or there is none
   * @param confidence how sure the catalogue alone was of the first, {@code why().unrefined()}; 0
   *     if unknown or there is none
   * @param heldOut whether they were withheld on purpose, to see what happens without them
   * @param asker an unreadable key that differs between visitors, such as a keyed hash that changes
   *     daily; empty if unknown. Never an address
   * @param account an unreadable key of the customer's account; empty if unknown. Never an address
   */
  record Suggested(
      String suggestionId,
      Instant at,
      String question,
      String language,
      List<String> faqIds,
      String faqLanguage,
      double confidence,
      boolean heldOut,
      String asker,
      String account)
      implements Outcome {

    private static final int LONGEST_QUESTION = 500;

    /**
     * Cleans the question and checks the rest.
     *
     * @throws IllegalArgumentException if an id or key is not as described
     */
    public Suggested {
      checkName("suggestionId", suggestionId);
      requireNonNull(at, "at");
      checkKey("language", language);
      question = cut(PersonalData.remove(requireNonNull(question, "question")).strip());
      faqIds = List.copyOf(new LinkedHashSet<>(faqIds));
      faqIds.forEach(id -> checkName("faqId", id));
      checkKey("faqLanguage", faqLanguage);
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException(
            "confidence must be between 0 and 1, but was " + confidence);
      }
      checkKey("asker", asker);
      checkKey("account", account);
    }

    /**
     * A question and what the index found for it.
     *
     * @param language of the page, a BCP 47 tag
     * @param found what is recorded of it are the entries to show, and how sure the catalogue was
     */
    public static Suggested of(
        String suggestionId,
        Instant at,
        String question,
        String language,
        Suggestions found,
        boolean heldOut,
        String asker,
        String account) {
      return new Suggested(
          suggestionId,
          at,
          question,
          language,
          found.shown().stream().map(suggestion -> suggestion.entry().id()).toList(),
          found.best().map(best -> best.entry().language()).orElse(""),
          found.best().map(best -> best.why().unrefined()).orElse(0.0),
          heldOut,
          asker,
          account);
    }

    /** {@return whether the visitor saw a suggestion} */
    public boolean isShown() {
      return !faqIds.isEmpty() && !heldOut;
    }

    /** {@return the suggestion's id and what was found; never the question} */
    @Override
    public String toString() {
      return "Suggested[" + suggestionId + " at " + at + ": " + faqIds + "]";
    }

    private static String cut(String text) {
      if (text.codePointCount(0, text.length()) <= LONGEST_QUESTION) {
        return text;
      }
      return text.substring(0, text.offsetByCodePoints(0, LONGEST_QUESTION)).strip();
    }
  }

  /** The visitor opened a suggested FAQ to read it. */
  record Opened(String suggestionId, Instant at, String faqId) implements Outcome {

    /** Checks the ids. */
    public Opened {
      check(suggestionId, at, faqId);
    }
  }

  /** The visitor said that the FAQ answered the question. */
  record Answered(String suggestionId, Instant at, String faqId) implements Outcome {

    /** Checks the ids. */
    public Answered {
      check(suggestionId, at, faqId);
    }
  }

  /** The visitor took back having said that the FAQ answered. */
  record TakenBack(String suggestionId, Instant at, String faqId) implements Outcome {

    /** Checks the ids. */
    public TakenBack {
      check(suggestionId, at, faqId);
    }
  }

  /** The visitor said that the FAQ did not answer the question. */
  record NotAnswered(String suggestionId, Instant at, String faqId) implements Outcome {

    /** Checks the ids. */
    public NotAnswered {
      check(suggestionId, at, faqId);
    }
  }

  /** The visitor asked for a person. */
  record StillNeedsHelp(String suggestionId, Instant at) implements Outcome {

    /** Checks the id. */
    public StillNeedsHelp {
      checkName("suggestionId", suggestionId);
      requireNonNull(at, "at");
    }
  }

  /**
   * A ticket was opened, on whatever channel.
   *
   * @param suggestionId the suggestion it came from; empty if it came from none that is known
   * @param account an unreadable key of the customer's account; empty if unknown
   */
  record TicketCreated(String suggestionId, Instant at, String account) implements Outcome {

    /**
     * Checks the id and the key.
     *
     * @throws IllegalArgumentException if both are empty: such a ticket could be joined to nothing
     */
    public TicketCreated {
      checkKey("suggestionId", suggestionId);
      requireNonNull(at, "at");
      checkKey("account", account);
      if (suggestionId.isEmpty() && account.isEmpty()) {
        throw new IllegalArgumentException(
            "a ticket must name its suggestion or its account, but both were empty");
      }
    }
  }

  private static void check(String suggestionId, Instant at, String faqId) {
    checkName("suggestionId", suggestionId);
    requireNonNull(at, "at");
    checkName("faqId", faqId);
  }

  private static void checkName(String name, String value) {
    if (requireNonNull(value, name).isBlank()) {
      throw new IllegalArgumentException(name + " must hold text, but was blank");
    }
    checkKey(name, value);
  }

  private static void checkKey(String name, String value) {
    if (requireNonNull(value, name).length() > 200) {
      throw new IllegalArgumentException(
          name + " must be at most 200 characters, but was " + value.length());
    }
    boolean ofAsker = name.equals("asker") || name.equals("account");
    if (ofAsker && value.indexOf('@') >= 0) {
      throw new IllegalArgumentException(
          name + " must be an unreadable key, but holds '@' as an address does");
    }
  }
}
