// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.faqeval;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A way in which customers' questions differ from those of tidy data.
 *
 * <p>Chance decides where a question is changed, by a seed: the same seed changes the same
 * questions in the same way.
 */
enum Perturbation {

  /**
   * One slip of the finger, in a question of three words or more, in a word of four letters or
   * more: a letter is left out, put in, replaced by another of its script, or has changed places
   * with the next. Each of the four is as likely, and so is every word and every place in it.
   */
  TYPO {
    @Override
    Optional<String> apply(String query, Letters letters, SplittableRandom random) {
      List<MatchResult> longWords =
          WORD.matcher(query).results().filter(r -> codePoints(r.group()) >= LONG_WORD).toList();
      if (query.strip().split("\\s+").length < LONG_QUESTION || longWords.isEmpty()) {
        return Optional.empty();
      }
      MatchResult word = longWords.get(random.nextInt(longWords.size()));
      String slipped = word.group();
      while (slipped.equals(word.group())) {
        slipped = slip(word.group(), letters, random);
      }
      return Optional.of(query.substring(0, word.start()) + slipped + query.substring(word.end()));
    }
  },

  /**
   * Urdu as it comes from an Arabic keyboard in part: kaf, yeh and heh are the Arabic letters in
   * half of the places, so are digits of the other set, and no mark above or below a letter is
   * typed, hamza and madda included.
   */
  URDU_KEYBOARD {
    @Override
    Optional<String> apply(String query, Letters letters, SplittableRandom random) {
      if (query.codePoints().noneMatch(c -> UnicodeScript.of(c) == UnicodeScript.ARABIC)) {
        return Optional.empty();
      }
      StringBuilder typed = new StringBuilder(query.length());
      Normalizer.normalize(query, Normalizer.Form.NFD)
          .codePoints()
          .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
          .map(c -> random.nextBoolean() ? c : otherKeyboard(c))
          .forEach(typed::appendCodePoint);
      return Optional.of(typed.toString());
    }
  },

  /** The first 60 % of the characters, rounded up: what is there while the customer still types. */
  HALF_TYPED {
    @Override
    Optional<String> apply(String query, Letters letters, SplittableRandom random) {
      int typed = (codePoints(query) * TYPED_PERCENT + 99) / 100;
      String start = query.substring(0, query.offsetByCodePoints(0, typed));
      return start.isBlank() ? Optional.empty() : Optional.of(start);
    }
  };

  private static final int LONG_WORD = 4;
  private static final int LONG_QUESTION = 3;
  private static final int TYPED_PERCENT = 60;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final String URDU = "\u06A9\u06CC\u06C1";
  private static final String ARABIC = "\u0643\u064A\u0647";

  /** {@return the name on the command line, such as {@code half-typed}} */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * {@return each question that can be changed in this way, with its changed form, in order}
   *
   * @param seed for what is left to chance
   */
  List<Pair> of(List<LabelledQuestion> questions, long seed) {
    Letters letters = new Letters(questions);
    SplittableRandom random = new SplittableRandom(seed);
    List<Pair> pairs = new ArrayList<>();
    for (LabelledQuestion question : questions) {
      apply(question.query(), letters, random)
          .map(query -> new LabelledQuestion(query, question.expected(), question.split()))
          .ifPresent(changed -> pairs.add(new Pair(question, changed)));
    }
    return pairs;
  }

  /** {@return the changed question, or empty if it has nothing that can be changed} */
  abstract Optional<String> apply(String query, Letters letters, SplittableRandom random);

  /** A question as it is and as it was changed. */
  record Pair(LabelledQuestion intact, LabelledQuestion changed) {}

  /** The letters that the questions are written in, by script. */
  static final class Letters {

    private final Map<UnicodeScript, int[]> byScript = new EnumMap<>(UnicodeScript.class);

    Letters(List<LabelledQuestion> questions) {
      Map<UnicodeScript, TreeSet<Integer>> seen = new EnumMap<>(UnicodeScript.class);
      for (LabelledQuestion question : questions) {
        question
            .query()
            .codePoints()
            .filter(Character::isLetter)
            .map(Character::toLowerCase)
            .forEach(c -> seen.computeIfAbsent(UnicodeScript.of(c), s -> new TreeSet<>()).add(c));
      }
      seen.forEach(
          (script, letters) ->
              byScript.put(script, letters.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** {@return some letter of the script of this one} */
    int like(int codePoint, SplittableRandom random) {
      int[] letters = byScript.getOrDefault(UnicodeScript.of(codePoint), new int[] {codePoint});
      return letters[random.nextInt(letters.length)];
    }
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String slip(String word, Letters letters, SplittableRandom random) {
    List<Integer> typed = new ArrayList<>(word.codePoints().boxed().toList());
    int place = random.nextInt(typed.size());
    int here = typed.get(place);
    switch (random.nextInt(4)) {
      case 0 -> typed.remove(place);
      case 1 -> typed.add(place, letters.like(here, random));
      case 2 -> typed.set(place, letters.like(here, random));
      default -> {
        int next = place == typed.size() - 1 ? place - 1 : place + 1;
        typed.set(place, typed.get(next));
        typed.set(next, here);
      }
    }
    StringBuilder slipped = new StringBuilder(word.length() + 1);
    typed.forEach(slipped::appendCodePoint);
    return slipped.toString();
  }

  private static int otherKeyboard(int codePoint) {
    int letter = URDU.indexOf(codePoint);
    if (letter >= 0) {
      return ARABIC.charAt(letter);
    }
    if (codePoint >= '0' && codePoint <= '9') {
      return codePoint - '0' + '\u06F0';
    }
    if (codePoint >= '\u06F0' && codePoint <= '\u06F9') {
      return codePoint - '\u06F0' + '0';
    }
    return codePoint;
  }
}
