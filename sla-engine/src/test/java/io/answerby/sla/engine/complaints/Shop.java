// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.complaints;

import static io.answerby.sla.Channel.EMAIL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.ChannelStep;
import io.answerby.sla.Contact;
import io.answerby.sla.Metric;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.StandardsStep;
import io.answerby.sla.TargetKind;
import io.answerby.sla.TargetStep;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketBuilder;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.SlaClock;
import io.answerby.sla.engine.SlaEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A shop that answers mail Mon-Fri 9-17 UTC, in the week of Monday 2026-11-23 and the next. */
final class Shop {

  static final BusinessCalendar WEEK =
      BusinessCalendar.named("week").in("UTC").open("Mon-Fri", "09:00-17:00").build();
  static final BusinessCalendar ALWAYS =
      BusinessCalendar.named("always").in("UTC").open("Mon-Sun", "00:00-24:00").build();

  private Shop() {}

  /** {@code "Mon 09:30"}, or {@code "Mon+1 09:30"} a week later. */
  static Instant at(String text) {
    String[] parts = text.split(" ", -1);
    String[] day = parts[0].split("\\+", -1);
    int weeks = day.length == 2 ? Integer.parseInt(day[1]) : 0;
    int offset = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun").indexOf(day[0]);
    return Instant.parse("2026-11-23T" + parts[1] + ":00Z")
        .plus(Duration.ofDays(offset + 7L * weeks));
  }

  static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }

  static Contact mail(String at) {
    return Contact.by(EMAIL).at(at(at));
  }

  static Ticket ticket(UnaryOperator<TicketBuilder> writing) {
    return Ticket.define("T", writing);
  }

  static SlaEngine promising(Metric metric, Function<TargetKind, TargetStep> target) {
    return promising(WEEK, metric, target);
  }

  static SlaEngine promising(
      BusinessCalendar calendar, Metric metric, Function<TargetKind, TargetStep> target) {
    return promising(calendar, s -> s, metric, target);
  }

  static SlaEngine promising(
      BusinessCalendar calendar,
      UnaryOperator<StandardsStep> more,
      Metric metric,
      Function<TargetKind, TargetStep> target) {
    return SlaEngine.of(standards(1, calendar, more, metric, target));
  }

  static ResponseStandards standards(
      int version,
      BusinessCalendar calendar,
      UnaryOperator<StandardsStep> more,
      Metric metric,
      Function<TargetKind, TargetStep> target) {
    return standards(version, calendar, more, c -> c.target(metric, target));
  }

  static SlaEngine promising(BusinessCalendar calendar, UnaryOperator<ChannelStep> toMail) {
    return SlaEngine.of(standards(1, calendar, s -> s, toMail));
  }

  static ResponseStandards standards(
      int version,
      BusinessCalendar calendar,
      UnaryOperator<StandardsStep> more,
      UnaryOperator<ChannelStep> toMail) {
    return ResponseStandards.define(
        "shop", version, s -> more.apply(s).calendar(calendar).channel(EMAIL, toMail));
  }

  static SlaClock only(SlaEngine sla, Ticket ticket, String asOf) {
    List<SlaClock> clocks = sla.clocks(ticket, at(asOf));
    assertEquals(1, clocks.size(), clocks::toString);
    return clocks.get(0);
  }

  static void assertDue(String due, SlaClock clock) {
    assertEquals(at(due), clock.dueAt().orElseThrow(), clock::toString);
  }

  static List<String> told(SlaEngine sla, Ticket ticket) {
    return sla.events(ticket, at("Mon 00:00"), at("Sun+1 00:00")).stream()
        .map(event -> event.kind() + " " + event.at())
        .toList();
  }
}
