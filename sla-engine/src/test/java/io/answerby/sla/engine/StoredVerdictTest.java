// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.Metric.FIRST_RESPONSE;
import static io.answerby.sla.engine.ClocksTest.HOUR;
import static io.answerby.sla.engine.ClocksTest.WEEK;
import static io.answerby.sla.engine.ClocksTest.at;
import static io.answerby.sla.engine.ClocksTest.engine;
import static io.answerby.sla.engine.ClocksTest.mail;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.answerby.sla.Ticket;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The golden file of each format stays for ever. */
class StoredVerdictTest {

  private static StoredVerdict verdict() {
    SlaEngine sla = engine(WEEK, FIRST_RESPONSE, t -> t.within(HOUR.multipliedBy(4)));
    Ticket ticket =
        Ticket.define("T-1", t -> t.opened(mail("Mon 10:00")).agentReplied(at("Tue 09:30")));
    return StoredVerdict.of(sla.clocks(ticket, at("Wed 09:00")).get(0));
  }

  @Test
  void isWrittenAsTheGoldenFileOfItsFormat() throws ReflectiveOperationException, IOException {
    var lines = new StringBuilder();
    for (RecordComponent part : StoredVerdict.class.getRecordComponents()) {
      lines
          .append(part.getName())
          .append('=')
          .append(part.getAccessor().invoke(verdict()))
          .append('\n');
    }
    try (InputStream golden =
        Objects.requireNonNull(
            StoredVerdictTest.class.getResourceAsStream("/stored/verdict-1.txt"))) {
      assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), lines.toString());
    }
  }

  @Test
  void refusesAFormatItDoesNotKnow() {
    StoredVerdict known = verdict();
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new StoredVerdict(
                        2,
                        known.ticket(),
                        known.metric(),
                        1,
                        "",
                        "shop",
                        1,
                        "otherwise",
                        "within 4 h",
                        "stopped",
                        "met",
                        "",
                        false,
                        "",
                        "",
                        "",
                        "",
                        "",
                        0,
                        0,
                        0))
            .getMessage();
    assertEquals("format of a verdict on ticket 'T-1' must be 1, but was 2", message);
  }
}
