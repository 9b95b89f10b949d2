// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.answerby.faq.FaqEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes FAQs as JSON lines. */
final class JsonLinesWriter {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private JsonLinesWriter() {}

  static void write(List<FaqEntry> entries, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.setRootValueSeparator(null);
      for (FaqEntry entry : entries) {
        write(entry, json);
        json.writeRaw('\n');
      }
    }
  }

  private static void write(FaqEntry entry, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entry.id());
    json.writeStringField("lang", entry.language());
    json.writeStringField("question", entry.question());
    if (!entry.answer().isEmpty()) {
      json.writeStringField("answer", entry.answer());
    }
    if (!entry.variants().isEmpty()) {
      json.writeArrayFieldStart(RawEntry.VARIANTS);
      for (String variant : entry.variants()) {
        json.writeString(variant);
      }
      json.writeEndArray();
    }
    if (entry.link().isPresent()) {
      json.writeStringField("link", entry.link().get());
    }
    json.writeEndObject();
  }
}
