// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a shop, a desk or a branch is open: a zone, the hours of an ordinary week, and what differs
 * on single dates.
 *
 * <pre>{@code
 * BusinessCalendar karachi = BusinessCalendar.named("karachi-desk").in("Asia/Karachi")
 *     .open("Mon-Thu", "09:00-13:00", "14:00-18:00")
 *     .open("Fri", "09:00-12:30", "15:00-18:00")
 *     .closed(LocalDate.of(2026, 12, 25), "Christmas")
 *     .build();
 * }</pre>
 *
 * <p>Each written boundary becomes an instant as java.time does it: a local time that the zone
 * skips in spring moves forward by the length of the gap, one that it repeats in autumn is the
 * earlier of the two, and 24:00 is the start of the next local date.
 *
 * <p>A calendar only holds what is written. The arithmetic on it is {@code OpenTime} of the engine.
 * Immutable, thread-safe and compared by value; the order in which its parts were written does not
 * matter. No method returns null, and none takes it.
 */
public final class BusinessCalendar {

  private final String id;
  private final Optional<ZoneId> zone;
  private final Written written;
  private final Optional<Composition> composition;
  private final int depth;
  // taken over by withZone: a calendar read in the zone of each contact is hashed for each of them
  private final int hashWithoutZone;

  BusinessCalendar(String id, ZoneId zone, Written written) {
    this(id, Optional.of(zone), written, Optional.empty());
  }

  private BusinessCalendar(
      String id, Optional<ZoneId> zone, Written written, Optional<Composition> composition) {
    this.id = id;
    this.zone = zone;
    this.written = written;
    this.composition = composition;
    this.depth = composition.map(Composition::depth).orElse(0);
    this.hashWithoutZone = Objects.hash(id, written, composition);
  }

  private BusinessCalendar(BusinessCalendar other, ZoneId zone) {
    this.id = other.id;
    this.zone = Optional.of(zone);
    this.written = other.written;
    this.composition = other.composition;
    this.depth = other.depth;
    this.hashWithoutZone = other.hashWithoutZone;
  }

  /**
   * Begins a calendar; its zone follows.
   *
   * @param id the name by which standards, findings and errors call it, such as {@code
   *     karachi-desk}
   */
  public static Named named(String id) {
    return new Named(requireNonNull(id, "id"));
  }

  /** {@return the name by which standards, findings and errors call this calendar} */
  public String id() {
    return id;
  }

  /**
   * {@return the zone in which its hours are written; of a composed calendar, the zone of its
   * business days}
   *
   * @throws IllegalStateException if the calendar is composed and was given no zone
   */
  public ZoneId zone() {
    return zone.orElseThrow(
        () ->
            new IllegalStateException(
                "calendar '"
                    + id
                    + "' is composed and must be given a zone for its days by withZone, but has"
                    + " none"));
  }

  /** {@return how deep it is composed of others; 0 if its hours are its own} */
  int depth() {
    return depth;
  }

  /** {@return whether it has a zone: every calendar but a composed one that was given none} */
  public boolean hasZone() {
    return zone.isPresent();
  }

  /**
   * {@return a calendar of the same id, with the same hours read in another zone} The parts of a
   * composed calendar keep theirs; the zone is that of its business days.
   */
  public BusinessCalendar withZone(ZoneId other) {
    return new BusinessCalendar(this, requireNonNull(other, "other"));
  }

  /**
   * {@return a builder that already holds all that is written here} What is added to it comes on
   * top.
   *
   * @throws IllegalStateException if the calendar is composed
   */
  public BusinessCalendarBuilder toBuilder() {
    if (composition.isPresent()) {
      throw new IllegalStateException(
          "calendar '" + id + "' must have hours of its own to be changed, but is composed");
    }
    return new BusinessCalendarBuilder(id, zone(), written);
  }

  /**
   * Returns a calendar of the same hours, of whose special dates only those of a range are left, as
   * plain dates: rules of every year, holidays of sources and tentative dates that fall in it
   * become closed dates for certain.
   *
   * <p>It is for forms that can say no more, such as what a shop publishes for the coming year. In
   * the range it is open when this calendar is; beyond it the week and the seasons are all it
   * knows. What is said of the eve of the range is kept where a night shift runs into the range.
   *
   * <pre>{@code
   * OpeningHoursSpecification.of(shop.resolved(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)))
   * }</pre>
   *
   * @param first the first date of the range
   * @param last the last date of the range, included
   * @throws IllegalArgumentException if the range ends before it starts
   * @throws IllegalStateException if the calendar is composed
   */
  public BusinessCalendar resolved(LocalDate first, LocalDate last) {
    if (composition.isPresent()) {
      throw new IllegalStateException(
          "calendar '" + id + "' must have hours of its own to be resolved, but is composed");
    }
    NavigableMap<LocalDate, DateException> dates = exceptionsBetween(first, last);
    if (first.isAfter(LocalDate.MIN)) {
      exceptionOn(first.minusDays(1))
          .filter(this::decidesOverANight)
          .ifPresent(eve -> dates.put(eve.date(), eve));
    }
    dates.replaceAll((date, said) -> new DateException(date, said.hours(), said.reason(), false));
    return new BusinessCalendar(
        id,
        zone,
        new Written(
            written.week(),
            written.seasons(),
            dates,
            List.of(),
            List.of(),
            written.partDayClosures(),
            written.unplannedClosings()),
        composition);
  }

  private boolean decidesOverANight(DateException exception) {
    WeeklyHours ordinary = seasonOn(exception.date()).map(Season::week).orElse(week());
    return Stream.concat(
            exception.hours().stream(), ordinary.on(exception.date().getDayOfWeek()).stream())
        .anyMatch(Hours::isOvernight);
  }

  /** {@return how it is made of other calendars; empty if its hours are written in itself} */
  public Optional<Composition> composition() {
    return composition;
  }

  /** {@return the hours of an ordinary week, outside every season} */
  public WeeklyHours week() {
    return written.week();
  }

  /** {@return the seasons that have a week of their own; inner ones before those around them} */
  public List<Season> seasons() {
    return written.seasons();
  }

  /** {@return the season of that date, the innermost if there are several} */
  public Optional<Season> seasonOn(LocalDate date) {
    for (Season season : written.seasons()) {
      if (season.dates().contains(date)) {
        return Optional.of(season);
      }
    }
    return Optional.empty();
  }

  /** {@return what is written for single dates, by date; at most one exception a date} */
  public NavigableMap<LocalDate, DateException> exceptions() {
    return Collections.unmodifiableNavigableMap(written.exceptions());
  }

  /** {@return the dates of every year that are closed} */
  public List<YearlyClosing> yearlyClosings() {
    return written.yearlyClosings();
  }

  /** {@return what holiday sources named when the calendar was built} */
  public List<HolidayList> holidayLists() {
    return written.holidayLists();
  }

  /**
   * {@return what is said about that date alone, if anything is} What is written for the date wins
   * over a yearly rule, which wins over a source's holiday.
   */
  public Optional<DateException> exceptionOn(LocalDate date) {
    return Optional.ofNullable(exceptionsBetween(date, date).get(date));
  }

  /**
   * {@return what is said about single dates of a range, both ends included, wherever it comes
   * from} What is written for a date wins over a yearly rule, which wins over a source's holiday.
   * The map is the caller's own. Rules of every year hold from 1900 to 2199, as open time does.
   *
   * @throws IllegalArgumentException if {@code last} is before {@code first}
   */
  public NavigableMap<LocalDate, DateException> exceptionsBetween(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("last must not be before " + first + ", but was " + last);
    }
    return written.exceptionsBetween(first, last);
  }

  /** {@return the hours that are taken away from single dates, by date and start} */
  public List<PartDayClosure> partDayClosures() {
    return written.partDayClosures();
  }

  /** {@return the closings that nobody planned, by their start} */
  public List<UnplannedClosing> unplannedClosings() {
    return written.unplannedClosings();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BusinessCalendar that
        && id.equals(that.id)
        && zone.equals(that.zone)
        && written.equals(that.written)
        && composition.equals(that.composition);
  }

  @Override
  public int hashCode() {
    return 31 * hashWithoutZone + zone.hashCode();
  }

  /** {@return the calendar as a sentence} */
  @Override
  public String toString() {
    return CalendarSentence.of(this);
  }

  /**
   * A calendar that has its name; its zone or the calendars it is made of are next.
   *
   * <pre>{@code
   * BusinessCalendar.named("follow-the-sun").anyOf(karachi, riga).withZone(ZoneId.of("Europe/Riga"))
   * }</pre>
   *
   * <p>A composed calendar is made of two calendars or more, and {@link Composition#DEEPEST} deep
   * at most. It has no zone until it is given one, which only its business days need. Immutable and
   * thread-safe.
   */
  public static final class Named {

    private final String id;

    private Named(String id) {
      this.id = id;
    }

    /** Says in which zone the hours are written. */
    public BusinessCalendarBuilder in(ZoneId zone) {
      return new BusinessCalendarBuilder(id, requireNonNull(zone, "zone"));
    }

    /**
     * Says in which zone the hours are written, such as {@code Asia/Karachi}. A zone that Java does
     * not know is a fault that {@code build()} reports with the others.
     */
    public BusinessCalendarBuilder in(String zone) {
      return new BusinessCalendarBuilder(id, requireNonNull(zone, "zone"));
    }

    /**
     * {@return a calendar that is open when any of these is, each in its own zone}
     *
     * @throws IllegalArgumentException if it cannot be composed so, or its id is blank
     */
    public BusinessCalendar anyOf(BusinessCalendar... parts) {
      return composed(Composition.Kind.ANY_OF, parts);
    }

    /**
     * {@return a calendar that is open when all of these are, each in its own zone}
     *
     * @throws IllegalArgumentException if it cannot be composed so, or its id is blank
     */
    public BusinessCalendar allOf(BusinessCalendar... parts) {
      return composed(Composition.Kind.ALL_OF, parts);
    }

    /**
     * {@return a calendar that is open when the first is and none of the others, each in its own
     * zone}
     *
     * @throws IllegalArgumentException if it cannot be composed so, or its id is blank
     */
    public BusinessCalendar firstWithout(BusinessCalendar first, BusinessCalendar... others) {
      BusinessCalendar[] parts = new BusinessCalendar[others.length + 1];
      parts[0] = first;
      System.arraycopy(others, 0, parts, 1, others.length);
      return composed(Composition.Kind.FIRST_WITHOUT_OTHERS, parts);
    }

    private BusinessCalendar composed(Composition.Kind kind, BusinessCalendar... parts) {
      Faults faults = new Faults();
      if (id.isBlank()) {
        faults.add("id must not be blank, but was '" + id + "'");
      }
      Optional<Composition> composition = faults.read(() -> new Composition(kind, List.of(parts)));
      faults.throwIfAny("calendar '" + id + "'");
      return new BusinessCalendar(id, Optional.empty(), Written.NOTHING, composition);
    }
  }
}
