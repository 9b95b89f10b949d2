// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import io.answerby.sla.Ticket;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.SlaEngine;
import io.answerby.sla.engine.watch.Watcher;
import java.io.PrintStream;
import java.time.Instant;

/** What a watcher over a million open tickets costs in memory and time. */
final class WatcherFigures {

  private static final Instant WEEK = Instant.parse("2026-11-23T00:00:00Z");
  private static final int WARM_UP = 100_000;

  private WatcherFigures() {}

  /** Measures with that many tickets, each with two clocks. */
  static void measure(Figures figures, int count, PrintStream progress) {
    progress.println("watcher over " + count + " tickets");
    BusinessCalendar calendar = Office.calendar();
    SlaEngine engine = SlaEngine.of(Desk.standards(1, calendar));
    Ticket[] tickets = Desk.openTickets(count, WEEK);
    try (Watcher warmUp = watcher(engine)) {
      time(warmUp, tickets, Math.min(WARM_UP, count));
    }
    long before = Heap.used();
    try (Watcher watcher = watcher(engine)) {
      long start = System.nanoTime();
      for (Ticket ticket : tickets) {
        watcher.watch(ticket);
      }
      long added = System.nanoTime();
      long bytes = Heap.used() - before;

      SlaEngine edited =
          SlaEngine.of(
              Desk.standards(
                  1,
                  BusinessCalendar.named("new-york")
                      .in(Office.ZONE)
                      .open("Mon-Fri", "08:00-18:00")
                      .build()));
      long editing = System.nanoTime();
      watcher.judgeBy(edited);
      long planned = System.nanoTime();

      long cancelling = System.nanoTime();
      for (Ticket ticket : tickets) {
        watcher.forget(ticket.id());
      }
      long cancelled = System.nanoTime();
      if (watcher.size() != 0) {
        throw new IllegalStateException("watcher must be empty, but watches " + watcher.size());
      }
      figures.put("watcher_add_us", (added - start) / 1e3 / count);
      figures.put("watcher_cancel_us", (cancelled - cancelling) / 1e3 / count);
      figures.put("watcher_megabytes_per_million", (double) bytes / count);
      figures.put("watcher_replan_million_seconds", (planned - editing) / 1e9 * 1e6 / count);
    }
  }

  private static void time(Watcher watcher, Ticket[] tickets, int count) {
    for (int i = 0; i < count; i++) {
      watcher.watch(tickets[i]);
    }
    for (int i = 0; i < count; i++) {
      watcher.forget(tickets[i].id());
    }
  }

  private static Watcher watcher(SlaEngine engine) {
    return Watcher.over(engine, w -> w.time(() -> WEEK).on(Runnable::run).tell(notice -> {}));
  }
}
