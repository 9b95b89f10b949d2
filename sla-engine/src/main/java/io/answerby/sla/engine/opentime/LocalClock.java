// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns local times of one stretch of a zone into instants, as java.time does, for a fraction of
 * the cost: the few changes of offset in the stretch are looked up once.
 *
 * <p>Local times are seconds since 1970-01-01T00:00 local. Before the end of a change - the end of
 * the skipped hours, or of the first pass through the repeated ones - the offset before it holds.
 * That moves a skipped time forward by the length of the gap and takes the earlier of two.
 */
final class LocalClock {

  private final int[] offsets;
  private final long[] localEnds;
  private final long[] instants;
  private final long[] localStarts;

  /** A clock for the local dates from {@code firstEpochDay} to {@code lastEpochDay} inclusive. */
  LocalClock(ZoneId zone, long firstEpochDay, long lastEpochDay) {
    ZoneRules rules = zone.getRules();
    // no offset exceeds 18 hours, so two days on either side hold every instant of these dates
    Instant from = Instant.ofEpochSecond((firstEpochDay - 2) * 86_400);
    long until = (lastEpochDay + 3) * 86_400;
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    if (!rules.isFixedOffset()) {
      ZoneOffsetTransition change = rules.nextTransition(from);
      while (change != null && change.toEpochSecond() < until) {
        changes.add(change);
        change = rules.nextTransition(change.getInstant());
      }
    }
    int n = changes.size();
    offsets = new int[n + 1];
    localEnds = new long[n];
    localStarts = new long[n];
    instants = new long[n];
    offsets[0] = rules.getOffset(from).getTotalSeconds();
    for (int i = 0; i < n; i++) {
      ZoneOffsetTransition change = changes.get(i);
      long before = change.getDateTimeBefore().toEpochSecond(ZoneOffset.UTC);
      long after = change.getDateTimeAfter().toEpochSecond(ZoneOffset.UTC);
      localStarts[i] = Math.min(before, after);
      localEnds[i] = Math.max(before, after);
      instants[i] = change.toEpochSecond();
      offsets[i + 1] = change.getOffsetAfter().getTotalSeconds();
    }
  }

  /** {@return the epoch second of that local time} */
  long instant(long localSecond) {
    int i = 0;
    while (i < localEnds.length && localSecond >= localEnds[i]) {
      i++;
    }
    return localSecond - offsets[i];
  }

  /** {@return the first epoch second of that date, as {@link LocalDate#atStartOfDay(ZoneId)}} */
  long startOfDay(long epochDay) {
    long midnight = epochDay * 86_400;
    for (int i = 0; i < localEnds.length; i++) {
      boolean gap = offsets[i + 1] > offsets[i];
      if (gap && midnight >= localStarts[i] && midnight < localEnds[i]) {
        return instants[i];
      }
    }
    return instant(midnight);
  }
}
