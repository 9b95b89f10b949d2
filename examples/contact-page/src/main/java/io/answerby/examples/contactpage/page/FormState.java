// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.page;

import java.util.List;

/**
 * What stands in the contact form when it is shown.
 *
 * @param formId the form's own name, so that sending it twice makes one ticket
 * @param suggestion the id of the answers that the visitor saw last, or empty
 * @param question the visitor's words so far
 * @param email the address so far
 * @param order the order number so far
 * @param errors what must be put right before the form can be sent, in the order of its fields
 */
public record FormState(
    String formId,
    String suggestion,
    String question,
    String email,
    String order,
    List<FieldError> errors) {

  /**
   * Something about one field that must be put right.
   *
   * @param field the field's name
   * @param key the text that says what
   */
  public record FieldError(String field, String key) {}

  /** {@return an empty form} */
  public static FormState empty(String formId) {
    return new FormState(formId, "", "", "", "", List.of());
  }

  /** {@return the same form, after these answers were seen} */
  public FormState withSuggestion(String suggestion) {
    return new FormState(formId, suggestion, question, email, order, errors);
  }

  /** Without the visitor's words. */
  @Override
  public String toString() {
    return "form with " + errors.size() + " errors";
  }
}
