// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
  void doesNotTakeBackWhatItToldOfATicketThatCannotBeJudgedAnyMore() {
    list.put("T-1", Plan.breachedAt("T-1", Plan.second(60)), Instant.MIN, Plan.second(0));
    assertEquals(List.of("BREACHED T-1"), words(list.look(Plan.second(60))));
    list.judgeBy(BROKEN, Plan.second(70));
    assertEquals(List.of(), words(list.look(Plan.second(70))));
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
}
