// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.StoredCalendar;
import io.answerby.sla.calendar.StoredFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Response standards as plain data, to be kept in a file or a database.
 *
 * <p>It is made of texts, numbers, lists and maps only, so that any JSON library reads and writes
 * it without annotations; members that are null may be left out. Durations are ISO 8601 ({@code
 * PT4H}), local times {@code HH:mm}. The form has a number of its own: this library reads every
 * form that it ever wrote. Immutable if its lists and maps are: it keeps those it is given.
 *
 * <pre>{@code
 * StoredStandards stored = new ObjectMapper().readValue(file, StoredStandards.class);
 * stored.faults();        // all that is wrong, each with its JSON pointer
 * stored.toStandards();   // or an exception that names all of it
 * }</pre>
 *
 * @param form the number of this form: 1
 * @param id the standards' id
 * @param version their version
 * @param calendars the calendars that they name
 * @param calendar the id of the calendar that counts where nothing else is said
 * @param channels the standards of each channel
 * @param reopening {@code continue}, {@code continue-without-resolved-time}, {@code new-cycle} or
 *     {@code restart}
 * @param firstResponse {@code reply}, {@code reply-by-assignee}, {@code reply-or-resolution} or
 *     {@code reply-or-taken-up}; {@code reply} if missing
 * @param extensionAllowance by how much agents may move a deadline; not at all if missing
 * @param retroactiveStart whether a target that comes in the middle of a ticket counts from the
 *     contact on; true if missing
 * @param retroactivePause whether the waits before such a target came stop its clock; true if
 *     missing
 */
public record StoredStandards(
    @Nullable Integer form,
    @Nullable String id,
    @Nullable Integer version,
    @Nullable List<StoredCalendar> calendars,
    @Nullable String calendar,
    @Nullable List<OfChannel> channels,
    @Nullable String reopening,
    @Nullable String firstResponse,
    @Nullable String extensionAllowance,
    @Nullable Boolean retroactiveStart,
    @Nullable Boolean retroactivePause) {

  /** The number of the form that this version writes. */
  public static final int FORM = 1;

  /**
   * The standards of a channel.
   *
   * @param channel its name
   * @param calendar the id of its calendar, if it has one of its own
   * @param calendarOfContact whether contacts that no rule is for bring their calendar
   * @param zoneOfContact whether contacts that no rule is for bring their zone
   * @param rules the conditional rules in order
   * @param targets what all others are promised; nothing if missing or empty
   */
  public record OfChannel(
      @Nullable String channel,
      @Nullable String calendar,
      @Nullable Boolean calendarOfContact,
      @Nullable Boolean zoneOfContact,
      @Nullable List<OfRule> rules,
      @Nullable List<OfTarget> targets) {}

  /**
   * A rule.
   *
   * @param name its name
   * @param priority the priorities it is for
   * @param tier the tiers it is for
   * @param attributes for each attribute it asks about, the values it is for
   * @param calendar the id of its calendar, if it has one of its own
   * @param calendarOfContact whether contacts bring their calendar
   * @param zoneOfContact whether contacts bring their zone
   * @param targets what it promises; nothing if missing or empty
   */
  public record OfRule(
      @Nullable String name,
      @Nullable List<String> priority,
      @Nullable List<String> tier,
      @Nullable Map<String, List<String>> attributes,
      @Nullable String calendar,
      @Nullable Boolean calendarOfContact,
      @Nullable Boolean zoneOfContact,
      @Nullable List<OfTarget> targets) {}

  /**
   * A target. Exactly one of the five kinds is set.
   *
   * @param metric its metric, such as {@code first-response}
   * @param within an amount of open time
   * @param withinElapsed an amount of wall-clock time
   * @param withinBusinessDays a number of business days
   * @param byEndOfBusinessDay a number of business days; 0 is the day of arrival
   * @param byTimeOnBusinessDay a number of business days with a local time
   * @param neverLaterThan the ceiling
   * @param warnAtPercent the shares to warn at
   * @param warnBefore the leads to warn at
   * @param objectivePercent the share of contacts that is meant to meet it
   * @param cutOff the local time from which a contact arrives on the next business day
   * @param pausedBy any of {@code customer}, {@code third-party} and {@code shop}; if missing,
   *     those of the metric, if empty, none
   */
  public record OfTarget(
      @Nullable String metric,
      @Nullable String within,
      @Nullable String withinElapsed,
      @Nullable Integer withinBusinessDays,
      @Nullable Integer byEndOfBusinessDay,
      @Nullable DayAndTime byTimeOnBusinessDay,
      @Nullable String neverLaterThan,
      @Nullable List<Integer> warnAtPercent,
      @Nullable List<String> warnBefore,
      @Nullable Integer objectivePercent,
      @Nullable String cutOff,
      @Nullable List<String> pausedBy) {}

  /**
   * A local time of a business day.
   *
   * @param day how many business days after arrival
   * @param time the local time
   */
  public record DayAndTime(@Nullable Integer day, @Nullable String time) {}

  /** {@return the stored form of standards} */
  public static StoredStandards of(ResponseStandards standards) {
    requireNonNull(standards, "standards");
    BusinessCalendar main = standards.mainCalendar().orElse(null);
    var channels = new ArrayList<OfChannel>();
    for (Channel channel : standards.channels()) {
      List<ResponseRule> rules = standards.rules(channel);
      ResponseRule otherwise = rules.get(rules.size() - 1);
      channels.add(
          new OfChannel(
              channel.name(),
              idUnless(main, otherwise.calendar()),
              orNull(otherwise.takesCalendarOfContact()),
              orNull(otherwise.takesZoneOfContact()),
              orNull(
                  rules.subList(0, rules.size() - 1).stream()
                      .map(rule -> rule(rule, otherwise.calendar()))
                      .toList()),
              targets(otherwise)));
    }
    return new StoredStandards(
        FORM,
        standards.id(),
        standards.version(),
        standards.calendars().values().stream().map(StoredCalendar::of).toList(),
        main == null ? null : main.id(),
        channels,
        standards.reopening().map(Names::of).orElse(null),
        Names.of(standards.firstResponse()),
        standards.extensionAllowance().isZero() ? null : standards.extensionAllowance().toString(),
        standards.retroactiveStart() ? null : false,
        standards.retroactivePause() ? null : false);
  }

  private static @Nullable String idUnless(
      @Nullable BusinessCalendar usual, BusinessCalendar calendar) {
    return usual != null && usual.equals(calendar) ? null : calendar.id();
  }

  private static @Nullable Boolean orNull(boolean value) {
    return value ? true : null;
  }

  private static <T> @Nullable List<T> orNull(List<T> list) {
    return list.isEmpty() ? null : list;
  }

  private static OfRule rule(ResponseRule rule, BusinessCalendar ofChannel) {
    var attributes = new LinkedHashMap<String, List<String>>();
    rule.attributes().forEach((name, values) -> attributes.put(name, List.copyOf(values)));
    return new OfRule(
        rule.name(),
        orNull(List.copyOf(rule.priorities())),
        orNull(List.copyOf(rule.tiers())),
        attributes.isEmpty() ? null : attributes,
        idUnless(ofChannel, rule.calendar()),
        orNull(rule.takesCalendarOfContact()),
        orNull(rule.takesZoneOfContact()),
        targets(rule));
  }

  private static List<OfTarget> targets(ResponseRule rule) {
    return rule.targets().values().stream().map(StoredStandards::target).toList();
  }

  private static OfTarget target(Target target) {
    Target.Kind kind = target.kind();
    var percents = new ArrayList<Integer>();
    var leads = new ArrayList<String>();
    for (Warning warning : target.warnings()) {
      if (warning instanceof Warning.AtPercent at) {
        percents.add(at.percent());
      } else if (warning instanceof Warning.Before before) {
        leads.add(before.lead().toString());
      }
    }
    boolean usual = target.pausedBy().equals(target.metric().pausedByDefault());
    return new OfTarget(
        target.metric().word(),
        kind == Target.Kind.WITHIN ? target.amount().toString() : null,
        kind == Target.Kind.WITHIN_ELAPSED ? target.amount().toString() : null,
        kind == Target.Kind.WITHIN_BUSINESS_DAYS ? target.days() : null,
        kind == Target.Kind.BY_END_OF_BUSINESS_DAY ? target.days() : null,
        target.time().map(time -> new DayAndTime(target.days(), time.toString())).orElse(null),
        target.ceiling().map(Object::toString).orElse(null),
        orNull(percents),
        orNull(leads),
        target.objectivePercent().isPresent() ? target.objectivePercent().getAsInt() : null,
        target.cutOff().map(Object::toString).orElse(null),
        usual ? null : target.pausedBy().stream().sorted().map(Names::of).toList());
  }

  /** {@return everything that is wrong with this form; nothing if it can be read} */
  public List<StoredFault> faults() {
    var reading = new StandardsReading(this);
    reading.read();
    return reading.faults();
  }

  /**
   * {@return the standards}
   *
   * @throws IllegalArgumentException if something is wrong, naming all of it with its JSON pointer,
   *     rule and value
   */
  public ResponseStandards toStandards() {
    var reading = new StandardsReading(this);
    ResponseStandards read = reading.read();
    StoredFault.throwIfAny("standards '" + id + "'", reading.faults());
    return requireNonNull(read);
  }
}
