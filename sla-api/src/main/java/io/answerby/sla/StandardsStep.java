// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@link ResponseStandards}.
 *
 * <p>What is wrong is gathered, and all of it thrown at the end. Not thread-safe; of no use after
 * the standards are written.
 */
public final class StandardsStep {

  final Map<Channel, ChannelStep> channels = new LinkedHashMap<>();
  final Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
  @Nullable BusinessCalendar calendar;
  @Nullable ReopenBehaviour reopening;
  FirstResponseRule firstResponse = FirstResponseRule.REPLY;
  Duration extensionAllowance = Duration.ZERO;
  boolean retroactiveStart = true;
  boolean retroactivePause = true;

  private final Faults faults;

  StandardsStep(Faults faults) {
    this.faults = faults;
  }

  /** Sets the calendar that counts where no channel, rule or contact has another. */
  public StandardsStep calendar(BusinessCalendar main) {
    requireNonNull(main, "main");
    if (calendar != null) {
      faults.add("", "calendar", "be set once", main.id());
    }
    calendar = main;
    know(main);
    return this;
  }

  /** Adds calendars that contacts may name: one for each branch or contract. */
  public StandardsStep calendars(BusinessCalendar... others) {
    for (BusinessCalendar other : others) {
      know(requireNonNull(other, "other"));
    }
    return this;
  }

  /** Writes the standards of a channel. */
  public StandardsStep channel(Channel channel, UnaryOperator<ChannelStep> writing) {
    var step = new ChannelStep(requireNonNull(channel, "channel"), faults);
    requireNonNull(writing, "writing");
    requireNonNull(writing.apply(step), "channel step");
    step.checkWhole();
    if (channels.putIfAbsent(channel, step) != null) {
      faults.add("", "channel " + channel, "be written once", "written again");
    }
    return this;
  }

  /**
   * Chooses what happens to resolution clocks when a resolved ticket comes back. It must be chosen
   * if a metric is promised that {@linkplain Metric#isReopened() reopening concerns}.
   */
  public StandardsStep reopening(ReopenBehaviour behaviour) {
    requireNonNull(behaviour, "behaviour");
    if (reopening != null) {
      faults.add("", "reopening", "be set once", behaviour);
    }
    reopening = behaviour;
    return this;
  }

  /** Chooses what counts as a first response; unless chosen, a public reply by any person. */
  public StandardsStep firstResponse(FirstResponseRule rule) {
    firstResponse = requireNonNull(rule, "rule");
    return this;
  }

  /**
   * Allows agents to move a deadline by at most this much; unless set, they may not move it at all.
   *
   * @param most the sum of all extensions of one clock, in the time that its target counts; zero or
   *     more
   */
  public StandardsStep extensionAllowance(Duration most) {
    if (requireNonNull(most, "most").isNegative()) {
      faults.add("", "extensionAllowance", "be zero or more", most);
    }
    extensionAllowance = most;
    return this;
  }

  /**
   * Chooses from when a clock counts if a change of priority, tier, channel or attribute gives it
   * its first target in the middle of a ticket.
   *
   * @param fromTheContact whether it counts from the customer's contact on, as it does unless this
   *     is set; {@code false} counts from the change on
   */
  public StandardsStep retroactiveStart(boolean fromTheContact) {
    retroactiveStart = fromTheContact;
    return this;
  }

  /**
   * Chooses whether the waits before such a change stop a clock that counts from the contact on.
   *
   * @param waitsCount whether they do, as unless this is set; with {@code false}, a long wait for
   *     the customer may breach the new target at once
   */
  public StandardsStep retroactivePause(boolean waitsCount) {
    retroactivePause = waitsCount;
    return this;
  }

  private void know(BusinessCalendar known) {
    BusinessCalendar before = calendars.putIfAbsent(known.id(), known);
    if (before != null && !before.equals(known)) {
      faults.add("", "calendar id", "mean one calendar", known.id());
    }
  }

  /** Gathers the calendars of channels and rules, and what is missing. */
  void checkWhole() {
    if (channels.isEmpty()) {
      faults.add("", "channels", "be at least one", 0);
    }
    channels.forEach(this::checkWhole);
    checkReopening();
  }

  private void checkWhole(Channel channel, ChannelStep step) {
    BusinessCalendar ofChannel =
        step.otherwise.calendar == null ? calendar : step.otherwise.calendar;
    if (ofChannel == null) {
      faults.add("channel " + channel, "calendar", "be set here or for all channels", "none");
    } else {
      know(ofChannel);
    }
    for (RuleDraft rule : step.rules) {
      if (rule.calendar != null) {
        know(rule.calendar);
      }
      rule.checkDays(ofChannel);
    }
    step.otherwise.checkDays(ofChannel);
  }

  private void checkReopening() {
    var reopened = EnumSet.noneOf(Metric.class);
    for (ChannelStep step : channels.values()) {
      step.rules.forEach(rule -> reopened.addAll(rule.targets.keySet()));
      reopened.addAll(step.otherwise.targets.keySet());
    }
    reopened.removeIf(metric -> !metric.isReopened());
    if (reopening == null && !reopened.isEmpty()) {
      faults.add(
          "",
          "reopening",
          "be set, since it decides over "
              + reopened.stream().map(Metric::word).collect(Collectors.joining(", ")),
          "none");
    }
  }
}
