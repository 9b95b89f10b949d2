// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Channel.EMAIL;
import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.engine.ClocksTest.ALWAYS;
import static io.answerby.sla.engine.ClocksTest.HOUR;
import static io.answerby.sla.engine.ClocksTest.mail;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.answerby.sla.ChannelStep;
import io.answerby.sla.Contact;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.RuleStep;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Which rule wins: the first that matches, also where there are more than a machine word holds. */
class RuleMatcherTest {

  private static final Contact CONTACT = mail("Mon 10:00");

  private static String winner(UnaryOperator<ChannelStep> channel, Contact contact) {
    SlaEngine sla =
        SlaEngine.of(
            ResponseStandards.define("shop", 1, s -> s.calendar(ALWAYS).channel(EMAIL, channel)));
    return sla.deadline(contact, FIRST_RESPONSE).rule();
  }

  private static RuleStep promise(RuleStep rule) {
    return rule.target(FIRST_RESPONSE, t -> t.within(HOUR));
  }

  private static ChannelStep otherwise(ChannelStep channel) {
    return channel.target(FIRST_RESPONSE, t -> t.within(HOUR));
  }

  @Test
  void theFirstOfThoseThatMatch() {
    UnaryOperator<ChannelStep> channel =
        c ->
            otherwise(
                c.rule("gold-and-urgent", r -> promise(r.priority("urgent").tier("gold")))
                    .rule("urgent", r -> promise(r.priority("urgent", "high")))
                    .rule("gold", r -> promise(r.tier("gold"))));
    assertEquals("gold-and-urgent", winner(channel, CONTACT.priority("urgent").tier("gold")));
    assertEquals("urgent", winner(channel, CONTACT.priority("high").tier("gold")));
    assertEquals("urgent", winner(channel, CONTACT.priority("urgent")));
    assertEquals("gold", winner(channel, CONTACT.priority("low").tier("gold")));
    assertEquals("gold", winner(channel, CONTACT.tier("gold")));
    assertEquals("otherwise", winner(channel, CONTACT.priority("low").tier("silver")));
    assertEquals("otherwise", winner(channel, CONTACT));
  }

  @Test
  void aRuleThatDoesNotAskForWhatAnotherNames() {
    // the second asks for no priority, so one that the first names is as good as any
    UnaryOperator<ChannelStep> channel =
        c ->
            otherwise(
                c.rule("gold-and-urgent", r -> promise(r.priority("urgent").tier("gold")))
                    .rule("silver", r -> promise(r.tier("silver"))));
    assertEquals("silver", winner(channel, CONTACT.priority("urgent").tier("silver")));
  }

  @Test
  void oneOfASecondAndThirdWord() {
    UnaryOperator<ChannelStep> channel =
        c -> {
          for (int i = 0; i < 150; i++) {
            String value = "p" + i;
            c.rule("r" + i, r -> promise(r.attribute("product", value)));
          }
          return otherwise(c);
        };
    for (int i : new int[] {0, 63, 64, 65, 127, 128, 149}) {
      assertEquals("r" + i, winner(channel, CONTACT.attribute("product", "p" + i)));
    }
    assertEquals("otherwise", winner(channel, CONTACT.attribute("product", "p150")));
    assertEquals("otherwise", winner(channel, CONTACT));
  }

  @Test
  void oneOfAsManyAsAWordHolds() {
    UnaryOperator<ChannelStep> channel =
        c -> {
          for (int i = 0; i < 63; i++) {
            String value = "p" + i;
            c.rule("r" + i, r -> promise(r.priority(value)));
          }
          return otherwise(c);
        };
    assertEquals("r62", winner(channel, CONTACT.priority("p62")));
    assertEquals("otherwise", winner(channel, CONTACT.priority("p63")));
  }
}
