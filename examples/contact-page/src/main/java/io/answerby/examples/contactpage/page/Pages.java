// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.page;

import io.answerby.examples.contactpage.answers.Answers;
import io.answerby.examples.contactpage.desk.InboxTicket;
import io.answerby.examples.contactpage.desk.Shop;
import io.answerby.examples.contactpage.desk.Standing;
import io.answerby.faq.FaqEntry;
import java.util.List;
import java.util.Map;

/** The shop's pages. Each method writes one whole page; they are safe for several threads. */
public final class Pages {

  /** How many characters a question may have. */
  public static final int LONGEST_QUESTION = 5_000;

  private final Frame frame;
  private final Answers answers;

  /** Creates the pages of a shop with these answers. */
  public Pages(Assets assets, Answers answers) {
    this.frame = new Frame(assets);
    this.answers = answers;
  }

  /** {@return the contact page: ways to reach the shop, phone first, and the form} */
  public String contact(Wording words, Standing standing, FormState state) {
    String title = words.text("page.title");
    return frame.page(
        words,
        state.errors().isEmpty() ? title : words.text("error.title") + ": " + title,
        "/support",
        html -> {
          html.element("h1", words.text("page.heading"));
          html.start("div").attr("class", "columns");
          channels(html, words, standing);
          form(html, words, standing, state, true);
          html.end();
        });
  }

  /** {@return what is found for a question, and the form with the question kept} */
  public String check(Wording words, Standing standing, FormState state, List<FaqEntry> found) {
    boolean asked = !state.question().isEmpty();
    return frame.page(
        words,
        words.text("check.title"),
        "/support",
        html -> {
          String heading =
              !asked
                  ? "check.missing"
                  : found.isEmpty() ? "check.heading.none" : "check.heading.some";
          html.element("h1", words.text(heading));
          html.start("div").attr("class", "columns");
          channels(html, words, standing);
          html.start("div");
          if (asked && found.isEmpty()) {
            html.start("p").attr("class", "lead").text(words.text("check.none")).end();
          }
          found.forEach(entry -> answer(html, words, entry, "h2"));
          form(html, words, standing, state, !asked);
          html.end();
          html.end();
        });
  }

  /** {@return the promise made with a ticket} */
  public String thanks(Wording words, Standing standing, InboxTicket ticket) {
    return frame.page(
        words,
        words.text("thanks.title"),
        "/support/thanks/" + ticket.key(),
        html -> {
          html.start("div").attr("class", "thanks");
          html.element("h1", words.text("thanks.heading"));
          html.start("dl");
          html.element("dt", words.text("thanks.promise"));
          html.start("dd").attr("class", "answer-by");
          html.start("time").attr("datetime", ticket.answerBy().toString());
          html.text(words.moment(ticket.answerBy(), Shop.ZONE)).end();
          html.text(" (" + words.text("zone") + ")").end();
          html.element("dt", words.text("thanks.number"));
          html.start("dd").start("bdi").attr("class", "ticket-number");
          html.text(ticket.number()).end().end();
          html.end();
          ticket
              .shownBefore()
              .ifPresent(
                  before ->
                      html.start("p")
                          .attr("class", "later")
                          .text(words.text("thanks.later", words.moment(before, Shop.ZONE)))
                          .end());
          html.end();
          html.start("section").attr("class", "phone").attr("aria-labelledby", "urgent");
          html.start("h2").attr("id", "urgent").text(words.text("thanks.urgent")).end();
          phone(html, words, standing);
          html.end();
          back(html, words, "thanks.back");
        });
  }

  /** {@return all answers, in the page's language first, the others in English} */
  public String faq(Wording words) {
    String language = words.language().tag();
    return frame.page(
        words,
        words.text("faq.title"),
        "/support/faq",
        html -> {
          html.element("h1", words.text("faq.title"));
          answers.topics(language).forEach((topic, entries) -> topic(html, words, topic, entries));
          if (words.language() != Language.ENGLISH) {
            html.element("h2", words.text("faq.english"));
            answers.topics(Language.ENGLISH.tag()).values().stream()
                .flatMap(List::stream)
                .filter(entry -> !answers.has(entry.id(), language))
                .forEach(entry -> answer(html, words, entry, "h3"));
          }
          back(html, words, "faq.back");
        });
  }

  /** {@return a page that says what did not work, and offers the phone} */
  public String problem(Wording words, int status) {
    return frame.page(
        words,
        words.text("problem.title"),
        "/support",
        html -> {
          html.element("h1", words.text("problem.title"));
          html.start("p").attr("class", "lead").text(words.text("problem." + status)).end();
          html.start("section").attr("class", "phone").attr("aria-labelledby", "call");
          html.start("h2").attr("id", "call").text(words.text("channel.phone")).end();
          html.start("p");
          Frame.phoneNumber(html);
          html.end();
          html.end();
          back(html, words, "thanks.back");
        });
  }

  private static void form(
      Html html, Wording words, Standing standing, FormState state, boolean live) {
    html.start("section").attr("class", "message").attr("aria-labelledby", "form-heading");
    html.start("h2").attr("id", "form-heading").text(words.text("form.heading")).end();
    new ContactForm(words, standing, state).write(html, live);
    html.end();
  }

  private static void channels(Html html, Wording words, Standing standing) {
    Map<String, String> texts = ChannelTexts.of(words, standing);
    html.start("section").attr("class", "channels").attr("id", "channels");
    html.attr("aria-labelledby", "channels-heading");
    html.start("h2").attr("id", "channels-heading").attr("class", "unseen");
    html.text(words.text("channels.heading")).end();

    html.start("div").attr("class", "phone");
    html.element("h3", words.text("channel.phone"));
    phone(html, words, standing);
    html.start("p").attr("class", "note").text(words.text("channel.phone.note")).end();
    html.end();

    html.start("ul").attr("class", "others").attr("role", "list");
    html.start("li").element("h3", words.text("channel.form"));
    slot(html, "form-promise", texts);
    html.start("p").start("a").attr("href", "#question");
    html.text(words.text("channel.form.link")).end().end();
    html.end();
    html.start("li").element("h3", words.text("channel.email"));
    html.start("p").start("a").attr("href", "mailto:" + Shop.EMAIL_ADDRESS).attr("dir", "ltr");
    html.text(Shop.EMAIL_ADDRESS).end().end();
    slot(html, "email-promise", texts);
    html.end();
    html.start("li").element("h3", words.text("channel.store"));
    html.start("p").start("span").attr("lang", "en").attr("dir", "ltr");
    html.text(Shop.ADDRESS).end().end();
    slot(html, "store-state", texts);
    slot(html, "store-promise", texts);
    html.end();
    html.end();
    html.end();
  }

  private static void phone(Html html, Wording words, Standing standing) {
    Map<String, String> texts = ChannelTexts.of(words, standing);
    html.start("p");
    Frame.phoneNumber(html);
    html.end();
    html.start("p").attr("class", standing.open() ? "state open" : "state closed");
    html.attr("data-slot", "phone-state").text(texts.getOrDefault("phone-state", "")).end();
    slot(html, "phone-promise", texts);
  }

  private static void slot(Html html, String name, Map<String, String> texts) {
    html.start("p").attr("data-slot", name).text(texts.getOrDefault(name, "")).end();
  }

  private static void topic(Html html, Wording words, String topic, List<FaqEntry> entries) {
    html.element("h2", words.text("topic." + topic));
    entries.forEach(entry -> answer(html, words, entry, "h3"));
  }

  private static void answer(Html html, Wording words, FaqEntry entry, String heading) {
    html.start("article").attr("class", "answer").attr("id", entry.id());
    if (!entry.language().equals(words.language().tag())) {
      html.attr("lang", entry.language());
      Language.ofTag(entry.language()).ifPresent(it -> html.attr("dir", it.direction()));
    }
    html.element(heading, entry.question());
    Frame.paragraphs(html, entry.answer());
    html.end();
  }

  private static void back(Html html, Wording words, String key) {
    html.start("p").attr("class", "back").start("a");
    html.attr("href", "/support?lang=" + words.language().tag()).text(words.text(key)).end().end();
  }
}
