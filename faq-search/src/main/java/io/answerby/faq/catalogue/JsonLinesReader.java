// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads FAQs from JSON lines, one object a line, never more than one line in memory. */
final class JsonLinesReader {

  private static final int LONGEST_LINE = 4 << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  // what Jackson adds, for those who program with it, to the fault of an object that has no end
  private static final Pattern START_MARKER = Pattern.compile(" \\(start marker at \\[.*]\\)");
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(16)
                  .maxStringLength(LONGEST_LINE)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final String name;
  private final CatalogueDraft draft;

  JsonLinesReader(String name, CatalogueDraft draft) {
    this.name = name;
    this.draft = draft;
  }

  void read(InputStream in) throws IOException {
    InputStream buffered = new BufferedInputStream(in, 1 << 16);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int number = 1;
    long length = 0;
    for (int b = buffered.read(); ; b = buffered.read()) {
      if (b != '\n' && b != -1) {
        if (++length <= LONGEST_LINE) {
          line.write(b);
        }
        continue;
      }
      String place = name + ", line " + number;
      if (length > LONGEST_LINE) {
        draft.fault(
            place, "", "line must be at most " + LONGEST_LINE + " bytes, but was " + length);
      } else {
        readLine(place, number == 1, line.toByteArray());
      }
      if (b == -1) {
        return;
      }
      line.reset();
      length = 0;
      number++;
    }
  }

  private void readLine(String place, boolean isFirst, byte[] bytes) throws IOException {
    String line;
    try {
      line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      draft.fault(place, "", "line must be valid UTF-8, but was not");
      return;
    }
    if (isFirst && line.startsWith(BYTE_ORDER_MARK)) {
      line = line.substring(1);
    }
    if (line.isBlank()) {
      return;
    }
    try (JsonParser json = JSON.createParser(line)) {
      RawEntry raw = new RawEntry(place);
      if (json.nextToken() != JsonToken.START_OBJECT) {
        draft.fault(place, "", "line must be one JSON object, but was " + kind(json));
        return;
      }
      readObject(json, raw);
      if (json.nextToken() != null) {
        draft.fault(raw, place, "", "line must be one JSON object, but more follows it");
      }
      draft.add(raw);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String where = at == null ? "" : " at column " + at.getColumnNr();
      draft.fault(
          place, "", "line must be one JSON object, but cannot be read" + where + ": " + reason(e));
    }
  }

  private static String reason(JsonProcessingException e) {
    return START_MARKER.matcher(e.getOriginalMessage()).replaceAll("");
  }

  private void readObject(JsonParser json, RawEntry raw) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String member = json.currentName();
      json.nextToken();
      if (RawEntry.TEXTS.contains(member)) {
        readText(json, member, raw);
      } else if (RawEntry.VARIANTS.equals(member)) {
        readVariants(json, raw);
      } else {
        passOver(member, raw);
      }
      json.skipChildren();
    }
  }

  private void readText(JsonParser json, String member, RawEntry raw) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      raw.text(member, json.getText());
    } else if (json.currentToken() != JsonToken.VALUE_NULL) {
      draft.fault(raw, raw.place(), member, member + " must be text, but was " + kind(json));
    }
  }

  private void readVariants(JsonParser json, RawEntry raw) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (json.currentToken() != JsonToken.START_ARRAY) {
      String problem = "variants must be an array of texts, but was " + kind(json);
      draft.fault(raw, raw.place(), RawEntry.VARIANTS, problem);
      return;
    }
    for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
      if (json.currentToken() == JsonToken.VALUE_STRING) {
        raw.variant(json.getText());
      } else {
        String member = "variants[" + i + "]";
        draft.fault(raw, raw.place(), member, member + " must be text, but was " + kind(json));
        json.skipChildren();
        raw.variant("-"); // keeps the place, so that a later variant's fault names its own
      }
    }
  }

  private void passOver(String foreignName, RawEntry raw) {
    RawEntry.meant(foreignName)
        .ifPresent(
            member ->
                draft.fault(raw, raw.place(), member, RawEntry.slipProblem(foreignName, member)));
  }

  private static String kind(JsonParser json) {
    JsonToken token = json.currentToken();
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      default -> "something else";
    };
  }
}
