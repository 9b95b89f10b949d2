// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import io.answerby.sla.Channel;
import io.answerby.sla.Contact;
import io.answerby.sla.Metric;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.SlaEngine;
import io.answerby.sla.engine.watch.Watcher;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long after its instant a notice reaches its listener, by the wall clock, with a million other
 * clocks open: 20,000 breaches at random instants of ten seconds. Prints one JSON object.
 *
 * <pre>{@code
 * java -Xmx4g -cp examples/benchmarks/target/answerby-benchmarks.jar \
 *     io.answerby.examples.benchmarks.DeliveryFigures
 * }</pre>
 */
public final class DeliveryFigures {

  private static final int OTHERS = 1_000_000;
  private static final int DUE_SOON = 20_000;
  private static final Duration SPREAD = Duration.ofSeconds(10);
  private static final Duration PROMISE = Duration.ofHours(1);

  private final InstantSource time = InstantSource.system();
  private final Random random = new Random(20261121);

  private DeliveryFigures() {}

  /** Measures and prints; takes no arguments. */
  public static void main(String[] args) throws InterruptedException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    out.println(new DeliveryFigures().measure());
  }

  private String measure() throws InterruptedException {
    long[] lateNanos = new long[DUE_SOON];
    AtomicInteger told = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(DUE_SOON);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Watcher watcher =
        Watcher.over(
            SlaEngine.of(standards()),
            w ->
                w.time(time)
                    .on(threads)
                    .foldBeyond(Integer.MAX_VALUE, Duration.ofMinutes(1))
                    .tell(
                        notice -> {
                          lateNanos[told.getAndIncrement()] =
                              Duration.between(notice.at(), time.instant()).toNanos();
                          all.countDown();
                        }))) {
      for (int n = 0; n < OTHERS; n++) {
        watcher.watch(open("open-" + n, Channel.EMAIL, time.instant().minusSeconds(n % 3_600)));
      }
      Instant from = time.instant().plusSeconds(2).minus(PROMISE);
      watcher.start();
      for (int n = 0; n < DUE_SOON; n++) {
        Duration after = Duration.ofNanos((long) (random.nextDouble() * SPREAD.toNanos()));
        watcher.watch(open("soon-" + n, Channel.CHAT, from.plus(after)));
      }
      if (!all.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("only " + told + " of " + DUE_SOON + " were told");
      }
    } finally {
      threads.shutdown();
    }
    Arrays.sort(lateNanos);
    return String.format(
        Locale.ROOT,
        "{\"open\":%d,\"told\":%d,\"late_median_ms\":%.3f,\"late_p99_ms\":%.3f,"
            + "\"late_max_ms\":%.3f}",
        OTHERS,
        DUE_SOON,
        lateNanos[DUE_SOON / 2] / 1e6,
        lateNanos[DUE_SOON / 100 * 99] / 1e6,
        lateNanos[DUE_SOON - 1] / 1e6);
  }

  private static Ticket open(String id, Channel channel, Instant at) {
    return Ticket.define(id, t -> t.opened(Contact.by(channel).at(at)));
  }

  private static ResponseStandards standards() {
    BusinessCalendar office =
        BusinessCalendar.named("office").in("Europe/Riga").open("Mon-Fri", "09:00-17:00").build();
    return ResponseStandards.define(
        "web-shop",
        1,
        s ->
            s.calendar(office)
                .channel(
                    Channel.EMAIL,
                    c -> c.target(Metric.FIRST_RESPONSE, t -> t.within(Duration.ofHours(400))))
                .channel(
                    Channel.CHAT,
                    c -> c.target(Metric.FIRST_RESPONSE, t -> t.withinElapsed(PROMISE))));
  }
}
