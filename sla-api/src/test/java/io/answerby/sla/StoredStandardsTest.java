// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.answerby.sla.StoredStandards.DayAndTime;
import io.answerby.sla.StoredStandards.OfChannel;
import io.answerby.sla.StoredStandards.OfRule;
import io.answerby.sla.StoredStandards.OfTarget;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.StoredCalendar;
import io.answerby.sla.calendar.StoredFault;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredStandardsTest {

  private static final BusinessCalendar KARACHI =
      BusinessCalendar.named("karachi")
          .in("Asia/Karachi")
          .open("Mon-Fri", "09:00-17:00")
          .closed(LocalDate.of(2026, 12, 25), "Christmas")
          .build();
  private static final BusinessCalendar LAHORE =
      BusinessCalendar.named("lahore").in("Asia/Karachi").open("Sat", "22:00-02:00").build();

  private static ResponseStandards everything() {
    return ResponseStandards.define(
        "web-shop",
        7,
        s ->
            s.calendar(KARACHI)
                .calendars(LAHORE)
                .reopening(ReopenBehaviour.NEW_CYCLE)
                .firstResponse(FirstResponseRule.REPLY_OR_RESOLUTION)
                .extensionAllowance(Duration.ofHours(8))
                .retroactiveStart(false)
                .retroactivePause(false)
                .channel(
                    Channel.EMAIL,
                    c ->
                        c.rule(
                                "gold",
                                r ->
                                    r.priority("high", "urgent")
                                        .tier("gold")
                                        .attribute("country", "PK", "IN")
                                        .calendar(LAHORE)
                                        .calendarOfContact()
                                        .zoneOfContact()
                                        .target(
                                            Metric.FIRST_RESPONSE,
                                            t ->
                                                t.within(Duration.ofMinutes(90))
                                                    .neverLaterThan(Duration.ofHours(24))
                                                    .warnAtPercent(50, 80)
                                                    .warnBefore(Duration.ofMinutes(10))
                                                    .objectivePercent(95)
                                                    .pausedBy()))
                            .rule("internal", r -> r.tier("internal").noTarget())
                            .target(
                                Metric.FIRST_RESOLUTION,
                                t -> t.withinBusinessDays(2).cutOff(LocalTime.of(15, 0)))
                            .target(
                                Metric.PERIODIC_UPDATE,
                                t -> t.byEndOfBusinessDay(0).pausedBy(Party.SHOP))
                            .target(
                                Metric.FIRST_RESPONSE,
                                t -> t.byTimeOnBusinessDay(1, LocalTime.NOON)))
                .channel(
                    Channel.PHONE,
                    c ->
                        c.calendar(LAHORE)
                            .target(Metric.ANSWER, t -> t.withinElapsed(Duration.ofMinutes(3))))
                .channel(Channel.CHAT, ChannelStep::noTarget));
  }

  @Test
  void whatIsStoredReadsBackAsItWas() {
    StoredStandards stored = StoredStandards.of(everything());
    assertEquals(List.of(), stored.faults());
    assertEquals(everything(), stored.toStandards());
    assertEquals(stored, StoredStandards.of(stored.toStandards()));
  }

  @Test
  void tellsEveryFaultWithItsPointerRuleAndValue() {
    var stored =
        new StoredStandards(
            2,
            "Web Shop",
            null,
            List.of(
                calendar("karachi", "Asia/Karachee", "9-25"),
                StoredCalendar.of(LAHORE),
                StoredCalendar.of(LAHORE)),
            "berlin",
            List.of(
                new OfChannel(
                    "email",
                    null,
                    null,
                    null,
                    List.of(
                        new OfRule(
                            "gold",
                            List.of("high", "high"),
                            null,
                            Map.of("a/b", List.of()),
                            "riga",
                            null,
                            null,
                            List.of(target("first-response", "4 hours", null, null)))),
                    List.of(
                        target("first-response", "PT0S", null, List.of(0)),
                        target("reply", "PT1H", null, null),
                        target("answer", "PT1H", "PT1H", null))),
                new OfChannel(
                    "E-Mail",
                    null,
                    null,
                    null,
                    List.of(new OfRule(null, null, List.of("gold"), null, null, null, null, null)),
                    List.of(
                        new OfTarget(
                            "first-response",
                            "PT4H",
                            null,
                            null,
                            null,
                            null,
                            "PT0S",
                            null,
                            null,
                            null,
                            null,
                            null)))),
            "forget",
            null,
            "PT-1H",
            null,
            null);

    assertEquals(
        """
        /form must be 1, the form that this version reads, but was 2
        /id must be lower-case letters, digits and inner hyphens, at most 64 characters, but was 'Web Shop'
        /version must be 1 or more, but was missing
        /calendars/0/zone must be a zone that Java knows, such as Asia/Karachi, but was 'Asia/Karachee'
        /calendars/0/hours/mon/0 must be hours such as 09:00-13:00, but was '9-25'
        /calendars/2/id must be unique, but was 'lahore'
        /calendar must be the id of one of the calendars [karachi, lahore], but was 'berlin'
        /reopening must be one of [continue, continue-without-resolved-time, new-cycle, restart], but was 'forget'
        /channels/0/rules/0/calendar must be the id of one of the calendars [karachi, lahore], but was 'riga'
        /channels/0/rules/0/targets/0/within must be a duration such as PT4H, but was '4 hours'
        /channels/0/targets/1/metric must be a metric such as first-response, but was 'reply'
        /channels/0/targets/2 must have exactly one of within, withinElapsed, withinBusinessDays, byEndOfBusinessDay and byTimeOnBusinessDay, but was 2
        /channels/1/channel must be lower-case letters, digits and inner hyphens, at most 64 characters, but was 'E-Mail'
        /channels/1/rules/0/name must be lower-case letters, digits and inner hyphens, at most 64 characters, but was missing
        /extensionAllowance must be zero or more, but was PT-1H
        /channels/0/rules/0/priority must list each value once, but was 'high'
        /channels/0/rules/0/attributes/a~1b must list at least one value, but was ''
        /channels/0/targets/0/within must be greater than zero, but was PT0S
        /channels/0/targets/0/warnAtPercent must be from 1 to 99, but was 0
        /channels/1/targets/0/neverLaterThan must be greater than zero, but was PT0S
        /channels/0/calendar must be set here or for all channels, but was 'none'
        /channels/1/calendar must be set here or for all channels, but was 'none'""",
        String.join("\n", stored.faults().stream().map(Object::toString).toList()));
    var refusal = assertThrows(IllegalArgumentException.class, stored::toStandards);
    assertEquals(23, String.valueOf(refusal.getMessage()).split("\n").length, refusal::getMessage);
  }

  @Test
  void saysWhereWhatReopeningDoesIsMissing() {
    var stored =
        new StoredStandards(
            1,
            "shop",
            1,
            List.of(StoredCalendar.of(KARACHI)),
            "karachi",
            List.of(
                new OfChannel(
                    "email",
                    null,
                    null,
                    null,
                    null,
                    List.of(target("total-resolution", "PT1H", null, null)))),
            null,
            null,
            null,
            null,
            null);
    assertEquals(
        List.of("/reopening must be set, since it decides over total-resolution, but was 'none'"),
        stored.faults().stream().map(Object::toString).toList());
  }

  private static StoredCalendar calendar(String id, String zone, String monday) {
    return new StoredCalendar(
        id, zone, Map.of("mon", List.of(monday)), null, null, null, null, null, null, null, null);
  }

  private static OfTarget target(
      String metric,
      @Nullable String within,
      @Nullable String elapsed,
      @Nullable List<Integer> percents) {
    return new OfTarget(
        metric, within, elapsed, null, null, null, null, percents, null, null, null, null);
  }

  @Test
  void aTimeWithoutItsDayIsAFault() {
    var stored =
        new StoredStandards(
            1,
            "shop",
            1,
            List.of(StoredCalendar.of(KARACHI)),
            "karachi",
            List.of(
                new OfChannel(
                    "email",
                    null,
                    null,
                    null,
                    null,
                    List.of(
                        new OfTarget(
                            "first-response",
                            null,
                            null,
                            null,
                            null,
                            new DayAndTime(null, "25:00"),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null)))),
            null,
            null,
            null,
            null,
            null);
    assertEquals(
        List.of(
            "/channels/0/targets/0/byTimeOnBusinessDay/day must be a number of business days, but"
                + " was missing",
            "/channels/0/targets/0/byTimeOnBusinessDay/time must be a local time such as 15:00, but"
                + " was '25:00'"),
        stored.faults().stream().map(Object::toString).toList());
  }

  @Test
  @SuppressWarnings("NullAway") // some JSON libraries make null of an entry that is null
  void anEntryThatIsNullIsMissing() {
    var rule =
        new OfRule(
            "gold",
            Arrays.asList((String) null),
            null,
            Map.of("a/b", Arrays.asList("PK", null)),
            null,
            null,
            null,
            Arrays.asList((OfTarget) null));
    var stored =
        new StoredStandards(
            1,
            "web-shop",
            1,
            Arrays.asList(StoredCalendar.of(KARACHI), null),
            "karachi",
            Arrays.asList(null, new OfChannel("email", null, null, null, List.of(rule), null)),
            null,
            null,
            null,
            null,
            null);
    assertEquals(
        List.of(
            "/calendars/1",
            "/channels/0",
            "/channels/1/rules/0/priority/0",
            "/channels/1/rules/0/attributes/a~1b/1",
            "/channels/1/rules/0/targets/0"),
        stored.faults().stream()
            .filter(fault -> fault.value().equals("missing"))
            .map(StoredFault::pointer)
            .toList());
  }
}
