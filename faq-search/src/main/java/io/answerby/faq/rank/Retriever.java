// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.rank;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/** Finds FAQs for a question. Immutable, safe for use by several threads. */
public final class Retriever {

  /** What {@link #store} writes; to be counted up with every change to it or to the ranking. */
  public static final int FORM = 1;

  private static final String QUESTIONS = "questions";
  private static final String ANSWER = "answer";
  private static final float ANSWER_WEIGHT = 0.1f;
  private static final int LONGEST_QUERY_IN_WORDS = 64;
  private static final int LONGEST_QUERY_IN_CHARS = 2_000;

  private final ByteBuffersDirectory directory;
  private final Analyzer analyzer = new StandardAnalyzer();
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final List<Candidate> candidates;

  /** Indexes the candidates, in memory and on the calling thread. */
  public Retriever(List<Candidate> candidates) {
    this(candidates, new ByteBuffersDirectory(), true);
  }

  private Retriever(
      List<Candidate> candidates, ByteBuffersDirectory directory, boolean indexFirst) {
    this.candidates = List.copyOf(candidates);
    this.directory = directory;
    try {
      if (indexFirst) {
        index();
      }
      reader = DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  /**
   * Takes up the index that {@link #store} wrote of the same candidates.
   *
   * @throws IOException if it is no such index
   */
  public static Retriever restore(List<Candidate> candidates, DataInput in) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
        out.writeBytes(bytes, bytes.length);
      }
    }
    return new Retriever(candidates, directory, false);
  }

  /**
   * Writes all that was built, so that it need not be built again.
   *
   * @throws IOException if {@code out} fails
   */
  public void store(DataOutput out) throws IOException {
    String[] names = directory.listAll();
    out.writeInt(names.length);
    for (String name : names) {
      out.writeUTF(name);
      byte[] bytes = new byte[Math.toIntExact(directory.fileLength(name))];
      try (IndexInput in = directory.openInput(name, IOContext.DEFAULT)) {
        in.readBytes(bytes, 0, bytes.length);
      }
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private void index() throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer).setMergeScheduler(new SerialMergeScheduler());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int position = 0; position < candidates.size(); position++) {
        Document document = new Document();
        for (Candidate.Version version : candidates.get(position).versions()) {
          for (String question : version.questions()) {
            document.add(new TextField(QUESTIONS, question, Field.Store.NO));
          }
          document.add(new TextField(ANSWER, version.answer(), Field.Store.NO));
        }
        document.add(new StoredField("position", position));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  /** {@return the FAQs that share something with the question, surest first} */
  public List<Ranked> rank(String question, int limit) {
    try {
      Set<String> words = words(question);
      double sumOfIdf = 0;
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      for (String word : words) {
        sumOfIdf += idf(reader.docFreq(new Term(QUESTIONS, word)));
        query.add(new TermQuery(new Term(QUESTIONS, word)), BooleanClause.Occur.SHOULD);
        query.add(
            new BoostQuery(new TermQuery(new Term(ANSWER, word)), ANSWER_WEIGHT),
            BooleanClause.Occur.SHOULD);
      }
      List<Ranked> ranked = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query.build(), limit).scoreDocs) {
        int position =
            searcher
                .storedFields()
                .document(hit.doc)
                .getField("position")
                .numericValue()
                .intValue();
        ranked.add(
            new Ranked(
                position,
                0,
                Math.min(1, hit.score / sumOfIdf),
                shared(words, candidates.get(position).versions().get(0))));
      }
      return List.copyOf(ranked);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double idf(int documents) {
    return Math.log(1 + (candidates.size() - documents + 0.5) / (documents + 0.5));
  }

  private List<String> shared(Set<String> words, Candidate.Version version) throws IOException {
    Set<String> known = words(String.join(" ", version.questions()));
    return words.stream().filter(known::contains).toList();
  }

  private Set<String> words(String text) throws IOException {
    String start = text.substring(0, Math.min(text.length(), LONGEST_QUERY_IN_CHARS));
    Set<String> words = new LinkedHashSet<>();
    try (TokenStream tokens = analyzer.tokenStream(QUESTIONS, start)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (words.size() < LONGEST_QUERY_IN_WORDS && tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    }
    return words;
  }
}
