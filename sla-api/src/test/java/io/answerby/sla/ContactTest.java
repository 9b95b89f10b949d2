// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactTest {

  private static final Instant AT = Instant.parse("2026-12-24T11:30:00Z");

  @Test
  void everySettingGivesAChangedCopy() {
    Contact plain = Contact.by(Channel.EMAIL).at(AT);
    Contact full =
        plain
            .priority("high")
            .tier("gold")
            .attribute("country", "PK")
            .calendar("lahore")
            .zone(ZoneId.of("Asia/Karachi"));

    assertEquals(Contact.by(Channel.EMAIL).at(AT), plain);
    assertNotEquals(plain, full);
    assertEquals(Optional.of("high"), full.priority());
    assertEquals(Optional.of("gold"), full.tier());
    assertEquals("PK", full.attributes().get("country"));
    assertEquals(Optional.of("lahore"), full.calendar());
    assertEquals(Optional.of(ZoneId.of("Asia/Karachi")), full.zone());
    assertEquals(full, full.movedTo(AT.plusSeconds(1)).movedTo(AT));
  }

  @Test
  void showsNoValueOfAnAttribute() {
    assertEquals(
        "email at 2026-12-24T11:30:00Z, priority high, with [country]",
        Contact.by(Channel.EMAIL).at(AT).priority("high").attribute("country", "PK").toString());
  }

  @Test
  void takesManyAttributesAtOnceAndKeepsTheOthers() {
    Contact contact =
        Contact.by(Channel.EMAIL).at(AT).attribute("country", "PK").attribute("branch", "riga");
    assertEquals(
        Map.of("branch", "lahore", "country", "PK", "language", "ur"),
        contact.attributes(Map.of("branch", "lahore", "language", "ur")).attributes());
    assertEquals("riga", contact.attributes().get("branch"));
  }
}
