// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.audit;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.Contact;
import io.answerby.sla.Metric;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something about standards that the shop may not have meant, with a contact that shows it.
 *
 * <p>Ask the engine for the contact's deadline, and for its rule, and you see what the sentence
 * says. Immutable and thread-safe.
 */
public final class Finding {

  /** How much it matters. */
  public enum Severity {
    /** A contact that the standards are for gets no deadline at all, but a failure. */
    ERROR,
    /** It is hardly what was meant. */
    WARNING,
    /** It is good to know. */
    NOTE
  }

  /** What was found. */
  public enum Kind {
    /** The calendar never holds what the target asks for. */
    NEVER_ENDS,
    /** Business days are promised, but the contact's calendar has no zone to tell them in. */
    DAYS_WITHOUT_ZONE,
    /** The ceiling decides, and nobody is there when it does. */
    CEILING_WHILE_CLOSED,
    /** The ceiling decides for every contact, so that the target itself has no effect. */
    CEILING_ALWAYS_DECIDES,
    /** A local time of the target lies outside the hours of every business day. */
    TIME_OUTSIDE_HOURS,
    /** The cut-off comes before every opening, or after every closing. */
    CUT_OFF_OUTSIDE_HOURS,
    /** Earlier rules take every contact that the rule is for. */
    UNREACHABLE_RULE,
    /** Others on the channel are promised something that these contacts are not. */
    MISSING_TARGET,
    /** A priority or tier has rules on one channel and none on another. */
    UNUSED_VALUE,
    /** Two values differ in upper and lower case only. */
    SIMILAR_VALUES,
    /** A later reply is due sooner than the first one would be. */
    NEXT_BEFORE_FIRST,
    /** It must be solved before it must be answered. */
    SOLVED_BEFORE_ANSWERED,
    /** A list of holidays ends within the time looked at. */
    HOLIDAYS_RUN_OUT,
    /** Written hours lie in the time that clocks skip. */
    HOURS_IN_A_GAP
  }

  private final Severity severity;
  private final Kind kind;
  private final String rule;
  private final @Nullable Metric metric;
  private final Contact contact;
  private final String sentence;

  Finding(
      Severity severity,
      Kind kind,
      String rule,
      @Nullable Metric metric,
      Contact contact,
      String sentence) {
    this.severity = severity;
    this.kind = kind;
    this.rule = requireNonNull(rule, "rule");
    this.metric = metric;
    this.contact = requireNonNull(contact, "contact");
    this.sentence = requireNonNull(sentence, "sentence");
  }

  /** {@return how much it matters} */
  public Severity severity() {
    return severity;
  }

  /** {@return what was found} */
  public Kind kind() {
    return kind;
  }

  /** {@return the name of the rule it is about; the contact says on which channel} */
  public String rule() {
    return rule;
  }

  /** {@return the metric it is about, if it is about one} */
  public Optional<Metric> metric() {
    return Optional.ofNullable(metric);
  }

  /** {@return a contact that shows it} */
  public Contact contact() {
    return contact;
  }

  /** {@return what was found, in plain English} */
  public String sentence() {
    return sentence;
  }

  /** {@return severity, place and sentence} */
  @Override
  public String toString() {
    return severity
        + " "
        + contact.channel()
        + ", rule "
        + rule
        + (metric == null ? "" : ", " + metric.word())
        + ": "
        + sentence;
  }
}
