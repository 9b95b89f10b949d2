// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.faqeval;

import io.answerby.faq.FaqEntry;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * What a shop would have without this library: Lucene's BM25 over one document per FAQ, with the
 * analyzer of the catalogue's language where Lucene has one, no stop words dropped, and the raw
 * score as the gate.
 */
final class PlainBm25 implements AutoCloseable {

  private static final String ID = "id";
  private static final String TEXT = "text";

  private final Analyzer analyzer;
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  PlainBm25(List<FaqEntry> faqs) throws IOException {
    analyzer = analyzer(faqs);
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (FaqEntry faq : faqs) {
      List<String> own = texts.computeIfAbsent(faq.id(), id -> new ArrayList<>());
      own.add(faq.question());
      own.addAll(faq.variants());
    }
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer).setMergeScheduler(new SerialMergeScheduler());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Map.Entry<String, List<String>> faq : texts.entrySet()) {
        Document document = new Document();
        document.add(new StringField(ID, faq.getKey(), Field.Store.YES));
        faq.getValue().forEach(text -> document.add(new TextField(TEXT, text, Field.Store.NO)));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  private static Analyzer analyzer(List<FaqEntry> faqs) {
    String tag = faqs.isEmpty() ? "" : faqs.get(0).language();
    boolean oneLanguage = faqs.stream().allMatch(faq -> faq.language().equals(tag));
    Locale locale = Locale.forLanguageTag(oneLanguage ? tag : "");
    CharArraySet noStopWords = CharArraySet.EMPTY_SET;
    if (!locale.getScript().isEmpty()) {
      return new StandardAnalyzer();
    }
    return switch (locale.getLanguage()) {
      case "en" -> new EnglishAnalyzer(noStopWords);
      case "hi" -> new HindiAnalyzer(noStopWords);
      case "bn" -> new BengaliAnalyzer(noStopWords);
      case "lv" -> new LatvianAnalyzer(noStopWords);
      default -> new StandardAnalyzer();
    };
  }

  List<Prediction.Hit> search(String question, int most) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : words(question)) {
      query.add(new TermQuery(new Term(TEXT, word)), BooleanClause.Occur.SHOULD);
    }
    List<Prediction.Hit> hits = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
      hits.add(new Prediction.Hit(searcher.storedFields().document(hit.doc).get(ID), hit.score));
    }
    return hits;
  }

  private Set<String> words(String question) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    try (TokenStream tokens = analyzer.tokenStream(TEXT, new StringReader(question))) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (words.size() < IndexSearcher.getMaxClauseCount() && tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    }
    return words;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }
}
