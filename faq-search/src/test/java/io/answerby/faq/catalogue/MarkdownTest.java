// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.answerby.faq.FaqEntry;
import io.answerby.faq.FaqFault;
import io.answerby.faq.FaqFaultsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  @TempDir private Path directory;

  @Test
  void readsFrontMatterAndTheAnswerBelowIt() throws IOException {
    write(
        "en/returns.md",
        """
        ---
        # what the shop shows
        id: returns
        lang: en
        question: How do I send something back?
        tags:
          - service
        variants:
          - return policy
          - "wrong \\"size\\": what now \\u2192"
        - 'it''s too small'
        link: /returns
        ---

        Within *14 days*.

        ---

        Free of charge.
        """);
    write("versand.md", "---\nlang: de\nquestion: Wann kommt mein Paket?\n---");
    FaqCatalogue catalogue = FaqCatalogue.readMarkdown(directory);
    FaqEntry returns =
        FaqEntry.define(
            "returns",
            "en",
            faq ->
                faq.question("How do I send something back?")
                    .variants("return policy", "wrong \"size\": what now \u2192", "it's too small")
                    .answer("Within *14 days*.\n\n---\n\nFree of charge.")
                    .link("/returns"));
    assertEquals(
        List.of(returns, FaqEntry.of("versand", "de", "Wann kommt mein Paket?", "")),
        catalogue.entries());
    assertEquals(Path.of("en", "returns.md").toString(), catalogue.placeOf(returns));
  }

  @Test
  void reportsEveryFaultOfEveryFile() throws IOException {
    write("a.md", "no front matter");
    write("b.md", "---\nid: b\nlang: en\nquestion: why?\n");
    write("c.md", "---\nlang: xx\nquestion: what: how\nlink: //evil.example\nvariants: x\n---");
    write("d.md", "---\nlang: en\nlang: ur\nquestion: why?\n  - x\n?\n\tlink: /x\nanwser: x\n---");
    write("e.md", "---\nlang: en\nquestion: \"why\nvariants:\n  - 'x\n  - \n  - - y\n---");
    var refusal =
        assertThrows(FaqFaultsException.class, () -> FaqCatalogue.readMarkdown(directory));
    assertEquals(
        """
        a.md, line 1: file must begin with front matter between two lines '---'
        b.md, line 1: front matter must end with a line '---', but does not end
        c.md, line 3: question must be in quotes, since it would mean something else to YAML
        c.md, line 5: variants must be a list of texts, one a line after '- '
        c.md: language must be a known language, but was 'xx'
        c.md: link must be a path that begins with one '/', or an https:, tel: or mailto: link, \
        but was '//evil.example'
        d.md, line 3: lang must be given once, but is given again
        d.md, line 5: a list must follow a name that may hold one, such as variants
        d.md, line 6: front matter must be lines of 'name: text' or '- text'
        d.md, line 7: front matter must not hold tabs
        d.md, line 8: member 'anwser' must be written 'answer' if that is meant
        e.md, line 3: question must close its double quotes, with only \\" \\\\ \\/ \\n \\t and \\u \
        escapes between them
        e.md, line 5: variants must close its single quotes, with '' for one between them
        e.md, line 6: front matter must be lines of 'name: text' or '- text'
        e.md, line 7: variants must be in quotes, since it would mean something else to YAML""",
        String.join("\n", refusal.faults().stream().map(FaqFault::toString).toList()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a, b]", "{a: b}", "| ", "> ", "&x y", "*x", "!x y", "%x", "@x", "`x`", "- x", "x: y",
        "x:", "x # y", "#x", ", x", "? x", ": x"
      })
  void refusesWhatYamlWouldReadOtherwise(String value) throws IOException {
    write("a.md", "---\nlang: en\nquestion: " + value + "\n---");
    var refusal =
        assertThrows(FaqFaultsException.class, () -> FaqCatalogue.readMarkdown(directory));
    assertEquals(List.of("question"), refusal.faults().stream().map(FaqFault::member).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"why?", "24/7?", "-5 degrees", "it's 5:30", "a#b", "کیا؟", "yes", "null"})
  void takesPlainTextAsItIs(String value) throws IOException {
    write("a.md", "---\r\nlang: en\r\nquestion: " + value + "\r\n---\r\n");
    assertEquals(value, FaqCatalogue.readMarkdown(directory).entries().get(0).question());
  }

  @Test
  void refusesAFileThatIsTooLong() throws IOException {
    write("a.md", "x".repeat((1 << 20) + 1));
    var refusal =
        assertThrows(FaqFaultsException.class, () -> FaqCatalogue.readMarkdown(directory));
    assertEquals("a.md: file must be at most 1048576 bytes, but was longer", refusal.getMessage());
  }

  @Test
  void refusesWhatIsNoDirectory() throws IOException {
    write("a.md", "");
    assertThrows(
        NotDirectoryException.class, () -> FaqCatalogue.readMarkdown(directory.resolve("a.md")));
  }

  @Test
  void hasNoEntriesWhereThereAreNoFiles() throws IOException {
    assertEquals(List.of(), FaqCatalogue.readMarkdown(directory).entries());
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }
}
