package dev.reachystudio.app.studio.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.reachystudio");

  static List<HouseRule> rules() {
    return Stream.of(
            RoomRules.rules(),
            MotorBusRules.rules(),
            ControlCycleRules.rules(),
            ThreadRules.rules(),
            NamingRules.rules(),
            StyleRules.rules())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHouseKeepsTheRule(HouseRule houseRule) {
    // A rule about view models holds in a house without any.
    houseRule.rule().allowEmptyShould(true).check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleFiresOnItsOffender(HouseRule houseRule) {
    JavaClasses offender = new ClassFileImporter().importClasses(houseRule.offender());

    assertThat(houseRule.rule().evaluate(offender).hasViolation())
        .as("%s must break: %s", houseRule.offender().getName(), houseRule)
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleSaysWhy(HouseRule houseRule) {
    assertThat(houseRule.rule().getDescription()).contains(", because ");
  }

  @Test
  void everyRoomIsLookedAt() {
    assertThat(HOUSE)
        .extracting(type -> RoomRules.roomOf(type.getPackageName()))
        .contains(
            "protocol",
            "lock",
            "assets",
            "backend.control",
            "render.model",
            "render.view",
            "app.daemon",
            "app.studio");
  }
}
