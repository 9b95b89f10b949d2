// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The arrows inside the FAQ search, and what no class of it does. */
class ArchitectureTest {

  private static final String FAQ = "io.answerby.faq";

  private static final JavaClasses HERE =
      new ClassFileImporter().withImportOption(Predefined.DO_NOT_INCLUDE_TESTS).importPackages(FAQ);

  private static final JavaClasses TESTS =
      new ClassFileImporter().withImportOption(Predefined.ONLY_INCLUDE_TESTS).importPackages(FAQ);

  @Test
  void textKnowsNobodyAndRankingOnlyText() {
    noClasses()
        .that()
        .resideInAPackage(FAQ + ".text")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FAQ, FAQ + ".rank..", FAQ + ".catalogue..", FAQ + ".insight..")
        .check(HERE);
    noClasses()
        .that()
        .resideInAPackage(FAQ + ".rank")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FAQ, FAQ + ".catalogue..", FAQ + ".insight..")
        .check(HERE);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching(FAQ + ".(**)").should().beFreeOfCycles().check(HERE);
  }

  @Test
  void knowsNothingOfDeadlines() {
    noClasses().should().dependOnClassesThat().resideInAPackage("io.answerby.sla..").check(HERE);
  }

  @Test
  void readsNoSystemClockZoneLocaleOrCharset() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
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
  void showsNoForeignTypeInAPublicSignature() {
    Set<String> exported =
        FaqIndex.class.getModule().getDescriptor().exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    List<String> faults =
        HERE.stream()
            .filter(type -> exported.contains(type.getPackageName()))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .flatMap(type -> type.getCodeUnits().stream())
            .filter(
                unit ->
                    unit.getModifiers().contains(JavaModifier.PUBLIC)
                        || unit.getModifiers().contains(JavaModifier.PROTECTED))
            .flatMap(unit -> foreign(unit, exported))
            .sorted()
            .toList();
    assertEquals(List.of(), faults);
  }

  private static Stream<String> foreign(JavaCodeUnit unit, Set<String> exported) {
    return unit.getAllInvolvedRawTypes().stream()
        .map(JavaClass::getBaseComponentType)
        .filter(type -> !type.isPrimitive())
        .map(JavaClass::getPackageName)
        .filter(name -> !name.startsWith("java.") && !exported.contains(name))
        .map(name -> unit.getFullName() + " mentions " + name);
  }

  @Test
  void lawsLiveInClassesThatAreRunAsSuch() {
    methods()
        .that()
        .areAnnotatedWith(Property.class)
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
