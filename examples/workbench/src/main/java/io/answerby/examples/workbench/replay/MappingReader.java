// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.answerby.examples.workbench.console.CommandFailure;
import io.answerby.examples.workbench.console.InputFile;
import io.answerby.examples.workbench.console.JsonFault;
import io.answerby.sla.Channel;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads a mapping from JSON and names everything that is wrong with it at once. */
final class MappingReader {

  private static final int FORMAT = 1;
  private static final Set<String> MEMBERS =
      Set.of(
          "format",
          "note",
          "zone",
          "charset",
          "delimiter",
          "timestamps",
          "missing",
          "ticket",
          "channel",
          "priority",
          "tier",
          "attributes",
          "opened",
          "history",
          "moments");
  private static final Set<String> HISTORY = Set.of("at", "state", "meanings", "team", "agent");
  private static final Set<String> MOMENTS = Set.of("firstReply", "resolved", "closed");

  private final List<String> faults = new ArrayList<>();

  private MappingReader() {}

  /**
   * Reads a mapping.
   *
   * @throws CommandFailure if it cannot be used; its sentence lists every fault
   */
  static Mapping read(Path file) throws IOException {
    JsonNode root;
    try {
      root =
          JsonMapper.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .build()
              .readTree(Files.readAllBytes(InputFile.of(file)));
    } catch (JsonProcessingException e) {
      throw new CommandFailure(
          "The mapping " + file + " is not JSON: " + JsonFault.text(e) + ".", e);
    }
    MappingReader reader = new MappingReader();
    Optional<Mapping> mapping = reader.mapping(root);
    if (mapping.isEmpty() || !reader.faults.isEmpty()) {
      throw new CommandFailure(
          "The mapping " + file + " cannot be used:\n  " + String.join("\n  ", reader.faults));
    }
    return mapping.get();
  }

  private Optional<Mapping> mapping(JsonNode root) {
    if (!root.isObject()) {
      faults.add("the mapping must be an object, but was " + shown(root));
      return Optional.empty();
    }
    noOthers("", root, MEMBERS);
    if (!root.path("format").isInt() || root.path("format").intValue() != FORMAT) {
      faults.add("/format must be " + FORMAT + ", but was " + shown(root.path("format")));
    }
    ZoneId zone = zone(root.path("zone"));
    Charset charset = charset(root.path("charset"));
    char delimiter = delimiter(root.path("delimiter"));
    Optional<DateTimeFormatter> timestamps = timestamps(root.path("timestamps"));
    Set<String> missing = new LinkedHashSet<>(Set.of(""));
    for (JsonNode text : array("/missing", root.path("missing"))) {
      text("/missing", text).ifPresent(missing::add);
    }
    Optional<String> ticket = text("/ticket", root.path("ticket"));
    Mapping.Channels channel = channels(root.path("channel"));
    Optional<Mapping.Words> priority = words("/priority", root.path("priority"));
    Optional<Mapping.Words> tier = words("/tier", root.path("tier"));
    Map<String, String> attributes = members("/attributes", root.path("attributes"), this::text);
    words("a name in /attributes", attributes.keySet());
    if (attributes.keySet().stream().anyMatch(String::isBlank)) {
      faults.add("a name in /attributes must not be blank");
    }
    Optional<String> opened = optional("/opened", root.path("opened"));
    Optional<Mapping.History> history = history(root.path("history"));
    Mapping.Moments moments = moments(root.path("moments"));
    if (root.has("history") == root.has("moments")) {
      faults.add(
          "the mapping must have either /history (a row for each change) or /moments (a row for each"
              + " ticket), but has "
              + (root.has("history") ? "both" : "neither"));
    }
    if (!root.has("history") && opened.isEmpty()) {
      faults.add("/opened must be given for a log without /history, but is missing");
    }
    return ticket.map(
        id ->
            new Mapping(
                zone,
                charset,
                delimiter,
                timestamps,
                missing,
                id,
                channel,
                priority,
                tier,
                attributes,
                opened,
                history,
                moments));
  }

  private ZoneId zone(JsonNode node) {
    if (node.isTextual()) {
      try {
        return ZoneId.of(node.textValue());
      } catch (DateTimeException e) {
        // said below
      }
    }
    faults.add(
        "/zone must name the zone in which the log's clock hung, such as \"Europe/Lisbon\", but was "
            + shown(node));
    return ZoneOffset.UTC;
  }

  private Charset charset(JsonNode node) {
    if (node.isMissingNode()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(node.asText());
    } catch (IllegalArgumentException e) {
      faults.add("/charset must be one that Java knows, but was " + shown(node));
      return StandardCharsets.UTF_8;
    }
  }

  private char delimiter(JsonNode node) {
    if (node.isMissingNode()) {
      return ',';
    }
    if (node.isTextual()
        && node.textValue().length() == 1
        && "\"\r\n".indexOf(node.textValue()) < 0) {
      return node.textValue().charAt(0);
    }
    faults.add("/delimiter must be one character such as \";\", but was " + shown(node));
    return ',';
  }

  private Optional<DateTimeFormatter> timestamps(JsonNode node) {
    String rule =
        "/timestamps must be \"iso\" or a pattern with date and time such as \"dd-MM-yyyy HH:mm\","
            + " but was ";
    if (!node.isTextual()) {
      faults.add(rule + shown(node));
      return Optional.empty();
    }
    if (node.textValue().equals("iso")) {
      return Optional.empty();
    }
    try {
      DateTimeFormatter formatter =
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(node.textValue())
              .parseDefaulting(ChronoField.ERA, 1)
              .toFormatter(Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT);
      LocalDateTime moment = LocalDateTime.of(2026, 12, 24, 16, 30);
      if (LocalDateTime.from(formatter.parse(formatter.format(moment.atOffset(ZoneOffset.UTC))))
          .equals(moment)) {
        return Optional.of(formatter);
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      // said below
    }
    faults.add(rule + shown(node));
    return Optional.empty();
  }

  private Mapping.Channels channels(JsonNode node) {
    if (node.isTextual()) {
      return new Mapping.Channels(Optional.empty(), Map.of(), channel("/channel", node));
    }
    if (!node.isObject()) {
      faults.add(
          "/channel must be the name of a channel, or an object with column and values, but was "
              + shown(node));
      return new Mapping.Channels(Optional.empty(), Map.of(), Optional.empty());
    }
    noOthers("/channel", node, Set.of("column", "values"));
    Map<String, Channel> values = members("/channel/values", node.path("values"), this::channel);
    if (values.isEmpty()) {
      faults.add("/channel/values must name a channel for each word, but names none");
    }
    return new Mapping.Channels(
        text("/channel/column", node.path("column")), values, Optional.empty());
  }

  private Optional<Channel> channel(String place, JsonNode node) {
    try {
      return text(place, node).map(Channel::of);
    } catch (IllegalArgumentException e) {
      faults.add(place + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Mapping.Words> words(String place, JsonNode node) {
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (node.isTextual()) {
      return text(place, node).map(column -> new Mapping.Words(column, Map.of()));
    }
    if (!node.isObject()) {
      faults.add(
          place + " must be a column, or an object with column and values, but was " + shown(node));
      return Optional.empty();
    }
    noOthers(place, node, Set.of("column", "values"));
    Map<String, String> values = members(place + "/values", node.path("values"), this::text);
    words("a value in " + place + "/values", values.values());
    return text(place + "/column", node.path("column"))
        .map(column -> new Mapping.Words(column, values));
  }

  private Optional<Mapping.History> history(JsonNode node) {
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (!node.isObject()) {
      faults.add("/history must be an object, but was " + shown(node));
      return Optional.empty();
    }
    noOthers("/history", node, HISTORY);
    Optional<String> at = text("/history/at", node.path("at"));
    Optional<String> state = text("/history/state", node.path("state"));
    Optional<String> team = optional("/history/team", node.path("team"));
    Optional<String> agent = optional("/history/agent", node.path("agent"));
    Map<String, Meaning> meanings =
        members("/history/meanings", node.path("meanings"), this::meaning);
    words("a state in /history/meanings", meanings.keySet());
    if (meanings.isEmpty()) {
      faults.add("/history/meanings must say what each state means, but says nothing");
    }
    return at.isPresent() && state.isPresent()
        ? Optional.of(new Mapping.History(at.get(), state.get(), meanings, team, agent))
        : Optional.empty();
  }

  private Optional<Meaning> meaning(String place, JsonNode node) {
    Optional<Meaning> meaning = Meaning.of(node.asText());
    if (meaning.isEmpty()) {
      faults.add(place + " must be one of " + Meaning.words() + ", but was " + shown(node));
    }
    return meaning;
  }

  private Mapping.Moments moments(JsonNode node) {
    if (!node.isMissingNode() && !node.isObject()) {
      faults.add("/moments must be an object, but was " + shown(node));
    }
    if (node.isObject()) {
      noOthers("/moments", node, MOMENTS);
    }
    return new Mapping.Moments(
        optional("/moments/firstReply", node.path("firstReply")),
        optional("/moments/resolved", node.path("resolved")),
        optional("/moments/closed", node.path("closed")));
  }

  private Iterable<JsonNode> array(String place, JsonNode node) {
    if (node.isMissingNode() || node.isArray()) {
      return node;
    }
    faults.add(place + " must be an array, but was " + shown(node));
    return List.of();
  }

  private <T> Map<String, T> members(
      String place, JsonNode node, BiFunction<String, JsonNode, Optional<T>> read) {
    Map<String, T> members = new LinkedHashMap<>();
    if (!node.isMissingNode() && !node.isObject()) {
      faults.add(place + " must be an object, but was " + shown(node));
      return members;
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String at = place + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
      read.apply(at, member.getValue()).ifPresent(value -> members.put(member.getKey(), value));
    }
    return members;
  }

  private void words(String what, Collection<String> words) {
    for (String word : words) {
      ShopWord.fault(word).ifPresent(fault -> faults.add(what + " " + fault));
    }
  }

  private Optional<String> optional(String place, JsonNode node) {
    return node.isMissingNode() ? Optional.empty() : text(place, node);
  }

  private Optional<String> text(String place, JsonNode node) {
    if (node.isTextual() && (!node.textValue().isBlank() || place.equals("/missing"))) {
      return Optional.of(node.textValue());
    }
    faults.add(place + " must be a text, but was " + shown(node));
    return Optional.empty();
  }

  private void noOthers(String place, JsonNode node, Set<String> known) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!known.contains(member.getKey())) {
        faults.add(
            place
                + "/"
                + member.getKey()
                + " must not be there; the members known here are "
                + String.join(", ", known.stream().sorted().toList()));
      }
    }
  }

  private static String shown(JsonNode node) {
    String text = node.isMissingNode() ? "missing" : node.toString();
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
