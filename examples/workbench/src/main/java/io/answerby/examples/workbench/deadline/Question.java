// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.deadline;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.answerby.examples.workbench.console.JsonFault;
import io.answerby.examples.workbench.deadline.CalendarText.Member;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one line asks: a calendar's text, an operation and its arguments. One object is read into
 * again and again, since a million lines should not be a million of these. Not thread-safe.
 */
final class Question {

  /** What can be asked. */
  enum Operation {
    /** Which instant is so much open time after (before, if negative) the start? */
    ADD,
    /** How much open time is there from start to end? */
    ELAPSED,
    /** Is it open at the start? */
    OPEN
  }

  private static final String ONCE = " must be given once, but is repeated";

  private final Faults faults = new Faults();
  private final CalendarText calendar = new CalendarText();
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private int seen;
  private boolean readable;
  private @Nullable Operation operation;
  private @Nullable Instant start;
  private @Nullable Instant end;
  private long seconds;
  private boolean hasSeconds;

  /** Reads a line, and notes all that is wrong with it but for its calendar. */
  void read(byte[] buffer, int from, int to) {
    forget();
    calendar.in(buffer);
    if (isBlank(buffer, from, to)) {
      faults.add("line must be a JSON object, but was blank");
    } else if (!isText(buffer, from, to)) {
      faults.add("line must be UTF-8, but has bytes that are not");
    } else {
      parse(buffer, from, to);
    }
  }

  /** Notes that the line was longer than any may be. */
  void readTooLong() {
    forget();
    faults.add("line must have at most " + Json.LONGEST_LINE + " bytes, but has more");
  }

  /** Whether the line is a JSON object at all, so that its calendar may be looked at. */
  boolean isReadable() {
    return readable;
  }

  Faults faults() {
    return faults;
  }

  CalendarText calendar() {
    return calendar;
  }

  @Nullable Operation operation() {
    return operation;
  }

  @Nullable Instant start() {
    return start;
  }

  @Nullable Instant end() {
    return end;
  }

  long seconds() {
    return seconds;
  }

  private void forget() {
    faults.clear();
    seen = 0;
    readable = false;
    operation = null;
    start = null;
    end = null;
    seconds = 0;
    hasSeconds = false;
  }

  private void parse(byte[] buffer, int from, int to) {
    try (JsonParser parser = Json.FACTORY.createParser(buffer, from, to - from)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        faults.add("line must be a JSON object, but was " + Faults.shortened(Json.shown(parser)));
        return;
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        member(parser, parser.currentName(), from);
      }
      if (parser.nextToken() != null) {
        faults.add("line must be one JSON object, but more follows it");
        return;
      }
    } catch (JsonProcessingException e) {
      faults.clear();
      faults.add("line must be JSON, but is not: " + reason(e));
      return;
    } catch (IOException e) {
      throw new AssertionError("bytes in memory can always be read", e);
    }
    readable = true;
    demand();
  }

  private void member(JsonParser parser, String name, int offset) throws IOException {
    JsonToken token = parser.nextToken();
    switch (name) {
      case "zone" -> calendar(parser, token, Member.ZONE, offset);
      case "hours" -> calendar(parser, token, Member.HOURS, offset);
      case "holidays" -> calendar(parser, token, Member.HOLIDAYS, offset);
      case "dated" -> calendar(parser, token, Member.DATED, offset);
      case "breaks" -> calendar(parser, token, Member.BREAKS, offset);
      case "op" -> operation(parser, token);
      case "start" -> start = instant(parser, token, "/start", 1 << 6);
      case "end" -> end = instant(parser, token, "/end", 1 << 7);
      case "seconds" -> seconds(parser, token);
      default -> parser.skipChildren();
    }
  }

  private void calendar(JsonParser parser, JsonToken token, Member member, int offset)
      throws IOException {
    once(1 << member.slot, member.place);
    int from = (int) parser.currentTokenLocation().getByteOffset();
    if (token == JsonToken.VALUE_STRING) {
      parser.finishToken();
    }
    parser.skipChildren();
    if (token != JsonToken.VALUE_NULL) {
      int to = (int) parser.currentLocation().getByteOffset();
      calendar.put(member, offset + from, offset + to);
    }
  }

  private void operation(JsonParser parser, JsonToken token) throws IOException {
    once(1 << 5, "/op");
    String name = token == JsonToken.VALUE_STRING ? parser.getText() : "";
    switch (name) {
      case "add" -> operation = Operation.ADD;
      case "elapsed" -> operation = Operation.ELAPSED;
      case "open" -> operation = Operation.OPEN;
      default -> {
        faults.add("/op", "be \"add\", \"elapsed\" or \"open\"", Json.shown(parser));
        parser.skipChildren();
      }
    }
  }

  private @Nullable Instant instant(JsonParser parser, JsonToken token, String place, int bit)
      throws IOException {
    once(bit, place);
    if (token == JsonToken.VALUE_STRING) {
      try {
        return InstantText.parse(parser.getText());
      } catch (DateTimeException e) {
        // said below
      }
    }
    faults.add(place, "be an instant such as \"2026-12-24T16:30:00Z\"", Json.shown(parser));
    parser.skipChildren();
    return null;
  }

  private void seconds(JsonParser parser, JsonToken token) throws IOException {
    once(1 << 8, "/seconds");
    if (token == JsonToken.VALUE_NUMBER_INT) {
      try {
        seconds = parser.getLongValue();
        hasSeconds = seconds != Long.MIN_VALUE;
      } catch (InputCoercionException e) {
        // said below
      }
    }
    if (!hasSeconds) {
      faults.add("/seconds", "be a whole number within ±" + Long.MAX_VALUE, Json.shown(parser));
      parser.skipChildren();
    }
  }

  private void once(int bit, String place) {
    if ((seen & bit) != 0) {
      faults.add(place + ONCE);
    }
    seen |= bit;
  }

  private void demand() {
    if ((seen & 1 << 5) == 0) {
      faults.add("/op must be given, but is missing");
    }
    if ((seen & 1 << 6) == 0) {
      faults.add("/start must be given, but is missing");
    }
    if (operation == Operation.ADD && (seen & 1 << 8) == 0) {
      faults.add("/seconds must be given for \"add\", but is missing");
    }
    if (operation == Operation.ELAPSED && (seen & 1 << 7) == 0) {
      faults.add("/end must be given for \"elapsed\", but is missing");
    }
  }

  private boolean isText(byte[] buffer, int from, int to) {
    int all = 0;
    for (int i = from; i < to; i++) {
      all |= buffer[i];
    }
    if (all >= 0) {
      return true;
    }
    try {
      decoder.reset().decode(ByteBuffer.wrap(buffer, from, to - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isBlank(byte[] buffer, int from, int to) {
    for (int i = from; i < to; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  // what Jackson says names the place by itself only in its long form, which quotes the line
  private static String reason(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return Faults.shortened(JsonFault.reason(e));
    }
    return "column " + e.getLocation().getColumnNr() + ", " + JsonFault.reason(e);
  }
}
