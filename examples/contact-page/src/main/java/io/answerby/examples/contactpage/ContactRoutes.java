// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage;

import com.fasterxml.jackson.core.JsonGenerator;
import io.answerby.examples.contactpage.answers.Answers;
import io.answerby.examples.contactpage.answers.Found;
import io.answerby.examples.contactpage.desk.Inbox;
import io.answerby.examples.contactpage.desk.InboxTicket;
import io.answerby.examples.contactpage.desk.Message;
import io.answerby.examples.contactpage.desk.Shop;
import io.answerby.examples.contactpage.desk.Standing;
import io.answerby.examples.contactpage.http.Handler;
import io.answerby.examples.contactpage.http.RateLimit;
import io.answerby.examples.contactpage.http.RefusedException;
import io.answerby.examples.contactpage.http.Request;
import io.answerby.examples.contactpage.http.Response;
import io.answerby.examples.contactpage.page.Assets;
import io.answerby.examples.contactpage.page.ChannelTexts;
import io.answerby.examples.contactpage.page.FormState;
import io.answerby.examples.contactpage.page.FormState.FieldError;
import io.answerby.examples.contactpage.page.Language;
import io.answerby.examples.contactpage.page.Pages;
import io.answerby.examples.contactpage.page.Wording;
import io.answerby.faq.FaqEntry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/** What the contact page answers under each address. Thread-safe. */
final class ContactRoutes implements Handler {

  private static final String THANKS = "/support/thanks/";
  private static final Set<String> FOR_SCRIPT =
      Set.of("/support/answers", "/support/channels", "/support/outcomes");
  private static final int LONGEST_JSON = 8 * 1024;
  // the longest question, each character of four bytes and each byte written %XX, and the rest
  private static final int LONGEST_FORM = 64 * 1024;
  private static final int MOST_TICKETS = 1_000;
  private static final int SEARCHES_AT_ONCE = 8;
  private static final Duration OLDEST_PAGE = Duration.ofDays(30);
  private static final Duration WORTH_SAYING = Duration.ofMinutes(15);
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]{2,}");
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern ORDER = Pattern.compile("PR-[0-9]{6}");
  private static final Pattern FORM_ID = Pattern.compile("[0-9a-f]{32}");

  private final InstantSource time;
  private final Shop shop = new Shop();
  private final Answers answers;
  private final Outcomes outcomes;
  private final Inbox inbox = new Inbox(MOST_TICKETS);
  private final Assets assets = new Assets();
  private final Pages pages;
  private final RateLimit questionRate;
  private final RateLimit messageRate;
  private final Semaphore searches = new Semaphore(SEARCHES_AT_ONCE);

  ContactRoutes(InstantSource time, Answers answers) {
    this.time = time;
    this.answers = answers;
    this.outcomes = new Outcomes(time, answers);
    this.pages = new Pages(assets, answers);
    this.questionRate = new RateLimit(40, Duration.ofMillis(250), time);
    this.messageRate = new RateLimit(10, Duration.ofSeconds(2), time);
  }

  @Override
  public Response handle(Request request) {
    String path = request.path();
    if (path.startsWith(THANKS)) {
      return thanks(get(request), path.substring(THANKS.length()));
    }
    return switch (path) {
      case "/" -> Response.seeOther("/support");
      case "/support" -> contact(get(request));
      case "/support/faq" -> page(request, pages.faq(wording(get(request))));
      case "/support/channels" -> channels(get(request));
      case "/support/answers" -> answers(post(request));
      case "/support/outcomes" -> outcome(post(request));
      case "/support/check" -> check(post(request));
      case "/support/tickets" -> ticket(post(request));
      default -> asset(request);
    };
  }

  @Override
  public Response refuse(Request request, RefusedException why) {
    Response response =
        isForScript(request)
            ? Response.problem(why.status(), problem(why))
            : Response.html(why.status(), pages.problem(wordingOrDefault(request), why.status()));
    for (Map.Entry<String, String> header : why.headers().entrySet()) {
      response = response.with(header.getKey(), header.getValue());
    }
    return response;
  }

  /** {@return what visitors sent, oldest first} */
  List<InboxTicket> tickets() {
    return inbox.tickets();
  }

  /** {@return what became of the answers that visitors saw} */
  Outcomes outcomes() {
    return outcomes;
  }

  private Response asset(Request request) {
    Response asset =
        assets.find(request.path()).orElseThrow(() -> new RefusedException(404, "no such page"));
    get(request);
    return asset;
  }

  private Response contact(Request request) {
    Wording words = wording(request);
    FormState empty = FormState.empty(inbox.newFormId());
    return page(request, pages.contact(words, standing(), empty));
  }

  private Response channels(Request request) {
    Wording words = wording(request);
    Standing standing = standing();
    Map<String, String> texts = ChannelTexts.of(words, standing);
    return Response.json(
            200,
            Json.write(
                json -> {
                  json.writeStartObject();
                  json.writeBooleanField("open", standing.open());
                  if (standing.changesAt().isPresent()) {
                    Duration left = Duration.between(standing.at(), standing.changesAt().get());
                    json.writeNumberField("changesInSeconds", left.toSeconds());
                  }
                  json.writeStringField(
                      "promised", standing.form().map(Instant::toString).orElse(""));
                  json.writeObjectFieldStart("texts");
                  for (Map.Entry<String, String> text : texts.entrySet()) {
                    json.writeStringField(text.getKey(), text.getValue());
                  }
                  json.writeEndObject();
                  json.writeEndObject();
                }))
        .with("Content-Language", words.language().tag());
  }

  private Response answers(Request request) {
    questionRate.use(request.client());
    Map<String, String> asked = Json.texts(request.text("application/json", LONGEST_JSON));
    Language language =
        Language.ofTag(asked.getOrDefault("lang", ""))
            .orElseThrow(() -> new RefusedException(400, "lang must be " + tags()));
    Wording words = Wording.in(language);
    String question = VisitorText.clean(asked.getOrDefault("q", ""));
    Shown shown = search(question, language, knownFormId(asked.getOrDefault("form", "")));
    return Response.json(200, Json.write(json -> write(json, words, shown)))
        .with("Content-Language", language.tag());
  }

  private static void write(JsonGenerator json, Wording words, Shown shown) throws IOException {
    List<FaqEntry> found = shown.entries();
    json.writeStartObject();
    json.writeStringField("suggestion", shown.suggestion());
    json.writeNumberField("count", found.size());
    json.writeStringField(
        "status", found.isEmpty() ? "" : words.count("answers.found", found.size()));
    json.writeArrayFieldStart("items");
    for (FaqEntry entry : found) {
      json.writeStartObject();
      json.writeStringField("id", entry.id());
      json.writeStringField("lang", entry.language());
      json.writeStringField(
          "dir", Language.ofTag(entry.language()).map(Language::direction).orElse("auto"));
      json.writeStringField("question", entry.question());
      json.writeArrayFieldStart("paragraphs");
      for (String paragraph : entry.answer().lines().filter(line -> !line.isBlank()).toList()) {
        json.writeString(paragraph);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private Response outcome(Request request) {
    questionRate.use(request.client());
    outcomes.tell(Json.texts(request.text("application/json", LONGEST_JSON)));
    return Response.noContent();
  }

  private Response check(Request request) {
    questionRate.use(request.client());
    Map<String, String> form = request.form(LONGEST_FORM);
    Wording words = wording(request, form);
    FormState state = state(form, List.of());
    Shown shown = search(state.question(), words.language(), state.formId());
    FormState with = state.withSuggestion(shown.suggestion());
    return page(words, 200, pages.check(words, standing(), with, shown.entries()));
  }

  private Response ticket(Request request) {
    messageRate.use(request.client());
    Map<String, String> form = request.form(LONGEST_FORM);
    Wording words = wording(request, form);
    FormState state = state(form, List.of());
    List<FieldError> errors = errorsIn(state);
    Standing now = standing();
    if (!errors.isEmpty()) {
      FormState wrong = state(form, errors);
      return page(words, 422, pages.contact(words, now, wrong));
    }
    Message message =
        new Message(state.question(), state.email(), state.order(), words.language().tag());
    Instant answerBy = now.form().orElseThrow(() -> new RefusedException(503, "no promise"));
    Optional<Instant> shownBefore =
        promised(form)
            .filter(shown -> shown.isAfter(now.at().minus(OLDEST_PAGE)))
            .filter(shown -> shown.isBefore(answerBy.minus(WORTH_SAYING)));
    InboxTicket ticket =
        inbox
            .store(state.formId(), message, now.at(), answerBy, shownBefore)
            .orElseThrow(() -> new RefusedException(503, "the inbox is full"));
    outcomes.ticket(state.suggestion(), ticket.receivedAt());
    return Response.seeOther(THANKS + ticket.key() + "?lang=" + words.language().tag());
  }

  private Response thanks(Request request, String key) {
    InboxTicket ticket =
        inbox.find(key).orElseThrow(() -> new RefusedException(404, "no such page"));
    Wording words = wording(request);
    return page(words, 200, pages.thanks(words, standing(), ticket));
  }

  /** What a visitor is shown for a question, and the id under which that is recorded. */
  private record Shown(String suggestion, List<FaqEntry> entries) {}

  private Shown search(String question, Language language, String formId) {
    if (question.isEmpty()) {
      return new Shown("", List.of());
    }
    if (!searches.tryAcquire()) {
      throw new RefusedException(503, "too many searches at once", Map.of("Retry-After", "1"));
    }
    try {
      Found found = answers.to(question, language.tag());
      String id = outcomes.suggested(question, language.tag(), found.suggestions(), formId);
      return new Shown(id, found.entries());
    } finally {
      searches.release();
    }
  }

  private Standing standing() {
    return shop.standing(time.instant());
  }

  private FormState state(Map<String, String> form, List<FieldError> errors) {
    String formId = knownFormId(form.getOrDefault("form", ""));
    String suggestion = form.getOrDefault("suggestion", "");
    return new FormState(
        formId.isEmpty() ? inbox.newFormId() : formId,
        Outcomes.isId(suggestion) ? suggestion : "",
        VisitorText.clean(form.getOrDefault("question", "")),
        VisitorText.clean(form.getOrDefault("email", "")),
        VisitorText.clean(form.getOrDefault("order", "")).toUpperCase(Locale.ROOT),
        errors);
  }

  private static String knownFormId(String sent) {
    return FORM_ID.matcher(sent).matches() ? sent : "";
  }

  private static List<FieldError> errorsIn(FormState state) {
    List<FieldError> errors = new ArrayList<>();
    if (state.question().isEmpty()) {
      errors.add(new FieldError("question", "error.question.missing"));
    } else if (VisitorText.length(state.question()) > Pages.LONGEST_QUESTION) {
      errors.add(new FieldError("question", "error.question.long"));
    }
    if (state.email().isEmpty()) {
      errors.add(new FieldError("email", "error.email.missing"));
    } else if (state.email().length() > LONGEST_EMAIL || !EMAIL.matcher(state.email()).matches()) {
      errors.add(new FieldError("email", "error.email.wrong"));
    }
    if (!state.order().isEmpty() && !ORDER.matcher(state.order()).matches()) {
      errors.add(new FieldError("order", "error.order.wrong"));
    }
    return errors;
  }

  private static Optional<Instant> promised(Map<String, String> form) {
    try {
      return Optional.of(Instant.parse(form.getOrDefault("promised", "")));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A page that may be kept for the Back button, so that a visitor finds the text again. */
  private static Response page(Request request, String page) {
    Response response = Response.html(200, page).with("Cache-Control", "private, no-cache");
    return request.query("lang").isPresent() ? response : response.with("Vary", "Accept-Language");
  }

  private static Response page(Wording words, int status, String page) {
    return Response.html(status, page).with("Content-Language", words.language().tag());
  }

  private static Wording wording(Request request, Map<String, String> form) {
    return Language.ofTag(form.getOrDefault("lang", ""))
        .map(Wording::in)
        .orElseGet(() -> wording(request));
  }

  /** The language asked for in the address, else the browser's, else English. */
  private static Wording wording(Request request) {
    return Wording.in(
        request
            .query("lang")
            .flatMap(Language::ofTag)
            .or(() -> request.header("Accept-Language").flatMap(Language::preferredIn))
            .orElse(Language.ENGLISH));
  }

  private static Wording wordingOrDefault(Request request) {
    try {
      return wording(request);
    } catch (RefusedException e) {
      return Wording.in(Language.ENGLISH);
    }
  }

  private static Request get(Request request) {
    return allowed(request, List.of("GET", "HEAD"));
  }

  private static Request post(Request request) {
    return allowed(request, List.of("POST"));
  }

  private static Request allowed(Request request, List<String> methods) {
    if (!methods.contains(request.method())) {
      String allow = String.join(", ", methods);
      throw new RefusedException(405, "method must be " + allow, Map.of("Allow", allow));
    }
    return request;
  }

  private static boolean isForScript(Request request) {
    return FOR_SCRIPT.contains(request.path());
  }

  private static String problem(RefusedException why) {
    return Json.write(
        json -> {
          json.writeStartObject();
          json.writeNumberField("status", why.status());
          json.writeStringField("title", why.reason());
          json.writeEndObject();
        });
  }

  /** {@return the languages that the pages speak, as BCP 47 tags} */
  static List<String> tags() {
    return Arrays.stream(Language.values()).map(Language::tag).toList();
  }
}
