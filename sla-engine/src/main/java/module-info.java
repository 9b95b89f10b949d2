// SPDX-License-Identifier: Apache-2.0
/** By when the shop owes an answer, and whether it kept its word. */
@org.jspecify.annotations.NullMarked
module io.answerby.sla.engine {
  requires transitive io.answerby.sla;
  requires com.github.benmanes.caffeine;
  requires org.slf4j;
  requires static org.jspecify;
  requires static de.focus_shift.jollyday.core;
  requires static net.sf.biweekly;
  requires static ch.poole.openinghoursparser;

  exports io.answerby.sla.engine;
  exports io.answerby.sla.engine.audit;
  exports io.answerby.sla.engine.explain;
  exports io.answerby.sla.engine.icalendar;
  exports io.answerby.sla.engine.jollyday;
  exports io.answerby.sla.engine.opentime;
  exports io.answerby.sla.engine.osm;
  exports io.answerby.sla.engine.testing;
  exports io.answerby.sla.engine.watch;
}
