// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.answerby.faq.text.Language;
import io.answerby.faq.text.ReadText;
import io.answerby.faq.text.TextReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a customer writes is searched for; no text makes that fail. */
class QuestionFuzzTest {

  private static final int MOST_WORDS = 4_000;

  private static final FaqIndex INDEX =
      FaqIndex.builder()
          .cachedQuestions(0)
          .build(
              List.of(
                  entry("returns", "en", "How do I send something back?", "return policy"),
                  entry("returns", "ur", "چیز واپس کیسے کروں؟", "واپسی کا طریقہ"),
                  entry("delivery", "en", "When will my parcel arrive?", "where is my order"),
                  entry("delivery", "hi", "मेरा पार्सल कब आएगा?", "ऑर्डर कहाँ है"),
                  entry("payment", "lv", "Kā varu samaksāt?", "maksājums ar karti"),
                  entry("payment", "bn", "কীভাবে টাকা দেব?", "পেমেন্ট")));

  private static FaqEntry entry(String id, String language, String question, String variant) {
    return FaqEntry.define(
        id, language, faq -> faq.question(question).variants(List.of(variant)).answer("so"));
  }

  static Stream<Arguments> asked() {
    return Stream.of(
        arguments("how do i send it bak", 'x'),
        arguments("wapis kaise karu", '\ud800'),
        arguments("میرا آرڈر کہاں ہے", '\udc00'),
        arguments("मेरा ऑर्डर कहाँ है", '\u200d'),
        arguments("কীভাবে", '\u09bc'),
        arguments("kā samaksāt", '\u0301'),
        arguments("+title:(a OR b)~2 \"x\\", '*'),
        arguments("我的包裹在哪里 荷物はどこ", '\u3000'),
        arguments("\u202e\u0627\u0653\u0654\ufdfa\u0130\u1e9e\ufb03", '\u00ad'));
  }

  @MethodSource("asked")
  @FuzzTest
  void everyQuestionIsReadAndSearchedFor(@NotNull String text, char odd) {
    String question =
        text.substring(0, text.length() / 2) + odd + text.substring(text.length() / 2);
    for (Language language : Language.values()) {
      ReadText read = TextReader.read(question, language);
      assertTrue(read.words().size() <= MOST_WORDS);
      assertEquals(read, TextReader.read(question, language));
    }
    for (Suggestion each : INDEX.suggest(question).ranked()) {
      assertTrue(each.confidence() >= 0 && each.confidence() <= 1);
    }
  }
}
