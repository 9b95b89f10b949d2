// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.testing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes the times in a test: local to the desk, if wanted with the day of the week. */
final class LocalTimes {

  private static final Pattern WRITTEN =
      Pattern.compile("(?:([A-Z][a-z]{2}) )?(\\d{4}-\\d{2}-\\d{2})[T ]([^\\sZ+-]+)(\\S+)?");
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter SHOWN_TO_THE_SECOND =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm:ss", Locale.ENGLISH);

  private final ZoneId zone;

  LocalTimes(ZoneId zone) {
    this.zone = zone;
  }

  ZoneId zone() {
    return zone;
  }

  /**
   * Reads a time such as {@code 2026-12-24T16:30}, {@code Thu 2026-12-24 16:30} or, where the local
   * time occurs twice or another zone is meant, {@code 2026-10-25T02:30+01:00}.
   *
   * @throws IllegalArgumentException if it is none, names the wrong day, does not exist on that day
   *     in the zone, or occurs twice and has no offset
   */
  Instant read(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "time must be written as 2026-12-24T16:30 or Thu 2026-12-24 16:30, but was '"
              + written
              + "'");
    }
    String text = parts.group(2) + "T" + parts.group(3);
    String offset = parts.group(4);
    try {
      LocalDateTime local = LocalDateTime.parse(text);
      checkDay(written, parts.group(1), local.getDayOfWeek());
      return offset == null
          ? theOnlyInstantOf(local)
          : OffsetDateTime.parse(text + offset).toInstant();
    } catch (DateTimeParseException fault) {
      throw new IllegalArgumentException(
          "time '" + written + "' cannot be read at position " + fault.getErrorIndex(), fault);
    }
  }

  /** {@return the time as the desk's people read it} */
  String show(Instant instant) {
    boolean wholeMinutes = instant.getEpochSecond() % 60 == 0 && instant.getNano() == 0;
    try {
      return (wholeMinutes ? SHOWN : SHOWN_TO_THE_SECOND).format(instant.atZone(zone));
    } catch (DateTimeException beyondTheCalendar) {
      return instant.toString();
    }
  }

  private Instant theOnlyInstantOf(LocalDateTime local) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.size() == 1) {
      return local.toInstant(offsets.get(0));
    }
    throw new IllegalArgumentException(
        offsets.isEmpty()
            ? "time " + local + " must exist in " + zone + ", but the clocks go forward over it"
            : "time "
                + local
                + " must have an offset, since it occurs twice in "
                + zone
                + ": "
                + local
                + offsets.get(0)
                + " and "
                + local
                + offsets.get(1));
  }

  private static void checkDay(String written, String day, DayOfWeek actual) {
    String name = actual.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    if (day != null && !day.equals(name)) {
      throw new IllegalArgumentException(
          "time '" + written + "' must name the day of its date, which is " + name);
    }
  }
}
