// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.ChannelStep;
import io.answerby.sla.Contact;
import io.answerby.sla.ResponseRule;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.RuleStep;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The matcher finds what asking rule after rule finds, however many rules there are. */
class RuleMatcherProperties {

  private static final BusinessCalendar ALWAYS =
      BusinessCalendar.named("always").in("UTC").alwaysOpen().build();

  @Property(tries = 300, seed = "20261121")
  void theWinnerIsTheFirstRuleThatMatches(@ForAll long seed) {
    Random random = new Random(seed);
    int count = random.nextInt(4) == 0 ? 60 + random.nextInt(80) : random.nextInt(8);
    ResponseStandards standards =
        ResponseStandards.define(
            "any", 1, s -> s.calendar(ALWAYS).channel(EMAIL, c -> rules(random, count, c)));
    SlaEngine engine = SlaEngine.of(standards);
    for (int i = 0; i < 50; i++) {
      Contact contact = contact(random);
      String expected = null;
      List<String> before = new ArrayList<>();
      for (ResponseRule rule : standards.rules(EMAIL)) {
        if (expected == null && rule.matches(contact)) {
          expected = rule.name();
        } else if (expected == null) {
          before.add(rule.name());
        }
      }
      Deadline due = engine.deadline(contact, FIRST_RESPONSE);
      assertEquals(expected, due.rule(), contact::toString);
      assertEquals(before, due.passedOver(), contact::toString);
    }
  }

  private static ChannelStep rules(Random random, int count, ChannelStep channel) {
    for (int i = 0; i < count; i++) {
      channel.rule(
          "r" + i,
          rule -> {
            // values from a to e; every rule asks something
            int asks = 1 + random.nextInt(15);
            if ((asks & 1) != 0) {
              rule.priority(values(random));
            }
            if ((asks & 2) != 0) {
              rule.tier(values(random));
            }
            if ((asks & 4) != 0) {
              rule.attribute("country", values(random));
            }
            if ((asks & 8) != 0) {
              rule.attribute("topic", values(random));
            }
            return promise(rule);
          });
    }
    return channel.target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(4)));
  }

  private static RuleStep promise(RuleStep rule) {
    return rule.target(FIRST_RESPONSE, t -> t.within(Duration.ofHours(1)));
  }

  private static String[] values(Random random) {
    List<String> chosen = new ArrayList<>();
    for (String value : List.of("a", "b", "c", "d")) {
      if (random.nextBoolean()) {
        chosen.add(value);
      }
    }
    return chosen.isEmpty() ? new String[] {"a"} : chosen.toArray(String[]::new);
  }

  private static Contact contact(Random random) {
    Contact contact = Contact.by(EMAIL).at(Instant.EPOCH.plusSeconds(random.nextInt(1_000_000)));
    List<String> values = List.of("a", "b", "c", "d", "e");
    if (random.nextInt(4) != 0) {
      contact = contact.priority(values.get(random.nextInt(5)));
    }
    if (random.nextInt(4) != 0) {
      contact = contact.tier(values.get(random.nextInt(5)));
    }
    if (random.nextBoolean()) {
      contact = contact.attribute("country", values.get(random.nextInt(5)));
    }
    if (random.nextBoolean()) {
      contact = contact.attribute("topic", values.get(random.nextInt(5)));
    }
    return contact;
  }
}
