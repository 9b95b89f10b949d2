// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.standards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.answerby.sla.Channel;
import io.answerby.sla.Contact;
import io.answerby.sla.StoredStandards;
import io.answerby.sla.StoredTicket;
import io.answerby.sla.Ticket;
import io.answerby.sla.calendar.StoredCalendar;
import io.answerby.sla.engine.SlaClock;
import io.answerby.sla.engine.SlaEngine;
import io.answerby.sla.engine.StoredVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored forms in Jackson 2 and in Jackson 3, each with a plain mapper: what one wrote, the
 * other reads.
 */
class BothJacksonsTest {

  private static final Path STANDARDS =
      Path.of("src/test/resources/io/answerby/examples/workbench/standards/standards-form-1.json");
  private static final Path CALENDAR = Path.of("samples/karachi-desk.json");
  private static final Path TICKET =
      Path.of("../../sla-api/src/test/resources/stored/ticket-1.json");

  private final ObjectMapper two = new ObjectMapper();
  private final JsonMapper three = new JsonMapper();

  private <T> void bothRead(Path file, Class<T> form) throws IOException {
    T read = two.readValue(file.toFile(), form);
    assertEquals(read, three.readValue(file.toFile(), form));
    eachReadsTheOther(read, form);
  }

  private <T> void eachReadsTheOther(T stored, Class<T> form) throws IOException {
    String ofTwo = two.writeValueAsString(stored);
    String ofThree = three.writeValueAsString(stored);
    assertEquals(stored, two.readValue(ofThree, form));
    assertEquals(stored, three.readValue(ofTwo, form));
    // the members may come in another order
    assertEquals(three.readTree(ofTwo), three.readTree(ofThree));
  }

  @Test
  void bothReadStandards() throws IOException {
    bothRead(STANDARDS, StoredStandards.class);
    assertEquals(
        StoredFiles.standards(STANDARDS),
        three.readValue(STANDARDS.toFile(), StoredStandards.class).toStandards());
  }

  @Test
  void bothReadCalendars() throws IOException {
    bothRead(CALENDAR, StoredCalendar.class);
    assertEquals(
        StoredFiles.calendar(CALENDAR),
        three.readValue(CALENDAR.toFile(), StoredCalendar.class).toCalendar());
  }

  @Test
  void bothReadTickets() throws IOException {
    bothRead(TICKET, StoredTicket.class);
  }

  @Test
  void bothReadWhatClocksSay() throws IOException {
    SlaEngine sla = SlaEngine.of(StoredFiles.standards(Path.of("samples/web-shop.json")));
    Instant at = Instant.parse("2026-12-24T11:30:00Z");
    Ticket ticket =
        Ticket.define("T-1", t -> t.opened(Contact.by(Channel.EMAIL).at(at)).agentReplied(at));
    List<SlaClock> clocks = sla.clocks(ticket, at.plusSeconds(60));
    assertEquals(2, clocks.size());
    for (SlaClock clock : clocks) {
      eachReadsTheOther(StoredVerdict.of(clock), StoredVerdict.class);
    }
  }

  /** Jackson 3 puts the members in the order of their names unless it is told to leave them. */
  @Test
  void jacksonThreeWritesTheGoldenFile() throws IOException {
    JsonMapper asWritten =
        JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(
                usual ->
                    usual
                        .withValueInclusion(Include.NON_NULL)
                        .withContentInclusion(Include.NON_NULL))
            .build();
    String golden = Files.readString(STANDARDS, UTF_8);
    StoredStandards stored = three.readValue(golden, StoredStandards.class);
    JsonNode tree = three.readTree(golden);
    assertEquals(tree.toString(), asWritten.writeValueAsString(stored));
  }
}
