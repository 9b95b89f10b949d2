// SPDX-License-Identifier: Apache-2.0
/**
 * Reads texts of any language into comparable words: scripts, folding, stems, skeletons, and the
 * concepts that words stand for.
 */
@NullMarked
package io.answerby.faq.text;

import org.jspecify.annotations.NullMarked;
