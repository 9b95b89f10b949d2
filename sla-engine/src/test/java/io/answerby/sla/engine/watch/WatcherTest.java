// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.Channel;
import io.answerby.sla.Contact;
import io.answerby.sla.Metric;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Ticket;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.SlaEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WatcherTest {

  private static final Instant FRIDAY_18 = Instant.parse("2026-11-27T18:00:00Z");
  private static final Instant MONDAY_09 = Instant.parse("2026-11-30T09:00:00Z");
  private static final BusinessCalendar OFFICE =
      BusinessCalendar.named("office").in("UTC").open("Mon-Fri", "09:00-18:00").build();

  private final HandSetTime time = new HandSetTime(Plan.START);
  private final WrittenFutures futures = new WrittenFutures();
  private final List<Notice> told = new ArrayList<>();
  private final List<Digest> digests = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  private final WatchListener recorder =
      new WatchListener() {
        @Override
        public void told(Notice notice) {
          told.add(notice);
        }

        @Override
        public void told(Digest digest) {
          digests.add(digest);
        }
      };

  /** Knows of each ticket what the test wrote down for it. */
  private static final class WrittenFutures implements Foresight<Ticket> {
    private final Map<String, Plan> plans = new HashMap<>();

    Ticket breachedAt(String id, Instant breach) {
      plans.put(id, Plan.breachedAt(id, breach));
      return Ticket.define(id, t -> t.opened(Contact.by(Channel.EMAIL).at(Plan.START)));
    }

    @Override
    public List<Notice> happenedBy(Ticket ticket, Instant untilInclusive) {
      return Plan.FORESIGHT.happenedBy(planOf(ticket), untilInclusive);
    }

    @Override
    public Optional<Instant> nextAfter(Ticket ticket, Instant afterExclusive) {
      return Plan.FORESIGHT.nextAfter(planOf(ticket), afterExclusive);
    }

    private Plan planOf(Ticket ticket) {
      return Objects.requireNonNull(plans.get(ticket.id()));
    }
  }

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  @Nested
  class WhenTicked {

    @Test
    void tellsOfABreachAtItsInstantAndNotBefore() {
      Watcher watcher = watcher(w -> w);
      watcher.watch(futures.breachedAt("T-1", Plan.second(60)));
      assertEquals(Optional.of(Plan.second(60)), watcher.nextTick());
      time.set(Plan.second(60).minusNanos(1));
      watcher.tick();
      assertEquals(List.of(), told);
      time.set(Plan.second(60));
      watcher.tick();
      watcher.tick();
      assertEquals(List.of("BREACHED T-1 " + Plan.second(60)), words(told));
      assertEquals(Optional.empty(), watcher.nextTick());
    }

    @Test
    void tellsLateWithTheTrueInstant() {
      Watcher watcher = watcher(w -> w);
      watcher.watch(futures.breachedAt("T-1", Plan.second(60)));
      time.set(Plan.second(86_400));
      watcher.tick();
      assertEquals(Plan.second(60), told.get(0).at());
    }

    @Test
    void tellsNothingOfATicketThatWasForgotten() {
      Watcher watcher = watcher(w -> w);
      watcher.watch(futures.breachedAt("T-1", Plan.second(60)));
      assertTrue(watcher.forget("T-1"));
      assertFalse(watcher.forget("T-1"));
      assertEquals(0, watcher.size());
      time.set(Plan.second(60));
      watcher.tick();
      assertEquals(List.of(), told);
    }

    @Test
    void putsABreachRightThatWasNone() {
      Watcher watcher = watcher(w -> w);
      watcher.watch(futures.breachedAt("T-1", Plan.second(60)));
      time.set(Plan.second(60));
      watcher.tick();
      watcher.watch(futures.breachedAt("T-1", Plan.second(50)));
      watcher.tick();
      watcher.watch(futures.breachedAt("T-1", Plan.second(500)));
      watcher.tick();
      assertEquals(
          List.of(
              "BREACHED T-1 " + Plan.second(60),
              "BREACH_MOVED T-1 " + Plan.second(50),
              "BREACH_WITHDRAWN T-1 " + Plan.second(50)),
          words(told));
    }

    @Test
    void tellsNothingTwiceWhenTheWallClockIsSetBack() {
      Watcher watcher = watcher(w -> w);
      watcher.watch(futures.breachedAt("T-1", Plan.second(60)));
      watcher.watch(futures.breachedAt("T-2", Plan.second(120)));
      time.set(Plan.second(60));
      watcher.tick();
      time.set(Plan.second(0));
      watcher.tick();
      watcher.watch(futures.breachedAt("T-1", Plan.second(60)));
      watcher.tick();
      time.set(Plan.second(120));
      watcher.tick();
      assertEquals(
          List.of("BREACHED T-1 " + Plan.second(60), "BREACHED T-2 " + Plan.second(120)),
          words(told));
    }
  }

  @Nested
  class WithHoursOfItsOwn {

    private final Watcher watcher = watcher(w -> w.onlyDuring(OFFICE));

    @Test
    void tellsOnMondayMorningWhatWasBreachedOnFridayEvening() {
      watcher.watch(futures.breachedAt("T-1", FRIDAY_18));
      time.set(FRIDAY_18);
      assertEquals(Optional.of(MONDAY_09), watcher.nextTick());
      watcher.tick();
      time.set(MONDAY_09.minusSeconds(1));
      watcher.tick();
      assertEquals(List.of(), told);
      time.set(MONDAY_09);
      watcher.tick();
      assertEquals(List.of("BREACHED T-1 " + FRIDAY_18), words(told));
    }

    @Test
    void doesNotTellWhatWasPutRightBeforeAnybodyWasTold() {
      watcher.watch(futures.breachedAt("T-1", FRIDAY_18));
      time.set(FRIDAY_18.plusSeconds(3_600));
      watcher.tick();
      watcher.watch(futures.breachedAt("T-1", MONDAY_09.plusSeconds(60)));
      time.set(MONDAY_09);
      watcher.tick();
      assertEquals(List.of(), told);
    }
  }

  @Nested
  class InAStorm {

    @Test
    void tellsFiveHundredTicketsAsOneDigest() {
      Watcher watcher = watcher(w -> w);
      for (int n = 0; n < 500; n++) {
        watcher.watch(futures.breachedAt("T-" + n, Plan.second(60)));
      }
      time.set(Plan.second(60));
      watcher.tick();
      assertEquals(List.of(), told);
      assertEquals(1, digests.size());
      assertEquals(500, digests.get(0).notices().size());
    }

    @Test
    void tellsAtTheEndOfTheWindowWhatItGathered() {
      Watcher watcher = watcher(w -> w.foldBeyond(1, Duration.ofSeconds(30)));
      for (int n = 0; n < 5; n++) {
        watcher.watch(futures.breachedAt("T-" + n, Plan.second(n)));
        time.set(Plan.second(n));
        watcher.tick();
      }
      assertEquals(List.of("BREACHED T-0 " + Plan.second(0)), words(told));
      assertEquals(Optional.of(Plan.second(30)), watcher.nextTick());
      assertEquals(
          Optional.of(Plan.second(1).minusNanos(1)), watcher.toldUntil(), "T-1 is not told yet");
      time.set(Plan.second(30));
      watcher.tick();
      assertEquals(4, digests.get(0).notices().size());
      assertEquals(Optional.of(Plan.second(30)), watcher.toldUntil());
    }
  }

  @Nested
  class WithListenersThatMisbehave {

    @Test
    void tellsTheOthersWhenOneThrowsAndLogsNoneOfItsWords() throws Throwable {
      Watcher watcher =
          Watcher.of(
              futures,
              w ->
                  w.time(time)
                      .on(Runnable::run)
                      .tell(
                          notice -> {
                            throw new IllegalStateException("no mail to jane@example.org");
                          })
                      .tell(recorder));
      watcher.watch(futures.breachedAt("T-1", Plan.second(60)));
      time.set(Plan.second(60));
      String logged = CapturedLog.during(watcher::tick);
      assertEquals(1, told.size());
      assertTrue(logged.contains("java.lang.IllegalStateException at io.answerby"), logged);
      assertFalse(logged.contains("jane"), logged);
    }

    @Test
    void tellsTheOthersWhileOneHangs() throws InterruptedException {
      BlockingQueue<Notice> received = new LinkedBlockingQueue<>();
      CountDownLatch never = new CountDownLatch(1);
      CountDownLatch hanging = new CountDownLatch(1);
      Watcher watcher =
          Watcher.of(
              futures,
              w ->
                  w.time(time)
                      .on(threads)
                      .tell(
                          notice -> {
                            hanging.countDown();
                            awaitQuietly(never);
                          })
                      .tell(received::add));
      for (int n = 1; n <= 3; n++) {
        watcher.watch(futures.breachedAt("T-" + n, Plan.second(n)));
        time.set(Plan.second(n));
        watcher.tick();
        Notice notice = received.poll(10, TimeUnit.SECONDS);
        assertNotNull(notice, "the second listener was kept waiting");
        assertEquals("T-" + n, notice.ticket());
      }
      hanging.await();
      assertEquals(
          Optional.of(Plan.second(1).minusNanos(1)),
          watcher.toldUntil(),
          "the first listener has not returned from T-1");
      watcher.close();
    }

    @Test
    void asksAnExecutorThatRefusedAgain() {
      AtomicBoolean full = new AtomicBoolean(true);
      Watcher watcher =
          Watcher.of(
              futures,
              w ->
                  w.time(time)
                      .on(
                          task -> {
                            if (full.get()) {
                              throw new RejectedExecutionException();
                            }
                            task.run();
                          })
                      .tell(recorder));
      watcher.watch(futures.breachedAt("T-1", Plan.second(60)));
      time.set(Plan.second(60));
      watcher.tick();
      assertEquals(List.of(), told);
      full.set(false);
      watcher.tick();
      assertEquals(List.of("BREACHED T-1 " + Plan.second(60)), words(told));
    }

    @Test
    void asksAnExecutorAgainThatCouldStartNoThread() throws Throwable {
      List<Throwable> faults =
          new ArrayList<>(
              List.of(
                  new OutOfMemoryError("unable to create native thread"),
                  new NullPointerException("threads")));
      Watcher watcher =
          Watcher.of(
              futures,
              w ->
                  w.time(time)
                      .on(
                          task -> {
                            if (!faults.isEmpty()) {
                              throwAnyway(faults.remove(0));
                            }
                            task.run();
                            throw new IllegalStateException("after the task was run");
                          })
                      .tell(recorder));
      watcher.watch(futures.breachedAt("T-1", Plan.second(60)));
      time.set(Plan.second(60));
      String logged = CapturedLog.during(watcher::tick);
      assertTrue(logged.contains("refuses to tell listener"), logged);
      assertTrue(logged.contains("java.lang.OutOfMemoryError"), logged);
      CapturedLog.during(watcher::tick);
      assertEquals(List.of(), told);
      CapturedLog.during(watcher::tick);
      watcher.tick();
      assertEquals(List.of("BREACHED T-1 " + Plan.second(60)), words(told));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void throwAnyway(Throwable fault) throws T {
      throw (T) fault;
    }

    @Test
    void foldsWhatGathersBehindABusyOneOnceItIsMoreThanWasSaid() {
      List<Runnable> tasks = new ArrayList<>();
      Watcher watcher =
          Watcher.of(
              futures,
              w -> w.time(time).on(tasks::add).foldBeyond(2, Duration.ofMillis(1)).tell(recorder));
      for (int n = 0; n < 3; n++) {
        breach(watcher, n);
      }
      tasks.remove(0).run();
      assertEquals(List.of("T-0", "T-1", "T-2"), told.stream().map(Notice::ticket).toList());
      for (int n = 3; n < 7; n++) {
        breach(watcher, n);
      }
      tasks.remove(0).run();
      assertEquals(4, told.size());
      assertEquals(1, digests.size());
      assertEquals(
          List.of("T-4", "T-5", "T-6"),
          digests.get(0).notices().stream().map(Notice::ticket).toList());
      assertEquals(List.of(), tasks);
    }

    private void breach(Watcher watcher, int n) {
      watcher.watch(futures.breachedAt("T-" + n, Plan.second(n)));
      time.set(Plan.second(n));
      watcher.tick();
    }

    @Test
    void tellsEachNoticeOfADigestToOneThatTakesNoDigestsAndThenThrowsWhatItFirstThrew() {
      List<String> seen = new ArrayList<>();
      WatchListener listener =
          notice -> {
            seen.add(notice.ticket());
            if (!notice.ticket().equals("T-1")) {
              throw new IllegalStateException("at " + notice.ticket());
            }
          };
      Digest digest =
          new Digest(
              List.of("T-0", "T-1", "T-2").stream()
                  .flatMap(id -> Plan.breachedAt(id, Plan.second(0)).notices())
                  .toList(),
              Plan.second(0));
      assertEquals(
          "at T-0",
          assertThrows(IllegalStateException.class, () -> listener.told(digest)).getMessage());
      assertEquals(List.of("T-0", "T-1", "T-2"), seen);
      List<Notice> quiet = new ArrayList<>();
      WatchListener patient = quiet::add;
      patient.told(digest);
      assertEquals(digest.notices(), quiet);
    }

    @Test
    void foldsWhatGathersBehindASlowOne() throws InterruptedException {
      BlockingQueue<Integer> received = new LinkedBlockingQueue<>();
      CountDownLatch slow = new CountDownLatch(1);
      CountDownLatch busy = new CountDownLatch(1);
      Watcher watcher =
          Watcher.of(
              futures,
              w ->
                  w.time(time)
                      .on(threads)
                      .foldBeyond(2, Duration.ofMillis(1))
                      .tell(
                          new WatchListener() {
                            @Override
                            public void told(Notice notice) {
                              busy.countDown();
                              awaitQuietly(slow);
                              received.add(1);
                            }

                            @Override
                            public void told(Digest digest) {
                              received.add(digest.notices().size());
                            }
                          }));
      for (int n = 0; n < 10; n++) {
        watcher.watch(futures.breachedAt("T-" + n, Plan.second(n)));
        time.set(Plan.second(n));
        watcher.tick();
        busy.await();
      }
      slow.countDown();
      int first = received.take();
      int all = first;
      int calls = 1;
      while (all < 10) {
        all += received.take();
        calls++;
      }
      assertEquals(1, first);
      assertTrue(calls < 10, "nothing was folded");
    }

    @Test
    void letsAListenerCallTheWatcher() {
      List<Watcher> self = new ArrayList<>();
      Watcher watcher =
          Watcher.of(
              futures,
              w ->
                  w.time(time)
                      .on(Runnable::run)
                      .tell(recorder)
                      .tell(
                          notice -> {
                            self.get(0).forget(notice.ticket());
                            self.get(0).tick();
                          }));
      self.add(watcher);
      watcher.watch(futures.breachedAt("T-1", Plan.second(60)));
      time.set(Plan.second(60));
      watcher.tick();
      assertEquals(0, watcher.size());
      assertEquals(1, told.size());
    }
  }

  @Nested
  class ItsThread {

    @Test
    void isWokenByATicketThatIsDueBeforeWhatItWaitsFor() throws InterruptedException {
      BlockingQueue<Notice> received = new LinkedBlockingQueue<>();
      Watcher watcher =
          Watcher.of(
              futures, w -> w.time(time).on(threads).tell(received::add), Duration.ofHours(1));
      watcher.watch(futures.breachedAt("T-1", Plan.second(60)));
      watcher.start();
      awaitThatItWaits();
      watcher.watch(futures.breachedAt("T-2", Plan.second(-60)));
      Notice notice = assertReceived(received, "the thread waits for T-1");
      assertEquals("T-2", notice.ticket());
      watcher.close();
    }

    @Test
    void ticksWhenTheInstantHasComeThatItWaitedFor() throws InterruptedException {
      BlockingQueue<Notice> received = new LinkedBlockingQueue<>();
      Watcher watcher =
          Watcher.of(
              futures, w -> w.time(time).on(threads).tell(received::add), Duration.ofHours(1));
      time.set(Plan.second(60).minusMillis(1));
      watcher.watch(futures.breachedAt("T-1", Plan.second(60)));
      watcher.start();
      awaitThatItWaits();
      time.set(Plan.second(60));
      assertReceived(received, "the thread waits for longer than until the breach of T-1");
      watcher.close();
    }

    @Test
    void isWokenByRulesThatMakeATicketDueBeforeWhatItWaitsFor() throws InterruptedException {
      BlockingQueue<Notice> received = new LinkedBlockingQueue<>();
      BusinessCalendar always = BusinessCalendar.named("always").in("UTC").alwaysOpen().build();
      time.set(Plan.second(60));
      Watcher watcher =
          Watcher.of(
              new TicketForesight(firstResponseWithin(always, Duration.ofHours(1))),
              w -> w.time(time).on(threads).tell(received::add),
              Duration.ofHours(1));
      watcher.watch(futures.breachedAt("T-1", Plan.START));
      assertEquals(1, watcher.size());
      watcher.start();
      awaitThatItWaits();
      watcher.judgeBy(firstResponseWithin(always, Duration.ofSeconds(30)));
      Notice notice =
          assertReceived(received, "the thread waits for what was due by the old rules");
      assertEquals(Plan.second(30), notice.at());
      watcher.close();
      assertEquals(0, watcherThreads());
    }

    private SlaEngine firstResponseWithin(BusinessCalendar calendar, Duration amount) {
      return SlaEngine.of(
          ResponseStandards.define(
              "shop",
              1,
              s ->
                  s.calendar(calendar)
                      .channel(
                          Channel.EMAIL,
                          c -> c.target(Metric.FIRST_RESPONSE, t -> t.within(amount)))));
    }

    @Test
    void goesOnAfterATickThatFailed() throws Throwable {
      BlockingQueue<Notice> received = new LinkedBlockingQueue<>();
      AtomicBoolean broken = new AtomicBoolean(true);
      Watcher watcher =
          Watcher.of(
              futures,
              w ->
                  w.time(
                          () -> {
                            if (broken.get()) {
                              throw new StackOverflowError("a clock that calls itself");
                            }
                            return time.instant();
                          })
                      .on(threads)
                      .tell(received::add),
              Duration.ofMillis(1));
      String logged =
          CapturedLog.during(
              () -> {
                watcher.start();
                awaitThatItWaits();
                broken.set(false);
                watcher.watch(futures.breachedAt("T-1", Plan.second(-60)));
                assertReceived(received, "the thread has ended");
              });
      assertTrue(logged.contains("a tick of the watcher failed"), logged);
      watcher.close();
    }

    @Test
    void isNotThereUntilItIsStartedAndNotAfterItIsClosed() throws InterruptedException {
      BlockingQueue<Notice> received = new LinkedBlockingQueue<>();
      Watcher watcher = Watcher.of(futures, w -> w.time(time).on(threads).tell(received::add));
      watcher.watch(futures.breachedAt("T-1", Plan.second(60)));
      watcher.tick();
      assertEquals(0, watcherThreads());
      watcher.start();
      assertEquals(1, watcherThreads());
      assertTrue(threadsOfWatchers().allMatch(Thread::isDaemon));
      assertThrows(IllegalStateException.class, watcher::start);
      time.set(Plan.second(60));
      assertReceived(received, "a wall clock set forward was not noticed");
      watcher.watch(futures.breachedAt("T-2", Plan.second(30)));
      assertReceived(received, "a ticket whose breach is past was not told");
      watcher.close();
      watcher.close();
      assertEquals(0, watcherThreads());
      assertThrows(IllegalStateException.class, watcher::start);
    }

    @Test
    void leavesAnInterruptionToWhoeverClosesIt() {
      Watcher watcher = watcher(w -> w);
      watcher.start();
      Thread.currentThread().interrupt();
      watcher.close();
      assertTrue(Thread.interrupted());
    }

    @Test
    void tellsNothingMoreOnceClosed() {
      Watcher watcher = watcher(w -> w);
      watcher.watch(futures.breachedAt("T-1", Plan.second(60)));
      watcher.close();
      time.set(Plan.second(60));
      watcher.tick();
      assertEquals(List.of(), told);
    }

    @Test
    void leavesToTheNextWatcherWhatItsListenersWereNotToldBeforeItWasClosed() {
      List<Runnable> tasks = new ArrayList<>();
      Watcher watcher = Watcher.of(futures, w -> w.time(time).on(tasks::add).tell(recorder));
      watcher.watch(futures.breachedAt("T-1", Plan.second(60)));
      watcher.watch(futures.breachedAt("T-2", Plan.second(90)));
      time.set(Plan.second(100));
      watcher.tick();
      watcher.close();
      tasks.forEach(Runnable::run);
      assertEquals(List.of(), told);
      assertEquals(Optional.of(Plan.second(60).minusNanos(1)), watcher.toldUntil());
    }

    private Notice assertReceived(BlockingQueue<Notice> received, String otherwise)
        throws InterruptedException {
      Notice notice = received.poll(10, TimeUnit.SECONDS);
      assertNotNull(notice, otherwise);
      return notice;
    }

    private long watcherThreads() {
      return threadsOfWatchers().count();
    }

    private void awaitThatItWaits() {
      while (threadsOfWatchers().anyMatch(t -> t.getState() != Thread.State.TIMED_WAITING)) {
        Thread.onSpinWait();
      }
    }

    private Stream<Thread> threadsOfWatchers() {
      return Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> thread.getName().startsWith("answerby"));
    }
  }

  @Test
  void mayBeUsedByAnyThreadAfterEachOfItsCalls() throws Exception {
    Watcher watcher = watcher(w -> w);
    List<Runnable> calls =
        List.of(
            () -> watcher.rebuild(List.of(futures.breachedAt("T-1", Plan.START)), Plan.START),
            watcher::nextTick,
            watcher::toldUntil,
            watcher::tick);
    for (Runnable call : calls) {
      call.run();
      threads.submit(watcher::tick).get(10, TimeUnit.SECONDS);
    }
  }

  @Nested
  class AfterARestart {

    @Test
    void tellsWhatHappenedSinceTheMarkAndNothingElse() {
      Watcher watcher = watcher(w -> w);
      List<Ticket> open =
          List.of(
              futures.breachedAt("T-1", Plan.second(60)),
              futures.breachedAt("T-2", Plan.second(120)));
      assertEquals(Optional.empty(), watcher.toldUntil());
      watcher.rebuild(open, Plan.second(60));
      assertEquals(Optional.of(Plan.second(60)), watcher.toldUntil());
      time.set(Plan.second(1_000));
      watcher.tick();
      assertEquals(List.of("BREACHED T-2 " + Plan.second(120)), words(told));
      assertEquals(Optional.of(Plan.second(1_000)), watcher.toldUntil());
    }

    @Test
    void watchesAllTheOthersWhereTicketsCannotBeJudged() {
      Watcher watcher = watcher(w -> w);
      List<Ticket> open =
          List.of(unknown("T-1"), futures.breachedAt("T-2", Plan.second(60)), unknown("T-3"));
      RuntimeException fault =
          assertThrows(NullPointerException.class, () -> watcher.rebuild(open, Plan.second(0)));
      assertEquals(1, fault.getSuppressed().length);
      assertEquals(1, watcher.size());
      assertEquals(Optional.of(Plan.second(0)), watcher.toldUntil());
      time.set(Plan.second(60));
      watcher.tick();
      assertEquals(List.of("BREACHED T-2 " + Plan.second(60)), words(told));
    }

    private Ticket unknown(String id) {
      return Ticket.define(id, t -> t.opened(Contact.by(Channel.EMAIL).at(Plan.START)));
    }
  }

  @Nested
  class Building {

    @Test
    void namesAllThatIsMissing() {
      IllegalStateException fault =
          assertThrows(IllegalStateException.class, () -> Watcher.of(futures, w -> w));
      assertEquals("a watcher needs time(...), on(...), tell(...)", fault.getMessage());
    }

    @Test
    void foldsBeyondOneOrMoreForAYearAtMost() {
      assertThrows(
          IllegalArgumentException.class,
          () -> watcher(w -> w.foldBeyond(0, Duration.ofSeconds(1))));
      assertEquals(0, watcher(w -> w.foldBeyond(1, Duration.ofDays(366))).size());
      for (Duration within :
          List.of(Duration.ZERO, Duration.ofNanos(-1), ChronoUnit.FOREVER.getDuration())) {
        assertEquals(
            "within must be greater than zero and at most PT8784H, but was " + within,
            assertThrows(
                    IllegalArgumentException.class, () -> watcher(w -> w.foldBeyond(1, within)))
                .getMessage());
      }
    }
  }

  private Watcher watcher(UnaryOperator<WatcherBuilder> more) {
    return Watcher.of(futures, w -> more.apply(w.time(time).on(Runnable::run).tell(recorder)));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> words(List<Notice> notices) {
    return notices.stream()
        .map(notice -> notice.kind() + " " + notice.ticket() + " " + notice.at())
        .toList();
  }
}
