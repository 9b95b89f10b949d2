// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.BusinessCalendarBuilder;
import io.answerby.sla.calendar.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OsmOpeningHoursProperties {

  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

  private static final String[] PIECES = {
    "Mo", "-", "Fr", " ", "09:00", "17:00", "26:00", ",", ";", "||", "PH", "off", "\"", "x", "2026",
    "Dec", "25", "sunrise", "week", "[1]", "+", "24/7", "\u0000", "\u0968", "easter", "99", ":", "("
  };

  @Property(seed = "20261121", tries = 500)
  void readsBackWhatItWrote(@ForAll long chance) {
    BusinessCalendar calendar = calendar(new Random(chance));
    assertEquals(calendar, OsmOpeningHours.read("shop", RIGA, OsmOpeningHours.write(calendar)));
  }

  @Property(seed = "20261121", tries = 3000)
  void readsOrRefusesAnyText(@ForAll long chance) {
    var random = new Random(chance);
    var text = new StringBuilder(random.nextBoolean() ? "Mo-Fr 09:00-17:00; " : "");
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
    }
    try {
      assertEquals("shop", OsmOpeningHours.read("shop", RIGA, text.toString()).id());
    } catch (IllegalArgumentException refused) {
      assertTrue(String.valueOf(refused.getMessage()).contains("'shop'"), refused::toString);
    }
  }

  private static BusinessCalendar calendar(Random random) {
    BusinessCalendarBuilder builder =
        BusinessCalendar.named("shop").in(RIGA).open(DayOfWeek.MONDAY, hours(random));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextBoolean()) {
        builder.open(day, hours(random), hours(random));
      }
    }
    LocalDate date = LocalDate.of(2026, 1, 1);
    for (int i = random.nextInt(4); i > 0; i--) {
      date = date.plusDays(1 + random.nextInt(40));
      if (random.nextBoolean()) {
        builder.closed(date, "feast \u0908\u0926 ; " + i);
      } else {
        builder.openOn(date, "sale || " + i, hours(random).toString(), hours(random).toString());
      }
    }
    LocalDate first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
    for (int i = random.nextInt(3); i > 0; i--) {
      LocalDate last = first.plusDays(1 + random.nextInt(40));
      if (random.nextBoolean()) {
        builder.season("season " + i, first, last, s -> s.closed());
      } else {
        builder.season(
            "season " + i, first, last, s -> s.open("Tue-Thu", hours(random).toString()));
      }
      first = last.plusDays(1);
    }
    return builder.build();
  }

  private static Hours hours(Random random) {
    if (random.nextInt(6) == 0) {
      return Hours.WHOLE_DAY;
    }
    while (true) {
      int opens = random.nextInt(1_440) * 60;
      // 00:00 is said as 24:00
      int closes = (1 + random.nextInt(1_440)) * 60;
      if (opens != closes) {
        return new Hours(opens, closes);
      }
    }
  }
}
