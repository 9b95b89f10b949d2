// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage.page;

import io.answerby.examples.contactpage.desk.Shop;
import java.util.function.Consumer;

/** What all pages have in common: the head, the shop's name, the languages, the foot. */
final class Frame {

  private final Assets assets;

  Frame(Assets assets) {
    this.assets = assets;
  }

  /**
   * Writes a whole page.
   *
   * @param path where the same page is found in another language, without a query
   */
  String page(Wording words, String title, String path, Consumer<Html> main) {
    Language language = words.language();
    Html html = new Html();
    html.start("html").attr("lang", language.tag()).attr("dir", language.direction());
    html.start("head");
    html.start("meta").attr("charset", "utf-8");
    html.start("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    html.start("meta").attr("name", "color-scheme").attr("content", "light dark");
    html.element("title", title + " – " + Shop.NAME);
    html.start("link").attr("rel", "icon").attr("type", "image/svg+xml");
    html.attr("href", assets.path("icon.svg"));
    html.start("link").attr("rel", "stylesheet").attr("href", assets.path("contact.css"));
    html.start("script").attr("type", "module").attr("src", assets.path("contact.js")).end();
    html.end();
    html.start("body");
    html.start("a").attr("class", "skip").attr("href", "#main");
    html.text(words.text("page.skip")).end();
    header(html, words, path);
    html.start("main").attr("id", "main");
    main.accept(html);
    html.end();
    html.start("footer");
    html.element("p", words.text("page.demo"));
    html.end();
    html.end();
    html.end();
    return html.page();
  }

  private static void header(Html html, Wording words, String path) {
    html.start("header").attr("class", "top");
    html.start("a").attr("class", "brand").attr("lang", "en").attr("dir", "ltr");
    html.attr("href", "/support?lang=" + words.language().tag()).text(Shop.NAME).end();
    html.start("nav").attr("aria-label", words.text("page.language"));
    html.start("ul").attr("class", "languages").attr("role", "list");
    for (Language language : Language.values()) {
      html.start("li").start("a").attr("href", path + "?lang=" + language.tag());
      html.attr("lang", language.tag()).attr("hreflang", language.tag());
      html.attr("dir", language.direction());
      if (language == words.language()) {
        html.attr("aria-current", "true");
      }
      html.text(language.ownName()).end().end();
    }
    html.end().end().end();
  }

  /** Writes the shop's number so that it can be called, and reads the same in every script. */
  static void phoneNumber(Html html) {
    html.start("a").attr("class", "number").attr("href", "tel:" + Shop.PHONE_LINK);
    html.attr("dir", "ltr").text(Shop.PHONE_NUMBER).end();
  }

  /** Writes the paragraphs of an answer. */
  static void paragraphs(Html html, String text) {
    text.lines().filter(line -> !line.isBlank()).forEach(line -> html.element("p", line));
  }
}
