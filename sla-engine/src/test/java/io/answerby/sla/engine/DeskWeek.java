// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import io.answerby.sla.Channel;
import io.answerby.sla.ChannelStep;
import io.answerby.sla.Contact;
import io.answerby.sla.FirstResponseRule;
import io.answerby.sla.Metric;
import io.answerby.sla.Party;
import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.TargetKind;
import io.answerby.sla.TargetStep;
import io.answerby.sla.Ticket;
import io.answerby.sla.TicketEvent;
import io.answerby.sla.TicketEvent.Cancellation;
import io.answerby.sla.TicketEvent.LeftBehind;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A week of a made-up desk: random standards and random tickets with all kinds of events, on whole
 * minutes, many of them at the same one. The week is that of 2026-10-23, in which summer time ends
 * in Berlin.
 */
final class DeskWeek {

  static final Instant EPOCH = Instant.parse("2026-10-23T00:00:00Z");
  static final int WEEK = 7 * 24 * 60;

  static final BusinessCalendar BERLIN =
      BusinessCalendar.named("berlin")
          .in("Europe/Berlin")
          .open("Mon-Fri", "09:00-12:30", "13:30-17:00")
          .open("Sat", "10:00-14:00")
          .build();
  static final BusinessCalendar KOLKATA =
      BusinessCalendar.named("kolkata").in("Asia/Kolkata").open("Mon-Sat", "10:00-19:00").build();
  static final BusinessCalendar ALWAYS =
      BusinessCalendar.named("always").in("UTC").open("Mon-Sun", "00:00-24:00").build();

  private static final List<BusinessCalendar> CALENDARS = List.of(BERLIN, KOLKATA, ALWAYS);
  private static final List<String> PRIORITIES = List.of("low", "normal", "urgent");
  private static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.PHONE);

  private DeskWeek() {}

  static MinuteWorld world() {
    var world = new MinuteWorld(EPOCH, 6 * WEEK);
    world.add(BERLIN, DeskWeek::isBerlinOpen);
    world.add(KOLKATA, DeskWeek::isKolkataOpen);
    world.add(ALWAYS, local -> true);
    return world;
  }

  private static boolean isBerlinOpen(ZonedDateTime local) {
    int minute = local.getHour() * 60 + local.getMinute();
    return switch (local.getDayOfWeek()) {
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY ->
          (minute >= 540 && minute < 750) || (minute >= 810 && minute < 1020);
      case SATURDAY -> minute >= 600 && minute < 840;
      case SUNDAY -> false;
    };
  }

  private static boolean isKolkataOpen(ZonedDateTime local) {
    return local.getDayOfWeek() != DayOfWeek.SUNDAY
        && local.getHour() >= 10
        && local.getHour() < 19;
  }

  // Standards

  static ResponseStandards standards(Random random, int version) {
    return ResponseStandards.define(
        "desk",
        version,
        s -> {
          s.calendar(CALENDARS.get(random.nextInt(3)))
              .calendars(BERLIN, KOLKATA, ALWAYS)
              .reopening(pick(random, ReopenBehaviour.values()))
              .firstResponse(pick(random, FirstResponseRule.values()))
              .extensionAllowance(Duration.ofHours(2));
          for (Channel channel : CHANNELS) {
            s.channel(channel, c -> channel(random, c));
          }
          return s;
        });
  }

  private static ChannelStep channel(Random random, ChannelStep channel) {
    for (String priority : PRIORITIES) {
      channel.rule(
          priority,
          rule -> {
            rule.priority(priority).calendar(CALENDARS.get(random.nextInt(3)));
            boolean any = false;
            for (Metric metric : Metric.values()) {
              if (random.nextInt(6) > 0 || (metric == Metric.OWNERSHIP && !any)) {
                rule.target(metric, t -> target(random, metric, t));
                any = true;
              }
            }
            return rule;
          });
    }
    return channel.target(Metric.FIRST_RESPONSE, t -> target(random, Metric.FIRST_RESPONSE, t));
  }

  private static TargetStep target(Random random, Metric metric, TargetKind kind) {
    if (metric == Metric.ANSWER) {
      return kind.withinElapsed(Duration.ofMinutes(20L * (1 + random.nextInt(2))))
          .warnAtPercent(50);
    }
    int minutes = 20 * (1 + random.nextInt(24));
    int form = random.nextInt(8);
    TargetStep step =
        switch (form) {
          case 0 -> kind.withinBusinessDays(1 + random.nextInt(2));
          case 1 -> kind.byEndOfBusinessDay(random.nextInt(2));
          case 2 -> kind.byTimeOnBusinessDay(random.nextInt(2), LocalTime.of(13, 0));
          case 3, 4 -> kind.withinElapsed(Duration.ofMinutes(minutes));
          default -> kind.within(Duration.ofMinutes(minutes));
        };
    if (form <= 2 && random.nextBoolean()) {
      step.cutOff(LocalTime.of(9 + random.nextInt(9), 0));
    }
    if (random.nextInt(3) == 0) {
      step.neverLaterThan(Duration.ofMinutes(40L * (2 + random.nextInt(30))));
    }
    if (random.nextInt(3) == 0) {
      Party[] parties =
          random.nextBoolean()
              ? new Party[] {Party.CUSTOMER}
              : new Party[] {Party.CUSTOMER, Party.SHOP};
      step.pausedBy(parties);
    }
    if (random.nextBoolean()) {
      step.warnBefore(Duration.ofMinutes(15));
    }
    // a share of whole business days would not fall on a whole minute
    if (random.nextBoolean() && form > 2) {
      step.warnAtPercent(50, 80);
    }
    return step;
  }

  private static <T> T pick(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  // Tickets

  static Ticket ticket(Random random, String id) {
    return ticket(random, id, 0);
  }

  private static Ticket ticket(Random random, String id, int depth) {
    var events = new ArrayList<TicketEvent>();
    var ids = new ArrayList<String>();
    var pauses = new ArrayList<String>();
    int minute = random.nextInt(2 * 24 * 60);
    Contact contact =
        Contact.by(CHANNELS.get(random.nextInt(2)))
            .at(at(minute))
            .priority(PRIORITIES.get(random.nextInt(3)));
    events.add(
        new TicketEvent.Opened(
            newId(random, ids), contact, random.nextInt(5) == 0 ? Party.SHOP : Party.CUSTOMER));
    int more = 1 + random.nextInt(14);
    for (int i = 0; i < more; i++) {
      minute += gap(random);
      events.add(event(random, newId(random, ids), at(minute), ids, pauses, depth));
    }
    if (random.nextInt(4) == 0) {
      events.addAll(events.subList(0, random.nextInt(events.size())));
    }
    Collections.shuffle(events, random);
    return Ticket.of(id, events);
  }

  private static int gap(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> 0;
      case 1 -> 1 + random.nextInt(20);
      case 2 -> 20 * random.nextInt(10);
      case 3 -> 1 + random.nextInt(300);
      default -> random.nextInt(900);
    };
  }

  private static String newId(Random random, List<String> ids) {
    String id;
    do {
      id = Integer.toString(random.nextInt(100_000), 36);
    } while (ids.contains(id));
    ids.add(id);
    return id;
  }

  static Instant at(int minute) {
    return EPOCH.plusSeconds(60L * minute);
  }

  private static TicketEvent event(
      Random random, String id, Instant at, List<String> ids, List<String> pauses, int depth) {
    return switch (random.nextInt(30)) {
      case 0, 1, 2, 3 -> new TicketEvent.CustomerWrote(id, at);
      case 4, 5, 6 -> new TicketEvent.AgentReplied(id, at, random.nextBoolean() ? "asha" : "");
      case 7, 8, 9 -> {
        pauses.add(id);
        yield new TicketEvent.Paused(id, at, pick(random, Party.values()), "waiting");
      }
      case 10, 11 ->
          new TicketEvent.Resumed(
              id, at, pauses.isEmpty() ? "none" : pauses.get(random.nextInt(pauses.size())));
      case 12, 13 ->
          new TicketEvent.PriorityChanged(
              id, at, random.nextInt(8) == 0 ? "other" : PRIORITIES.get(random.nextInt(3)));
      case 14, 15 -> new TicketEvent.Resolved(id, at);
      case 16, 17 -> new TicketEvent.Reopened(id, at);
      case 18 -> new TicketEvent.Closed(id, at);
      case 19 -> new TicketEvent.JoinedQueue(id, at);
      case 20 -> new TicketEvent.Served(id, at);
      case 21 -> new TicketEvent.Abandoned(id, at, pick(random, LeftBehind.values()));
      case 22, 23 ->
          new TicketEvent.Assigned(
              id, at, random.nextBoolean() ? "front" : "back", random.nextBoolean() ? "asha" : "");
      case 24 -> new TicketEvent.Unassigned(id, at);
      case 25 ->
          new TicketEvent.Extended(
              id,
              at,
              pick(random, Metric.values()),
              Duration.ofMinutes(20L * (1 + random.nextInt(5))),
              "asha",
              "storm");
      case 26 ->
          random.nextBoolean()
              ? new TicketEvent.ChannelChanged(id, at, CHANNELS.get(random.nextInt(2)))
              : new TicketEvent.AttributeChanged(id, at, "country", "PK");
      case 27 -> new TicketEvent.Retracted(id, at, otherThan(random, id, ids));
      case 28 ->
          depth == 0 && random.nextBoolean()
              ? new TicketEvent.Absorbed(id, at, ticket(random, "S", 1))
              : new TicketEvent.TierChanged(id, at, "gold");
      default -> seldom(random, id, at);
    };
  }

  private static TicketEvent seldom(Random random, String id, Instant at) {
    return switch (random.nextInt(6)) {
      case 0 -> new TicketEvent.Cancelled(id, at, pick(random, Cancellation.values()));
      case 1 -> new TicketEvent.MergedInto(id, at, "T2");
      case 2 -> new TicketEvent.Split(id, at, "T3");
      case 3 -> new TicketEvent.SplitFrom(id, at, "T4");
      case 4 -> new TicketEvent.AutomaticReply(id, at);
      default -> new TicketEvent.InternalNote(id, at);
    };
  }

  private static String otherThan(Random random, String id, List<String> ids) {
    String other = ids.get(random.nextInt(ids.size()));
    return other.equals(id) ? ids.get(0) : other;
  }
}
