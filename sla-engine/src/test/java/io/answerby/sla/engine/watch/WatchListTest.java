// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchListTest {

  private final WatchList<Plan> list = new WatchList<>(Plan.FORESIGHT);

  private static List<String> words(List<Notice> notices) {
    return notices.stream().map(notice -> notice.kind() + " " + notice.ticket()).toList();
  }

  /** Rules by which nothing can be judged. */
  private static final Foresight<Plan> BROKEN =
      new Foresight<>() {
        @Override
        public List<Notice> happenedBy(Plan plan, Instant until) {
          throw new DateTimeException("calendar 'office' holds no open time");
        }

        @Override
        public Optional<Instant> nextAfter(Plan plan, Instant now) {
          throw new DateTimeException("calendar 'office' holds no open time");
        }
      };

  @Test
  void saysForWhenALookIsPlanned() {
    assertEquals(
        Nanos.of(Plan.second(60)),
        list.put("T-1", Plan.breachedAt("T-1", Plan.second(60)), Instant.MIN, Plan.second(0)));
    assertEquals(
        Agenda.NEVER,
        list.put("T-2", new Plan("T-2", List.of(), null), Instant.MIN, Plan.second(0)));
    assertEquals(
        Nanos.EARLIEST,
        list.put("T-3", Plan.breachedAt("T-3", Plan.second(60)), Instant.MIN, Plan.second(60)));
  }

  @Test
  void doesNotTakeBackWhatItToldOfATicketThatCannotBeJudgedAnyMore() throws Throwable {
    list.put("T-1", Plan.breachedAt("T-1", Plan.second(60)), Instant.MIN, Plan.second(0));
    assertEquals(List.of("BREACHED T-1"), words(list.look(Plan.second(60))));
    list.judgeBy(BROKEN, Plan.second(70));
    List<Notice> news = new ArrayList<>();
    String logged = CapturedLog.during(() -> news.addAll(list.look(Plan.second(70))));
    assertTrue(logged.contains("a ticket cannot be judged"), logged);
    assertEquals(List.of(), words(news));
    assertEquals(Optional.empty(), list.nextLook());
    list.judgeBy(Plan.FORESIGHT, Plan.second(80));
    assertEquals(List.of(), words(list.look(Plan.second(80))));
    list.put("T-1", new Plan("T-1", List.of(), null), Instant.MIN, Plan.second(90));
    assertEquals(List.of("BREACH_WITHDRAWN T-1"), words(list.look(Plan.second(90))));
  }

  @Test
  void plansByTheRulesThatCameLastThoughOthersWereStillPlanning() {
    list.put("T-1", Plan.breachedAt("T-1", Plan.second(60)), Instant.MIN, Plan.second(0));
    list.judgeBy(
        new Foresight<>() {
          @Override
          public List<Notice> happenedBy(Plan plan, Instant until) {
            return List.of();
          }

          @Override
          public Optional<Instant> nextAfter(Plan plan, Instant now) {
            list.judgeBy(Plan.FORESIGHT, now);
            return Optional.of(Plan.second(9_000));
          }
        },
        Plan.second(1));
    assertEquals(Optional.of(Plan.second(60)), list.nextLook());
  }

  @Test
  void tellsByTheNewRulesWhatWasBeingLookedAtWhenTheyCame() {
    WatchList<Plan> changing = new WatchList<>(Plan.FORESIGHT);
    Plan plan = Plan.breachedAt("T-1", Plan.second(60));
    changing.judgeBy(
        new Foresight<>() {
          @Override
          public List<Notice> happenedBy(Plan looked, Instant until) {
            if (until.equals(Plan.second(60))) {
              changing.judgeBy(Plan.FORESIGHT, until);
            }
            return List.of();
          }

          @Override
          public Optional<Instant> nextAfter(Plan looked, Instant now) {
            return Optional.of(Plan.second(60));
          }
        },
        Plan.second(0));
    changing.put("T-1", plan, Instant.MIN, Plan.second(0));
    List<String> told = new ArrayList<>(words(changing.look(Plan.second(60))));
    told.addAll(words(changing.look(Plan.second(61))));
    assertEquals(List.of("BREACHED T-1"), told);
  }

  @Test
  void tellsNothingOfATicketThatWasReplacedWhileItWasLookedAt() {
    List<WatchList<Plan>> self = new ArrayList<>();
    Plan late = Plan.breachedAt("T-1", Plan.second(60));
    Plan answered = new Plan("T-1", List.of(), null);
    Foresight<Plan> answering =
        new Foresight<>() {
          @Override
          public List<Notice> happenedBy(Plan plan, Instant until) {
            if (plan.equals(late) && until.equals(Plan.second(60))) {
              self.get(0).put("T-1", answered, Instant.MIN, until);
            }
            return Plan.FORESIGHT.happenedBy(plan, until);
          }

          @Override
          public Optional<Instant> nextAfter(Plan plan, Instant now) {
            return Plan.FORESIGHT.nextAfter(plan, now);
          }
        };
    WatchList<Plan> changing = new WatchList<>(answering);
    self.add(changing);
    changing.put("T-1", late, Instant.MIN, Plan.second(0));
    assertEquals(List.of(), words(changing.look(Plan.second(60))));
  }

  @Test
  void tellsInTheOrderOfInstantsWhatItLearnsLate() {
    list.put(
        "T-1",
        new Plan("T-1", List.of(Plan.second(10)), Plan.second(50)),
        Instant.MIN,
        Plan.second(0));
    list.put("T-2", Plan.breachedAt("T-2", Plan.second(30)), Instant.MIN, Plan.second(0));
    assertEquals(
        List.of("WARNED T-1", "BREACHED T-2", "BREACHED T-1"), words(list.look(Plan.second(60))));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16, 17, 511, 512, 513, 1_024, 1_025})
  void judgesAllByOtherRulesHoweverManyThereAre(int tickets) {
    for (int n = 0; n < tickets; n++) {
      list.put("T-" + n, new Plan("T-" + n, List.of(), null), Instant.MIN, Plan.second(0));
    }
    list.judgeBy(
        new Foresight<>() {
          @Override
          public List<Notice> happenedBy(Plan plan, Instant until) {
            return until.isBefore(Plan.second(60))
                ? List.of()
                : List.of(plan.notice(Notice.Kind.BREACHED, Plan.second(60), Plan.second(60)));
          }

          @Override
          public Optional<Instant> nextAfter(Plan plan, Instant now) {
            return Optional.of(Plan.second(60)).filter(now::isBefore);
          }
        },
        Plan.second(1));
    assertEquals(tickets == 0 ? Optional.empty() : Optional.of(Plan.second(60)), list.nextLook());
    assertEquals(tickets, list.look(Plan.second(60)).size());
  }

  @Test
  void looksAtATicketOnceThoughItIsSaidToBeDueAgainAtOnce() {
    WatchList<Plan> hasty =
        new WatchList<>(
            new Foresight<>() {
              @Override
              public List<Notice> happenedBy(Plan plan, Instant until) {
                return Plan.FORESIGHT.happenedBy(plan, until);
              }

              @Override
              public Optional<Instant> nextAfter(Plan plan, Instant now) {
                return Optional.of(now);
              }
            });
    hasty.put("T-1", Plan.breachedAt("T-1", Plan.second(60)), Instant.MIN, Plan.second(0));
    assertEquals(List.of("BREACHED T-1"), words(hasty.look(Plan.second(60))));
  }
}
