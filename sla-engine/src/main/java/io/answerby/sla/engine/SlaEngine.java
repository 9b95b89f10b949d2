// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.answerby.sla.Channel;
import io.answerby.sla.Contact;
import io.answerby.sla.Metric;
import io.answerby.sla.ResponseRule;
import io.answerby.sla.ResponseStandards;
import io.answerby.sla.Target;
import io.answerby.sla.Ticket;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.engine.opentime.OpenTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Says by when a shop owes an answer under its response standards.
 *
 * <pre>{@code
 * SlaEngine sla = SlaEngine.of(standards);
 * Deadline due = sla.deadline(Contact.by(EMAIL).at(receivedAt).priority("high"), FIRST_RESPONSE);
 * due.at();        // the instant
 * due.explain();   // how it came about
 * }</pre>
 *
 * <p>An engine is made once and kept: it holds the standards in a form made for the question, and
 * the calendars as far as they have been asked about. It reads no clock. Thread-safe; questions
 * take no lock.
 */
public final class SlaEngine {

  private static final int ZONED_CALENDARS_KEPT = 1_000;

  private final ResponseStandards standards;
  private final Map<Channel, CompiledChannel> channels = new HashMap<>();
  private final Map<String, OpenTime> calendars = new HashMap<>();
  private final LoadingCache<BusinessCalendar, OpenTime> zonedCalendars =
      Caffeine.newBuilder()
          .maximumSize(ZONED_CALENDARS_KEPT)
          .executor(Runnable::run)
          .build(OpenTime::of);

  private final TicketClocks clocks;
  private final @Nullable SlaEngine before;
  private final Instant from;

  private SlaEngine(ResponseStandards standards) {
    this.standards = standards;
    standards.calendars().forEach((id, calendar) -> calendars.put(id, OpenTime.of(calendar)));
    for (Channel channel : standards.channels()) {
      channels.put(channel, new CompiledChannel(standards, channel));
    }
    this.clocks = TicketClocks.of(this);
    this.before = null;
    this.from = Instant.MIN;
  }

  /** The engine of {@code compiled}, judging tickets by those clocks. */
  private SlaEngine(
      SlaEngine compiled, TicketClocks clocks, @Nullable SlaEngine before, Instant from) {
    this.standards = compiled.standards;
    this.channels.putAll(compiled.channels);
    this.calendars.putAll(compiled.calendars);
    this.clocks = clocks;
    this.before = before;
    this.from = from;
  }

  /**
   * {@return an engine for those standards}
   *
   * <p>Standards are refused if they promise what can be kept for no contact at all, because in all
   * the years from 1900 to 2200 the calendar has not as much open time, or not as many business
   * days, as the target counts. Whether enough of it lies after a contact is only seen when the
   * deadline is asked for: a shop that closed until further notice may have answered before.
   *
   * @throws IllegalArgumentException if a calendar never holds what is promised by it; the message
   *     lists every such target with its calendar, what it asks for and what there is
   */
  public static SlaEngine of(ResponseStandards standards) {
    SlaEngine engine = unchecked(standards);
    KeepablePromises.require(standards, engine::openTime);
    return engine;
  }

  /**
   * {@return an engine for those standards, whatever their calendars hold}
   *
   * <p>It is for showing what is wrong with them, as an audit does: a target that its calendar can
   * never hold fails when its deadline is asked for. A shop wants {@link #of}.
   */
  public static SlaEngine unchecked(ResponseStandards standards) {
    return new SlaEngine(requireNonNull(standards, "standards"));
  }

  /** {@return the standards it judges by} */
  public ResponseStandards standards() {
    return standards;
  }

  /**
   * Returns the deadline of a contact for a metric that it must have.
   *
   * <p>Under {@code within(4 h)} and {@code neverLaterThan(24 h)} in a shop in Karachi that is
   * closed at Christmas, an email of Thu 24 Dec 2026 16:30 is due on Fri 25 Dec 16:30: its 4 h
   * would end on Mon 28 Dec, which the ceiling forbids.
   *
   * @throws IllegalArgumentException if nothing is promised for this metric to this contact, naming
   *     the channel, the rule and what is promised; {@link #findDeadline} asks without failing
   * @throws DateTimeException if the calendar has not that much open time before 2200-01-01Z
   */
  public Deadline deadline(Contact contact, Metric metric) {
    Deadline found = find(contact, metric);
    if (found == null) {
      throw new IllegalArgumentException(whyNone(contact, metric));
    }
    return found;
  }

  /**
   * {@return the deadline of a contact for a metric, empty if nothing is promised}
   *
   * <p>The metric {@link Metric#ANSWER} is promised only to contacts that come while the calendar
   * is open.
   *
   * @throws DateTimeException if the calendar has not that much open time before 2200-01-01Z
   */
  public Optional<Deadline> findDeadline(Contact contact, Metric metric) {
    return Optional.ofNullable(find(contact, metric));
  }

  private @Nullable Deadline find(Contact contact, Metric metric) {
    if (before != null && contact.at().isBefore(from)) {
      return before.find(contact, metric);
    }
    CompiledChannel channel = channels.get(contact.channel());
    if (channel == null) {
      return null;
    }
    Promise promise = channel.promise(channel.winner(contact), metric);
    if (promise == null) {
      return null;
    }
    OpenTime calendar = openTime(promise.rule, contact);
    if (metric == Metric.ANSWER && !calendar.isOpen(contact.at())) {
      return null;
    }
    return promise.deadline(contact, calendar);
  }

  /**
   * Returns an engine under which new standards are in force from an instant on. This one does not
   * change.
   *
   * <p>Calendars belong to the standards, so a change of opening hours is a new version too. A
   * finished clock keeps the version that judged it, but for {@link ChangeMode#REPLAY_ALL}.
   *
   * @param next a later version of the standards of the same id
   * @param changeAt from when; not before an earlier change
   * @param mode which clocks it reaches
   * @return the engine that judges by both
   * @throws IllegalArgumentException if {@code next} is no later version of standards in force or
   *     promises what its calendars can never hold, or if {@code changeAt} is before an earlier
   *     change
   */
  public SlaEngine changedTo(ResponseStandards next, Instant changeAt, ChangeMode mode) {
    requireNonNull(mode, "mode");
    SlaEngine compiled = of(next);
    TicketClocks changed = clocks.changed(compiled, requireNonNull(changeAt, "changeAt"), mode);
    if (!standards.id().equals(next.id())) {
      return new SlaEngine(this, changed, before, from);
    }
    return mode == ChangeMode.REPLAY_ALL
        ? new SlaEngine(compiled, changed, null, Instant.MIN)
        : new SlaEngine(compiled, changed, this, changeAt);
  }

  /**
   * Returns an engine that judges tickets by further standards too, such as the team's own targets
   * beside what the customer was promised. Deadlines of contacts stay those of {@link #standards}.
   *
   * @param others standards with another id
   * @return the engine that judges by these and those
   * @throws IllegalArgumentException if standards of that id judge already, or if their calendars
   *     can never hold what they promise
   */
  public SlaEngine alongside(ResponseStandards others) {
    return new SlaEngine(this, clocks.alongside(of(others)), before, from);
  }

  /**
   * Returns the clocks of a ticket as of an instant, by standards, metric and cycle.
   *
   * <p>What happened until then, the instant itself included, is taken into account; what happens
   * later is not known yet. A clock whose deadline is that very instant is not breached, since what
   * is done at the deadline is on time.
   *
   * @throws DateTimeException if a calendar has not enough open time before 2200-01-01Z, or if
   *     {@code asOf} is not between the years 1677 and 2262
   */
  public List<SlaClock> clocks(Ticket ticket, Instant asOf) {
    return Collections.unmodifiableList(
        clocks.clocks(requireNonNull(ticket, "ticket"), Nanos.of(asOf)));
  }

  /**
   * Returns the earliest instant, not before the given one, at which anything about a ticket
   * changes by itself: a warning or a breach. Empty if nothing will until something happens to the
   * ticket.
   *
   * <p>This is what a shop indexes in its table of tickets, and asks anew after each event. A clock
   * is breached only past its deadline, so {@link #events} tells of it in a range that ends after
   * the returned instant. A change of standards that will reach the ticket wakes it too.
   *
   * @throws DateTimeException if a calendar has not enough open time before 2200-01-01Z, or if
   *     {@code asOf} is not between the years 1677 and 2262
   */
  public Optional<Instant> nextWakeUp(Ticket ticket, Instant asOf) {
    long next = clocks.nextByItself(requireNonNull(ticket, "ticket"), Nanos.of(asOf));
    return next == Nanos.NEVER ? Optional.empty() : Optional.of(Nanos.instant(next));
  }

  /**
   * Returns what the clocks of a ticket did by themselves in a stretch of time, in order.
   *
   * <p>It follows from the events known: each thing has its own instant, which does not depend on
   * when it is asked for, so ranges that touch tell everything once. If an event that comes to be
   * known late changes what was told, compare with what was told before.
   *
   * <p>For 4 h in a shop open Monday to Friday 09:00-17:00, with a warning at 50 %, on a ticket of
   * Fri 2026-11-27 15:00 that nobody answers: warned on Fri 17:00, breached on Mon 30 Nov 11:00.
   *
   * @param ticket all that is known to have happened to the ticket, later events too
   * @param startInclusive from when; {@link Instant#MIN} is from its beginning
   * @param endExclusive until when; {@link Instant#MAX} is all that will happen by itself
   * @throws IllegalArgumentException if the end is before the start
   * @throws DateTimeException if a calendar has not enough open time before 2200-01-01Z
   */
  public List<ClockEvent> events(Ticket ticket, Instant startInclusive, Instant endExclusive) {
    if (endExclusive.isBefore(startInclusive)) {
      throw new IllegalArgumentException(
          "endExclusive must not be before " + startInclusive + ", but was " + endExclusive);
    }
    return clocks.events(
        requireNonNull(ticket, "ticket"),
        Nanos.nearest(startInclusive),
        Nanos.nearest(endExclusive));
  }

  /** The rule that wins for a contact, or none if its channel has no standards. */
  @Nullable ResponseRule winner(Contact contact) {
    CompiledChannel channel = channels.get(contact.channel());
    return channel == null ? null : channel.rules.get(channel.winner(contact));
  }

  /** The open time of a calendar of these standards. */
  OpenTime openTime(BusinessCalendar calendar) {
    return requireNonNull(calendars.get(calendar.id()), "calendar");
  }

  /** The open time that counts for a contact under a rule. */
  OpenTime openTime(ResponseRule rule, Contact contact) {
    if (!rule.takesCalendarOfContact() && !rule.takesZoneOfContact()) {
      return openTime(rule.calendar());
    }
    BusinessCalendar counting = standards.calendarFor(rule, contact);
    BusinessCalendar known = standards.calendar(counting.id());
    return known.equals(counting) ? openTime(known) : zonedCalendars.get(counting);
  }

  private String whyNone(Contact contact, Metric metric) {
    String place = "standards '" + standards.id() + "' version " + standards.version();
    CompiledChannel channel = channels.get(contact.channel());
    if (channel == null) {
      var known = new StringJoiner(", ");
      standards.channels().forEach(each -> known.add(each.name()));
      return place
          + " promise no "
          + metric.word()
          + " on channel "
          + contact.channel()
          + "; their channels are "
          + known;
    }
    ResponseRule rule = channel.rules.get(channel.winner(contact));
    var promised = new StringJoiner(", ");
    rule.targets().keySet().forEach(each -> promised.add(each.word()));
    String where = " on channel " + contact.channel() + ", rule " + rule.name();
    if (rule.targets().containsKey(metric)) {
      return place
          + " promise "
          + metric.word()
          + where
          + " only while calendar '"
          + openTime(rule, contact).calendar().id()
          + "' is open, and at "
          + contact.at()
          + " it is closed";
    }
    return place
        + " promise no "
        + metric.word()
        + where
        + (promised.length() == 0 ? "; it promises nothing" : "; it promises " + promised);
  }

  /** The rules of a channel with what finds the one that wins. */
  private static final class CompiledChannel {

    private final List<ResponseRule> rules;
    private final RuleMatcher matcher;
    private final List<Map<Metric, Promise>> promises = new ArrayList<>();

    CompiledChannel(ResponseStandards standards, Channel channel) {
      rules = standards.rules(channel);
      matcher = new RuleMatcher(rules);
      var passedOver = new ArrayList<String>();
      for (ResponseRule rule : rules) {
        List<String> before = List.copyOf(passedOver);
        var byMetric = new EnumMap<Metric, Promise>(Metric.class);
        for (Target target : rule.targets().values()) {
          byMetric.put(target.metric(), new Promise(standards, rule, before, target));
        }
        promises.add(byMetric);
        passedOver.add(rule.name());
      }
    }

    int winner(Contact contact) {
      return matcher.winner(contact);
    }

    @Nullable Promise promise(int rule, Metric metric) {
      return promises.get(rule).get(metric);
    }
  }
}
