// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static java.util.Objects.requireNonNull;

import io.answerby.faq.store.StoreFile;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shop's FAQs, searched by what a customer writes.
 *
 * <pre>{@code
 * try (FaqIndex faqs = FaqIndex.of(entries)) {
 *   Suggestions found = faqs.suggest("where is my parcel");
 *   found.best();  // empty when nothing fits
 * }
 * }</pre>
 *
 * <p>The index lives in memory. One that is {@linkplain Builder#open opened in a directory} also
 * keeps itself there, so that it is back within milliseconds after a restart. {@link #replace}
 * exchanges all entries while customers go on searching.
 *
 * <p>It starts no thread and may be used by several at once. Questions are never logged; the last
 * short ones are held in memory with what was found for them, unless {@link
 * Builder#cachedQuestions} is set to zero.
 */
public final class FaqIndex implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FaqIndex.class);

  private final Settings settings;
  private final @Nullable StoreFile file;
  private final ReentrantLock replacing = new ReentrantLock();
  private volatile @Nullable Generation generation;
  private volatile boolean closed;
  private Refinement refinement; // guarded by replacing

  private FaqIndex(
      Settings settings, @Nullable StoreFile file, Refinement refinement, Generation generation) {
    this.settings = settings;
    this.file = file;
    this.refinement = refinement;
    this.generation = generation;
  }

  /**
   * Builds an index with the default settings.
   *
   * @throws FaqFaultsException if two entries have the same id and language
   */
  public static FaqIndex of(Collection<FaqEntry> entries) {
    return builder().build(entries);
  }

  /** {@return a builder with the default settings} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Searches for entries that answer a question.
   *
   * <p>The question may be unfinished, misspelt, or a whole pasted message. Text without any word
   * finds nothing; no text makes this method fail, unless the shop's {@link Embedder} does.
   *
   * @param question what the customer wrote, in any language; may be empty
   * @return what was found, best first, and what the gate lets through; never null
   * @throws IllegalStateException if the index is closed
   */
  public Suggestions suggest(String question) {
    requireNonNull(question, "question");
    return current().suggest(question);
  }

  /**
   * Replaces all entries.
   *
   * <p>Searches go on meanwhile and are never held up: one that began before the swap sees the old
   * entries, whole, and one that begins after this method has returned sees the new. In a
   * directory, the new entries are on the disk before anyone sees them. Replacing by the same
   * entries does nothing. Several callers replace one after the other.
   *
   * @throws FaqFaultsException if two entries have the same id and language; the index then keeps
   *     its entries
   * @throws UncheckedIOException if the directory cannot be written; the index then keeps its
   *     entries
   * @throws IllegalStateException if the index is closed
   */
  public void replace(Collection<FaqEntry> entries) {
    List<FaqEntry> wanted = List.copyOf(requireNonNull(entries, "entries"));
    replacing.lock();
    try {
      if (current().holds(wanted)) {
        return;
      }
      Generation next = Generation.build(settings, wanted, refinement);
      if (file != null) {
        file.write(next::store);
      }
      generation = next;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      replacing.unlock();
    }
  }

  /**
   * Refines the confidences by what customers said of suggestions, in place of what was given
   * before. It takes milliseconds, half a second for 100,000 verdicts; searches go on meanwhile.
   *
   * <p>The catalogue knows how sure it may be only from its own questions. A shop whose customers
   * ask otherwise, or more often for what it has no answer to, tells it once a night:
   *
   * <pre>{@code
   * Instant now = Instant.parse("2026-11-21T02:00:00Z");
   * FaqInsights quarter = FaqInsights.of(log, now.minus(Duration.ofDays(90)), now, now);
   * faqs.refine(quarter.gateEvidence());
   * }</pre>
   *
   * <p>Where the catalogue says .80 and of 2,000 verdicts in that region 60 % are good, it then
   * says some .61, and the gate shows less, so that what it shows is as precise as wanted. Twenty
   * verdicts would have moved it to .78. Each language has a correction of its own as far as its
   * verdicts carry it, and follows the others else. The evidence holds for later entries too, and
   * is not kept in a directory: the shop has it in its log of outcomes.
   *
   * <p>Only what was shown is judged. What the gate holds back gets no verdicts, so that below the
   * threshold the correction is drawn on from above it; it cannot tell that a question that was
   * held back should have been shown, unless it learns that the shown ones are better than thought.
   *
   * @param evidence may be empty: then every confidence is that of the catalogue alone
   * @throws IllegalStateException if the index is closed
   */
  public void refine(Collection<GateEvidence> evidence) {
    Refinement refined = Refinement.by(List.copyOf(requireNonNull(evidence, "evidence")));
    replacing.lock();
    try {
      generation = current().refined(refined);
      refinement = refined;
    } finally {
      replacing.unlock();
    }
  }

  /**
   * {@return the entries that are searched now, ordered by id and language}
   *
   * @throws IllegalStateException if the index is closed
   */
  public List<FaqEntry> entries() {
    return current().entries();
  }

  /**
   * {@return the number of FAQs; one that is written in several languages counts once}
   *
   * @throws IllegalStateException if the index is closed
   */
  public int size() {
    return current().size();
  }

  /**
   * Frees the index. A search that has begun is finished, one after this fails; closing twice does
   * nothing.
   */
  @Override
  public void close() {
    closed = true; // for ever, even if a replacement that has begun comes after
    // what a search may still be reading is left to the garbage collector: it holds only memory
    generation = null;
  }

  private Generation current() {
    Generation current = generation;
    if (closed || current == null) {
      throw new IllegalStateException("index is closed");
    }
    return current;
  }

  /** What a shop may set, with what holds unless it is set. Not safe for several threads. */
  public static final class Builder {

    private static final int MOST_CACHED_QUESTIONS = 1_000_000;

    private int precisionPercent = 80;
    private int cachedQuestions = 1_000;
    private int outOfScopePercent = 20;
    private @Nullable Embedder embedder;
    private List<GateEvidence> evidence = List.of();
    private final Map<String, Integer> precisionPercentByLanguage = new HashMap<>();

    private Builder() {}

    /**
     * Sets the share of shown suggestions that should be right; 80 unless set.
     *
     * @throws IllegalArgumentException if {@code percent} is not 1 to 99
     */
    public Builder precisionPercent(int percent) {
      precisionPercent = checked("precisionPercent", percent);
      return this;
    }

    /**
     * Sets the wanted precision for the entries of one language, in place of the one for all.
     *
     * @param language a BCP 47 tag as {@link FaqEntry#language()} has it: {@code ur} is not {@code
     *     ur-PK}, but {@code UR-pk} is
     * @throws IllegalArgumentException if {@code language} is no tag of a known language, or {@code
     *     percent} is not 1 to 99
     */
    public Builder precisionPercent(String language, int percent) {
      String tag = LanguageTag.checked(language);
      precisionPercentByLanguage.put(tag, checked("precisionPercent for '" + tag + "'", percent));
      return this;
    }

    /**
     * Sets for how many questions of up to 256 characters the index remembers what it found; 1,000
     * unless set. New entries empty this cache. Zero searches every time, as measuring must.
     *
     * @throws IllegalArgumentException if {@code count} is not 0 to 1,000,000
     */
    public Builder cachedQuestions(int count) {
      if (count < 0 || count > MOST_CACHED_QUESTIONS) {
        throw new IllegalArgumentException(
            "cachedQuestions must be 0 to " + MOST_CACHED_QUESTIONS + ", but was " + count);
      }
      cachedQuestions = count;
      return this;
    }

    /**
     * Sets the share of customers' questions that the catalogue has no answer to; 20 unless set.
     * The confidences hold for this share.
     *
     * @throws IllegalArgumentException if {@code percent} is not 1 to 99
     */
    public Builder outOfScopePercent(int percent) {
      outOfScopePercent = checked("outOfScopePercent", percent);
      return this;
    }

    /**
     * Sets the model that turns texts into vectors; none unless set. An index that a directory
     * keeps is built anew when a model comes, goes or is exchanged for another.
     */
    public Builder embedder(Embedder model) {
      embedder = requireNonNull(model, "model");
      return this;
    }

    /**
     * Sets what customers said of earlier suggestions; none unless set. See {@link
     * FaqIndex#refine}.
     */
    public Builder evidence(Collection<GateEvidence> verdicts) {
      evidence = List.copyOf(requireNonNull(verdicts, "verdicts"));
      return this;
    }

    /**
     * Builds an index of these entries in memory; none is legal and finds nothing.
     *
     * @throws FaqFaultsException if two entries have the same id and language
     */
    public FaqIndex build(Collection<FaqEntry> entries) {
      List<FaqEntry> wanted = List.copyOf(requireNonNull(entries, "entries"));
      Settings settings = settings();
      Refinement refinement = Refinement.by(evidence);
      Generation built = Generation.build(settings, wanted, refinement);
      return new FaqIndex(settings, null, refinement, built);
    }

    /**
     * Opens the index that a directory keeps, as it was last built there or {@linkplain
     * FaqIndex#replace replaced}, within milliseconds.
     *
     * <p>Where there is none yet, or it is damaged or of another version of this library, the
     * entries are read from the source, indexed and kept. The process or the machine may stop at
     * any moment: the directory then holds the entries before or after a change, never a part.
     * Several processes may open one directory; the last to replace the entries wins, and the
     * others see that when they open it again. What was built with one embedder and is opened with
     * another, or with none, is built anew too: the embedder is asked for a vector that the
     * directory remembers.
     *
     * @param directory is made if there is none; should hold nothing else
     * @param source read only if the directory holds no index that is whole
     * @throws FaqFaultsException if the source has faulty entries
     * @throws IOException if the directory or the source cannot be read, or the directory cannot be
     *     written
     */
    public FaqIndex open(Path directory, FaqSource source) throws IOException {
      requireNonNull(source, "source");
      Settings settings = settings();
      StoreFile file = new StoreFile(directory);
      Refinement refinement = Refinement.by(evidence);
      Optional<Generation> kept = restore(settings, refinement, file);
      if (kept.isPresent()) {
        return new FaqIndex(settings, file, refinement, kept.get());
      }
      Generation built = Generation.build(settings, List.copyOf(source.read()), refinement);
      file.write(built::store);
      return new FaqIndex(settings, file, refinement, built);
    }

    private static Optional<Generation> restore(
        Settings settings, Refinement refinement, StoreFile file) throws IOException {
      Optional<DataInputStream> content = file.read();
      if (content.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Generation.restore(settings, refinement, content.get());
      } catch (IOException | RuntimeException e) {
        LOG.info("the kept index is whole but cannot be read; it is built anew", e);
        return Optional.empty();
      }
    }

    private Settings settings() {
      return new Settings(
          precisionPercent,
          precisionPercentByLanguage,
          outOfScopePercent,
          embedder,
          cachedQuestions);
    }

    private static int checked(String name, int percent) {
      if (percent < 1 || percent > 99) {
        throw new IllegalArgumentException(name + " must be 1 to 99, but was " + percent);
      }
      return percent;
    }
  }
}
