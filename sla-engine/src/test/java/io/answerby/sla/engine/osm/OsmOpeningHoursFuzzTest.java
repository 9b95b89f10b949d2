// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.answerby.sla.calendar.BusinessCalendar;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening hours in the text of OpenStreetMap, which is free text to those who edit the map. */
class OsmOpeningHoursFuzzTest {

  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final Pattern PLACE = Pattern.compile("\n- at [1-9][0-9]* '");

  @ValueSource(
      strings = {
        "Mo-Fr 09:00-13:00,14:00-18:00; Sa 10:00-14:00; Su off",
        "24/7",
        "Mo-Su 22:00-06:00, Fr 12:00-13:00",
        "2026 Jun 1-2026 Aug 31 Mo-Fr 10:00-16:00 \"summer\"; 2026 Dec 24 09:00-12:00 \"Eve\"",
        "Dec 25 off \"Christmas\"; Feb 29 off",
        "Mo-Fr 08:00-26:00; PH off",
        "2026 Feb 30 off; 2026 Dec 25-2026 Dec 24 off; 9999 Jan 1-99999 Jan 1 off",
        "sunrise-sunset; week 1-53/2 Mo 09:00+; Mo[1] 09:00; easter -2 days off; SH 10:00",
        "Mo 09:00-17:00 || \"by appointment\"; \"unclosed",
        "Mo-Fr 25:99-48:01; Mo 09:00-09:00, Tu-Mo \u200f09.00\u201317.00; ;;"
      })
  @FuzzTest
  void aTextIsReadAsACalendarThatWritesItselfOrRefusedWithEachPlace(@NotNull String text) {
    BusinessCalendar shop;
    try {
      shop = OsmOpeningHours.read("shop", RIGA, text);
    } catch (IllegalArgumentException refused) {
      String message = String.valueOf(refused.getMessage());
      assertTrue(PLACE.matcher(message).find() || message.startsWith("calendar 'shop'"), message);
      return;
    }
    String again;
    try {
      again = OsmOpeningHours.write(shop);
    } catch (IllegalArgumentException cannotSay) {
      return;
    }
    assertEquals(shop, OsmOpeningHours.read("shop", RIGA, again));
  }
}
