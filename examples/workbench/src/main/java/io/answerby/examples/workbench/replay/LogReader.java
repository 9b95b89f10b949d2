// SPDX-License-Identifier: Apache-2.0
package io.answerby.examples.workbench.replay;

import io.answerby.examples.workbench.console.CommandFailure;
import io.answerby.examples.workbench.console.InputFile;
import io.answerby.examples.workbench.console.Progress;
import io.answerby.examples.workbench.console.Streams;
import io.answerby.sla.Channel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a log by its mapping. A row that makes no sense is put aside with its line and all that is
 * wrong with it; the rows around it are read all the same.
 */
final class LogReader {

  private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_DATE_TIME;
  private static final Pattern LINES = Pattern.compile("[\\t\\r\\n]+");
  private static final int PROGRESS_STEP = 1_000;
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private final Mapping mapping;
  private final Map<String, Instant> openedOf = new HashMap<>();
  private final Map<String, Long> lineOf = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private LogReader(Mapping mapping) {
    this.mapping = mapping;
  }

  /**
   * Reads the file.
   *
   * @throws CommandFailure if it is not such a log at all: columns are missing, or it is not text
   */
  static Log read(Path file, Mapping mapping, Streams streams) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(mapping.delimiter())
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .get();
    try (BufferedReader text = Files.newBufferedReader(InputFile.of(file), mapping.charset())) {
      skipByteOrderMark(text);
      try (CSVParser rows = CSVParser.parse(text, format);
          Progress progress = Progress.of(streams, "reading", -1)) {
        checkColumns(file, rows.getHeaderNames(), mapping);
        return new LogReader(mapping).read(rows, progress);
      }
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          "The log " + file + " has a first line that names no columns: " + e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw notText(file, mapping, e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw notText(file, mapping, e);
      }
      throw new CommandFailure("The log " + file + " cannot be read on: " + e.getMessage(), e);
    }
  }

  private static CommandFailure notText(Path file, Mapping mapping, Exception cause) {
    return new CommandFailure(
        "The log "
            + file
            + " is not written in "
            + mapping.charset()
            + "; the mapping's /charset may name another.",
        cause);
  }

  private static void skipByteOrderMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
  }

  private static void checkColumns(Path file, List<String> header, Mapping mapping) {
    List<String> unknown =
        mapping.columns().stream().filter(column -> !header.contains(column)).distinct().toList();
    if (!unknown.isEmpty()) {
      throw new CommandFailure(
          "The log "
              + file
              + " has no column "
              + String.join(", ", unknown)
              + "; its columns are "
              + String.join(", ", header)
              + ".");
    }
  }

  private Log read(CSVParser rows, Progress progress) {
    Map<String, List<LogRow>> tickets = new LinkedHashMap<>();
    List<Skipped> skipped = new ArrayList<>();
    int columns = rows.getHeaderNames().size();
    long count = 0;
    long line = 1 + rows.getCurrentLineNumber();
    for (CSVRecord row : rows) {
      count++;
      faults.clear();
      Optional<LogRow> read = Optional.empty();
      if (row.size() != columns) {
        faults.add("row must have " + columns + " columns, but has " + row.size());
      } else {
        read = row(line, row);
      }
      if (read.isPresent() && faults.isEmpty()) {
        tickets.computeIfAbsent(read.get().ticket(), t -> new ArrayList<>()).add(read.get());
        openedOf.putIfAbsent(read.get().ticket(), read.get().opened());
        lineOf.putIfAbsent(read.get().ticket(), line);
      } else {
        skipped.add(new Skipped(line, String.join("; ", faults)));
      }
      line = 1 + rows.getCurrentLineNumber();
      if (count % PROGRESS_STEP == 0) {
        progress.at(count);
      }
    }
    progress.at(count);
    return new Log(count, tickets, List.copyOf(skipped));
  }

  private Optional<LogRow> row(long line, CSVRecord row) {
    Optional<String> ticket = word(row, mapping.ticket());
    if (ticket.isEmpty()) {
      faults.add(
          mapping.ticket() + " must name the ticket, but was '" + row.get(mapping.ticket()) + "'");
    }
    Optional<Channel> channel = channel(row);
    Optional<Instant> opened = mapping.opened().flatMap(column -> demanded(row, column));
    Optional<Instant> at = mapping.history().flatMap(h -> demanded(row, h.at())).or(() -> opened);
    Optional<Meaning> meaning =
        mapping.history().isEmpty()
            ? Optional.of(Meaning.NEW)
            : meaning(row, mapping.history().get());
    Optional<Instant> firstReply = moment(row, mapping.moments().firstReply(), opened);
    Optional<Instant> resolved = moment(row, mapping.moments().resolved(), opened);
    Optional<Instant> closed =
        moment(row, mapping.moments().closed(), resolved.isPresent() ? resolved : opened);
    if (at.isPresent() && opened.isPresent() && at.get().isBefore(opened.get())) {
      faults.add(
          mapping.history().map(Mapping.History::at).orElse("")
              + " must not be before "
              + mapping.opened().orElse("")
              + " "
              + opened.get()
              + ", but was "
              + at.get());
    }
    ticket.ifPresent(id -> checkAgainstOthers(id, opened));
    if (ticket.isEmpty() || channel.isEmpty() || at.isEmpty() || meaning.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    mapping
        .attributes()
        .forEach((name, column) -> word(row, column).ifPresent(v -> attributes.put(name, v)));
    return Optional.of(
        new LogRow(
            line,
            ticket.get(),
            at.get(),
            opened.orElse(openedOf.getOrDefault(ticket.get(), at.get())),
            channel.get(),
            mapping.priority().flatMap(words -> word(row, words.column()).map(words::translate)),
            mapping.tier().flatMap(words -> word(row, words.column()).map(words::translate)),
            attributes,
            mapping.history().map(h -> row.get(h.state())),
            meaning.get(),
            mapping.history().flatMap(Mapping.History::team).flatMap(c -> word(row, c)).orElse(""),
            mapping.history().flatMap(Mapping.History::agent).flatMap(c -> word(row, c)).orElse(""),
            firstReply,
            resolved,
            closed));
  }

  private void checkAgainstOthers(String ticket, Optional<Instant> opened) {
    Instant before = openedOf.get(ticket);
    if (before == null) {
      return;
    }
    if (mapping.history().isEmpty()) {
      faults.add(
          mapping.ticket()
              + " must be on one line only, but '"
              + ticket
              + "' is on line "
              + lineOf.get(ticket)
              + " too");
    } else if (opened.isPresent() && !opened.get().equals(before)) {
      faults.add(
          mapping.opened().orElse("")
              + " must be "
              + before
              + " as on line "
              + lineOf.get(ticket)
              + ", but was "
              + opened.get());
    }
  }

  private Optional<Channel> channel(CSVRecord row) {
    Mapping.Channels channels = mapping.channel();
    if (channels.column().isEmpty()) {
      return channels.always();
    }
    String word = row.get(channels.column().get());
    Channel channel = channels.values().get(word);
    if (channel == null) {
      faults.add(
          channels.column().get()
              + " must be one of "
              + String.join(", ", channels.values().keySet())
              + ", but was '"
              + word
              + "'");
    }
    return Optional.ofNullable(channel);
  }

  private Optional<Meaning> meaning(CSVRecord row, Mapping.History history) {
    String state = row.get(history.state());
    Meaning meaning = history.meanings().get(state);
    if (meaning == null) {
      faults.add(
          history.state()
              + " must be one of "
              + String.join(", ", history.meanings().keySet())
              + ", but was '"
              + state
              + "'");
    }
    return Optional.ofNullable(meaning);
  }

  private Optional<Instant> moment(
      CSVRecord row, Optional<String> column, Optional<Instant> notBefore) {
    Optional<Instant> moment = column.flatMap(name -> given(row, name));
    if (moment.isPresent() && notBefore.isPresent() && moment.get().isBefore(notBefore.get())) {
      faults.add(
          column.orElse("")
              + " must not be before "
              + notBefore.get()
              + ", but was "
              + moment.get());
    }
    return moment;
  }

  private Optional<Instant> demanded(CSVRecord row, String column) {
    if (value(row, column).isEmpty()) {
      faults.add(column + " must be given, but was '" + row.get(column) + "'");
      return Optional.empty();
    }
    return given(row, column);
  }

  private Optional<Instant> given(CSVRecord row, String column) {
    Optional<String> text = value(row, column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant instant = instant(text.get());
      if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
        return Optional.of(instant);
      }
      faults.add(column + " must be from 1900 to 2199, but was '" + text.get() + "'");
    } catch (DateTimeException e) {
      faults.add(
          column + " must be a date and time as the mapping says, but was '" + text.get() + "'");
    }
    return Optional.empty();
  }

  private Instant instant(String text) {
    TemporalAccessor read = mapping.timestamps().orElse(ISO).parse(text);
    if (read.isSupported(ChronoField.OFFSET_SECONDS)) {
      return read.isSupported(ChronoField.INSTANT_SECONDS)
          ? Instant.from(read)
          : OffsetDateTime.from(read).toInstant();
    }
    return ZonedDateTime.of(LocalDateTime.from(read), mapping.zone()).toInstant();
  }

  /** What becomes part of the ticket, on one line. */
  private Optional<String> word(CSVRecord row, String column) {
    Optional<String> word = value(row, column).map(text -> LINES.matcher(text).replaceAll(" "));
    word.flatMap(ShopWord::fault).ifPresent(fault -> faults.add(column + " " + fault));
    return word;
  }

  private Optional<String> value(CSVRecord row, String column) {
    String value = row.get(column).strip();
    return mapping.missing().contains(value) ? Optional.empty() : Optional.of(value);
  }
}
