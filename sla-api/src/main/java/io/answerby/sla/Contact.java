// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One customer getting in touch: on which channel, when, and whatever else the standards may ask
 * about.
 *
 * <pre>{@code
 * Contact.by(EMAIL).at(receivedAt).priority("high").tier("gold").attribute("country", "PK")
 * }</pre>
 *
 * <p>Priorities, tiers and attributes are the shop's own words and are compared exactly as written.
 * No part of a contact is the customer's text, and {@link #toString} shows no attribute's value.
 * Immutable, thread-safe and compared by value; each method that sets something returns a changed
 * copy.
 */
public final class Contact {

  private final Channel channel;
  private final Instant at;
  // kept as they are asked for: a deadline that looks at them then allocates nothing
  private final Optional<String> priority;
  private final Optional<String> tier;
  private final Map<String, String> attributes;
  private final Optional<String> calendar;
  private final Optional<ZoneId> zone;

  private Contact(
      Channel channel,
      Instant at,
      Optional<String> priority,
      Optional<String> tier,
      Map<String, String> attributes,
      Optional<String> calendar,
      Optional<ZoneId> zone) {
    this.channel = channel;
    this.at = at;
    this.priority = priority;
    this.tier = tier;
    this.attributes = attributes;
    this.calendar = calendar;
    this.zone = zone;
  }

  /** Starts a contact on a channel; when it was made comes next. */
  public static When by(Channel channel) {
    return new When(requireNonNull(channel, "channel"));
  }

  /** The step in which a contact gets its instant. */
  public static final class When {

    private final Channel channel;

    private When(Channel channel) {
      this.channel = channel;
    }

    /** {@return the contact, made at that instant} */
    public Contact at(Instant at) {
      return new Contact(
          channel,
          requireNonNull(at, "at"),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /** {@return a copy at that instant} */
  public Contact movedTo(Instant instant) {
    return new Contact(
        channel, requireNonNull(instant, "instant"), priority, tier, attributes, calendar, zone);
  }

  /** {@return a copy on that channel} */
  public Contact onChannel(Channel other) {
    return new Contact(
        requireNonNull(other, "other"), at, priority, tier, attributes, calendar, zone);
  }

  /** {@return a copy with that priority} */
  public Contact priority(String name) {
    return new Contact(
        channel, at, Optional.of(requireNonNull(name, "name")), tier, attributes, calendar, zone);
  }

  /** {@return a copy with that customer tier} */
  public Contact tier(String name) {
    return new Contact(
        channel,
        at,
        priority,
        Optional.of(requireNonNull(name, "name")),
        attributes,
        calendar,
        zone);
  }

  /** {@return a copy with that attribute, in place of what it was} */
  public Contact attribute(String name, String value) {
    return attributes(Map.of(requireNonNull(name, "name"), requireNonNull(value, "value")));
  }

  /** {@return a copy with those attributes, in place of what they were; others stay} */
  public Contact attributes(Map<String, String> values) {
    var changed = new TreeMap<>(attributes);
    values.forEach(
        (name, value) ->
            changed.put(
                requireNonNull(name, "attribute name"), requireNonNull(value, "attribute value")));
    return new Contact(
        channel, at, priority, tier, Collections.unmodifiableMap(changed), calendar, zone);
  }

  /**
   * {@return a copy that belongs to the calendar of that id, such as the branch's or the one of the
   * customer's contract}
   *
   * <p>It counts where the rule that wins takes its calendar from the contact.
   */
  public Contact calendar(String id) {
    return new Contact(
        channel, at, priority, tier, attributes, Optional.of(requireNonNull(id, "id")), zone);
  }

  /**
   * {@return a copy that belongs to that zone}
   *
   * <p>It counts where the rule that wins takes its zone from the contact.
   */
  public Contact zone(ZoneId id) {
    return new Contact(
        channel, at, priority, tier, attributes, calendar, Optional.of(requireNonNull(id, "id")));
  }

  /** {@return the channel it came by} */
  public Channel channel() {
    return channel;
  }

  /** {@return when it was made} */
  public Instant at() {
    return at;
  }

  /** {@return the priority, if it has one} */
  public Optional<String> priority() {
    return priority;
  }

  /** {@return the customer's tier, if known} */
  public Optional<String> tier() {
    return tier;
  }

  /** {@return the attributes in the order of their names} */
  public Map<String, String> attributes() {
    return attributes;
  }

  /** {@return the id of the contact's own calendar, if it has one} */
  public Optional<String> calendar() {
    return calendar;
  }

  /** {@return the contact's own zone, if known} */
  public Optional<ZoneId> zone() {
    return zone;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Contact that
        && channel.equals(that.channel)
        && at.equals(that.at)
        && priority.equals(that.priority)
        && tier.equals(that.tier)
        && attributes.equals(that.attributes)
        && calendar.equals(that.calendar)
        && zone.equals(that.zone);
  }

  @Override
  public int hashCode() {
    return Objects.hash(channel, at, priority, tier, attributes, calendar, zone);
  }

  /** {@return channel, instant, priority and tier, with the names of the attributes only} */
  @Override
  public String toString() {
    var text = new StringBuilder().append(channel).append(" at ").append(at);
    priority.ifPresent(name -> text.append(", priority ").append(name));
    tier.ifPresent(name -> text.append(", tier ").append(name));
    if (!attributes.isEmpty()) {
      text.append(", with ").append(attributes.keySet());
    }
    return text.toString();
  }
}
