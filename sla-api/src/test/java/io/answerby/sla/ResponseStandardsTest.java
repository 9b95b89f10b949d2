// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Channel.PHONE;
import static io.answerby.sla.Metric.AGENT_WORK;
import static io.answerby.sla.Metric.ANSWER;
import static io.answerby.sla.Metric.FIRST_RESOLUTION;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.Metric.TOTAL_RESOLUTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ResponseStandardsTest {

  private static final BusinessCalendar KARACHI =
      BusinessCalendar.named("karachi").in("Asia/Karachi").open("Mon-Fri", "09:00-17:00").build();
  private static final BusinessCalendar LAHORE =
      BusinessCalendar.named("lahore").in("Asia/Karachi").open("Mon-Sat", "10:00-16:00").build();
  private static final Contact CONTACT =
      Contact.by(EMAIL).at(Instant.parse("2026-11-23T05:00:00Z"));

  private static ResponseStandards standards(UnaryOperator<ChannelStep> email) {
    return ResponseStandards.define(
        "web-shop", 1, s -> s.calendar(KARACHI).calendars(LAHORE).channel(EMAIL, email));
  }

  private static ResponseStandards standardsWithRules() {
    return standards(
        c ->
            c.rule(
                    "gold-urgent",
                    r ->
                        r.priority("high", "urgent")
                            .tier("gold")
                            .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(1))))
                .rule(
                    "lahore",
                    r ->
                        r.attribute("branch", "lahore")
                            .calendar(LAHORE)
                            .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(2))))
                .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4)))
                .target(FIRST_RESOLUTION, t -> t.withinBusinessDays(2)));
  }

  private static String ruleFor(Contact contact) {
    return standardsWithRules().ruleFor(contact).map(ResponseRule::name).orElse("none");
  }

  @Test
  void theFirstRuleThatMatchesWins() {
    assertEquals("otherwise", ruleFor(CONTACT));
    assertEquals("otherwise", ruleFor(CONTACT.priority("urgent")));
    assertEquals("otherwise", ruleFor(CONTACT.priority("URGENT").tier("gold")));
    assertEquals("gold-urgent", ruleFor(CONTACT.priority("urgent").tier("gold")));
    assertEquals("lahore", ruleFor(CONTACT.attribute("branch", "lahore")));
    assertEquals(
        "gold-urgent",
        ruleFor(CONTACT.attribute("branch", "lahore").priority("high").tier("gold")));
    assertEquals("none", ruleFor(Contact.by(PHONE).at(CONTACT.at())));
  }

  @Test
  void aRuleThatWinsDecidesAlone() {
    Contact urgent = CONTACT.priority("high").tier("gold");
    assertEquals(
        Optional.of("first-response within 1 h"),
        standardsWithRules().target(urgent, FIRST_RESPONSE).map(Target::toString));
    assertEquals(Optional.empty(), standardsWithRules().target(urgent, FIRST_RESOLUTION));
    assertEquals(
        Optional.of("first-resolution within 2 business days"),
        standardsWithRules().target(CONTACT, FIRST_RESOLUTION).map(Target::toString));
  }

  @Test
  void aRuleCountsByItsCalendarOrTheContacts() {
    ResponseStandards standards =
        standards(
            c ->
                c.rule(
                        "branch",
                        r ->
                            r.tier("branch")
                                .calendarOfContact()
                                .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(1))))
                    .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4))));
    ResponseRule branch = standards.rules(EMAIL).get(0);
    ResponseRule otherwise = standards.rules(EMAIL).get(1);

    assertEquals(KARACHI, standards.calendarFor(branch, CONTACT));
    assertEquals(LAHORE, standards.calendarFor(branch, CONTACT.calendar("lahore")));
    assertEquals(KARACHI, standards.calendarFor(otherwise, CONTACT.calendar("lahore")));
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> standards.calendarFor(branch, CONTACT.calendar("berlin")));
    assertEquals(
        "standards 'web-shop' have no calendar 'berlin'; known calendars are [karachi, lahore]",
        refusal.getMessage());
  }

  @Test
  void areComparedByValue() {
    assertEquals(standardsWithRules(), standardsWithRules());
    assertEquals(standardsWithRules().hashCode(), standardsWithRules().hashCode());
    assertNotEquals(standardsWithRules(), standards(ChannelStep::noTarget));
  }

  @Test
  void anEmptyPromiseIsSaidNotForgotten() {
    ResponseStandards standards =
        standards(
            c ->
                c.rule("internal", r -> r.tier("internal").noTarget())
                    .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4))));
    assertEquals(Map.of(), standards.rules(EMAIL).get(0).targets());
    assertEquals(Optional.empty(), standards.target(CONTACT.tier("internal"), FIRST_RESPONSE));
  }

  @Test
  void keepTheirSettings() {
    ResponseStandards standards =
        ResponseStandards.define(
            "web-shop",
            3,
            s ->
                s.calendar(KARACHI)
                    .reopening(ReopenBehaviour.NEW_CYCLE)
                    .firstResponse(FirstResponseRule.REPLY_OR_RESOLUTION)
                    .extensionAllowance(Duration.ofHours(8))
                    .channel(PHONE, ChannelStep::noTarget)
                    .channel(EMAIL, ChannelStep::noTarget));
    assertEquals("web-shop version 3", standards.toString());
    assertEquals(List.of(PHONE, EMAIL), List.copyOf(standards.channels()));
    assertEquals(Optional.of(ReopenBehaviour.NEW_CYCLE), standards.reopening());
    assertEquals(FirstResponseRule.REPLY_OR_RESOLUTION, standards.firstResponse());
    assertEquals(Duration.ofHours(8), standards.extensionAllowance());
    assertEquals(Optional.empty(), standardsWithRules().reopening());
  }

  @Test
  void mustSayWhatReopeningDoesToWhatItConcerns() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                standards(
                    c ->
                        c.rule(
                                "gold",
                                r ->
                                    r.tier("gold")
                                        .target(AGENT_WORK, t -> t.within(Duration.ofHours(8))))
                            .target(TOTAL_RESOLUTION, t -> t.within(Duration.ofHours(40)))));
    assertEquals(
        "standards 'web-shop' version 1: reopening must be set, since it decides over"
            + " total-resolution, agent-work, but was 'none'",
        refusal.getMessage());
  }

  @Test
  void needAZoneWhereTheyPromiseBusinessDaysOfAComposedCalendar() {
    BusinessCalendar either = BusinessCalendar.named("either").anyOf(KARACHI, LAHORE);
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                standards(
                    c ->
                        c.calendar(either)
                            .rule(
                                "gold",
                                r ->
                                    r.tier("gold")
                                        .target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(1)))
                                        .target(FIRST_RESOLUTION, t -> t.withinBusinessDays(1)))
                            .rule(
                                "lahore",
                                r ->
                                    r.tier("lahore")
                                        .calendar(LAHORE)
                                        .target(FIRST_RESOLUTION, t -> t.withinBusinessDays(2)))
                            .target(FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(3))));
    assertEquals(
        """
        standards 'web-shop' version 1 with 2 faults:
        - channel email, rule gold: calendar must be given a zone by withZone, since business days are promised, but was 'either'
        - channel email: calendar must be given a zone by withZone, since business days are promised, but was 'either'""",
        refusal.getMessage());
    assertEquals(
        List.of("gold", "otherwise"),
        standards(
                c ->
                    c.calendar(either.withZone(KARACHI.zone()))
                        .rule("gold", r -> r.tier("gold").noTarget())
                        .target(FIRST_RESOLUTION, t -> t.byEndOfBusinessDay(3)))
            .rules(EMAIL)
            .stream()
            .map(ResponseRule::name)
            .toList());
  }

  @Test
  void tellAllTheirFaultsAtOnce() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                ResponseStandards.define(
                    "Web Shop",
                    0,
                    s ->
                        s.extensionAllowance(Duration.ofHours(-1))
                            .channel(
                                EMAIL,
                                c ->
                                    c.rule(
                                            "all",
                                            r -> r.target(ANSWER, t -> t.within(Duration.ZERO)))
                                        .rule("all", r -> r.priority("high", "high", " "))
                                        .rule("otherwise", r -> r.tier().noTarget())
                                        .target(FIRST_RESPONSE, t -> t.byEndOfBusinessDay(-1))
                                        .target(FIRST_RESPONSE, t -> t.withinBusinessDays(1)))
                            .channel(EMAIL, c -> c)));
    assertEquals(
        """
        standards 'Web Shop' version 0 with 18 faults:
        - id must be lower-case letters, digits and inner hyphens, at most 64 characters, but was 'Web Shop'
        - version must be 1 or more, but was 0
        - extensionAllowance must be zero or more, but was PT-1H
        - channel email, rule all, target answer: within must be greater than zero, but was PT0S
        - channel email, rule all, target answer: kind must be withinElapsed, since answer counts wall-clock time, but was 'within'
        - channel email, rule all: conditions must be at least one: what is for all belongs to the channel, but was 0
        - channel email: rule name must be unique within the channel, but was 'all'
        - channel email, rule all: priority must list each value once, but was 'high'
        - channel email, rule all: priority must not be blank, but was ' '
        - channel email, rule all: targets must be written, or noTarget() said, but was 'none'
        - channel email: rule name must be unique within the channel, but was 'otherwise'
        - channel email, rule otherwise: tier must list at least one value, but was ''
        - channel email, rule otherwise: conditions must be at least one: what is for all belongs to the channel, but was 0
        - channel email, target first-response: byEndOfBusinessDay must be from 0 to 3660 business days, but was -1
        - channel email: target first-response must be written once, but was 'written again'
        - channel email: targets must be written, or noTarget() said, but was 'none'
        - channel email must be written once, but was 'written again'
        - channel email: calendar must be set here or for all channels, but was 'none'""",
        refusal.getMessage());
  }

  @Test
  void aStepThatOutlivesItsRuleChangesNothing() {
    var kept = new ArrayList<RuleStep>();
    ResponseStandards standards =
        standards(
            c ->
                c.rule(
                        "gold",
                        r -> {
                          kept.add(r.tier("gold").attribute("branch", "lahore").noTarget());
                          return r;
                        })
                    .noTarget());
    kept.get(0).tier("silver").priority("high").attribute("branch", "riga");

    ResponseRule rule = standards.rules(EMAIL).get(0);
    assertEquals(Set.of("gold"), rule.tiers());
    assertEquals(Set.of(), rule.priorities());
    assertEquals(Map.of("branch", Set.of("lahore")), rule.attributes());
    Set<String> values = rule.attributes().getOrDefault("branch", Set.of());
    assertThrows(UnsupportedOperationException.class, () -> values.add("riga"));
  }

  @Test
  void anAttributeHasAName() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> standards(c -> c.noTarget().rule("x", r -> r.attribute(" ", "a").noTarget())));
    assertEquals(
        "standards 'web-shop' version 1: channel email, rule x: attribute name must not be blank,"
            + " but was ' '",
        refusal.getMessage());
  }

  @Test
  void areToldEachThingOnce() {
    BusinessCalendar otherLahore =
        BusinessCalendar.named("lahore").in("Asia/Karachi").alwaysOpen().build();
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                ResponseStandards.define(
                    "web-shop",
                    1,
                    s ->
                        s.calendar(KARACHI)
                            .calendar(LAHORE)
                            .calendars(otherLahore)
                            .reopening(ReopenBehaviour.CONTINUE)
                            .reopening(ReopenBehaviour.RESTART)
                            .channel(
                                EMAIL,
                                c ->
                                    c.noTarget()
                                        .calendar(KARACHI)
                                        .calendar(LAHORE)
                                        .target(ANSWER, t -> t.withinElapsed(Duration.ofHours(1)))
                                        .rule("No Name", r -> r.tier("gold").noTarget()))));
    assertEquals(
        """
        standards 'web-shop' version 1 with 6 faults:
        - calendar must be set once, but was 'lahore'
        - calendar id must mean one calendar, but was 'lahore'
        - reopening must be set once, but was RESTART
        - channel email: calendar must be set once, but was 'lahore'
        - channel email: rule name must be lower-case letters, digits and inner hyphens, at most 64 characters, but was 'No Name'
        - channel email: noTarget() must stand alone, but was [ANSWER]""",
        refusal.getMessage());
    assertEquals(
        "standards 'none' version 1: channels must be at least one, but was 0",
        assertThrows(
                IllegalArgumentException.class, () -> ResponseStandards.define("none", 1, s -> s))
            .getMessage());
  }

  @Test
  void aRuleReadsTheHoursInTheContactsZoneIfItSaysSo() {
    ResponseStandards standards = standards(c -> c.zoneOfContact().noTarget());
    ResponseRule otherwise = standards.rules(EMAIL).get(0);
    assertTrue(otherwise.isUnconditional());
    assertEquals(KARACHI, standards.calendarFor(otherwise, CONTACT));
    ZoneId riga = ZoneId.of("Europe/Riga");
    assertEquals(KARACHI.withZone(riga), standards.calendarFor(otherwise, CONTACT.zone(riga)));
    assertNotEquals(KARACHI, KARACHI.withZone(riga));

    ResponseRule fixed = standards(ChannelStep::noTarget).rules(EMAIL).get(0);
    assertEquals(KARACHI, standards.calendarFor(fixed, CONTACT.zone(riga)));
  }

  @Test
  void knowEveryCalendarThatTheyCountBy() {
    BusinessCalendar quetta = KARACHI.withZone(ZoneId.of("UTC"));
    ResponseStandards standards =
        ResponseStandards.define(
            "web-shop",
            1,
            s ->
                s.calendar(LAHORE)
                    .channel(PHONE, c -> c.noTarget().calendar(quetta))
                    .channel(EMAIL, ChannelStep::noTarget));
    assertEquals(Set.of("lahore", "karachi"), standards.calendars().keySet());
    assertTrue(standards.retroactiveStart());
    assertTrue(standards.retroactivePause());
  }
}
