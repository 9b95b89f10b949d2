// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.deadline;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Writes answers, one JSON object a line, into a buffer that is flushed when it must be. */
final class Answer {

  private static final byte[] RESULT = ascii("{\"result\":");
  private static final byte[] ERROR = ascii("{\"error\":\"");
  private static final byte[] END_OF_VALUE = ascii("}\n");
  private static final byte[] END_OF_TEXT = ascii("\"}\n");

  private final OutputStream out;
  private final JsonStringEncoder encoder = JsonStringEncoder.getInstance();
  private final byte[] buffer = new byte[1 << 16];
  private int filled;

  Answer(OutputStream out) {
    this.out = out;
  }

  void is(Instant instant) throws IOException {
    write(RESULT);
    write(ascii('"' + instant.toString() + '"'));
    write(END_OF_VALUE);
  }

  /** Answers with seconds; what is below a second follows the decimal point. */
  void is(Duration duration) throws IOException {
    write(RESULT);
    write(ascii(seconds(duration)));
    write(END_OF_VALUE);
  }

  void is(boolean yes) throws IOException {
    write(RESULT);
    write(ascii(yes ? "true" : "false"));
    write(END_OF_VALUE);
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

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
