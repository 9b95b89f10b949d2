// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.faqlint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.examples.workbench.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaqLintCommandTest {

  @TempDir private Path folder = Path.of("");
  private Path english = Path.of("");
  private Path urdu = Path.of("");

  @BeforeEach
  void writeData() throws IOException {
    english = folder.resolve("en.jsonl");
    urdu = folder.resolve("ur.jsonl");
    Files.writeString(
        english,
        """
        {"id":"returns","lang":"en","question":"How do I return an item?","answer":"By post.","link":"/returns","variants":["get my money back"]}
        {"id":"refund","lang":"en","question":"When is my refund due?","answer":"Soon.","link":"/refunds","variants":["get money back"]}
        {"id":"hours","lang":"en","question":"Opening hours","answer":"9 to 5","link":"https://elsewhere.example/x"}
        """);
    Files.writeString(
        urdu,
        """
        {"id":"returns","lang":"ur","question":"میں چیز کیسے واپس کروں؟","answer":"ڈاک سے","variants":["واپسی کیسے"]}
        """);
  }

  @Test
  void saysWhatCouldBeBetterAndWhere() throws IOException {
    Path site = Files.createDirectory(folder.resolve("site"));
    Files.writeString(site.resolve("returns.html"), "x");
    Run run =
        Run.of("", "faq-lint", english.toString(), urdu.toString(), "--site", site.toString());
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        List.of(
            "en.jsonl, line 2: asks in 'get money back' nearly the same as en.jsonl, line 1 in"
                + " 'get my money back'",
            "en.jsonl, line 2: leads to '/refunds', where there is nothing",
            "en.jsonl, line 2: is there in en, but not in ur",
            "en.jsonl, line 3: has no variants",
            "en.jsonl, line 3: has neither a question mark nor a question word in 'Opening hours'",
            "en.jsonl, line 3: is there in en, but not in ur",
            "4 FAQs, 6 findings: 1 dead-link, 2 missing-language, 1 near-duplicate, 1 no-variants,"
                + " 1 not-a-question"),
        run.lines().stream().map(this::withoutFolder).toList());
  }

  private String withoutFolder(String line) {
    return line.replace(folder + folder.getFileSystem().getSeparator(), "");
  }

  @Test
  void looksForTheLanguagesThatAreWanted() {
    Run run = Run.of("", "faq-lint", urdu.toString(), "--languages", "ur");
    assertEquals(List.of("1 FAQ, 0 findings"), run.lines());
    assertTrue(
        withoutFolder(Run.of("", "faq-lint", urdu.toString(), "--languages", "ur,lv").out())
            .startsWith("ur.jsonl, line 1: is there in ur, but not in lv"));
  }

  @Test
  void printsLinesOfJson() {
    Run run = Run.of("", "faq-lint", english.toString(), "--json");
    assertEquals(
        "{\"rule\":\"no-variants\",\"place\":\"en.jsonl, line 3\",\"advice\":\"has no variants\"}",
        withoutFolder(run.lines().get(1)));
  }

  /** The README shows what is printed from the workbench's own folder, where tests run too. */
  @Test
  void printsOfTheSampleWhatTheReadmeShows() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    for (String line : Run.of("", "faq-lint", "samples/faqs.jsonl").lines()) {
      assertTrue(readme.contains("\n    " + line + "\n"), line);
    }
  }

  @Test
  void doesNotLookOutsideTheSite() throws IOException {
    Files.writeString(folder.resolve("secret.html"), "x");
    Files.writeString(folder.resolve("pages.html"), "x");
    SiteFolder site = SiteFolder.of(Files.createDirectory(folder.resolve("pages")));
    assertTrue(!site.isAlive("/"));
    assertTrue(!site.isAlive("/../secret.html"));
    assertTrue(!site.isAlive("/\0"));
    assertTrue(site.isAlive("//elsewhere.example/x"));
  }

  @Test
  void findsPagesByTheNamesThatBrowsersAskFor() throws IOException {
    SiteFolder site = SiteFolder.of(Files.createDirectory(folder.resolve("pages")));
    Files.writeString(folder.resolve("pages").resolve("pas\u016bt\u012bjums.html"), "x");
    assertTrue(site.isAlive("/pas%C5%ABt%C4%ABjums#kur"));
    assertTrue(site.isAlive("/pas%C5%ABt%C4%ABjums/"));
    assertTrue(!site.isAlive("/"));
    Files.writeString(folder.resolve("pages").resolve("index.html"), "x");
    assertTrue(site.isAlive("/"));
  }

  @Test
  void saysWhatTheCommandLineAsksForInVain() throws IOException {
    Run site = Run.of("", "faq-lint", english.toString(), "--site", "nowhere");
    assertEquals("--site must be a folder, but there is none at nowhere.", site.err().strip());
    Run language = Run.of("", "faq-lint", english.toString(), "--languages", "en,eng lish");
    assertEquals(
        "--languages must be BCP 47 tags such as en,ur, but had 'eng lish'.",
        language.err().strip());
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Run none = Run.of("", "faq-lint", empty.toString());
    assertEquals("There is no FAQ in " + empty + ".", none.err().strip());
    for (Run run : List.of(site, language, none)) {
      assertEquals(1, run.exitCode());
      assertEquals("", run.out());
    }
  }

  @Test
  void saysWhatIsFaultyInsteadOfLooking() {
    Run run = Run.of("", "faq-lint", english.toString(), english.toString());
    assertEquals(1, run.exitCode());
    assertTrue(run.err().startsWith("The catalogue has faults: "), run.err());
    assertTrue(run.err().contains("must be given once for language 'en'"), run.err());
    assertEquals(2, Run.of("", "faq-lint").exitCode());
  }
}
