// SPDX-License-Identifier: Apache-2.0
/** {@code faq-lint}: says what could be better in a catalogue of FAQs. */
@org.jspecify.annotations.NullMarked
package io.answerby.examples.workbench.faqlint;
