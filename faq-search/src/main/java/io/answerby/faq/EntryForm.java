// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The form in which an index keeps its entries: texts as their length in bytes and UTF-8. */
final class EntryForm {

  // more than the longest answer has
  private static final int MOST_BYTES = 1 << 20;

  private EntryForm() {}

  static void write(Collection<FaqEntry> entries, DataOutput out) throws IOException {
    out.writeInt(entries.size());
    for (FaqEntry entry : entries) {
      writeText(entry.id(), out);
      writeText(entry.language(), out);
      writeText(entry.question(), out);
      out.writeInt(entry.variants().size());
      for (String variant : entry.variants()) {
        writeText(variant, out);
      }
      writeText(entry.answer(), out);
      out.writeBoolean(entry.link().isPresent());
      if (entry.link().isPresent()) {
        writeText(entry.link().get(), out);
      }
    }
  }

  static List<FaqEntry> read(DataInput in) throws IOException {
    List<FaqEntry> entries = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String id = readText(in);
      String language = readText(in);
      String question = readText(in);
      List<String> variants = new ArrayList<>();
      for (int more = in.readInt(); more > 0; more--) {
        variants.add(readText(in));
      }
      String answer = readText(in);
      Optional<String> link = in.readBoolean() ? Optional.of(readText(in)) : Optional.empty();
      entries.add(
          FaqEntry.define(
              id,
              language,
              faq -> {
                faq.question(question).variants(variants).answer(answer);
                return link.map(faq::link).orElse(faq);
              }));
    }
    return entries;
  }

  private static void writeText(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST_BYTES) {
      throw new IOException("text must be 0 to " + MOST_BYTES + " bytes, but was " + length);
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
