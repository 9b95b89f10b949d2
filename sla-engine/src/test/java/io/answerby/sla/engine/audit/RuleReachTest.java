// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.audit;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.ChannelStep;
import io.answerby.sla.ResponseRule;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.RuleStep;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which rules no contact reaches, whether all contacts can be tried or there are too many. */
class RuleReachTest {

  private static final BusinessCalendar ALWAYS =
      BusinessCalendar.named("always").in("UTC").alwaysOpen().build();
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

  private record Rule(String name, UnaryOperator<RuleStep> asks) {}

  private static Rule rule(String name, UnaryOperator<RuleStep> asks) {
    return new Rule(name, asks);
  }

  /** The names of those out of reach; twenty attributes more make too many contacts. */
  private static List<String> outOfReach(boolean tooMany, Rule... rules) {
    return outOfReach(standards(tooMany, rules));
  }

  private static ResponseStandards standards(boolean tooMany, Rule... rules) {
    return ResponseStandards.define(
        "shop",
        1,
        s ->
            s.calendar(ALWAYS)
                .channel(
                    EMAIL,
                    c -> {
                      ChannelStep step = c;
                      for (Rule rule : rules) {
                        step =
                            step.rule(
                                rule.name,
                                r ->
                                    rule.asks
                                        .apply(r)
                                        .target(
                                            FIRST_RESPONSE, t -> t.within(Duration.ofHours(1))));
                      }
                      for (int i = 0; tooMany && i < 20; i++) {
                        String name = "attribute" + i;
                        step =
                            step.rule(
                                name,
                                r ->
                                    r.attribute(name, "yes")
                                        .target(
                                            FIRST_RESPONSE, t -> t.within(Duration.ofHours(1))));
                      }
                      return step.target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(1)));
                    }));
  }

  private static List<String> outOfReach(ResponseStandards standards) {
    var reach = new RuleReach(standards, EMAIL, NOW);
    var names = new ArrayList<String>();
    for (ResponseRule rule : standards.rules(EMAIL)) {
      if (reach.isOutOfReach(rule)) {
        names.add(rule.name());
      }
    }
    return names;
  }

  private static void assertOutOfReach(List<String> names, Rule... rules) {
    assertEquals(names, outOfReach(false, rules), "all contacts tried");
    assertEquals(names, outOfReach(true, rules), "too many contacts to try");
  }

  @Test
  void aRuleIsTakenByAnEarlierOneThatAsksLess() {
    assertOutOfReach(
        List.of("gold-high", "gold-lv"),
        rule("gold", r -> r.tier("gold")),
        rule("gold-high", r -> r.tier("gold").priority("high")),
        rule("gold-lv", r -> r.tier("gold").attribute("country", "LV")));
    assertOutOfReach(
        List.of("one"),
        rule("either", r -> r.priority("high", "urgent")),
        rule("one", r -> r.priority("urgent")));
    assertOutOfReach(
        List.of("lv"),
        rule("baltic", r -> r.attribute("country", "EE", "LV", "LT")),
        rule("lv", r -> r.attribute("country", "LV")));
  }

  @Test
  void aRuleThatAsksLessOrOtherwiseIsReached() {
    assertOutOfReach(
        List.of(),
        rule("gold-high", r -> r.tier("gold").priority("high")),
        rule("gold", r -> r.tier("gold")),
        rule("high", r -> r.priority("high")));
    assertOutOfReach(
        List.of(),
        rule("one", r -> r.priority("urgent")),
        rule("either", r -> r.priority("high", "urgent")));
    assertOutOfReach(
        List.of(),
        rule("lv", r -> r.attribute("country", "LV")),
        rule("gold", r -> r.tier("gold")),
        rule("web", r -> r.attribute("source", "web")));
  }

  @Test
  void aRuleThatEarlierOnesTakeTogetherIsFoundOnlyByTryingAllContacts() {
    Rule[] rules = {
      rule("gold-high", r -> r.tier("gold").priority("high")),
      rule("gold-urgent", r -> r.tier("gold").priority("urgent")),
      rule("gold-either", r -> r.tier("gold").priority("high", "urgent"))
    };
    assertEquals(List.of("gold-either"), outOfReach(false, rules));
    assertEquals(List.of(), outOfReach(true, rules));
  }

  @Test
  void aRuleIsShownByAContactThatItDecides() {
    Rule[] rules = {
      rule("gold-high", r -> r.tier("gold").priority("high")),
      rule("gold", r -> r.tier("gold")),
      rule("gold-urgent", r -> r.tier("gold").priority("urgent"))
    };
    for (boolean tooMany : List.of(false, true)) {
      ResponseStandards standards = standards(tooMany, rules);
      var reach = new RuleReach(standards, EMAIL, NOW);
      for (ResponseRule rule : standards.rules(EMAIL)) {
        assertEquals(
            rule.name().equals("gold-urgent") ? Optional.empty() : Optional.of(rule),
            reach.winnerOf(rule).flatMap(standards::ruleFor));
      }
    }
  }

  /** 50 priorities by 1,000 tiers, having none among them, are the most that are tried. */
  @Test
  void fiftyThousandContactsAreTriedAndNotOneMore() {
    assertEquals(List.of("gold-either"), outOfReach(standards(false, manyTiers(998))));
    assertEquals(List.of(), outOfReach(standards(false, manyTiers(999))));
  }

  private static Rule[] manyTiers(int besidesGold) {
    String[] priorities = IntStream.range(0, 47).mapToObj(n -> "p" + n).toArray(String[]::new);
    String[] tiers = IntStream.range(0, besidesGold).mapToObj(n -> "t" + n).toArray(String[]::new);
    return new Rule[] {
      rule("gold-high", r -> r.tier("gold").priority("high")),
      rule("gold-urgent", r -> r.tier("gold").priority("urgent")),
      rule("gold-either", r -> r.tier("gold").priority("high", "urgent")),
      rule("others", r -> r.tier(tiers).priority(priorities))
    };
  }
}
