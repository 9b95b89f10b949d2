// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.text;

/**
 * What words of any language have in common that mean nearly the same.
 *
 * @param name what it is called in the thesaurus, "refund"
 * @param topic the broader topic that it belongs to, "shopping"
 */
public record Concept(String name, String topic) {}
