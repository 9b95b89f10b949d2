// SPDX-License-Identifier: Apache-2.0
/** Can the shop answer right now? FAQ search that suggests answers, or keeps quiet. */
@org.jspecify.annotations.NullMarked
module io.answerby.faq {
  exports io.answerby.faq;
  exports io.answerby.faq.catalogue;
  exports io.answerby.faq.insight;

  requires com.fasterxml.jackson.core;
  requires com.github.benmanes.caffeine;
  requires org.apache.lucene.analysis.common;
  requires org.apache.lucene.core;
  requires org.slf4j;
  requires static java.sql;
  requires static org.jspecify;
}
