// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.deadline;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.answerby.sla.Ledger.Stretch;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes answers, one JSON object a line, into a buffer that is flushed when it must be. */
final class Answer {

  private static final byte[] RESULT = ascii("{\"result\":");
  private static final byte[] ERROR = ascii("{\"error\":\"");
  private static final byte[] END_OF_VALUE = ascii("}\n");
  private static final byte[] LEDGER = ascii(",\"ledger\":[");
  private static final byte[] FROM = ascii("{\"from\":");
  private static final byte[] TO = ascii(",\"to\":");
  private static final byte[] REASON = ascii(",\"reason\":\"");
  private static final byte[] QUOTE = ascii("\"");
  private static final byte[] END = ascii("}");
  private static final byte[] COMMA = ascii(",");
  private static final byte[] END_OF_LEDGER = ascii("]");
  private static final byte[] END_OF_TEXT = ascii("\"}\n");

  private final OutputStream out;
  private final JsonStringEncoder encoder = JsonStringEncoder.getInstance();
  private final byte[] buffer = new byte[1 << 16];
  private int filled;

  Answer(OutputStream out) {
    this.out = out;
  }

  void is(Instant instant, List<Stretch> ledger) throws IOException {
    write(RESULT);
    write(quoted(instant));
    end(ledger);
  }

  /** Answers with seconds; what is below a second follows the decimal point. */
  void is(Duration duration, List<Stretch> ledger) throws IOException {
    write(RESULT);
    write(ascii(seconds(duration)));
    end(ledger);
  }

  void is(boolean yes, List<Stretch> ledger) throws IOException {
    write(RESULT);
    write(ascii(yes ? "true" : "false"));
    end(ledger);
  }

  void isError(String sentences) throws IOException {
    write(ERROR);
    write(encoder.quoteAsUTF8(sentences));
    write(END_OF_TEXT);
  }

  void flush() throws IOException {
    if (filled > 0) {
      out.write(buffer, 0, filled);
      filled = 0;
      out.flush();
    }
  }

  private void end(List<Stretch> ledger) throws IOException {
    byte[] before = LEDGER;
    for (Stretch stretch : ledger) {
      write(before);
      write(FROM);
      write(quoted(stretch.startInclusive()));
      write(TO);
      write(quoted(stretch.endExclusive()));
      write(ascii(",\"use\":\"" + stretch.use().name().toLowerCase(Locale.ROOT) + "\""));
      write(ascii(",\"seconds\":" + seconds(stretch.length())));
      if (!stretch.reason().isEmpty()) {
        write(REASON);
        write(encoder.quoteAsUTF8(stretch.reason()));
        write(QUOTE);
      }
      write(END);
      before = COMMA;
    }
    if (!ledger.isEmpty()) {
      write(END_OF_LEDGER);
    }
    write(END_OF_VALUE);
  }

  private void write(byte[] bytes) throws IOException {
    if (bytes.length > buffer.length - filled) {
      flush();
    }
    if (bytes.length > buffer.length) {
      out.write(bytes);
      return;
    }
    System.arraycopy(bytes, 0, buffer, filled, bytes.length);
    filled += bytes.length;
  }

  private static String seconds(Duration duration) {
    if (duration.toNanosPart() == 0) {
      return Long.toString(duration.toSeconds());
    }
    return BigDecimal.valueOf(duration.toSeconds())
        .add(BigDecimal.valueOf(duration.toNanosPart(), 9))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static byte[] quoted(Instant instant) {
    return ascii('"' + instant.toString() + '"');
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
