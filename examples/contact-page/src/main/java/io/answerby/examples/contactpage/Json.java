// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.answerby.examples.contactpage.http.RefusedException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what the page's script sends, and writes what it receives. */
final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** Writes one value. */
  interface Writing {
    void write(JsonGenerator json) throws IOException;
  }

  private Json() {}

  /**
   * Reads an object; members that are no text are passed over.
   *
   * @throws RefusedException 400 if it is no JSON object
   */
  static Map<String, String> texts(String body) {
    Map<String, String> texts = new LinkedHashMap<>();
    try (JsonParser json = FACTORY.createParser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new RefusedException(400, "the body must be a JSON object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.VALUE_STRING) {
          texts.put(name, json.getText());
        } else {
          json.skipChildren();
        }
      }
      if (json.nextToken() != null) {
        throw new RefusedException(400, "the body must be one JSON object");
      }
    } catch (IOException e) {
      // without the parser's message: it quotes the visitor's words
      throw new RefusedException(400, "the body must be well-formed JSON");
    }
    return texts;
  }

  static String write(Writing writing) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      writing.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
