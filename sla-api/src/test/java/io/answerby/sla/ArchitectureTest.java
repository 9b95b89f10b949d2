// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import io.answerby.sla.calendar.BusinessCalendar;
import io.answerby.sla.calendar.StoredCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The rules of the house, as far as this module goes. */
class ArchitectureTest {

  private static final JavaClasses HERE =
      new ClassFileImporter()
          .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.answerby.sla");

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(Predefined.ONLY_INCLUDE_TESTS)
          .importPackages("io.answerby.sla");

  @Test
  void theWordsNeedNothingButTheJdk() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "io.answerby.sla", "io.answerby.sla.calendar")
        .check(HERE);
  }

  @Test
  void calendarsKnowNoStandards() {
    noClasses()
        .that()
        .resideInAPackage("io.answerby.sla.calendar")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.answerby.sla")
        .check(HERE);
  }

  /** A stored form knows what it stores from within: nothing is public for its sake alone. */
  @Test
  void aStoredFormLiesBesideWhatItStores() {
    assertEquals(
        BusinessCalendar.class.getPackage(), StoredCalendar.class.getPackage(), "calendars");
    assertEquals(
        ResponseStandards.class.getPackage(), StoredStandards.class.getPackage(), "standards");
    assertEquals(Ticket.class.getPackage(), StoredTicket.class.getPackage(), "tickets");
    assertEquals(TicketEvent.class.getPackage(), StoredEvent.class.getPackage(), "events");
  }

  @Test
  void nothingAsksTheSystemForTimeZoneOrLanguage() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .check(HERE);
  }

  @Test
  void lawsLiveInClassesThatAreRunAsSuch() {
    methods()
        .that()
        .areAnnotatedWith(Property.class)
        .should()
        .beDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Properties")
        .allowEmptyShould(true)
        .check(TESTS);
  }
}
