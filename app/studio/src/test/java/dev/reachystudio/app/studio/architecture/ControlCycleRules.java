package dev.reachystudio.app.studio.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/** What has no place in the control cycle, docs/threads.md: everything that can make it late. */
final class ControlCycleRules {
  private static final Set<String> BUS_SIDE =
      Set.of("Exchange", "GoalHandOff", "Goals", "BusSample", "TorqueRequest");

  private ControlCycleRules() {}

  static List<HouseRule> rules() {
    return List.of(
        new HouseRule(
            classes()
                .that(areInTheCycle())
                .should(Bytecode.NOT_LOCK)
                .because("who waits for a monitor in the cycle is late by somebody else's work"),
            dev.reachystudio.backend.control.offenders.SynchronizesItself.class),
        new HouseRule(
            noClasses()
                .that(areInTheCycle())
                .should()
                .dependOnClassesThat(areLocks())
                .because("a lock hands the cycle's time to whoever holds it"),
            dev.reachystudio.backend.control.offenders.TakesALock.class),
        new HouseRule(
            noClasses()
                .that(areInTheCycle())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.logging..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(System.Logger.class)
                .because(
                    "a log line is text, locks and a file; the cycle publishes states and counters"),
            dev.reachystudio.backend.control.offenders.LogsItsCycles.class),
        new HouseRule(
            noClasses()
                .that(areInTheCycle())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.reachystudio.protocol.json..", "tools.jackson..")
                .because(
                    "commands arrive decoded and states leave as records; JSON is the transports'"),
            dev.reachystudio.backend.control.offenders.WritesJson.class),
        new HouseRule(
            noClasses()
                .that(areInTheCycle())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    "java.net..", "java.io..", "java.nio.file..", "java.nio.channels..")
                .because("files and sockets block for as long as they like"),
            dev.reachystudio.backend.control.offenders.ReadsAFile.class),
        new HouseRule(
            noClasses()
                .that(areInTheCycle())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    "dev.reachystudio.assets.description..", "dev.reachystudio.assets.moves..")
                .because("control gets decoded moves and the robot's numbers, not its files"),
            dev.reachystudio.backend.control.offenders.OpensMoveFiles.class));
  }

  private static DescribedPredicate<JavaClass> areInTheCycle() {
    return resideInAPackage("dev.reachystudio.backend.control..")
        .and(not(resideInAnyPackage("dev.reachystudio.backend.control.thread..")))
        .or(areTheBusSideOfTheCycle())
        .as("are in the control cycle");
  }

  /** What the control thread calls of the motor bus; everything else of it is the bus thread's. */
  private static DescribedPredicate<JavaClass> areTheBusSideOfTheCycle() {
    return DescribedPredicate.describe(
        "the control thread's side of the motor bus",
        type ->
            type.getPackageName().equals("dev.reachystudio.backend.serial.io")
                && BUS_SIDE.contains(type.getSimpleName()));
  }

  /**
   * LockSupport parks the loop until its deadline; everything else of that package waits for
   * others.
   */
  private static DescribedPredicate<JavaClass> areLocks() {
    return resideInAPackage("java.util.concurrent.locks")
        .and(not(nameEndingWith("LockSupport")))
        .or(
            DescribedPredicate.describe(
                "blocking collections",
                type ->
                    type.getPackageName().equals("java.util.concurrent")
                        && type.getSimpleName().contains("Blocking")))
        .as("locks or collections with locks");
  }
}
