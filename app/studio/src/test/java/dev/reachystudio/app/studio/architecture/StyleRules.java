package dev.reachystudio.app.studio.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.NullMarked;

/** How a class is written. */
final class StyleRules {
  private StyleRules() {}

  static List<HouseRule> rules() {
    return List.of(
        new HouseRule(
            noClasses()
                .that()
                .resideInAPackage("dev.reachystudio..")
                .and()
                .resideOutsideOfPackage("dev.reachystudio.app.studio.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because(
                    "only the command line talks to a terminal; everything else logs or returns"),
            dev.reachystudio.app.daemon.offenders.PrintsToTheTerminal.class),
        new HouseRule(
            noClasses()
                .that()
                .resideInAPackage("dev.reachystudio..")
                .and()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("a view model is tested without a screen"),
            dev.reachystudio.app.studio.offenders.ButtonViewModel.class),
        new HouseRule(
            fields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("dev.reachystudio..")
                .and()
                .areStatic()
                .and()
                .doNotHaveModifier(SYNTHETIC)
                .should()
                .beFinal()
                .because("static state is shared by every daemon and every test of the process"),
            dev.reachystudio.app.daemon.offenders.CountsInAStatic.class),
        new HouseRule(
            noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("dev.reachystudio..")
                .and()
                .areStatic()
                .should()
                .haveRawType(mutableHolders())
                .because(
                    "a final reference to something that changes is static state all the same"),
            dev.reachystudio.app.daemon.offenders.HidesAStaticMap.class),
        new HouseRule(
            classes()
                .that()
                .resideInAPackage("dev.reachystudio..")
                .should(Bytecode.HAVE_SHORT_METHODS)
                .because("a method that does not fit on a screen is read in pieces"),
            dev.reachystudio.app.daemon.offenders.GoesOnAndOn.class),
        new HouseRule(
            classes()
                .that()
                .resideInAPackage("dev.reachystudio..")
                .should(beInANullMarkedPackage())
                .because("where null is not written down, NullAway and the reader cannot know"),
            dev.reachystudio.app.daemon.offenders.unmarked.SaysNothingAboutNull.class));
  }

  private static DescribedPredicate<JavaClass> mutableHolders() {
    return DescribedPredicate.describe(
        "a mutable holder",
        type ->
            type.getPackageName().equals("java.util.concurrent.atomic")
                || type.isAssignableTo(ConcurrentMap.class)
                || List.of("java.util.ArrayList", "java.util.HashMap", "java.util.HashSet")
                    .contains(type.getName()));
  }

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(type, marked, type.getName() + " is not null-marked"));
      }
    };
  }
}
