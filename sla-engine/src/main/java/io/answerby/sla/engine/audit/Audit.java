// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.audit;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.ResponseStandards;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Looks at standards before customers do: are they what the shop meant?
 *
 * <pre>{@code
 * Audit audit = Audit.of(standards, Instant.parse("2026-12-01T00:00:00Z"));
 * audit.findings();   // what is impossible, or hardly meant, each with a contact that shows it
 * audit.waits();      // how long each promise lets a customer wait, typically and at worst
 * }</pre>
 *
 * <p>It tries contacts over a year from the instant it is given: at every half hour, and around
 * each instant at which deadlines jump. Immutable and thread-safe.
 */
public final class Audit {

  private static final Duration YEAR = Duration.ofDays(366);

  // the horizon of every calendar
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z").minus(YEAR);

  private final ResponseStandards standards;
  private final Instant from;
  private final List<Finding> findings;
  private final List<Wait> waits;

  private Audit(
      ResponseStandards standards, Instant from, List<Finding> findings, List<Wait> waits) {
    this.standards = standards;
    this.from = from;
    this.findings = findings;
    this.waits = waits;
  }

  /**
   * Looks at standards over the year, of 366 days, that begins at an instant.
   *
   * @param from the first instant at which contacts are tried, usually now
   * @throws IllegalArgumentException if the year does not lie within those in which calendars
   *     count, 1900 to 2199
   */
  public static Audit of(ResponseStandards standards, Instant from) {
    requireNonNull(standards, "standards");
    requireNonNull(from, "from");
    if (from.isBefore(EARLIEST) || from.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "from must be from " + EARLIEST + " to " + LATEST + ", but was " + from);
    }
    var checks = new StandardsChecks(standards, from, from.plus(YEAR));
    return new Audit(standards, from, checks.findings(), checks.waits());
  }

  /** {@return the standards that were looked at} */
  public ResponseStandards standards() {
    return standards;
  }

  /** {@return the first instant at which contacts were tried} */
  public Instant from() {
    return from;
  }

  /** {@return what was found, the gravest first} */
  public List<Finding> findings() {
    return findings;
  }

  /** {@return how long each promise lets a customer wait, in the order of the standards} */
  public List<Wait> waits() {
    return waits;
  }

  private ZoneId zone(Wait wait) {
    BusinessCalendar calendar = standards.calendar(wait.calendar());
    return calendar.hasZone() ? calendar.zone() : ZoneOffset.UTC;
  }

  /** {@return all findings and waits as lines of text} */
  @Override
  public String toString() {
    var text = new StringBuilder(standards.toString()).append(", a year from ").append(from);
    text.append(findings.isEmpty() ? "\nnothing found" : "");
    findings.forEach(finding -> text.append('\n').append(finding));
    text.append(waits.isEmpty() ? "" : "\nhow long customers wait, at any hour they write:");
    for (Wait wait : waits) {
      text.append('\n')
          .append(wait.channel())
          .append(", rule ")
          .append(wait.rule())
          .append(", ")
          .append(wait.metric().word())
          .append(": typically ")
          .append(Words.of(wait.typical()))
          .append(", at worst ")
          .append(Words.of(wait.worst()));
      if (!wait.worst().equals(wait.worstUncapped())) {
        text.append(" (but for the ceiling ").append(Words.of(wait.worstUncapped())).append(')');
      }
      text.append(" for ").append(Words.of(wait.sufferer(), zone(wait)));
    }
    return text.toString();
  }
}
