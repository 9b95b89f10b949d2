// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine.opentime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.answerby.sla.calendar.BusinessCalendar;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuarantee;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/**
 * What a calendar that grows promises to the threads that ask it: every answer is the one that a
 * calendar of the asker's own would have given.
 *
 * <p>Lincheck's model checker stops a thread before each access to what threads share and lets
 * another go on, in every order up to a bound. It sees accesses one after the other; that they
 * <em>are</em> seen in order by every processor follows from final fields and volatile ones, so the
 * second test asks for those.
 *
 * <p>Lost growth is no mere double work: a question about two years makes the calendar grow for
 * each of them and then counts on the newest timeline, and one about the next opening counts on
 * what growing gave it. These changes by hand were tried, each alone, and each makes {@link
 * #everyAnswerIsThatOfACalendarOfOnesOwn} fail:
 *
 * <ul>
 *   <li>{@code grownTo}, {@code withWorkAfter}, {@code withWorkBefore} or {@code withYearAfter} of
 *       {@link GrowingTimeline} without their lock: {@code between} meets an index out of range,
 *       and of a shop that opens again next year it is said that it never does;
 *   <li>{@code grownTo} or {@code withYearAfter} reading {@code newest} before they take the lock,
 *       or the latter growing what its caller saw;
 *   <li>{@code publish} showing an empty timeline while it builds the next;
 *   <li>{@code grownTo} starting anew where the year asked for does not touch what is covered.
 * </ul>
 *
 * Two reads of {@code newest} instead of one in {@link OpenTime} change no answer, and this test
 * passes with them: what was covered once stays so.
 *
 * <p>A larger dose: {@code mvn -P long-proofs test -pl sla-api,sla-engine -Dtest=InterleavingsTest
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class InterleavingsTest {

  private static final int SCENARIOS = Integer.getInteger("answerby.scenarios", 2);
  private static final int INTERLEAVINGS = Integer.getInteger("answerby.interleavings", 300);

  @Test
  void everyAnswerIsThatOfACalendarOfOnesOwn() {
    Actor across = question("between", 2000, 2003);
    new ModelCheckingOptions()
        .addCustomScenario(atOnce(across, question("isOpen", 2003)))
        .addCustomScenario(atOnce(across, question("plus", 2003)))
        .addCustomScenario(atOnce(across, question("minus", 2000)))
        .addCustomScenario(atOnce(across, question("nextOpening", 2003)))
        .addCustomScenario(atOnce(question("nextOpening", 2003), question("nextOpening", 2001)))
        .addCustomScenario(atOnce(question("nextClosing", 2002), question("minus", 2002)))
        .threads(2)
        .actorsBefore(0)
        .actorsPerThread(2)
        .actorsAfter(0)
        .iterations(SCENARIOS)
        .invocationsPerIteration(INTERLEAVINGS)
        .sequentialSpecification(OfOnesOwn.class)
        .addGuarantee(nothingSharedChangesIn(Timeline.class, Horizon.class, Spans.class))
        .check(Shared.class);
  }

  private static ExecutionScenario atOnce(Actor one, Actor other) {
    return new ExecutionScenario(List.of(), List.of(List.of(one), List.of(other)), List.of(), null);
  }

  private static Actor question(String name, Object... years) {
    Method method =
        Stream.of(Questions.class.getMethods())
            .filter(each -> each.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return new Actor(method, List.of(years), false, false, false, false, false);
  }

  /** Nor in the classes inside them. */
  private static ManagedStrategyGuarantee nothingSharedChangesIn(Class<?>... classes) {
    List<String> names =
        Stream.concat(Stream.of(classes), Stream.of(FewOpenings.class))
            .map(Class::getName)
            .toList();
    return ManagedStrategyGuaranteeKt.forClasses(
            name ->
                names.stream().anyMatch(each -> name.equals(each) || name.startsWith(each + "$")))
        .allMethods()
        .ignore();
  }

  @Test
  void whatIsShownToOtherThreadsIsFinalOrVolatile() throws NoSuchFieldException {
    assertFinal(Timeline.class, "");
    assertFinal(OpenTime.class, "");
    assertFinal(GrowingTimeline.class, "newest");
    assertTrue(
        Modifier.isVolatile(GrowingTimeline.class.getDeclaredField("newest").getModifiers()));
    assertFinal(BusinessDays.class, "");
    assertEquals(
        AtomicReferenceArray.class, BusinessDays.class.getDeclaredField("years").getType());
  }

  private static void assertFinal(Class<?> type, String but) {
    for (Field field : type.getDeclaredFields()) {
      assertTrue(
          Modifier.isFinal(field.getModifiers()) || field.getName().equals(but),
          () -> field + " must be final");
    }
  }

  /** What the threads ask; public, as lincheck calls them. */
  public abstract static class Questions {

    private static final BusinessCalendar CALENDAR =
        BusinessCalendar.named("shop").in("UTC").open("Mon", "09:00-10:00").build();

    abstract OpenTime time();

    static OpenTime begun() {
      return new OpenTime(CALENDAR, new FewOpenings());
    }

    @Operation
    public boolean isOpen(@Param(gen = IntGen.class, conf = "2000:2003") int year) {
      return time().isOpenAt(Horizon.startOf(year) + 100);
    }

    @Operation
    public long between(
        @Param(gen = IntGen.class, conf = "2000:2003") int from,
        @Param(gen = IntGen.class, conf = "2000:2003") int to) {
      return time().betweenSeconds(Horizon.startOf(from) + 50, Horizon.startOf(to) + 150);
    }

    @Operation
    public long plus(@Param(gen = IntGen.class, conf = "2000:2003") int year) {
      return time().plusSeconds(Horizon.startOf(year) + 150, 500);
    }

    @Operation
    public long minus(@Param(gen = IntGen.class, conf = "2000:2003") int year) {
      return time().minusSeconds(Horizon.startOf(year) + 150, 500);
    }

    @Operation
    public Instant nextOpening(@Param(gen = IntGen.class, conf = "2000:2003") int year) {
      return time().nextOpening(Horizon.instant(Horizon.startOf(year) + 5_000)).orElseThrow();
    }

    @Operation
    public Instant nextClosing(@Param(gen = IntGen.class, conf = "2000:2003") int year) {
      return time().nextClosing(Horizon.instant(Horizon.startOf(year) + 100)).orElseThrow();
    }
  }

  /** All threads ask one calendar. */
  public static final class Shared extends Questions {

    private final OpenTime time = begun();

    @Override
    OpenTime time() {
      return time;
    }
  }

  /** Every question has a calendar of its own, so one asked before makes no difference. */
  public static final class OfOnesOwn extends Questions {

    @Override
    OpenTime time() {
      return begun();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof OfOnesOwn;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }
}
