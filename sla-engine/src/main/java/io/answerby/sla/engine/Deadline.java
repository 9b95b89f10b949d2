// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import io.answerby.sla.Contact;
import io.answerby.sla.Ledger;
import io.answerby.sla.Metric;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Target;
import io.answerby.sla.Warning;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.explain.Explainer;
import io.answerby.sla.engine.opentime.Closure;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instant at which a contact must have been served, and how it came about.
 *
 * <p>What it takes to make one is only the instant; warnings and the ledger are computed when asked
 * for. Immutable, thread-safe and compared by value.
 */
public final class Deadline {

  /**
   * A warning and when it fires.
   *
   * @param warning what the target says
   * @param at when it fires, never after the deadline
   */
  public record WarningAt(Warning warning, Instant at) {}

  private final Promise promise;
  private final Contact contact;
  private final OpenTime calendar;
  private final long second;
  private final int nano;
  private final long uncappedSecond;
  private final int uncappedNano;

  Deadline(
      Promise promise,
      Contact contact,
      OpenTime calendar,
      long second,
      int nano,
      long uncappedSecond,
      int uncappedNano) {
    this.promise = promise;
    this.contact = contact;
    this.calendar = calendar;
    this.second = second;
    this.nano = nano;
    this.uncappedSecond = uncappedSecond;
    this.uncappedNano = uncappedNano;
  }

  /** {@return the deadline: what is done at this instant is still on time} */
  public Instant at() {
    return Instant.ofEpochSecond(second, nano);
  }

  /** {@return when the target by itself falls due, whatever its ceiling} */
  public Instant uncapped() {
    return Instant.ofEpochSecond(uncappedSecond, uncappedNano);
  }

  /** {@return whether the ceiling decided, because the target by itself falls due later} */
  public boolean isDecidedByCeiling() {
    return second != uncappedSecond || nano != uncappedNano;
  }

  /** {@return the contact that is owed} */
  public Contact contact() {
    return contact;
  }

  /** {@return what is measured} */
  public Metric metric() {
    return promise.target.metric();
  }

  /** {@return what was promised} */
  public Target target() {
    return promise.target;
  }

  /** {@return the standards that promised it} */
  public ResponseStandards standards() {
    return promise.standards;
  }

  /** {@return the name of the rule that won} */
  public String rule() {
    return promise.rule.name();
  }

  /** {@return the names of the rules before it, which did not match, in order} */
  public List<String> passedOver() {
    return promise.passedOver;
  }

  /** {@return the calendar that counted} */
  public BusinessCalendar calendar() {
    return calendar.calendar();
  }

  /**
   * {@return the target's warnings with their instants, earliest first}
   *
   * <p>A warning against a ceiling is in wall-clock time, one against the target in the time that
   * the target counts; the earlier one holds.
   */
  public List<WarningAt> warnings() {
    var warnings = new ArrayList<WarningAt>();
    for (Warning warning : promise.target.warnings()) {
      Instant own = ownInstant(warning);
      Optional<Instant> ceilings = promise.target.ceiling().map(c -> againstCeiling(warning, c));
      warnings.add(new WarningAt(warning, ceilings.filter(own::isAfter).orElse(own)));
    }
    warnings.sort(Comparator.comparing(WarningAt::at));
    return List.copyOf(warnings);
  }

  private Instant ownInstant(Warning warning) {
    if (promise.target.kind() == Target.Kind.WITHIN_ELAPSED) {
      return warning instanceof Warning.AtPercent at
          ? contact.at().plus(share(promise.target.amount(), at.percent()))
          : uncapped().minus(((Warning.Before) warning).lead());
    }
    Instant start = countedFrom();
    Duration counted = calendar.between(start, uncapped());
    if (warning instanceof Warning.AtPercent at) {
      return calendar.plus(start, share(counted, at.percent()));
    }
    // of a day target, the lead may be longer than all the time there is
    Duration lead = ((Warning.Before) warning).lead();
    return lead.compareTo(counted) > 0 ? start : calendar.minus(uncapped(), lead);
  }

  /** Where counting starts: what comes too late for its day counts from its arrival. */
  private Instant countedFrom() {
    return promise.target.kind().countsDays()
        ? Explainer.arrival(calendar, promise.target, contact.at()).at()
        : contact.at();
  }

  private Instant againstCeiling(Warning warning, Duration ceiling) {
    Instant start = contact.at();
    return warning instanceof Warning.AtPercent at
        ? start.plus(share(ceiling, at.percent()))
        : start.plus(ceiling).minus(((Warning.Before) warning).lead());
  }

  private static Duration share(Duration whole, int percent) {
    return whole.multipliedBy(percent).dividedBy(100);
  }

  /**
   * {@return the reasons of the closings that it depends on and that may still move, such as {@code
   * Eid al-Fitr}; if one of them moves, so may the deadline}
   */
  public List<String> tentativeClosings() {
    if (promise.target.kind() == Target.Kind.WITHIN_ELAPSED) {
      return List.of();
    }
    return calendar.closures(contact.at(), uncapped()).stream()
        .filter(Closure::tentative)
        .map(Closure::reason)
        .distinct()
        .toList();
  }

  /**
   * {@return the name of the holiday source whose list ends before the target's own instant, if one
   * does: beyond its end holidays may be missing}
   */
  public Optional<String> endedSource() {
    return promise.target.kind() == Target.Kind.WITHIN_ELAPSED
            || !calendar.knownUntil().isBefore(uncapped())
        ? Optional.empty()
        : calendar.firstSourceToEnd();
  }

  /**
   * {@return why the deadline is what it is}
   *
   * <p>Each call writes it anew; its length grows with the number of openings up to {@link
   * #uncapped()}.
   */
  public Ledger explain() {
    return Explainer.explain(calendar, promise.target, contact.at(), uncapped(), List.of());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Deadline that
        && second == that.second
        && nano == that.nano
        && uncappedSecond == that.uncappedSecond
        && uncappedNano == that.uncappedNano
        && contact.equals(that.contact)
        && promise.target.equals(that.promise.target)
        && promise.rule.equals(that.promise.rule)
        && calendar().equals(that.calendar())
        && promise.standards.equals(that.promise.standards);
  }

  @Override
  public int hashCode() {
    return Objects.hash(second, nano, contact, promise.target);
  }

  /** {@return metric and instant, such as {@code first-response due 2026-12-25T11:30:00Z}} */
  @Override
  public String toString() {
    return metric().word() + " due " + at();
  }
}
