// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.deadline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.examples.workbench.Run;
import io.answerby.examples.workbench.Workbench;
import io.answerby.examples.workbench.console.Streams;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeadlineCommandTest {

  private static final String LONDON =
      """
      "zone":"Europe/London","hours":{"mon":[["09:00","12:00"],["13:00","17:00"]],\
      "tue":[["09:00","12:00"],["13:00","17:00"]],"wed":[["09:00","12:00"],["13:00","17:00"]],\
      "thu":[["09:00","12:00"],["13:00","17:00"]],"fri":[["09:00","12:00"],["13:00","17:00"]]},\
      "holidays":["2026-12-25","2026-12-28"]""";
  private static final String NIGHTS =
      """
      "zone":"UTC","hours":{"mon":[["22:00","06:00"]],"tue":[["22:00","06:00"]],\
      "wed":[["22:00","06:00"]],"thu":[["22:00","06:00"]],"fri":[["22:00","06:00"]],\
      "sat":[["22:00","06:00"]],"sun":[["22:00","06:00"]]}""";
  private static final String OFFICE =
      """
      "zone":"UTC","hours":{"mon":[["09:00","17:00"]],"tue":[["09:00","17:00"]],\
      "wed":[["09:00","17:00"]],"thu":[["09:00","17:00"]],"fri":[["09:00","17:00"]]}""";

  private static String answer(String line) {
    Run run = Run.of(line + "\n", "deadline");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.err());
    assertEquals(1, run.lines().size(), run.out());
    return run.lines().get(0);
  }

  private static String error(String line) {
    String answer = answer(line);
    assertTrue(answer.startsWith("{\"error\":\"") && answer.endsWith("\"}"), answer);
    return answer.substring("{\"error\":\"".length(), answer.length() - 2);
  }

  @Nested
  class Answers {

    @Test
    void anEightHourPromiseBeforeChristmasEndsOnTheFirstDayBack() {
      assertEquals(
          "{\"result\":\"2026-12-30T09:30:00Z\"}",
          answer(
              "{"
                  + LONDON
                  + ",\"op\":\"add\",\"start\":\"2026-12-24T16:30:00Z\",\"seconds\":28800}"));
    }

    @Test
    void aNightShiftRunsPastMidnight() {
      assertEquals(
          "{\"result\":\"2026-11-24T02:00:00Z\"}",
          answer(
              "{"
                  + NIGHTS
                  + ",\"op\":\"add\",\"start\":\"2026-11-23T22:00:00Z\",\"seconds\":14400}"));
    }

    @Test
    void negativeSecondsSubtract() {
      assertEquals(
          "{\"result\":\"2026-11-20T16:30:00Z\"}",
          answer(
              "{"
                  + OFFICE
                  + ",\"op\":\"add\",\"start\":\"2026-11-23T09:30:00Z\",\"seconds\":-3600}"));
    }

    @Test
    void nothingAddedIsTheStartItselfEvenWhenClosed() {
      assertEquals(
          "{\"result\":\"2026-11-22T03:00:00.250Z\"}",
          answer(
              "{"
                  + OFFICE
                  + ",\"op\":\"add\",\"start\":\"2026-11-22T03:00:00.25Z\",\"seconds\":0}"));
    }

    @Test
    void partsOfASecondAreKept() {
      assertEquals(
          "{\"result\":\"2026-11-23T10:00:00.123456789Z\"}",
          answer(
              "{"
                  + OFFICE
                  + ",\"op\":\"add\",\"start\":\"2026-11-23T09:00:00.123456789Z\",\"seconds\":3600}"));
      assertEquals(
          "{\"result\":3599.5}",
          answer(
              "{"
                  + OFFICE
                  + ",\"op\":\"elapsed\",\"start\":\"2026-11-23T09:00:00.5Z\",\"end\":\"2026-11-23T10:00:00Z\"}"));
      assertEquals(
          "{\"result\":-0.000000001}",
          answer(
              "{"
                  + OFFICE
                  + ",\"op\":\"elapsed\",\"start\":\"2026-11-23T10:00:00Z\",\"end\":\"2026-11-23T09:59:59.999999999Z\"}"));
    }

    @Test
    void anEndBeforeTheStartCountsBackwards() {
      assertEquals(
          "{\"result\":-28800}",
          answer(
              "{"
                  + OFFICE
                  + ",\"op\":\"elapsed\",\"start\":\"2026-11-23T20:00:00Z\",\"end\":\"2026-11-23T08:00:00Z\"}"));
    }

    @Test
    void atClosingTimeItIsClosed() {
      assertEquals(
          "{\"result\":true}",
          answer("{" + OFFICE + ",\"op\":\"open\",\"start\":\"2026-11-23T09:00:00Z\"}"));
      assertEquals(
          "{\"result\":false}",
          answer("{" + OFFICE + ",\"op\":\"open\",\"start\":\"2026-11-23T17:00:00Z\"}"));
    }

    @Test
    void hoursWrittenForADateBeatAHolidayAndBreaksAreTakenAwayLast() {
      String dated =
          OFFICE
              + ",\"holidays\":[\"2026-11-23\",\"2026-11-24\"],\"dated\":{\"2026-11-23\":[[\"10:00\",\"14:00\"]]},"
              + "\"breaks\":{\"2026-11-23\":[[\"12:00\",\"12:30\"]],\"2026-11-25\":[[\"00:00\",\"24:00\"]]}";
      assertEquals(
          "{\"result\":12600}",
          answer(
              "{"
                  + dated
                  + ",\"op\":\"elapsed\",\"start\":\"2026-11-23T00:00:00Z\",\"end\":\"2026-11-26T00:00:00Z\"}"));
    }

    @Test
    void aDateWithoutHoursIsClosed() {
      assertEquals(
          "{\"result\":0}",
          answer(
              "{"
                  + OFFICE
                  + ",\"dated\":{\"2026-11-23\":[]},\"op\":\"elapsed\",\"start\":\"2026-11-23T00:00:00Z\",\"end\":\"2026-11-24T00:00:00Z\"}"));
    }

    @Test
    void otherMembersAreIgnoredWhateverTheyHold() {
      assertEquals(
          "{\"result\":true}",
          answer(
              "{\"ticket\":{\"zone\":[1,{\"op\":null}]},"
                  + OFFICE
                  + ",\"ticket\":1e999,\"op\":\"open\",\"start\":\"2026-11-23T09:00:00Z\",\"café\":\"\\u0000\"}"));
    }

    @Test
    void aByteOrderMarkBeforeTheFirstLineIsNoPartOfIt() {
      String line = "{" + OFFICE + ",\"op\":\"open\",\"start\":\"2026-12-24T16:30:00Z\"}";
      assertEquals("{\"result\":true}", answer("\uFEFF" + line));
    }

    @Test
    void theOrderOfMembersAndTheSpacesDoNotMatter() {
      assertEquals(
          "{\"result\":true}",
          answer(
              "  { \"start\" : \"2026-11-23T09:00:00Z\" , \"op\":\"open\",\t\"hours\" : { \"mon\" : [ [ \"09:00\" , \"17:00\" ] ] } , \"zone\" : \"UTC\" }  \r"));
    }
  }

  @Nested
  class Explains {

    private static String explained(String line) {
      Run run = Run.of(line + "\n", "deadline", "--explain");
      assertEquals(0, run.exitCode(), run.err());
      return run.lines().get(0);
    }

    @Test
    void everyStretchThatIsCountedOrSkipped() {
      assertEquals(
          "{\"result\":\"2026-12-24T10:30:00Z\",\"ledger\":["
              + "{\"from\":\"2026-12-22T16:00:00Z\",\"to\":\"2026-12-22T17:00:00Z\",\"use\":\"counted\",\"seconds\":3600},"
              + "{\"from\":\"2026-12-22T17:00:00Z\",\"to\":\"2026-12-23T00:00:00Z\",\"use\":\"closed\",\"seconds\":25200},"
              + "{\"from\":\"2026-12-23T00:00:00Z\",\"to\":\"2026-12-24T00:00:00Z\",\"use\":\"closed\",\"seconds\":86400,\"reason\":\"holiday\"},"
              + "{\"from\":\"2026-12-24T00:00:00Z\",\"to\":\"2026-12-24T09:00:00Z\",\"use\":\"closed\",\"seconds\":32400},"
              + "{\"from\":\"2026-12-24T09:00:00Z\",\"to\":\"2026-12-24T10:30:00Z\",\"use\":\"counted\",\"seconds\":5400}]}",
          explained(
              "{"
                  + OFFICE
                  + ",\"holidays\":[\"2026-12-23\"],\"op\":\"add\",\"start\":\"2026-12-22T16:00:00Z\",\"seconds\":9000}"));
    }

    @Test
    void aStretchThatIsMeasuredBackwardsInOrderOfTime() {
      assertEquals(
          "{\"result\":-3600.5,\"ledger\":["
              + "{\"from\":\"2026-12-22T15:59:59.500Z\",\"to\":\"2026-12-22T17:00:00Z\",\"use\":\"counted\",\"seconds\":3600.5},"
              + "{\"from\":\"2026-12-22T17:00:00Z\",\"to\":\"2026-12-22T18:00:00Z\",\"use\":\"closed\",\"seconds\":3600}]}",
          explained(
              "{"
                  + OFFICE
                  + ",\"op\":\"elapsed\",\"start\":\"2026-12-22T18:00:00Z\",\"end\":\"2026-12-22T15:59:59.5Z\"}"));
    }

    @Test
    void howLongItStaysOpenOrClosed() {
      assertEquals(
          "{\"result\":true,\"ledger\":[{\"from\":\"2026-12-22T16:00:00Z\",\"to\":\"2026-12-22T17:00:00Z\",\"use\":\"counted\",\"seconds\":3600}]}",
          explained("{" + OFFICE + ",\"op\":\"open\",\"start\":\"2026-12-22T16:00:00Z\"}"));
      assertEquals(
          "{\"result\":false,\"ledger\":[{\"from\":\"2026-12-22T17:00:00Z\",\"to\":\"2026-12-23T09:00:00Z\",\"use\":\"closed\",\"seconds\":57600}]}",
          explained("{" + OFFICE + ",\"op\":\"open\",\"start\":\"2026-12-22T17:00:00Z\"}"));
    }

    @Test
    void nothingWhereNothingPassed() {
      assertEquals(
          "{\"result\":\"2026-12-22T16:00:00Z\"}",
          explained(
              "{" + OFFICE + ",\"op\":\"add\",\"start\":\"2026-12-22T16:00:00Z\",\"seconds\":0}"));
    }
  }

  @Nested
  class Errors {

    @Test
    void namesEverythingThatIsWrongWithALineAtOnce() {
      assertEquals(
          "/zone must be a zone that Java knows, such as \\\"Asia/Karachi\\\", but was 'Mars/Base';"
              + " /hours/mon/0/1 must be a time from \\\"00:00\\\" to \\\"24:00\\\", but was '25:00';"
              + " /hours must have the members mon, tue, wed, thu, fri, sat and sun only, but was 'monday';"
              + " /hours/tue/0: hours must not start and end at the same time (the whole day is"
              + " 00:00-24:00), but were 09:00-09:00;"
              + " /dated/2026-02-30 must be a date such as \\\"2026-12-25\\\", but was '2026-02-30';"
              + " /holidays/1 must be a date such as \\\"2026-12-25\\\", but was 7;"
              + " /breaks must be an object of dates, but was an array;"
              + " /start must be an instant such as \\\"2026-12-24T16:30:00Z\\\", but was 'yesterday';"
              + " /seconds must be a whole number within ±9223372036854775807, but was 1.5;"
              + " /op must be \\\"add\\\", \\\"elapsed\\\" or \\\"open\\\", but was 'subtract'",
          error(
              "{\"zone\":\"Mars/Base\",\"hours\":{\"mon\":[[\"09:00\",\"25:00\"]],\"monday\":[],\"tue\":[[\"09:00\",\"09:00\"]]},"
                  + "\"holidays\":[\"2026-12-25\",7],\"dated\":{\"2026-02-30\":[]},\"breaks\":[],"
                  + "\"start\":\"yesterday\",\"seconds\":1.5,\"op\":\"subtract\"}"));
    }

    @Test
    void saysWhatIsMissing() {
      assertEquals(
          "/zone must be given, but is missing; /hours must be given, but is missing;"
              + " /op must be given, but is missing; /start must be given, but is missing",
          error("{\"zone\":null}"));
      assertEquals(
          "/seconds must be given for \\\"add\\\", but is missing",
          error("{" + OFFICE + ",\"op\":\"add\",\"start\":\"2026-11-23T09:00:00Z\"}"));
      assertEquals(
          "/end must be given for \\\"elapsed\\\", but is missing",
          error("{" + OFFICE + ",\"op\":\"elapsed\",\"start\":\"2026-11-23T09:00:00Z\"}"));
    }

    @Test
    void refusesAMemberThatIsGivenTwice() {
      assertEquals(
          "/hours/mon must be given once, but is repeated; /op must be given once, but is repeated",
          error(
              "{\"zone\":\"UTC\",\"hours\":{\"mon\":[],\"mon\":[[\"09:00\",\"17:00\"]]},\"op\":\"open\",\"op\":\"open\",\"start\":\"2026-11-23T09:00:00Z\"}"));
    }

    @Test
    void refusesNumbersThatAreNoWholeSeconds() {
      for (String number :
          List.of(
              "1e3",
              "4.0",
              "99999999999999999999",
              "\"60\"",
              "-9223372036854775808",
              "true",
              "[]",
              "1" + "0".repeat(500))) {
        String error =
            error(
                "{"
                    + OFFICE
                    + ",\"op\":\"add\",\"start\":\"2026-11-23T09:00:00Z\",\"seconds\":"
                    + number
                    + "}");
        assertTrue(error.startsWith("/seconds must be a whole number within "), error);
      }
      String notJson =
          error(
              "{" + OFFICE + ",\"op\":\"add\",\"start\":\"2026-11-23T09:00:00Z\",\"seconds\":NaN}");
      assertTrue(notJson.startsWith("line must be JSON, but is not: column "), notJson);
    }

    @Test
    void refusesWhatIsNotOneJsonObject() {
      assertEquals("line must be a JSON object, but was blank", error(" \t\r"));
      assertEquals("line must be a JSON object, but was an array", error("[]"));
      assertEquals("line must be one JSON object, but more follows it", error("{} {}"));
      assertTrue(error("{\"zone\":").startsWith("line must be JSON, but is not: "));
      assertTrue(
          error("{".repeat(3) + "\"a\":".repeat(3)).startsWith("line must be JSON, but is not: "));
      assertTrue(
          error("{\"a\":" + "[".repeat(100_000)).startsWith("line must be JSON, but is not: "));
      assertTrue(
          error("{\"start\":" + "9".repeat(5_000) + "}")
              .startsWith("line must be JSON, but is not: "));
    }

    @Test
    void refusesBytesThatAreNoText() {
      byte[] latin = "{\"zone\":\"caf\u00e9\"}\n".getBytes(ISO_8859_1);
      assertEquals(
          List.of("{\"error\":\"line must be UTF-8, but has bytes that are not\"}"),
          Run.of(latin, "deadline").lines());
    }

    @Test
    void takesNoLineForAnyOtherCharsetThanUtf8() {
      for (String line : List.of("\0\0\1\0{}", "{\0\"\0o\0p\0", "\0{\0}", "\0\0\0{\0\0\0}")) {
        String error = error(line);
        assertTrue(error.startsWith("line must be JSON, but is not: column "), error);
      }
    }

    @Test
    void refusesAmountsThatNoCalendarHolds() {
      for (long seconds : List.of(Long.MAX_VALUE, -Long.MAX_VALUE, 10_000_000_000L)) {
        String error =
            error(
                "{"
                    + OFFICE
                    + ",\"op\":\"add\",\"start\":\"2026-11-23T09:00:00Z\",\"seconds\":"
                    + seconds
                    + "}");
        assertTrue(error.contains("2200-01-01") || error.contains("1900-01-01"), error);
      }
    }

    @Test
    void refusesInstantsBeyondTheHorizon() {
      for (String start :
          List.of("1899-12-31T23:59:59Z", "2200-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z")) {
        String error = error("{" + OFFICE + ",\"op\":\"open\",\"start\":\"" + start + "\"}");
        assertTrue(error.contains("1900-01-01"), error);
      }
    }

    @Test
    void goesOnAfterEveryErrorAndAnswersLineForLine() {
      String good = "{" + OFFICE + ",\"op\":\"open\",\"start\":\"2026-11-23T09:00:00Z\"}";
      Run run =
          Run.of(
              good + "\n\nnonsense\n" + "{\"zone\":\"" + "x".repeat(5 << 20) + "\"}\n" + good,
              "deadline");
      assertEquals(0, run.exitCode());
      assertEquals(5, run.lines().size(), run.out());
      assertEquals("{\"result\":true}", run.lines().get(0));
      assertTrue(run.lines().get(1).contains("blank"));
      assertTrue(run.lines().get(2).contains("must be JSON"));
      assertTrue(run.lines().get(3).contains("at most"));
      assertEquals("{\"result\":true}", run.lines().get(4));
    }
  }

  @Test
  void theExampleInTheHelpIsTrue() {
    String help = Run.of("", "deadline", "--help").out();
    int from = help.indexOf("{\"zone\"");
    int to = help.indexOf('}', help.indexOf("\"seconds\"", from)) + 1;
    String line = help.substring(from, to).replaceAll("\\s*\n\\s*", "");
    String result = answer(line);
    assertTrue(help.replaceAll("\\s+", "").contains("gives" + result + ","), result);
  }

  @Test
  void answersALineBeforeTheNextOneIsAsked() throws IOException {
    PipedOutputStream asking = new PipedOutputStream();
    PipedInputStream answers = new PipedInputStream();
    Streams streams =
        new Streams(
            new PipedInputStream(asking),
            new PipedOutputStream(answers),
            new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
            false);
    CompletableFuture<Integer> done =
        CompletableFuture.supplyAsync(() -> Workbench.run(streams, "deadline"));
    BufferedReader reader = new BufferedReader(new InputStreamReader(answers, UTF_8));
    for (int hour = 10; hour < 20; hour++) {
      asking.write(
          ("{" + OFFICE + ",\"op\":\"open\",\"start\":\"2026-11-23T" + hour + ":00:00Z\"}\n")
              .getBytes(UTF_8));
      asking.flush();
      assertEquals("{\"result\":" + (hour < 17) + "}", reader.readLine());
    }
    asking.close();
    assertEquals(0, done.join());
  }
}
