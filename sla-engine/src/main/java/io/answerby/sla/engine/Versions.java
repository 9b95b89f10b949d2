// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static io.answerby.sla.engine.Nanos.NEVER;

import io.answerby.sla.Contact;
import io.answerby.sla.FirstResponseRule;
import io.answerby.sla.Metric;
import io.answerby.sla.ReopenBehaviour;
import io.answerby.sla.ResponseRule;
import io.answerby.sla.ResponseStandards;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The standards that were in force one after another, and whom each change reached. */
final class Versions {

  /** One version of the standards, made ready for judging clocks. */
  static final class Version {

    final ResponseStandards standards;
    final long from;
    final boolean reachesOpenClocks;

    private final SlaEngine engine;
    private final IdentityHashMap<ResponseRule, Terms> fixedTerms = new IdentityHashMap<>();
    private final Set<Metric> promised = EnumSet.noneOf(Metric.class);
    private final long allowance;

    Version(SlaEngine engine, long from, boolean reachesOpenClocks) {
      this.engine = engine;
      this.standards = engine.standards();
      this.from = from;
      this.reachesOpenClocks = reachesOpenClocks;
      this.allowance = Nanos.atMost(standards.extensionAllowance());
      for (var channel : standards.channels()) {
        for (ResponseRule rule : standards.rules(channel)) {
          promised.addAll(rule.targets().keySet());
          if (!rule.takesCalendarOfContact() && !rule.takesZoneOfContact()) {
            fixedTerms.put(rule, new Terms(rule, engine.openTime(rule.calendar())));
          }
        }
      }
    }

    Terms termsFor(Contact contact) {
      ResponseRule rule = engine.winner(contact);
      if (rule == null) {
        return Terms.NONE;
      }
      Terms fixed = fixedTerms.get(rule);
      return fixed == null ? new Terms(rule, engine.openTime(rule, contact)) : fixed;
    }

    boolean promises(Metric metric) {
      return promised.contains(metric);
    }

    long extensionAllowance() {
      return allowance;
    }

    FirstResponseRule firstResponse() {
      return standards.firstResponse();
    }

    /** Where it names none, it promises nothing that reopening could decide over. */
    ReopenBehaviour reopening() {
      return standards.reopening().orElse(ReopenBehaviour.CONTINUE);
    }

    boolean retroactiveStart() {
      return standards.retroactiveStart();
    }

    boolean retroactivePause() {
      return standards.retroactivePause();
    }
  }

  private final List<Version> versions;

  private Versions(List<Version> versions) {
    this.versions = List.copyOf(versions);
  }

  static Versions of(SlaEngine engine) {
    return new Versions(List.of(new Version(engine, Long.MIN_VALUE, false)));
  }

  Versions then(SlaEngine engine, Instant from, ChangeMode mode) {
    if (mode == ChangeMode.REPLAY_ALL) {
      return of(engine);
    }
    Version next = new Version(engine, Nanos.of(from), mode == ChangeMode.NEW_AND_OPEN);
    if (next.from < last().from) {
      throw new IllegalArgumentException(
          "from must not be before the change of "
              + Nanos.instant(last().from)
              + ", but was "
              + from);
    }
    var more = new ArrayList<>(versions);
    more.add(next);
    return new Versions(more);
  }

  Version last() {
    return versions.get(versions.size() - 1);
  }

  /** The version under which a clock begins that starts then. */
  Version at(long start) {
    int i = versions.size() - 1;
    // the first is in force since ever
    while (versions.get(i).from > start) {
      i--;
    }
    return versions.get(i);
  }

  /** Whether any version promises anything for the metric. */
  boolean promise(Metric metric) {
    for (Version version : versions) {
      if (version.promises(metric)) {
        return true;
      }
    }
    return false;
  }

  /** The next version after that instant which reaches open clocks. */
  @Nullable Version nextForOpenClocks(long after) {
    Version next = null;
    for (Version version : versions) {
      // of several from one instant on, the last
      if (version.reachesOpenClocks
          && version.from > after
          && (next == null || version.from == next.from)) {
        next = version;
      }
    }
    return next;
  }

  static long fromOf(@Nullable Version version) {
    return version == null ? NEVER : version.from;
  }
}
