// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.contactpage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.examples.contactpage.answers.Answers;
import io.answerby.examples.contactpage.desk.InboxTicket;
import io.answerby.faq.insight.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactSiteTest {

  private static final Answers ANSWERS = ContactSite.shopAnswers();
  private static final HttpClient http = HttpClient.newHttpClient();
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'&</textarea><script>";

  private static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(TUESDAY);
  private ContactSite site;

  @AfterAll
  static void closeAnswers() {
    ANSWERS.close();
  }

  @BeforeEach
  void start() throws IOException {
    site = ContactSite.start(0, now::get, ANSWERS);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Nested
  class Headers {

    @ParameterizedTest
    @ValueSource(strings = {"/support", "/support/faq", "/support/channels", "/nowhere", "/"})
    void keepEveryResponseSafe(String path) throws Exception {
      HttpResponse<String> response = get(path);
      assertEquals(
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
              + " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
              + " require-trusted-types-for 'script'; trusted-types 'none'",
          header(response, "Content-Security-Policy"));
      assertEquals("nosniff", header(response, "X-Content-Type-Options"));
      assertEquals("no-referrer", header(response, "Referrer-Policy"));
      assertEquals("same-origin", header(response, "Cross-Origin-Resource-Policy"));
      assertTrue(header(response, "Content-Type").endsWith("charset=utf-8"));
      assertEquals("", header(response, "Set-Cookie"));
      assertEquals("", header(response, "Server"));
      assertEquals("", header(response, "Access-Control-Allow-Origin"));
    }

    @Test
    void assetsAreKeptForEverUnderAPathThatChangesWithThem() throws Exception {
      String page = get("/support").body();
      for (String asset : List.of("css", "js", "svg")) {
        Matcher path =
            Pattern.compile("/support/assets/\\w+\\.[0-9a-f]{12}\\." + asset).matcher(page);
        assertTrue(path.find(), asset);
        HttpResponse<String> response = get(path.group());
        assertEquals(200, response.statusCode());
        assertEquals("public, max-age=31536000, immutable", header(response, "Cache-Control"));
      }
    }

    @Test
    void whatVisitorsWroteIsNeverStored() throws Exception {
      assertEquals("no-store", header(ask("where is my order"), "Cache-Control"));
      assertEquals("no-store", header(check("where is my order"), "Cache-Control"));
      assertEquals("no-store", header(send(Map.of()), "Cache-Control"));
    }
  }

  @Nested
  class Languages {

    @ParameterizedTest
    @CsvSource({
      "/support?lang=ur, '', ur, rtl",
      "/support?lang=lv, hi, lv, ltr",
      "/support, 'bn-BD,en;q=0.5', bn, ltr",
      "/support, 'fr', en, ltr",
      "/support, '', en, ltr",
      "/support?lang=xx, 'hi', hi, ltr"
    })
    void theAddressDecidesThenTheBrowser(String path, String accept, String lang, String dir)
        throws Exception {
      HttpRequest.Builder request = request(path);
      if (!accept.isEmpty()) {
        request.header("Accept-Language", accept);
      }
      String page = http.send(request.build(), BodyHandlers.ofString(UTF_8)).body();
      assertTrue(page.contains("<html lang=\"" + lang + "\" dir=\"" + dir + "\">"), page);
    }

    @Test
    void cachesAreToldWhenTheBrowserDecided() throws Exception {
      assertEquals("Accept-Language", header(get("/support"), "Vary"));
      assertEquals("", header(get("/support?lang=ur"), "Vary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ur", "hi", "lv", "bn"})
    void thePhoneNumberComesFirstAndReadsLeftToRight(String lang) throws Exception {
      String page = get("/support?lang=" + lang).body();
      String number = "href=\"tel:+442079460958\" dir=\"ltr\">+44 20 7946 0958</a>";
      assertTrue(page.contains(number));
      assertTrue(page.indexOf(number) < page.indexOf("<form"));
      assertTrue(page.indexOf(number) < page.indexOf("mailto:"));
    }
  }

  @Nested
  class HoursAndPromises {

    @Test
    void areStatedWithTheirZoneWhileOpen() throws Exception {
      String page = get("/support?lang=en").body();
      assertTrue(page.contains("Open now, until 18:00 (London time)"), page);
      assertTrue(page.contains("We pick up within 2 min"));
      assertTrue(page.contains("Someone is with you within 5 min"));
      assertTrue(page.contains("We answer by Tuesday 24 November, 14:00 (London time)"));
    }

    @Test
    void namePickUpTimesOnlyWhileOpen() throws Exception {
      now.set(Instant.parse("2026-12-24T18:30:00Z"));
      String page = get("/support?lang=en").body();
      assertTrue(page.contains("Closed now. Opens Tuesday 29 December, 09:00 (London time)"), page);
      assertFalse(page.contains("We pick up"));
      assertFalse(page.contains("Someone is with you"));
      assertTrue(page.contains("We answer by Friday 25 December, 12:30 (London time)"));
    }

    @Test
    void areToldToTheScriptInTheSameWords() throws Exception {
      String news = get("/support/channels?lang=en").body();
      String page = get("/support?lang=en").body();
      assertTrue(news.contains("\"open\":true"), news);
      assertTrue(news.contains("\"changesInSeconds\":28800"), news);
      Matcher texts = Pattern.compile("\"(\\w+-\\w+)\":\"([^\"]+)\"").matcher(news);
      int told = 0;
      while (texts.find()) {
        told++;
        assertTrue(
            page.contains("data-slot=\"" + texts.group(1) + "\">" + texts.group(2) + "<"),
            texts.group(1));
      }
      assertEquals(6, told);
    }
  }

  @Nested
  class AnswersBeforeSend {

    @Test
    void comeAsTextWithTheirLanguageAndDirection() throws Exception {
      HttpResponse<String> response = ask("میرا آرڈر کہاں ہے");
      assertEquals(200, response.statusCode());
      assertTrue(response.body().contains("\"lang\":\"ur\",\"dir\":\"rtl\""), response.body());
      assertTrue(response.body().contains("میرا آرڈر کہاں ہے؟"));
      assertEquals("en", header(response, "Content-Language"));
    }

    @Test
    void areNoneWhereNothingFits() throws Exception {
      String body = ask("zxqv wrtk").body();
      assertTrue(body.endsWith(",\"count\":0,\"status\":\"\",\"items\":[]}"), body);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "application/json | {\"q\":\"x\",\"lang\":\"en\" | 400",
          "application/json | [] | 400",
          "application/json | {} {} | 400",
          "application/json | {\"q\":\"a\",\"q\":\"b\",\"lang\":\"en\"} | 400",
          "application/json | {\"q\":\"a\",\"lang\":\"xx\"} | 400",
          "application/json | {\"q\":\"a\"} | 400",
          "application/json | {\"q\":\"\\ud83d\",\"lang\":\"en\"} | 400",
          "application/json | {\"q\":[[[[[[[[[[1]]]]]]]]]],\"lang\":\"en\"} | 400",
          "text/plain | {\"q\":\"a\",\"lang\":\"en\"} | 415",
          "application/x-www-form-urlencoded | q=a&lang=en | 415",
          "application/json; charset=utf-8 | {\"q\":\"a\",\"lang\":\"en\",\"new\":[1,{}]} | 200"
        })
    void areRefusedWhereTheRequestIsNotWellFormed(String type, String body, int status)
        throws Exception {
      HttpResponse<String> response = post("/support/answers", type, body);
      assertEquals(status, response.statusCode(), response.body());
      if (status != 200) {
        assertTrue(header(response, "Content-Type").startsWith("application/problem+json"));
        assertTrue(response.body().startsWith("{\"status\":" + status + ",\"title\":\""));
      }
    }

    @Test
    void areRefusedForTooLongABody() throws Exception {
      assertEquals(413, ask("a".repeat(9_000)).statusCode());
      assertEquals(200, ask("order ".repeat(1_300)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "*:*",
          "a~2^1000000000",
          "order AND NOT (",
          "\"unclosed",
          "[a TO b]",
          "\u202e\u2066"
        })
    void takeTheSyntaxOfNoSearchEngine(String question) throws Exception {
      assertEquals(200, ask(question).statusCode());
    }

    @Test
    void areLimitedForOneClientUntilTimePasses() throws Exception {
      HttpResponse<String> response = ask("order");
      int asked = 1;
      while (response.statusCode() == 200 && asked < 200) {
        response = ask("order");
        asked++;
      }
      assertEquals(429, response.statusCode());
      assertEquals("1", header(response, "Retry-After"));
      now.updateAndGet(instant -> instant.plusSeconds(1));
      assertEquals(200, ask("order").statusCode());
    }
  }

  @Nested
  class Sending {

    @Test
    void storesATicketAndStatesThePromiseMadeThen() throws Exception {
      HttpResponse<String> sent = send(Map.of("question", "Wo ist mein Paket?\r\nBitte!"));
      assertEquals(303, sent.statusCode());
      InboxTicket ticket = onlyTicket();
      assertEquals("Wo ist mein Paket?\nBitte!", ticket.message().question());
      assertEquals(now.get(), ticket.receivedAt());
      assertEquals(Instant.parse("2026-11-24T14:00:00Z"), ticket.answerBy());
      String page = get(header(sent, "Location")).body();
      assertTrue(
          page.contains(
              "<time datetime=\"2026-11-24T14:00:00Z\">Tuesday 24 November, 14:00</time>"
                  + " (London time)"),
          page);
      assertTrue(page.contains(ticket.number()));
      assertFalse(page.contains("Paket"));
      assertFalse(page.contains("This is later"));
    }

    @Test
    void saysSoWhenThePromiseIsLaterThanTheOneShown() throws Exception {
      now.set(Instant.parse("2026-11-24T10:20:00Z"));
      HttpResponse<String> sent = send(Map.of("promised", "2026-11-24T14:00:00Z"));
      String page = get(header(sent, "Location")).body();
      assertTrue(page.contains("Tuesday 24 November, 14:20</time>"), page);
      assertTrue(page.contains("you saw before (Tuesday 24 November, 14:00)"), page);
    }

    @Test
    void doesNotMindAForgedPromise() throws Exception {
      for (String promised :
          List.of("", "soon", "+1000000000-12-31T23:59:59Z", "2030-01-01T00:00:00Z")) {
        HttpResponse<String> sent = send(Map.of("promised", promised, "question", promised + "?"));
        assertEquals(303, sent.statusCode(), promised);
      }
      for (InboxTicket ticket : site.tickets()) {
        assertEquals(Instant.parse("2026-11-24T14:00:00Z"), ticket.answerBy());
      }
    }

    @Test
    void twiceFromOneFormMakesOneTicket() throws Exception {
      String form = "0123456789abcdef0123456789abcdef";
      String first = header(send(Map.of("form", form)), "Location");
      assertEquals(first, header(send(Map.of("form", form)), "Location"));
      assertEquals(1, site.tickets().size());
    }

    @ParameterizedTest
    @CsvSource({
      "question, '', Write your question.",
      "question, '  \u00a0\u0007\u200b ', Write your question.",
      "email, '', 'Write your email address, so that we can answer.'",
      "email, no-address, Write an email address such as name@example.com.",
      "email, a@b@c.de, Write an email address such as name@example.com.",
      "order, PR-12, 'Write the order number as in PR-204118, or leave it empty.'"
    })
    void saysWhatMustBePutRightAndKeepsTheRest(String field, String value, String error)
        throws Exception {
      HttpResponse<String> response = send(Map.of(field, value));
      assertEquals(422, response.statusCode());
      assertEquals(2, occurrences(response.body(), ">" + error + "<"), response.body());
      assertTrue(response.body().contains("aria-invalid=\"true\""));
      assertTrue(response.body().contains("<title>Please check: "));
      if (!field.equals("question")) {
        assertTrue(response.body().contains("Where is my order?</textarea>"));
      }
      assertEquals(List.of(), site.tickets());
    }

    @Test
    void refusesAnOverlongQuestionButKeepsItsText() throws Exception {
      String text = "ہے".repeat(2_501);
      HttpResponse<String> response = send(Map.of("question", text));
      assertEquals(422, response.statusCode());
      assertTrue(response.body().contains("Use at most 5000 characters"));
      assertTrue(response.body().contains(text));
      assertEquals(303, send(Map.of("question", "😀".repeat(5_000))).statusCode());
    }

    @Test
    void takesOrderNumbersInSmallLetters() throws Exception {
      assertEquals(303, send(Map.of("order", " pr-204118 ")).statusCode());
      assertEquals("PR-204118", onlyTicket().message().order());
    }

    @Test
    void isRefusedForAWholeLibrary() throws Exception {
      HttpResponse<String> response = post("/support/tickets", FORM, "a=" + "b".repeat(70_000));
      assertEquals(413, response.statusCode());
      assertTrue(response.body().contains("Your message is too long."));
    }

    @Test
    void confirmationsAreFoundByNobodyElse() throws Exception {
      send(Map.of());
      assertEquals(404, get("/support/thanks/T-1").statusCode());
      assertEquals(404, get("/support/thanks/").statusCode());
      assertEquals(404, get("/support/thanks/" + "0".repeat(32)).statusCode());
    }
  }

  @Nested
  class WhatBecomesOfAnswers {

    @Test
    void isRecordedFromTheQuestionToTheTicket() throws Exception {
      String form = "fedcba9876543210fedcba9876543210";
      Map<String, String> asked = Map.of("q", "I forgot my password", "lang", "en", "form", form);
      HttpResponse<String> answers = post("/support/answers", JSON, json(asked));
      String suggestion = suggestionIn(answers.body());
      Map<String, String> told =
          Map.of("suggestion", suggestion, "faq", "account-password", "what", "opened");
      HttpResponse<String> opened = post("/support/outcomes", JSON, json(told));
      assertEquals(204, opened.statusCode());
      assertEquals("", opened.body());
      assertEquals(303, send(Map.of("suggestion", suggestion, "form", form)).statusCode());
      List<Outcome> recorded = recorded();
      Outcome.Suggested suggested = (Outcome.Suggested) recorded.get(0);
      assertEquals(form, suggested.asker());
      assertEquals("account-password", suggested.faqIds().get(0));
      assertEquals(
          List.of(
              new Outcome.Opened(suggestion, TUESDAY, "account-password"),
              new Outcome.TicketCreated(suggestion, TUESDAY, "")),
          recorded.subList(1, recorded.size()));
    }

    @Test
    void sentTwiceIsOneTicket() throws Exception {
      String suggestion = suggestionIn(ask("I forgot my password").body());
      Map<String, String> message =
          Map.of("suggestion", suggestion, "form", "fedcba9876543210fedcba9876543210");
      send(message);
      now.updateAndGet(instant -> instant.plusSeconds(60));
      send(message);
      assertEquals(
          Set.of(new Outcome.TicketCreated(suggestion, TUESDAY, "")),
          Set.copyOf(recorded().subList(1, recorded().size())));
    }

    @Test
    void isRecordedWithoutJavaScriptToo() throws Exception {
      String page = check("I forgot my password").body();
      Matcher field =
          Pattern.compile("name=\"suggestion\" value=\"([0-9a-f-]{36})\"").matcher(page);
      assertTrue(field.find(), page);
      String missing = send(Map.of("suggestion", field.group(1), "email", "")).body();
      assertTrue(missing.contains(field.group()), missing);
      send(Map.of("suggestion", field.group(1)));
      assertEquals(
          List.of("Suggested", "TicketCreated"),
          recorded().stream().map(outcome -> outcome.getClass().getSimpleName()).toList());
    }

    @Test
    void isNothingWhereNothingWasAsked() throws Exception {
      assertTrue(ask(" ").body().startsWith("{\"suggestion\":\"\""));
      check("");
      send(Map.of());
      send(Map.of("suggestion", "my name is Asma", "question", "Who am I?"));
      assertEquals(List.of(), recorded());
    }

    @Test
    void isRefusedInAFormThatThePageNeverSends() throws Exception {
      assertEquals(400, post("/support/outcomes", JSON, "{\"what\":\"opened\"}").statusCode());
      assertEquals(415, post("/support/outcomes", FORM, "what=opened").statusCode());
      assertEquals(405, get("/support/outcomes").statusCode());
      assertEquals(List.of(), recorded());
    }

    private List<Outcome> recorded() {
      return site.outcomes().between(TUESDAY, TUESDAY.plus(Duration.ofDays(1)));
    }

    private String suggestionIn(String answers) {
      Matcher id = Pattern.compile("\"suggestion\":\"([0-9a-f-]{36})\"").matcher(answers);
      assertTrue(id.find(), answers);
      return id.group(1);
    }
  }

  @Nested
  class WithoutJavaScript {

    @Test
    void answersAreLookedUpFirstAndTheTextIsKept() throws Exception {
      HttpResponse<String> page = check("kur ir mans pasūtījums");
      assertEquals(200, page.statusCode());
      assertTrue(page.body().contains("Does one of these answer your question?"));
      assertTrue(page.body().contains("kur ir mans pasūtījums</textarea>"), page.body());
      assertTrue(page.body().contains("action=\"/support/tickets\""));
    }

    @Test
    void aQuestionWithoutAnswerIsInvitedToBeSent() throws Exception {
      String page = check("zxqv wrtk").body();
      assertTrue(page.contains("We have no ready answer to this"), page);
      assertTrue(page.contains("zxqv wrtk</textarea>"));
    }

    @Test
    void anEmptyQuestionIsAskedFor() throws Exception {
      assertTrue(check("").body().contains("Write your question first"));
    }
  }

  @Nested
  class Hostile {

    @Test
    void textStaysText() throws Exception {
      for (HttpResponse<String> response :
          List.of(
              check(HOSTILE),
              send(Map.of("question", HOSTILE, "email", HOSTILE, "order", HOSTILE)))) {
        assertFalse(response.body().contains("<img"), response.body());
        assertFalse(response.body().contains("<script>"), response.body());
        assertTrue(
            response.body().contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;"),
            response.body());
      }
    }

    @ParameterizedTest
    @CsvSource({
      "cross-site, , 403",
      "same-site, , 403",
      "same-origin, , 303",
      "none, , 303",
      ", https://evil.example, 403",
      ", null, 303",
      ", , 303"
    })
    void formsOfOtherSitesAreRefused(String fetchSite, String origin, int status) throws Exception {
      HttpRequest.Builder request =
          request("/support/tickets")
              .header("Content-Type", FORM)
              .POST(BodyPublishers.ofString(form(Map.of())));
      if (fetchSite != null) {
        request.header("Sec-Fetch-Site", fetchSite);
      }
      if (origin != null) {
        request.header("Origin", origin);
      }
      assertEquals(status, http.send(request.build(), BodyHandlers.ofString(UTF_8)).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
      "GET, /support/answers, 405, POST",
      "GET, /support/tickets, 405, POST",
      "POST, /support, 405, 'GET, HEAD'",
      "DELETE, /support/faq, 405, 'GET, HEAD'",
      "GET, /nowhere, 404, ''",
      "GET, /support/assets/../contact.js, 404, ''",
      "GET, /support/assets/contact.js, 404, ''",
      "HEAD, /support, 200, ''"
    })
    void othersMethodsAndPathsAreRefused(String method, String path, int status, String allow)
        throws Exception {
      HttpResponse<String> response =
          http.send(
              request(path).method(method, BodyPublishers.noBody()).build(),
              BodyHandlers.ofString(UTF_8));
      assertEquals(status, response.statusCode());
      assertEquals(allow, header(response, "Allow"));
    }

    @Test
    void anotherSitesNameForThisComputerIsRefused() throws Exception {
      String response =
          raw("GET /support HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
      assertTrue(response.startsWith("HTTP/1.1 421 "), response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/support?lang=%zz", "/support?lang=%C3%28", "/support?a=1&a=2"})
    void addressesThatCannotBeReadAreRefusedPolitely(String path) throws Exception {
      String response =
          raw(
              "GET "
                  + path
                  + " HTTP/1.1\r\nHost: "
                  + site.address().getAuthority()
                  + "\r\nConnection: close\r\n\r\n");
      assertTrue(response.startsWith("HTTP/1.1 400 "), response);
    }

    @Test
    void noWordOfAVisitorReachesALog() throws Exception {
      String marker = "marker7f3a";
      Logger root = Logger.getLogger("");
      StringBuilder logged = new StringBuilder();
      Handler listener =
          new Handler() {
            @Override
            public synchronized void publish(LogRecord record) {
              logged.append(record.getMessage());
              logged.append(Arrays.toString(record.getParameters()));
              logged.append(record.getThrown()).append('\n');
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
          };
      // the JDK's server logs here; our own words go to standard error
      Level before = root.getLevel();
      PrintStream usualError = System.err;
      ByteArrayOutputStream error = new ByteArrayOutputStream();
      root.addHandler(listener);
      root.setLevel(Level.ALL);
      System.setErr(new PrintStream(error, true, UTF_8));
      try {
        ask(marker);
        post("/support/answers", JSON, "{\"q\":\"" + marker);
        post("/support/answers", "text/plain", marker);
        check(marker);
        send(Map.of("question", marker, "email", marker + "@example.com"));
        send(Map.of("question", marker, "email", marker));
        post("/support/tickets", FORM, "question=" + marker + "&question=" + marker);
      } finally {
        System.setErr(usualError);
        root.setLevel(before);
        root.removeHandler(listener);
      }
      assertTrue(logged.length() > 0, "the server's own log was listened to");
      assertFalse(logged.toString().contains(marker));
      assertFalse(error.toString(UTF_8).contains(marker));
    }
  }

  @Nested
  class Starting {

    @Test
    void saysInAPlainSentenceThatThePortIsTakenAndTakesAnother() throws Exception {
      try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int port = taken.getLocalPort();
        try (ContactSite other =
            ContactPage.start(port, now::get, new PrintStream(out, true, UTF_8))) {
          assertEquals(
              "Port " + port + " is taken by another program; the shop takes a free one.",
              out.toString(UTF_8).strip());
          HttpRequest request = HttpRequest.newBuilder(other.address()).build();
          assertEquals(200, http.send(request, BodyHandlers.ofString(UTF_8)).statusCode());
        }
      }
    }

    @Test
    void leavesNoThreadBehindWhenItCloses() throws Exception {
      ContactSite other = ContactSite.start(0, now::get);
      other.close();
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals("contact-page-learning")) {
          thread.join(60_000);
          assertFalse(thread.isAlive(), "still learning");
        }
      }
    }

    @Test
    void listensOnThisComputerOnly() {
      assertEquals("127.0.0.1", site.address().getHost());
    }
  }

  private HttpResponse<String> ask(String question) throws Exception {
    return post("/support/answers", JSON, json(Map.of("q", question, "lang", "en")));
  }

  private static String json(Map<String, String> members) {
    return Json.write(
        json -> {
          json.writeStartObject();
          for (Map.Entry<String, String> member : members.entrySet()) {
            json.writeStringField(member.getKey(), member.getValue());
          }
          json.writeEndObject();
        });
  }

  private HttpResponse<String> check(String question) throws Exception {
    return post("/support/check", FORM, form(Map.of("question", question)));
  }

  private HttpResponse<String> send(Map<String, String> changed) throws Exception {
    return post("/support/tickets", FORM, form(changed));
  }

  private static String form(Map<String, String> changed) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("lang", "en");
    fields.put("question", "Where is my order?");
    fields.put("email", "asma@example.com");
    fields.put("order", "");
    fields.putAll(changed);
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
    return body.toString();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(request(path).build(), BodyHandlers.ofString(UTF_8));
  }

  private HttpResponse<String> post(String path, String type, String body) throws Exception {
    return http.send(
        request(path)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body, UTF_8))
            .build(),
        BodyHandlers.ofString(UTF_8));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(site.address().resolve(path)).timeout(Duration.ofSeconds(30));
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.address().getPort())) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private InboxTicket onlyTicket() {
    assertEquals(1, site.tickets().size());
    return site.tickets().get(0);
  }

  private static int occurrences(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
