// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A question that a shop answers for all of its customers, in one language, with its answer.
 *
 * <p>The {@linkplain #variants() variants} are other ways in which customers ask the same thing;
 * they are searched but never shown. The same FAQ in another language is an entry of its own with
 * the same {@linkplain #id() id}: id and language together name an entry.
 *
 * <pre>{@code
 * FaqEntry parcel = FaqEntry.define("parcel", "en", faq -> faq
 *     .question("Where is my parcel?")
 *     .variants("track my order", "has my order been sent")
 *     .answer("Open \"My orders\": each parcel shows where it is.")
 *     .link("/orders"));
 * }</pre>
 *
 * <p>White space around each text is dropped. Immutable, compared by value, and thread-safe.
 */
public final class FaqEntry {

  private static final int LONGEST_ID = 200;
  private static final int LONGEST_QUESTION = 2_000;
  private static final int LONGEST_ANSWER = 100_000;
  private static final int MOST_VARIANTS = 10_000;
  private static final int SHOWN_OF_A_VALUE = 60;

  private final String id;
  private final String language;
  private final String question;
  private final List<String> variants;
  private final String answer;
  private final @Nullable String link;

  private FaqEntry(
      String id,
      String language,
      String question,
      List<String> variants,
      String answer,
      @Nullable String link) {
    this.id = id;
    this.language = language;
    this.question = question;
    this.variants = variants;
    this.answer = answer;
    this.link = link;
  }

  /**
   * Returns an entry of a question and its answer, without variants or link.
   *
   * @param id see {@link #define(String, String, UnaryOperator)}
   * @param language see {@link #define(String, String, UnaryOperator)}
   * @throws FaqFaultsException if any part cannot be taken, with every fault
   */
  public static FaqEntry of(String id, String language, String question, String answer) {
    return define(id, language, faq -> faq.question(question).answer(answer));
  }

  /**
   * Returns the entry that the definition describes. A question is needed, everything else is
   * optional.
   *
   * @param id the shop's own name for the FAQ, the same in every language: 1 to 200 characters
   *     without line breaks or other control characters
   * @param language a BCP 47 tag of a known language, script and country, such as {@code en},
   *     {@code ur}, {@code hi-Latn} (Hindi in Latin letters) or {@code pt-BR}
   * @param definition sets the parts
   * @throws FaqFaultsException if any part cannot be taken, with every fault
   */
  public static FaqEntry define(String id, String language, UnaryOperator<Builder> definition) {
    requireNonNull(definition, "definition");
    return definition.apply(new Builder(id, language)).build();
  }

  /** {@return the shop's own name for the FAQ, the same in every language} */
  public String id() {
    return id;
  }

  /** {@return the language of the texts, a BCP 47 tag in canonical form such as {@code ur-PK}} */
  public String language() {
    return language;
  }

  /** {@return the question as the shop shows it, never blank} */
  public String question() {
    return question;
  }

  /**
   * {@return other ways to ask the question, in the order given, each once and none equal to the
   * question; perhaps none}
   */
  public List<String> variants() {
    return variants;
  }

  /** {@return the answer, empty if the entry only leads to its link or is only searched} */
  public String answer() {
    return answer;
  }

  /**
   * {@return where the customer can act on the answer, if anywhere: a path of the shop's site that
   * begins with one {@code /}, or an {@code https:}, {@code tel:} or {@code mailto:} link}
   */
  public Optional<String> link() {
    return Optional.ofNullable(link);
  }

  /**
   * Returns a copy with one more variant: how a reviewed customer's question joins the FAQ that
   * answered it. The same entry if it asks that already.
   *
   * @throws FaqFaultsException if the variant cannot be taken
   */
  public FaqEntry withVariant(String variant) {
    return define(
        id,
        language,
        faq -> {
          Builder copy = faq.question(question).variants(variants).variants(variant).answer(answer);
          return link == null ? copy : copy.link(link);
        });
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FaqEntry that
        && id.equals(that.id)
        && language.equals(that.language)
        && question.equals(that.question)
        && variants.equals(that.variants)
        && answer.equals(that.answer)
        && Objects.equals(link, that.link);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, language, question, variants, answer, link);
  }

  /** {@return the id, language and question, as in {@code parcel (en): Where is my parcel?}} */
  @Override
  public String toString() {
    return id + " (" + language + "): " + question;
  }

  /** Collects the parts of an entry. Not thread-safe; used only inside the definition. */
  public static final class Builder {

    private final String id;
    private final String language;
    private String question = "";
    private final List<String> variants = new ArrayList<>();
    private String answer = "";
    private @Nullable String link;

    private Builder(String id, String language) {
      this.id = requireNonNull(id, "id");
      this.language = requireNonNull(language, "language");
    }

    /**
     * Sets the question as the shop shows it.
     *
     * @param text 1 to 2,000 characters
     */
    public Builder question(String text) {
      question = requireNonNull(text, "question");
      return this;
    }

    /**
     * Adds other ways to ask the question; one that is there already is not added again.
     *
     * @param texts 1 to 2,000 characters each; an entry holds at most 10,000
     */
    public Builder variants(String... texts) {
      return variants(Arrays.asList(texts));
    }

    /**
     * Adds other ways to ask the question; one that is there already is not added again.
     *
     * @param texts 1 to 2,000 characters each; an entry holds at most 10,000
     */
    public Builder variants(Collection<String> texts) {
      for (String text : texts) {
        variants.add(requireNonNull(text, "variant"));
      }
      return this;
    }

    /**
     * Sets the answer.
     *
     * @param text plain text of at most 100,000 characters, line breaks included; may be empty
     */
    public Builder answer(String text) {
      answer = requireNonNull(text, "answer");
      return this;
    }

    /**
     * Sets where the customer can act on the answer.
     *
     * @param target a path that begins with one {@code /}, or an {@code https:}, {@code tel:} or
     *     {@code mailto:} link
     */
    public Builder link(String target) {
      link = requireNonNull(target, "link");
      return this;
    }

    private FaqEntry build() {
      Faults faults = new Faults("faq " + quoted(id) + " (" + shortened(language) + ")");
      String goodId = faults.text("id", id, 1, LONGEST_ID, false);
      String goodLanguage = faults.language(language);
      String goodQuestion = faults.text("question", question, 1, LONGEST_QUESTION, false);
      if (variants.size() > MOST_VARIANTS) {
        faults.add(
            "variants",
            "variants must be at most " + MOST_VARIANTS + ", but were " + variants.size());
      }
      Set<String> goodVariants = new LinkedHashSet<>();
      for (int i = 0; i < Math.min(variants.size(), MOST_VARIANTS); i++) {
        goodVariants.add(
            faults.text("variants[" + i + "]", variants.get(i), 1, LONGEST_QUESTION, false));
      }
      goodVariants.remove(goodQuestion);
      String goodAnswer = faults.text("answer", answer, 0, LONGEST_ANSWER, true);
      String goodLink = link == null ? null : link.strip();
      if (goodLink != null && !AllowedLink.allows(goodLink)) {
        faults.link(goodLink);
      }
      faults.throwIfAny();
      return new FaqEntry(
          goodId, goodLanguage, goodQuestion, List.copyOf(goodVariants), goodAnswer, goodLink);
    }
  }

  /** Checks the parts and remembers what is wrong with them. */
  private static final class Faults {

    private final String place;
    private final List<FaqFault> found = new ArrayList<>();

    Faults(String place) {
      this.place = place;
    }

    void add(String member, String problem) {
      found.add(new FaqFault(place, member, problem));
    }

    String text(String member, String given, int shortest, int longest, boolean linesAllowed) {
      String text = given.strip();
      if (text.length() < shortest) {
        add(member, member + " must hold text, but was " + quoted(given));
      } else if (text.length() > longest) {
        add(
            member,
            member + " must be at most " + longest + " characters, but was " + text.length());
      } else if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
        add(member, member + " must be valid Unicode, but holds half of a surrogate pair");
      } else {
        text.codePoints()
            .filter(Character::isISOControl)
            .filter(c -> !(linesAllowed && (c == '\n' || c == '\r' || c == '\t')))
            .findFirst()
            .ifPresent(
                c ->
                    add(
                        member,
                        member + " must not hold control characters, but was " + quoted(given)));
      }
      return text;
    }

    String language(String tag) {
      try {
        return LanguageTag.canonical(tag);
      } catch (IllegalArgumentException e) {
        add("language", "language must " + e.getMessage() + ", but was " + quoted(tag));
        return tag;
      }
    }

    void link(String target) {
      add("link", "link must " + AllowedLink.RULE + ", but was " + quoted(target));
    }

    void throwIfAny() {
      if (!found.isEmpty()) {
        throw new FaqFaultsException(found);
      }
    }
  }

  private static String quoted(String value) {
    return "'" + shortened(value) + "'";
  }

  /** The beginning of a value, fit to print: control characters and broken halves replaced. */
  private static String shortened(String value) {
    StringBuilder shown = new StringBuilder();
    value
        .codePoints()
        .limit(SHOWN_OF_A_VALUE)
        .map(
            c ->
                Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE
                    ? '\uFFFD'
                    : c)
        .forEach(shown::appendCodePoint);
    return value.codePointCount(0, value.length()) > SHOWN_OF_A_VALUE ? shown + "…" : shown + "";
  }
}
