package dev.reachystudio.app.studio.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;

/** What the parts of backend/serial may not know of each other. */
final class MotorBusRules {
  private static final String SERIAL = "dev.reachystudio.backend.serial.";

  private MotorBusRules() {}

  static List<HouseRule> rules() {
    return List.of(
        new HouseRule(
            noClasses()
                .that()
                .resideInAnyPackage(SERIAL + "codec..", SERIAL + "registers..")
                .should()
                .dependOnClassesThat(
                    resideInAnyPackage(
                            SERIAL + "port..",
                            SERIAL + "bus..",
                            SERIAL + "io..",
                            SERIAL + "tools..",
                            "dev.reachystudio.backend.control..",
                            "com.fazecast..",
                            "java.io..",
                            "java.nio..",
                            "java.util.concurrent..")
                        .or(equivalentTo(Thread.class)))
                .because(
                    "packets are bytes to bytes: they are tested by values alone, without a port, a"
                        + " thread or a clock"),
            dev.reachystudio.backend.serial.codec.offenders.ReadsThePort.class),
        new HouseRule(
            noClasses()
                .that()
                .resideInAPackage(SERIAL + "simulated..")
                .should()
                .dependOnClassesThat(
                    resideInAnyPackage(
                        SERIAL + "codec..", SERIAL + "bus..", SERIAL + "io..", SERIAL + "tools.."))
                .because(
                    "a simulator that shares the driver's code shares its slips, and could not show"
                        + " them"),
            dev.reachystudio.backend.serial.simulated.offenders.BorrowsTheCodec.class));
  }
}
