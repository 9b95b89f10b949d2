// SPDX-License-Identifier: Apache-2.0
/** {@code faq-eval}: measures the FAQ search, and its gate, on labelled questions. */
@org.jspecify.annotations.NullMarked
package io.answerby.examples.workbench.faqeval;
