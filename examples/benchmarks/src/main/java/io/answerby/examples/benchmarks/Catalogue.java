// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import io.answerby.faq.FaqEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A made-up catalogue of FAQs and questions to it, of any size and always the same.
 *
 * <p>Words are syllables strung together. Each FAQ has a few words of its own, which its variants
 * mix with words that are as frequent as they are in speech. Four questions of five are a variant
 * with a word changed; the others are about nothing in the catalogue.
 */
final class Catalogue {

  private static final String[] SYLLABLES = {
    "ka", "lo", "mi", "ren", "ta", "vo", "shi", "par", "ne", "du", "sel", "or", "bi", "gan", "fu"
  };
  private static final int COMMON_WORDS = 300;
  private static final int OWN_WORDS = 5;

  private final Random random = new Random(20261121);
  private final Set<String> taken = new HashSet<>();
  private final List<String> common = words(COMMON_WORDS);
  private final List<FaqEntry> entries = new ArrayList<>();
  private final String[] questions;

  Catalogue(int faqs, int variants, int questions) {
    List<String> asked = new ArrayList<>();
    for (int f = 0; f < faqs; f++) {
      List<String> own = words(OWN_WORDS);
      List<String> texts = new ArrayList<>();
      for (int v = 0; v < variants; v++) {
        texts.add(sentence(own));
      }
      String id = "faq-" + f;
      String question = sentence(own);
      String answer = sentence(own) + " " + sentence(own) + " " + sentence(List.of());
      entries.add(
          FaqEntry.define(id, "en", e -> e.question(question).variants(texts).answer(answer)));
      asked.add(sentence(own));
    }
    this.questions = new String[questions];
    for (int q = 0; q < questions; q++) {
      this.questions[q] =
          q % 5 == 4 ? sentence(List.of()) : changed(asked.get(random.nextInt(asked.size())));
    }
  }

  List<FaqEntry> entries() {
    return entries;
  }

  String[] questions() {
    return questions;
  }

  private String sentence(List<String> own) {
    StringBuilder text = new StringBuilder();
    int length = 4 + random.nextInt(6);
    for (int w = 0; w < length; w++) {
      boolean ofOwn = !own.isEmpty() && random.nextInt(3) == 0;
      text.append(w == 0 ? "" : " ")
          .append(ofOwn ? own.get(random.nextInt(own.size())) : commonWord());
    }
    return text.append('?').toString();
  }

  private String changed(String question) {
    String[] words = question.split(" ", -1);
    words[random.nextInt(words.length)] = commonWord();
    return String.join(" ", words);
  }

  // the n-th word is about n times rarer than the first
  private String commonWord() {
    double share = Math.exp(random.nextDouble() * Math.log(COMMON_WORDS));
    return common.get((int) share - 1);
  }

  private List<String> words(int count) {
    List<String> words = new ArrayList<>(count);
    while (words.size() < count) {
      StringBuilder word = new StringBuilder();
      int syllables = 2 + random.nextInt(4);
      for (int s = 0; s < syllables; s++) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      if (taken.add(word.toString())) {
        words.add(word.toString());
      }
    }
    return words;
  }
}
