// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.StoredCalendar;
import io.answerby.sla.calendar.StoredFault;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads stored standards and gathers all that is wrong with them, each thing with its place. */
final class StandardsReading {

  private static final String DURATION = "be a duration such as PT4H";
  private static final String TIME = "be a local time such as 15:00";
  private static final Duration PLACEHOLDER = Duration.ofHours(1);

  private final StoredStandards stored;
  private final List<StoredFault> faults = new ArrayList<>();
  private final Faults meant = new Faults();
  // where the parts that the builder knows by name lie in the stored form
  private final Map<String, String> pointers = new HashMap<>();
  private final Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();

  StandardsReading(StoredStandards stored) {
    this.stored = stored;
  }

  List<StoredFault> faults() {
    return List.copyOf(faults);
  }

  /** {@return the standards, null if anything is wrong} */
  @Nullable ResponseStandards read() {
    Integer form = stored.form();
    if (form == null || form != StoredStandards.FORM) {
      fault("/form", "be " + StoredStandards.FORM + ", the form that this version reads", form);
    }
    String id = stored.id();
    if (id == null || !Names.isName(id)) {
      fault("/id", Names.RULE, id);
    }
    Integer version = stored.version();
    if (version == null || version < 1) {
      fault("/version", "be 1 or more", version);
    }
    readCalendars();
    var step = new StandardsStep(meant);
    calendar("/calendar", stored.calendar()).ifPresent(step::calendar);
    calendars.values().forEach(step::calendars);
    readSettings(step);
    each("/channels", stored.channels(), (at, ofChannel) -> readChannel(at, ofChannel, step));
    step.checkWhole();
    meant.located(pointers).forEach(faults::add);
    return faults.isEmpty() && id != null && version != null
        ? new ResponseStandards(id, version, step)
        : null;
  }

  private void readCalendars() {
    each("/calendars", stored.calendars(), this::readCalendar);
  }

  private void readCalendar(String at, StoredCalendar given) {
    Optional<BusinessCalendar> read = given.read(at, faults);
    String id = given.id();
    if (id != null && !id.isBlank()) {
      // one that cannot be read is still known, so that those who name it are not at fault
      BusinessCalendar known =
          read.orElseGet(() -> BusinessCalendar.named(id).in("UTC").alwaysOpen().build());
      if (calendars.putIfAbsent(id, known) != null) {
        fault(at + "/id", "be unique", id);
      }
    }
  }

  private Optional<BusinessCalendar> calendar(String at, @Nullable String id) {
    if (id == null) {
      return Optional.empty();
    }
    BusinessCalendar found = calendars.get(id);
    if (found == null) {
      fault(at, "be the id of one of the calendars " + calendars.keySet(), id);
    }
    return Optional.ofNullable(found);
  }

  private void readSettings(StandardsStep step) {
    if (stored.reopening() != null) {
      // one that cannot be read is still one, so that it is not missing too
      step.reopening(
          word("/reopening", stored.reopening(), ReopenBehaviour.values())
              .orElse(ReopenBehaviour.CONTINUE));
    }
    if (stored.firstResponse() != null) {
      word("/firstResponse", stored.firstResponse(), FirstResponseRule.values())
          .ifPresent(step::firstResponse);
    }
    if (stored.extensionAllowance() != null) {
      parse("/extensionAllowance", DURATION, stored.extensionAllowance(), Duration::parse)
          .ifPresent(step::extensionAllowance);
    }
    step.retroactiveStart(!Boolean.FALSE.equals(stored.retroactiveStart()));
    step.retroactivePause(!Boolean.FALSE.equals(stored.retroactivePause()));
  }

  private void readChannel(String at, StoredStandards.OfChannel ofChannel, StandardsStep step) {
    Channel channel =
        parse(at + "/channel", Names.RULE, ofChannel.channel(), Channel::of)
            .orElseGet(() -> Channel.of(nameless()));
    String part = "channel " + channel;
    pointers.put(part, at);
    step.channel(
        channel,
        c -> {
          calendar(at + "/calendar", ofChannel.calendar()).ifPresent(c::calendar);
          if (Boolean.TRUE.equals(ofChannel.calendarOfContact())) {
            c.calendarOfContact();
          }
          if (Boolean.TRUE.equals(ofChannel.zoneOfContact())) {
            c.zoneOfContact();
          }
          each(at + "/rules", ofChannel.rules(), (p, ofRule) -> readRule(p, part, ofRule, c));
          each(
              at + "/targets",
              ofChannel.targets(),
              (p, target) -> readTarget(p, part, target, c::target));
          return orNone(ofChannel.targets()).isEmpty() ? c.noTarget() : c;
        });
  }

  private void readRule(
      String at, String channel, StoredStandards.OfRule ofRule, ChannelStep step) {
    String name = ofRule.name() == null ? nameless() : ofRule.name();
    if (ofRule.name() == null) {
      fault(at + "/name", Names.RULE, null);
    }
    String part = channel + ", rule " + name;
    pointers.put(part, at);
    step.rule(
        name,
        r -> {
          if (ofRule.priority() != null) {
            r.priority(texts(at + "/priority", ofRule.priority()));
          }
          if (ofRule.tier() != null) {
            r.tier(texts(at + "/tier", ofRule.tier()));
          }
          if (ofRule.attributes() != null) {
            ofRule.attributes().forEach((k, v) -> readAttribute(at + "/attributes", k, v, r));
          }
          calendar(at + "/calendar", ofRule.calendar()).ifPresent(r::calendar);
          if (Boolean.TRUE.equals(ofRule.calendarOfContact())) {
            r.calendarOfContact();
          }
          if (Boolean.TRUE.equals(ofRule.zoneOfContact())) {
            r.zoneOfContact();
          }
          each(
              at + "/targets",
              ofRule.targets(),
              (p, target) -> readTarget(p, part, target, r::target));
          return orNone(ofRule.targets()).isEmpty() ? r.noTarget() : r;
        });
  }

  /** A name of its own for what has none, so that the rest of it is read too. */
  private String nameless() {
    return "nameless-" + pointers.size();
  }

  private void readAttribute(
      String at, @Nullable String name, @Nullable List<String> values, RuleStep rule) {
    if (name == null) {
      fault(at, "have a name for each attribute", null);
    } else {
      rule.attribute(name, texts(StoredFault.member(at, name), values));
    }
  }

  private interface TargetWriter {
    Object target(Metric metric, Function<TargetKind, TargetStep> writing);
  }

  private void readTarget(
      String at, String part, StoredStandards.OfTarget target, TargetWriter writer) {
    Optional<Metric> metric =
        parse(at + "/metric", "be a metric such as first-response", target.metric(), Metric::of);
    metric.ifPresent(
        known -> {
          pointers.put(part + ", target " + known.word(), at);
          writer.target(known, kind -> settings(at, target, kind(at, target, kind)));
        });
  }

  private TargetStep kind(String at, StoredStandards.OfTarget target, TargetKind kind) {
    var chosen = new ArrayList<TargetStep>();
    if (target.within() != null) {
      chosen.add(kind.within(duration(at + "/within", target.within())));
    }
    if (target.withinElapsed() != null) {
      chosen.add(kind.withinElapsed(duration(at + "/withinElapsed", target.withinElapsed())));
    }
    if (target.withinBusinessDays() != null) {
      chosen.add(kind.withinBusinessDays(target.withinBusinessDays()));
    }
    if (target.byEndOfBusinessDay() != null) {
      chosen.add(kind.byEndOfBusinessDay(target.byEndOfBusinessDay()));
    }
    if (target.byTimeOnBusinessDay() != null) {
      chosen.add(dayAndTime(at + "/byTimeOnBusinessDay", target.byTimeOnBusinessDay(), kind));
    }
    if (chosen.size() != 1) {
      fault(
          at,
          "have exactly one of within, withinElapsed, withinBusinessDays, byEndOfBusinessDay and"
              + " byTimeOnBusinessDay",
          chosen.size());
    }
    return chosen.isEmpty() ? kind.withinElapsed(PLACEHOLDER) : chosen.get(0);
  }

  private TargetStep dayAndTime(String at, StoredStandards.DayAndTime when, TargetKind kind) {
    Integer day = when.day();
    if (day == null) {
      fault(at + "/day", "be a number of business days", null);
    }
    LocalTime time =
        parse(at + "/time", TIME, when.time(), LocalTime::parse).orElse(LocalTime.NOON);
    return kind.byTimeOnBusinessDay(day == null ? 0 : day, time);
  }

  private TargetStep settings(String at, StoredStandards.OfTarget target, TargetStep step) {
    if (target.neverLaterThan() != null) {
      parse(at + "/neverLaterThan", DURATION, target.neverLaterThan(), Duration::parse)
          .ifPresent(step::neverLaterThan);
    }
    each(
        at + "/warnAtPercent", target.warnAtPercent(), (p, percent) -> step.warnAtPercent(percent));
    List<String> leads = orNone(target.warnBefore());
    for (int i = 0; i < leads.size(); i++) {
      parse(at + "/warnBefore/" + i, DURATION, leads.get(i), Duration::parse)
          .ifPresent(step::warnBefore);
    }
    if (target.objectivePercent() != null) {
      step.objectivePercent(target.objectivePercent());
    }
    if (target.cutOff() != null) {
      parse(at + "/cutOff", TIME, target.cutOff(), LocalTime::parse).ifPresent(step::cutOff);
    }
    if (target.pausedBy() != null) {
      var parties = new ArrayList<Party>();
      for (int i = 0; i < target.pausedBy().size(); i++) {
        word(at + "/pausedBy/" + i, target.pausedBy().get(i), Party.values())
            .ifPresent(parties::add);
      }
      step.pausedBy(parties.toArray(Party[]::new));
    }
    return step;
  }

  /** A duration, or a placeholder that breaks no other rule where it cannot be read. */
  private Duration duration(String at, String text) {
    return parse(at, DURATION, text, Duration::parse).orElse(PLACEHOLDER);
  }

  private <E extends Enum<E>> Optional<E> word(String at, @Nullable String text, E[] known) {
    var words = new ArrayList<String>();
    for (E value : known) {
      if (Names.of(value).equals(text)) {
        return Optional.of(value);
      }
      words.add(Names.of(value));
    }
    fault(at, "be one of " + words, text);
    return Optional.empty();
  }

  private <T> Optional<T> parse(
      String at, String rule, @Nullable String text, Function<String, T> parser) {
    if (text == null) {
      fault(at, rule, null);
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      fault(at, rule, text);
      return Optional.empty();
    }
  }

  private void fault(String at, String rule, @Nullable Object value) {
    faults.add(new StoredFault(at, rule, value == null ? "missing" : Faults.show(value)));
  }

  private <T> void each(String at, @Nullable List<T> parts, BiConsumer<String, T> reader) {
    List<T> given = orNone(parts);
    for (int i = 0; i < given.size(); i++) {
      T part = given.get(i);
      if (part == null) {
        fault(at + "/" + i, "be an entry", null);
      } else {
        reader.accept(at + "/" + i, part);
      }
    }
  }

  private String[] texts(String at, @Nullable List<String> given) {
    var texts = new ArrayList<String>();
    each(at, given, (p, text) -> texts.add(text));
    return texts.toArray(String[]::new);
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
