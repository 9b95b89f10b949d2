// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.benchmarks;

import io.answerby.faq.FaqEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Plain Lucene: one document for each FAQ, question and variants in one field, any word may match.
 */
final class Bm25 {

  private static final String TEXT = "text";
  private static final int BEST = 10;

  private final IndexSearcher searcher;

  private Bm25(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  static Bm25 of(List<FaqEntry> entries) {
    try (Analyzer analyzer = new StandardAnalyzer()) {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      IndexWriterConfig config =
          new IndexWriterConfig(analyzer).setMergeScheduler(new SerialMergeScheduler());
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (FaqEntry entry : entries) {
          Document document = new Document();
          document.add(new TextField(TEXT, entry.question(), Field.Store.NO));
          for (String variant : entry.variants()) {
            document.add(new TextField(TEXT, variant, Field.Store.NO));
          }
          writer.addDocument(document);
        }
        writer.forceMerge(1);
      }
      IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
      searcher.setQueryCache(null);
      return new Bm25(searcher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TopDocs best(String question) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : question.toLowerCase(Locale.ROOT).split("[ ?]+", -1)) {
      query.add(new TermQuery(new Term(TEXT, word)), BooleanClause.Occur.SHOULD);
    }
    return searcher.search(query.build(), BEST);
  }
}
