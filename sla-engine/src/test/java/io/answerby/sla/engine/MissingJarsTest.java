// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.icalendar.HolidayFeed;
import io.answerby.sla.engine.jollyday.PublicHolidays;
import io.answerby.sla.engine.osm.OsmOpeningHours;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a shop reads that uses an adapter and forgot its jar: our classes without the others. */
class MissingJarsTest {

  private final URLClassLoader alone =
      new URLClassLoader(
          new URL[] {whereIs(SlaEngine.class), whereIs(BusinessCalendar.class)}, null);

  private static URL whereIs(Class<?> ours) {
    return ours.getProtectionDomain().getCodeSource().getLocation();
  }

  @AfterEach
  void close() throws Exception {
    alone.close();
  }

  private String refusal(Object receiver, Class<?> type, String method, Object... arguments) {
    Method called =
        Arrays.stream(type.getMethods())
            .filter(each -> each.getName().equals(method))
            .filter(each -> each.getParameterCount() == arguments.length)
            .findFirst()
            .orElseThrow();
    Throwable thrown =
        assertThrows(
                InvocationTargetException.class,
                () -> called.invoke(receiver.equals(type) ? null : receiver, arguments))
            .getCause();
    String message =
        String.valueOf(assertInstanceOf(IllegalStateException.class, thrown).getMessage());
    // which of its classes is missed first is up to the virtual machine
    return message.replaceAll("lacked (\\w+)/.*", "lacked $1/…");
  }

  private Class<?> withoutJars(Class<?> ours) throws ClassNotFoundException {
    return alone.loadClass(ours.getName());
  }

  @Test
  void openingHoursNameTheirParser() throws Exception {
    Class<?> osm = withoutJars(OsmOpeningHours.class);
    assertEquals(
        "opening hours must have ch.poole:OpeningHoursParser:0.29.0 beside them to be read, but"
            + " lacked ch/…",
        refusal(osm, osm, "read", "shop", ZoneId.of("Europe/Riga"), "Mo-Fr 09:00-17:00"));
  }

  @Test
  void openingHoursAreWrittenWithoutIt() throws Exception {
    Class<?> osm = withoutJars(OsmOpeningHours.class);
    Object named =
        withoutJars(BusinessCalendar.class).getMethod("named", String.class).invoke(null, "shop");
    Object builder = named.getClass().getMethod("in", ZoneId.class).invoke(named, ZoneOffset.UTC);
    Object open = builder.getClass().getMethod("alwaysOpen").invoke(builder);
    Object calendar = open.getClass().getMethod("build").invoke(open);
    assertEquals("24/7", osm.getMethod("write", calendar.getClass()).invoke(null, calendar));
  }

  @Test
  void publicHolidaysNameTheirJars() throws Exception {
    Class<?> jollyday = withoutJars(PublicHolidays.class);
    Object latvia =
        jollyday.getMethod("of", String.class, String[].class).invoke(null, "lv", new String[0]);
    assertEquals(
        "public holidays of lv must have de.focus-shift:jollyday-core:2.19.0 and"
            + " de.focus-shift:jollyday-jaxb:2.19.0 beside them, but lacked de/…",
        refusal(
            latvia, jollyday, "holidays", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
  }

  @Test
  void feedsNameTheirJar() throws Exception {
    Class<?> feeds = withoutJars(HolidayFeed.class);
    Object feed =
        feeds
            .getMethod("of", String.class, String.class)
            .invoke(null, "feasts", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    assertEquals(
        "feed 'feasts' must have net.sf.biweekly:biweekly:0.6.8 beside it, but lacked"
            + " biweekly/…",
        refusal(feed, feeds, "holidays", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
  }
}
