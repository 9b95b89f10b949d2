// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.answerby.sla.calendar.BusinessCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BranchesTest {

  // 04:00-12:00Z
  private final OpenTime karachi = office("karachi", "Asia/Karachi");
  // 07:00-15:00Z
  private final OpenTime riga = office("riga", "Europe/Riga");
  private final OpenTime always =
      OpenTime.of(BusinessCalendar.named("night-desk").in("UTC").alwaysOpen().build());

  private static OpenTime office(String id, String zone) {
    return OpenTime.of(BusinessCalendar.named(id).in(zone).open("Mon-Fri", "09:00-17:00").build());
  }

  private static Instant monday(String time) {
    return Instant.parse("2026-11-23T" + time + ":00Z");
  }

  @Test
  void thatAreOpenComeWithTheirClosing() {
    Branches branches = Branches.of(List.of(karachi, riga));
    assertEquals(
        List.of(
            new Branches.Turn(riga, monday("15:00")), new Branches.Turn(karachi, monday("12:00"))),
        branches.openAt(monday("08:00")));
    assertEquals(List.of(), branches.openAt(monday("15:00")));
    assertEquals(
        List.of(new Branches.Turn(always, Instant.MAX)),
        Branches.of(List.of(karachi, always)).openAt(monday("15:00")));
  }

  @Test
  void thatAreClosedAreNamedByWhoOpensFirst() {
    Branches branches = Branches.of(List.of(riga, karachi));
    assertEquals(
        Optional.of(new Branches.Turn(karachi, Instant.parse("2026-11-24T04:00:00Z"))),
        branches.nextToOpen(monday("15:00")));
    assertEquals(
        Optional.of(new Branches.Turn(riga, monday("13:00"))),
        branches.nextToOpen(monday("13:00")));
    assertEquals(Optional.empty(), Branches.of(List.of()).nextToOpen(monday("13:00")));
  }

  @Test
  void mustHaveDifferentIds() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Branches.of(List.of(riga, office("riga", "Asia/Karachi"))));
  }

  @Test
  void thatCloseOrOpenTogetherComeInTheOrderOfTheirNames() {
    OpenTime tallinn = office("tallinn", "Europe/Tallinn");
    Branches branches = Branches.of(List.of(tallinn, riga));
    assertEquals(
        List.of("riga", "tallinn"),
        branches.openAt(monday("08:00")).stream().map(Branches.Turn::id).toList());
    assertEquals("riga", branches.nextToOpen(monday("16:00")).orElseThrow().id());
    assertEquals("branches [tallinn, riga]", branches.toString());
  }
}
