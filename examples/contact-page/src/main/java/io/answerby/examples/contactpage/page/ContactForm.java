// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.page;

import io.answerby.examples.contactpage.desk.Standing;
import io.answerby.examples.contactpage.page.FormState.FieldError;
import java.util.List;
import java.util.Optional;

/** Writes the contact form, with the room in which answers appear before Send. */
final class ContactForm {

  private final Wording words;
  private final Standing standing;
  private final FormState state;

  ContactForm(Wording words, Standing standing, FormState state) {
    this.words = words;
    this.standing = standing;
    this.state = state;
  }

  /**
   * Writes the form.
   *
   * @param live whether answers appear in it while the visitor types
   */
  void write(Html html, boolean live) {
    errorSummary(html);
    html.start("form").attr("id", "contact-form").attr("class", "contact-form");
    html.attr("method", "post").attr("action", "/support/tickets");
    html.attr("accept-charset", "utf-8").flag("novalidate");
    hidden(html, "lang", words.language().tag());
    hidden(html, "form", state.formId());
    hidden(html, "suggestion", state.suggestion());
    hidden(html, "promised", standing.form().map(Object::toString).orElse(""));

    html.start("div").attr("class", "field");
    label(html, "question");
    html.start("p")
        .attr("class", "hint")
        .attr("id", "question-hint")
        .text(words.text("form.question.hint"))
        .end();
    error(html, "question");
    html.start("textarea").attr("id", "question").attr("name", "question").attr("rows", "5");
    html.attr("dir", "auto").flag("required");
    described(html, "question");
    // a parser drops the first line break of a textarea, so one is written for it to drop
    html.text("\n" + state.question()).end();
    html.end();

    if (live) {
      answers(html);
    }

    html.start("div").attr("class", "pair");
    input(html, "email", "email", "email");
    input(html, "order", "text", "off");
    html.end();

    html.start("div").attr("class", "send-row");
    html.start("button").attr("class", "send").attr("id", "send");
    html.text(words.text("form.send")).end();
    if (live) {
      html.start("noscript");
      html.start("button").attr("class", "quiet").attr("formaction", "/support/check");
      html.text(words.text("form.check")).end();
      html.end();
    }
    html.start("p").attr("class", "promise").attr("data-slot", "form-promise");
    html.text(ChannelTexts.of(words, standing).getOrDefault("form-promise", "")).end();
    html.end();
    html.end();
  }

  private void answers(Html html) {
    html.start("section").attr("class", "answers").attr("id", "answers");
    html.attr("aria-labelledby", "answers-heading");
    html.attr("data-empty", words.text("answers.empty"));
    html.attr("data-none", words.text("answers.none"));
    html.start("div").attr("class", "answers-head");
    html.start("h3").attr("id", "answers-heading").attr("tabindex", "-1");
    html.text(words.text("answers.heading")).end();
    html.start("button").attr("type", "button").attr("class", "newer").attr("id", "answers-newer");
    html.flag("hidden").text(words.text("answers.newer")).end();
    html.end();
    html.start("div").attr("class", "answers-room").attr("id", "answers-room").end();
    html.start("p").attr("class", "answers-all");
    html.start("a").attr("href", "/support/faq?lang=" + words.language().tag());
    html.text(words.text("answers.all")).end().end();
    html.end();
    html.start("p").attr("class", "unseen").attr("role", "status");
    html.attr("id", "answers-status").end();
    html.start("template").attr("id", "verdict");
    verdict(html);
    html.end();
  }

  /** Below each answer that was opened; in the page's language, whatever that of the answer is. */
  private void verdict(Html html) {
    Language language = words.language();
    html.start("div").attr("class", "verdict");
    html.attr("role", "group").attr("aria-label", words.text("verdict.question"));
    html.attr("lang", language.tag()).attr("dir", language.direction());
    html.start("p").attr("role", "status");
    html.attr("data-answered", words.text("verdict.thanks"));
    html.attr("data-not-answered", words.text("verdict.sorry"));
    html.text(words.text("verdict.question")).end();
    for (String says : List.of("answered", "not-answered", "taken-back")) {
      html.start("button").attr("type", "button").attr("data-says", says);
      if (says.equals("taken-back")) {
        html.flag("hidden");
      }
      html.text(words.text("verdict." + says)).end();
    }
    html.end();
  }

  private void errorSummary(Html html) {
    if (state.errors().isEmpty()) {
      return;
    }
    html.start("div").attr("class", "errors").attr("tabindex", "-1").flag("autofocus");
    html.attr("role", "group").attr("aria-labelledby", "errors-heading");
    html.start("h3").attr("id", "errors-heading").text(words.text("error.heading")).end();
    html.start("ul");
    for (FieldError error : state.errors()) {
      html.start("li").start("a").attr("href", "#" + error.field());
      html.text(textOf(error)).end().end();
    }
    html.end().end();
  }

  private void input(Html html, String name, String type, String autocomplete) {
    html.start("div").attr("class", "field");
    label(html, name);
    html.start("p").attr("class", "hint").attr("id", name + "-hint");
    html.text(words.text("form." + name + ".hint")).end();
    error(html, name);
    html.start("input").attr("id", name).attr("name", name).attr("type", type);
    html.attr("value", name.equals("email") ? state.email() : state.order());
    html.attr("autocomplete", autocomplete).attr("dir", "ltr").attr("maxlength", "254");
    if (name.equals("email")) {
      html.flag("required");
    }
    described(html, name);
    html.end();
  }

  private void label(Html html, String name) {
    html.start("label").attr("for", name).text(words.text("form." + name)).end();
  }

  private void error(Html html, String name) {
    errorOf(name)
        .ifPresent(
            error ->
                html.start("p")
                    .attr("class", "error")
                    .attr("id", name + "-error")
                    .text(textOf(error))
                    .end());
  }

  private void described(Html html, String name) {
    boolean wrong = errorOf(name).isPresent();
    html.attr("aria-describedby", wrong ? name + "-error " + name + "-hint" : name + "-hint");
    if (wrong) {
      html.attr("aria-invalid", "true");
    }
  }

  private Optional<FieldError> errorOf(String name) {
    List<FieldError> errors = state.errors();
    return errors.stream().filter(error -> error.field().equals(name)).findFirst();
  }

  private String textOf(FieldError error) {
    return words.text(error.key(), Pages.LONGEST_QUESTION);
  }

  private static void hidden(Html html, String name, String value) {
    html.start("input").attr("type", "hidden").attr("name", name).attr("value", value);
    html.attr("autocomplete", "off");
  }
}
