// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a shop promises, per channel: which contact gets which targets, counted by which calendar.
 *
 * <pre>{@code
 * ResponseStandards standards = ResponseStandards.define("web-shop", 1, s -> s
 *     .calendar(karachi)
 *     .channel(EMAIL, c -> c
 *         .rule("urgent", r -> r.priority("high", "urgent")
 *             .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(1))))
 *         .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4))
 *             .neverLaterThan(Duration.ofHours(24)))));
 * }</pre>
 *
 * <p>Within a channel the first rule that matches wins, and the last one is for everybody.
 * Standards that differ in anything get another version: finished clocks keep the version that
 * judged them. Immutable, thread-safe and compared by value.
 */
public final class ResponseStandards {

  private final String id;
  private final int version;
  private final Map<Channel, List<ResponseRule>> rules;
  private final Map<String, BusinessCalendar> calendars;
  private final @Nullable BusinessCalendar mainCalendar;
  private final @Nullable ReopenBehaviour reopening;
  private final FirstResponseRule firstResponse;
  private final Duration extensionAllowance;
  private final boolean retroactiveStart;
  private final boolean retroactivePause;

  ResponseStandards(String id, int version, StandardsStep written) {
    this.mainCalendar = written.calendar;
    this.id = id;
    this.version = version;
    this.calendars = Collections.unmodifiableMap(new LinkedHashMap<>(written.calendars));
    this.reopening = written.reopening;
    this.firstResponse = written.firstResponse;
    this.extensionAllowance = written.extensionAllowance;
    this.retroactiveStart = written.retroactiveStart;
    this.retroactivePause = written.retroactivePause;
    var made = new LinkedHashMap<Channel, List<ResponseRule>>();
    written.channels.forEach((channel, step) -> made.put(channel, rules(step, written.calendar)));
    this.rules = Collections.unmodifiableMap(made);
  }

  private static List<ResponseRule> rules(ChannelStep step, @Nullable BusinessCalendar main) {
    BusinessCalendar ofChannel =
        requireNonNull(step.otherwise.calendar == null ? main : step.otherwise.calendar);
    var made = new ArrayList<ResponseRule>();
    for (RuleDraft rule : step.rules) {
      made.add(new ResponseRule(rule, rule.calendar == null ? ofChannel : rule.calendar));
    }
    made.add(new ResponseRule(step.otherwise, ofChannel));
    return List.copyOf(made);
  }

  /**
   * Writes standards.
   *
   * @param id what the shop calls them: lower-case letters, digits and inner hyphens
   * @param version 1 or more
   * @throws IllegalArgumentException if anything about them is wrong; the message lists all of it,
   *     each fault with its channel, rule, target and value
   */
  public static ResponseStandards define(
      String id, int version, UnaryOperator<StandardsStep> writing) {
    requireNonNull(id, "id");
    requireNonNull(writing, "writing");
    var faults = new Faults();
    if (!Names.isName(id)) {
      faults.add("", "id", Names.RULE, id);
    }
    if (version < 1) {
      faults.add("", "version", "be 1 or more", version);
    }
    var step = new StandardsStep(faults);
    requireNonNull(writing.apply(step), "standards step");
    step.checkWhole();
    faults.throwIfAny("standards '" + id + "' version " + version);
    return new ResponseStandards(id, version, step);
  }

  /** {@return what the shop calls them} */
  public String id() {
    return id;
  }

  /** {@return the version, 1 or more} */
  public int version() {
    return version;
  }

  /** {@return the channels that have standards, in the order written} */
  public Set<Channel> channels() {
    return rules.keySet();
  }

  /**
   * {@return the rules of a channel in order, the last one for everybody; none if the channel has
   * no standards}
   */
  public List<ResponseRule> rules(Channel channel) {
    return rules.getOrDefault(requireNonNull(channel, "channel"), List.of());
  }

  /** {@return the rule that wins for that contact, if its channel has standards} */
  public Optional<ResponseRule> ruleFor(Contact contact) {
    for (ResponseRule rule : rules(contact.channel())) {
      if (rule.matches(contact)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** {@return what that contact is promised for the metric, if anything} */
  public Optional<Target> target(Contact contact, Metric metric) {
    requireNonNull(metric, "metric");
    return ruleFor(contact).flatMap(rule -> rule.target(metric));
  }

  /**
   * {@return the calendar that counts for a contact under a rule of these standards}
   *
   * <p>It is the contact's own where the rule takes it and the contact has one, else the rule's;
   * read in the contact's zone where the rule takes that and the contact has one.
   *
   * @throws IllegalArgumentException if the rule takes the contact's calendar and these standards
   *     know none of that id
   */
  public BusinessCalendar calendarFor(ResponseRule rule, Contact contact) {
    BusinessCalendar counting = rule.calendar();
    if (rule.takesCalendarOfContact() && contact.calendar().isPresent()) {
      counting = calendar(contact.calendar().get());
    }
    if (rule.takesZoneOfContact() && contact.zone().isPresent()) {
      counting = counting.withZone(contact.zone().get());
    }
    return counting;
  }

  /** {@return the calendar that counts where no channel, rule or contact has another, if any} */
  public Optional<BusinessCalendar> mainCalendar() {
    return Optional.ofNullable(mainCalendar);
  }

  /** {@return the calendars that are known by their ids} */
  public Map<String, BusinessCalendar> calendars() {
    return calendars;
  }

  /**
   * {@return the calendar of that id}
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public BusinessCalendar calendar(String calendarId) {
    BusinessCalendar found = calendars.get(requireNonNull(calendarId, "calendarId"));
    if (found == null) {
      throw new IllegalArgumentException(
          "standards '"
              + id
              + "' have no calendar '"
              + calendarId
              + "'; known calendars are "
              + new TreeSet<>(calendars.keySet()));
    }
    return found;
  }

  /**
   * {@return what happens to resolution clocks on reopening; always there where a metric is
   * promised that {@linkplain Metric#isReopened() reopening concerns}}
   */
  public Optional<ReopenBehaviour> reopening() {
    return Optional.ofNullable(reopening);
  }

  /** {@return what counts as a first response} */
  public FirstResponseRule firstResponse() {
    return firstResponse;
  }

  /** {@return by how much agents may move a deadline, in counted time; zero if not at all} */
  public Duration extensionAllowance() {
    return extensionAllowance;
  }

  /** {@return whether a target that comes in the middle of a ticket counts from the contact on} */
  public boolean retroactiveStart() {
    return retroactiveStart;
  }

  /** {@return whether the waits before such a target came stop its clock} */
  public boolean retroactivePause() {
    return retroactivePause;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ResponseStandards that
        && id.equals(that.id)
        && version == that.version
        && rules.equals(that.rules)
        && calendars.equals(that.calendars)
        && Objects.equals(mainCalendar, that.mainCalendar)
        && reopening == that.reopening
        && firstResponse == that.firstResponse
        && extensionAllowance.equals(that.extensionAllowance)
        && retroactiveStart == that.retroactiveStart
        && retroactivePause == that.retroactivePause;
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, version, rules, reopening, firstResponse, extensionAllowance);
  }

  /** {@return id and version} */
  @Override
  public String toString() {
    return id + " version " + version;
  }
}
