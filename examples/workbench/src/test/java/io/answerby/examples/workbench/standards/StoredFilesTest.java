// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.standards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.answerby.examples.workbench.console.CommandFailure;
import io.answerby.sla.Channel;
import io.answerby.sla.ChannelStep;
import io.answerby.sla.FirstResponseRule;
import io.answerby.sla.Metric;
import io.answerby.sla.Party;
import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.StoredStandards;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.SeasonWeek;
import io.answerby.sla.calendar.StoredCalendar;
import io.answerby.sla.calendar.YearlyDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFilesTest {

  private static final Path GOLDEN =
      Path.of("src/test/resources/io/answerby/examples/workbench/standards/standards-form-1.json");
  private static final Path SAMPLES = Path.of("samples");

  @TempDir private Path folder = Path.of(".");

  private static final BusinessCalendar SHOP =
      BusinessCalendar.named("shop")
          .in("Europe/Riga")
          .open("Mon-Fri", "09:00-13:00", "14:00-18:00:30")
          .open("Sat", "22:00-06:00")
          .season(
              "summer",
              MonthDay.of(6, 1),
              MonthDay.of(8, 31),
              w -> w.open("Mon-Fri", "10:00-16:00"))
          .season("refit", LocalDate.of(2027, 2, 8), LocalDate.of(2027, 2, 20), SeasonWeek::closed)
          .closed(LocalDate.of(2026, 12, 25), "Christmas")
          .closedTentatively(LocalDate.of(2027, 3, 10), "Eid al-Fitr")
          .openOn(LocalDate.of(2026, 12, 24), "Christmas Eve", "09:00-12:00")
          .closedYearly(YearlyDate.on(Month.JANUARY, 1).observedOnMonday(), "New Year")
          .closedYearly(YearlyDate.last(DayOfWeek.MONDAY, Month.MAY), "Spring")
          .closedPart(LocalDate.of(2026, 12, 23), "12:00-13:00", "lunch")
          .closedBetween(
              Instant.parse("2026-12-01T08:00:00Z"), Instant.parse("2026-12-01T10:00:00Z"), "flood")
          .build();

  private static final BusinessCalendar ANY =
      BusinessCalendar.named("any")
          .anyOf(
              SHOP,
              BusinessCalendar.named("karachi")
                  .in("Asia/Karachi")
                  .open("Mon", "00:00-24:00")
                  .build())
          .withZone(SHOP.zone());

  private static final ResponseStandards STANDARDS =
      ResponseStandards.define(
          "web-shop",
          7,
          s ->
              s.calendar(SHOP)
                  .calendars(ANY)
                  .reopening(ReopenBehaviour.NEW_CYCLE)
                  .firstResponse(FirstResponseRule.REPLY_OR_RESOLUTION)
                  .extensionAllowance(Duration.ofHours(8))
                  .channel(
                      Channel.EMAIL,
                      c ->
                          c.rule(
                                  "gold",
                                  r ->
                                      r.priority("high", "urgent")
                                          .tier("gold")
                                          .attribute("country", "PK", "IN")
                                          .calendar(ANY)
                                          .calendarOfContact()
                                          .target(
                                              Metric.FIRST_RESPONSE,
                                              t ->
                                                  t.within(Duration.ofMinutes(90))
                                                      .neverLaterThan(Duration.ofHours(24))
                                                      .warnAtPercent(50, 80)
                                                      .warnBefore(Duration.ofMinutes(10))
                                                      .objectivePercent(95)
                                                      .pausedBy()))
                              .target(
                                  Metric.FIRST_RESOLUTION,
                                  t -> t.withinBusinessDays(2).cutOff(LocalTime.of(15, 0)))
                              .target(
                                  Metric.PERIODIC_UPDATE,
                                  t -> t.byEndOfBusinessDay(0).pausedBy(Party.THIRD_PARTY))
                              .target(
                                  Metric.FIRST_RESPONSE,
                                  t -> t.byTimeOnBusinessDay(1, LocalTime.NOON)))
                  .channel(
                      Channel.PHONE,
                      c -> c.target(Metric.ANSWER, t -> t.withinElapsed(Duration.ofMinutes(3))))
                  .channel(Channel.CHAT, ChannelStep::noTarget));

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("standards.json"), text, UTF_8);
  }

  private String refusal(String text) throws IOException {
    Path file = file(text);
    String message =
        String.valueOf(
            assertThrows(CommandFailure.class, () -> StoredFiles.standards(file)).getMessage());
    return message.replace(file.toString(), "FILE");
  }

  /** The golden file is kept for ever: what was stored once is read as it was meant. */
  @Test
  void formOneReadsAsItAlwaysDid() throws IOException {
    assertEquals(STANDARDS, StoredFiles.standards(GOLDEN));
  }

  @Test
  void formOneIsWrittenAsItAlwaysWas() throws IOException {
    assertEquals(Files.readString(GOLDEN, UTF_8), StoredFiles.json(StoredStandards.of(STANDARDS)));
  }

  @Test
  void aPlainMapperReadsItWithoutAnySetting() throws IOException {
    assertEquals(
        STANDARDS,
        new ObjectMapper().readValue(GOLDEN.toFile(), StoredStandards.class).toStandards());
  }

  @Test
  void theSamplesCanBeUsed() throws IOException {
    assertEquals("web-shop", StoredFiles.standards(SAMPLES.resolve("web-shop.json")).id());
    assertEquals("karachi-desk", StoredFiles.calendar(SAMPLES.resolve("karachi-desk.json")).id());
  }

  @Test
  void tellsMembersNobodyKnowsAndValuesOfAnotherKindTogether() throws IOException {
    assertEquals(
        """
        FILE cannot be used:
        - /channels/0/targets must be a list, but was an object
        - /channels/1/targets/0/within must be a text, but was a list
        - /calender must be a member that is known, but was 'calender'
        - /calendars/0/zone must be a zone that Java knows, such as Asia/Karachi, but was missing
        - /channels/1/targets/0 must have exactly one of within, withinElapsed, withinBusinessDays,\
         byEndOfBusinessDay and byTimeOnBusinessDay, but was 0
        - /channels/0/calendar must be set here or for all channels, but was 'none'
        - /channels/1/calendar must be set here or for all channels, but was 'none'""",
        refusal(
            """
            {"form":1, "id":"shop", "version":1, "calender":"x",
             "calendars":[{"id":"x"}],
             "channels":[
               {"channel":"email", "targets":{"metric":"first-response"}},
               {"channel":"chat", "targets":[{"metric":"first-response","within":[1]}]}]}
            """));
  }

  @Test
  void saysWhereATextIsNoJson() throws IOException {
    assertEquals("FILE is no JSON: line 2, column 1", refusal("{\"form\":1,\n}").substring(0, 33));
    assertEquals("FILE must hold an object, but holds null.", refusal("null"));
  }

  /** Jackson's own limit of 1,000 levels ended in an overflow of the stack now and then. */
  @Test
  void refusesWhatIsNestedDeeplyOnASmallStack() throws Exception {
    var refusals = new ArrayList<String>();
    var thread =
        new Thread(null, () -> refusals.add(refused("{\"parts\":[".repeat(700))), "small", 512_000);
    thread.start();
    thread.join();
    assertEquals(1, refusals.size());
    assertTrue(refusals.get(0).startsWith("FILE is beyond what can be read"), refusals::toString);
  }

  private String refused(String text) {
    try {
      return refusal(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void refusesAMemberThatIsWrittenTwiceAndANumberThatIsAText() throws IOException {
    assertEquals("FILE is no JSON", refusal("{\"form\":1,\"form\":1}").substring(0, 15));
    String other = refusal("{\"form\":\"1\"}");
    assertTrue(
        other.startsWith("FILE cannot be used:\n- /form must be of another kind, but was"), other);
  }

  /** The schema cannot fall behind: it names exactly the members that are read. */
  @Test
  void theSchemaNamesEveryMemberAndNoOther() throws IOException {
    JsonNode schema =
        new ObjectMapper().readTree(SAMPLES.resolve("standards.schema.json").toFile());
    assertMembers(StoredStandards.class, schema);
    JsonNode parts = schema.get("$defs");
    assertMembers(StoredStandards.OfChannel.class, parts.get("channel"));
    assertMembers(StoredStandards.OfRule.class, parts.get("rule"));
    assertMembers(StoredStandards.OfTarget.class, parts.get("target"));
    assertMembers(StoredStandards.DayAndTime.class, parts.get("dayAndTime"));
    assertMembers(StoredCalendar.class, parts.get("calendar"));
    assertMembers(StoredCalendar.Season.class, parts.get("season"));
    assertMembers(StoredCalendar.Dated.class, parts.get("dated"));
    assertMembers(StoredCalendar.Yearly.class, parts.get("yearly"));
    assertMembers(StoredCalendar.Break.class, parts.get("break"));
    assertMembers(StoredCalendar.Closing.class, parts.get("closing"));
    assertMembers(StoredCalendar.Holidays.class, parts.get("holidays"));
  }

  private static void assertMembers(Class<? extends Record> form, JsonNode schema) {
    Set<String> members =
        Arrays.stream(form.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    var named = new TreeSet<String>();
    schema.get("properties").fieldNames().forEachRemaining(named::add);
    assertEquals(members, named, form.getSimpleName());
    assertEquals(false, schema.get("additionalProperties").asBoolean(), form.getSimpleName());
  }
}
