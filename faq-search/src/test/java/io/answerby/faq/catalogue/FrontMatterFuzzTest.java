// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.answerby.faq.FaqEntry;
import io.answerby.faq.FaqFaultsException;
import java.util.List;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown files with front matter, as somebody wrote them by hand. */
class FrontMatterFuzzTest {

  @ValueSource(
      strings = {
        """
        ---
        id: returns
        lang: en
        question: How do I send something back?
        variants:
          - return policy
          - "wrong size: what \\"now\\" \\u0627\\n"
          - 'it''s broken'
        # a comment
        link: /returns
        ---
        Within 14 days, free of charge.
        """,
        "---\nid: a\nlang: ur\nquestion: \"\\ud800\"\n---",
        "---\r\nid: a\r\nlang: en\r\nquestion: q?\r\n---\r\n\r\n---\r\n",
        "---\nid: a\nid: b\nlang: [en]\n\tquestion: &x q\nvarients:\n - x\nanswer: y\n- z\n---\n",
        "---\nquestion: \"unclosed\nlink: 'too\nlang: |\n  en\nvariants: x\n---",
        "---\nid: x",
        "----\n---\n"
      })
  @FuzzTest
  void aFileIsReadAsOneEntryOrEveryFaultHasItsLine(@NotNull String text) {
    var draft = new CatalogueDraft();
    var raw = new RawEntry("returns.md");
    boolean read = new FrontMatterReader(raw, draft).read(text);
    if (read) {
      draft.add(raw);
    }
    List<FaqEntry> entries;
    try {
      entries = draft.finish().entries();
    } catch (FaqFaultsException refused) {
      refused
          .faults()
          .forEach(fault -> assertTrue(fault.place().startsWith("returns.md"), fault::place));
      return;
    }
    assertTrue(read, "what is not read has a fault");
    assertEquals(1, entries.size());
  }
}
