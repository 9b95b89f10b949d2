// SPDX-License-Identifier: Apache-2.0
package io.answerby.sla.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The arrows of the house, and what no class of it does. */
class ArchitectureTest {

  private static final String ENGINE = "io.answerby.sla.engine";

  private static final JavaClasses HERE =
      new ClassFileImporter()
          .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ENGINE);

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(Predefined.ONLY_INCLUDE_TESTS)
          .importPackages(ENGINE);

  @Test
  void theArithmeticKnowsNobody() {
    knowsOnly(ENGINE + ".opentime", Set.of());
  }

  @Test
  void explanationsKnowTheArithmeticOnly() {
    knowsOnly(ENGINE + ".explain", Set.of(ENGINE + ".opentime"));
  }

  @Test
  void theEngineKnowsArithmeticAndExplanations() {
    knowsOnly(ENGINE, Set.of(ENGINE + ".opentime", ENGINE + ".explain"));
  }

  @Test
  void theAuditKnowsNoWatcherReportOrForecast() {
    knowsOnly(ENGINE + ".audit", Set.of(ENGINE, ENGINE + ".opentime", ENGINE + ".explain"));
  }

  private static void knowsOnly(String room, Set<String> others) {
    Set<String> forbidden = new TreeSet<>();
    HERE.forEach(each -> forbidden.add(each.getPackageName()));
    forbidden.removeAll(others);
    forbidden.remove(room);
    noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden.toArray(String[]::new))
        .check(HERE);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("io.answerby.sla.(**)").should().beFreeOfCycles().check(HERE);
  }

  @Test
  void nothingAsksTheSystemForTimeZoneLanguageOrCharset() {
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
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(Charset.class, "defaultCharset")
        .orShould()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .check(HERE);
  }

  @Test
  void whatIsExportedShowsOnlyWhatIsExported() {
    Set<String> exported = exportedPackages();
    ArchRuleDefinition.codeUnits()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(exported.toArray(String[]::new))
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should(showOnly(exported))
        .check(HERE);
  }

  /** The exports of the module that these classes are compiled into. */
  private static Set<String> exportedPackages() {
    ModuleDescriptor module = SlaEngine.class.getModule().getDescriptor();
    if (module == null) {
      throw new AssertionError("the tests must run on the module path");
    }
    Set<String> exported = new TreeSet<>();
    module.exports().forEach(export -> exported.add(export.source()));
    return exported;
  }

  private static ArchCondition<JavaCodeUnit> showOnly(Set<String> exported) {
    return new ArchCondition<>("show types of the JDK and of exported packages only") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        if (!unit.getModifiers().contains(JavaModifier.PUBLIC)
            && !unit.getModifiers().contains(JavaModifier.PROTECTED)) {
          return;
        }
        Set<JavaClass> shown = new HashSet<>(unit.getReturnType().getAllInvolvedRawTypes());
        unit.getParameterTypes().forEach(type -> shown.addAll(type.getAllInvolvedRawTypes()));
        for (JavaClass type : shown) {
          String name = type.getBaseComponentType().getPackageName();
          boolean allowed =
              name.isEmpty()
                  || name.startsWith("java.")
                  || name.equals("io.answerby.sla")
                  || name.equals("io.answerby.sla.calendar")
                  || exported.contains(name);
          if (!allowed) {
            events.add(
                SimpleConditionEvent.violated(
                    unit, unit.getFullName() + " shows " + type.getName()));
          }
        }
      }
    };
  }

  @Test
  void lawsLiveInClassesThatAreRunAsSuch() {
    methods()
        .that()
        .areAnnotatedWith(Property.class)
        .and()
        .areDeclaredInClassesThat()
        .doNotHaveModifier(JavaModifier.ABSTRACT) // laws that others run on their own standards
        .should()
        .beDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Properties")
        .check(TESTS);
  }

  @Test
  void everyLawIsTriedOnTheSameCasesEachTime() {
    methods()
        .that()
        .areAnnotatedWith(Property.class)
        .should()
        .beAnnotatedWith(
            DescribedPredicate.<JavaAnnotation<?>>describe(
                "a seed",
                annotation ->
                    annotation.getRawType().isEquivalentTo(Property.class)
                        && !annotation.get("seed").orElse("").equals("")))
        .check(TESTS);
  }
}
