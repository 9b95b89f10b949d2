// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.answerby.faq.FaqEntry;
import io.answerby.faq.FaqFault;
import io.answerby.faq.FaqFaultsException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {

  @Test
  void readsEveryMember() throws IOException {
    FaqCatalogue catalogue =
        read(
            """
            \uFEFF{"id":"returns","lang":"en","question":"How do I send something back?",\
            "answer":"Within 14 days.","variants":["return policy"],"link":"/returns"}

            {"id":"returns","lang":"ur","question":"واپسی کیسے کروں؟","variants":[],"link":null}\r
            """);
    FaqEntry english =
        FaqEntry.define(
            "returns",
            "en",
            faq ->
                faq.question("How do I send something back?")
                    .answer("Within 14 days.")
                    .variants("return policy")
                    .link("/returns"));
    FaqEntry urdu = FaqEntry.of("returns", "ur", "واپسی کیسے کروں؟", "");
    assertEquals(List.of(english, urdu), catalogue.entries());
    assertEquals("faqs.jsonl, line 3", catalogue.placeOf(urdu));
  }

  @Test
  void reportsEveryFaultOfEveryLine() {
    var refusal =
        assertThrows(
            FaqFaultsException.class,
            () ->
                read(
                    """
                    {"id":"a","lang":"en","question":"why?"}
                    {"id":"a","lang":"en","question":"why not?"}
                    {"id":"b","lang":"xx","question":" ","link":"javascript:alert(1)"}
                    {"id":7,"lang":"en","question":"why?","variants":["x",8,""],"varients":[]}
                    not json
                    {"id":"c","lang":"en","question":"why?"} {}
                    [1,[2]]
                    {"id":"d","id":"e","lang":"en","question":"why?"}
                    {"id":"f","lang":"en","question":"why?","variants":"x"}
                    {"id":"g","lang":"en","question":"why
                    {"id":"h","lang":"en","question":"why?"
                    """));
    assertEquals(
        List.of(
            "line 2: id 'a' must be given once for language 'en', but is also at faqs.jsonl,"
                + " line 1",
            "line 3: language must be a known language, but was 'xx'",
            "line 3: question must hold text, but was ' '",
            "line 3: link must be a path that begins with one '/', or an https:, tel: or mailto:"
                + " link, but was 'javascript:alert(1)'",
            "line 4: id must be text, but was a number",
            "line 4: variants[1] must be text, but was a number",
            "line 4: member 'varients' must be written 'variants' if that is meant",
            "line 4: variants[2] must hold text, but was ''",
            "line 5: line must be one JSON object, but cannot be read at column 1: Unrecognized"
                + " token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or"
                + " 'false')",
            "line 6: line must be one JSON object, but more follows it",
            "line 7: line must be one JSON object, but was an array",
            "line 8: line must be one JSON object, but cannot be read at column 15: Duplicate"
                + " field 'id'",
            "line 9: variants must be an array of texts, but was text",
            "line 10: line must be one JSON object, but cannot be read at column 38: Unexpected"
                + " end-of-input: was expecting closing quote for a string value",
            "line 11: line must be one JSON object, but cannot be read at column 40: Unexpected"
                + " end-of-input: expected close marker for Object"),
        refusal.faults().stream()
            .map(FaqFault::toString)
            .map(fault -> fault.replaceFirst("faqs.jsonl, ", ""))
            .toList());
  }

  @Test
  void passesOverForeignMembersButNotMisspeltOnes() throws IOException {
    FaqCatalogue catalogue =
        read(
            """
            {"id":"a","lang":"en","question":"why?","pid":{"x":[1]},"tags":["t"],"author":null}
            """);
    assertEquals(List.of(FaqEntry.of("a", "en", "why?", "")), catalogue.entries());
  }

  @ParameterizedTest
  @CsvSource({"Answer,answer", "awnser,answer", "variant,variants", "LINK,link"})
  void namesTheMemberThatWasMeant(String written, String meant) {
    var refusal =
        assertThrows(
            FaqFaultsException.class,
            () ->
                read(
                    "{'id':'a','lang':'en','question':'q?','X':1}"
                        .replace("X", written)
                        .replace('\'', '"')));
    assertEquals(
        "faqs.jsonl, line 1: member '"
            + written
            + "' must be written '"
            + meant
            + "' if that is meant",
        refusal.getMessage());
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] latin1 = "{\"id\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    var refusal =
        assertThrows(
            FaqFaultsException.class,
            () -> FaqCatalogue.readJsonLines(new ByteArrayInputStream(latin1), "x"));
    assertEquals("x, line 1: line must be valid UTF-8, but was not", refusal.getMessage());
  }

  @Test
  void refusesALineThatIsTooLongAndReadsTheNext() {
    String tooLong = "x".repeat((4 << 20) + 1);
    var refusal = assertThrows(FaqFaultsException.class, () -> read(tooLong + "\n{}\n"));
    assertEquals(
        List.of(
            "line must be at most 4194304 bytes, but was 4194305",
            "id must hold text, but was ''",
            "language must be a BCP 47 tag such as 'ur' or 'hi-Latn', but was ''",
            "question must hold text, but was ''"),
        refusal.faults().stream().map(FaqFault::problem).toList());
  }

  @Test
  void refusesDeepNesting() {
    String deep = "{\"x\":" + "[".repeat(100_000);
    var refusal = assertThrows(FaqFaultsException.class, () -> read(deep));
    assertEquals(1, refusal.faults().size());
  }

  @Test
  void readsAFileByItsPath(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("faqs.jsonl");
    Files.writeString(file, "{\"id\":\"a\",\"lang\":\"en\",\"question\":\"why?\"}");
    FaqCatalogue catalogue = FaqCatalogue.readJsonLines(file);
    assertEquals(file + ", line 1", catalogue.placeOf(catalogue.entries().get(0)));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    FaqCatalogue catalogue =
        FaqCatalogue.of(
            List.of(
                FaqEntry.define(
                    "a\"b",
                    "ur",
                    faq ->
                        faq.question("کیا\u2028؟").variants("x", "😀").answer("1\n\t2").link("/a")),
                FaqEntry.of("plain", "en", "why?", "")));
    var out = new ByteArrayOutputStream();
    catalogue.writeJsonLines(out);
    assertEquals(catalogue.entries(), read(out.toString(StandardCharsets.UTF_8)).entries());
    assertEquals(
        "{\"id\":\"plain\",\"lang\":\"en\",\"question\":\"why?\"}",
        out.toString(StandardCharsets.UTF_8).lines().toList().get(1));
  }

  @Test
  void writesAFileInPlaceOfWhatItHeld(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("faqs.jsonl"), "no JSON\n".repeat(1_000));
    FaqCatalogue catalogue =
        FaqCatalogue.of(List.of(FaqEntry.of("a", "ur", "واپسی کیسے کروں؟", "By post.")));
    catalogue.writeJsonLines(file);
    assertEquals(catalogue.entries(), FaqCatalogue.readJsonLines(file).entries());
  }

  @Test
  void ofRefusesTwoEntriesOfOneName() {
    FaqEntry entry = FaqEntry.of("a", "en", "why?", "");
    var refusal =
        assertThrows(FaqFaultsException.class, () -> FaqCatalogue.of(List.of(entry, entry)));
    assertEquals(
        "faq 'a' (en): id 'a' must be given once for language 'en', but is also at faq 'a' (en)",
        refusal.getMessage());
  }

  private static FaqCatalogue read(String lines) throws IOException {
    return FaqCatalogue.readJsonLines(
        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "faqs.jsonl");
  }
}
