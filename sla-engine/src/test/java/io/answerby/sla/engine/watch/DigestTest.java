// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.answerby.sla.Metric;
import io.answerby.sla.engine.watch.Notice.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTest {

  private final Digest digest =
      new Digest(
          List.of(
              notice(Kind.WARNED, "T-1", 10, 100),
              notice(Kind.WARNED, "T-2", 12, 60),
              notice(Kind.WARNED, "T-1", 20, 100),
              notice(Kind.WARNED, "T-3", 5, 25),
              notice(Kind.BREACHED, "T-4", 29, 29),
              notice(Kind.WARNED, "T-5", 1, 15),
              notice(Kind.BREACHED, "T-5", 15, 15),
              notice(Kind.BREACH_WITHDRAWN, "T-6", 3, 3)),
          Plan.second(30));

  @Test
  void ranksWhatCanStillBeSavedByTheTimeLeftWithOneLineAClock() {
    assertEquals(List.of("T-2", "T-1"), tickets(digest.savable()));
    assertEquals(Plan.second(20), digest.savable().get(1).at(), "the last warning of T-1");
  }

  @Test
  void leavesOutOfTheRescueListWhatIsLost() {
    assertEquals(List.of("T-5", "T-4"), tickets(digest.breached()));
  }

  @Test
  void holdsEveryNoticeInTheOrderOfInstants() {
    assertEquals(8, digest.notices().size());
    assertEquals(
        digest.notices().stream().map(Notice::at).sorted().toList(),
        digest.notices().stream().map(Notice::at).toList());
  }

  @Test
  void saysInOneLineWhatItHolds() {
    assertEquals(
        "8 notices as of 2026-11-23T09:00:30Z: 2 clocks can still be saved, 2 are breached",
        digest.toString());
  }

  @Test
  void isNeverEmpty() {
    assertThrows(IllegalArgumentException.class, () -> new Digest(List.of(), Plan.START));
  }

  private static Notice notice(Kind kind, String ticket, long at, long due) {
    return new Notice(
        kind,
        ticket,
        "web-shop",
        Metric.FIRST_RESPONSE,
        1,
        Plan.second(at),
        Plan.second(due),
        null);
  }

  private static List<String> tickets(List<Notice> notices) {
    return notices.stream().map(Notice::ticket).toList();
  }
}
