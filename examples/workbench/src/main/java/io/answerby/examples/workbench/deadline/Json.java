// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.deadline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/** What the readers of this package share about JSON. */
final class Json {

  /** The most bytes that a line may have, 4 MiB. */
  static final int LONGEST_LINE = 4 << 20;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          // lines are UTF-8: a few NUL bytes must not make UTF-32 of one, nor move its places
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100)
                  .maxNumberLength(1_000)
                  .maxStringLength(LONGEST_LINE)
                  .maxNameLength(10_000)
                  .build())
          .build();

  private Json() {}

  /** {@return the value the parser stands on, as an error shows it} */
  static String shown(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return "an object";
    }
    if (token == JsonToken.START_ARRAY) {
      return "an array";
    }
    return token == JsonToken.VALUE_STRING ? "'" + parser.getText() + "'" : parser.getText();
  }
}
