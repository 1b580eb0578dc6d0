package dev.reachystudio.backend.serial.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.registers.BaudRate;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.simulated.Behind;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class MotorScanTest {

  private static final ScanRange LIKELY =
      ScanRange.EVERYWHERE.at(List.of(BaudRate.B1M, BaudRate.B57600)).ids(0, 20);

  private final Listener told = new Listener();

  @Test
  void allNineMotorsAreFoundWithTheirModels() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      List<FoundMotor> found = MotorScan.run(bench.bus, LIKELY, told, () -> false);

      assertThat(found).hasSize(9).allSatisfy(m -> assertThat(m.baud()).isEqualTo(1_000_000));
      assertThat(found.getFirst()).isEqualTo(new FoundMotor(1_000_000, 10, 1240, 52));
      assertThat(found).extracting(m -> m.place().orElseThrow()).containsExactly(Motor.values());
      assertThat(told.found).isEqualTo(found);
      assertThat(told.shares).isSorted().startsWith(0.0).allMatch(share -> share < 1);
      assertThat(bench.bus.timing().baud()).isEqualTo(1_000_000);
    }
  }

  @Test
  void aMotorWithFactorySettingsAndOneAtAWrongSpeedAreFound() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      bench.resetToFactory(Motor.STEWART_3);
      bench.bus.writeUnanswered(
          Motor.LEFT_ANTENNA.busId(), Register.BAUD_RATE, BaudRate.B115200.code());

      List<FoundMotor> found =
          MotorScan.run(bench.bus, LIKELY.at(ScanRange.EVERYWHERE.bauds()), told, () -> false);

      assertThat(found).hasSize(9);
      assertThat(found).contains(new FoundMotor(57_600, 1, 1200, 52));
      assertThat(found).contains(new FoundMotor(115_200, 18, 1190, 52));
    }
  }

  @Test
  void twoMotorsWithOneIdAreTold() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      bench.write(Motor.STEWART_3, Register.ID, Motor.STEWART_2.busId());

      List<FoundMotor> found =
          MotorScan.run(bench.bus, LIKELY.at(List.of(BaudRate.B1M)), told, () -> false);

      assertThat(found).hasSize(8);
      assertThat(found)
          .filteredOn(FoundMotor::isDamaged)
          .extracting(FoundMotor::id)
          .containsExactly(Motor.STEWART_2.busId());
    }
  }

  @Test
  void aMissingMotorIsNotFoundAndTheOthersAre() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      bench.robot.faults().silence(Motor.STEWART_5, Behind.WAIT);

      List<FoundMotor> found =
          MotorScan.run(bench.bus, LIKELY.at(List.of(BaudRate.B1M)), told, () -> false);

      assertThat(found).hasSize(8).noneMatch(m -> m.id() == Motor.STEWART_5.busId());
    }
  }

  @Test
  void aSearchThatIsCalledOffEndsWithWhatItHas() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      List<FoundMotor> found =
          MotorScan.run(bench.bus, ScanRange.EVERYWHERE, told, () -> !told.found.isEmpty());

      assertThat(found).isNotEmpty();
      assertThat(told.bauds).containsOnly(1_000_000);
    }
  }

  @Test
  void aPulledCableEndsTheSearchAndWhatWasFoundWasTold() throws Exception {
    try (Workbench bench = Workbench.asleep()) {
      BooleanSupplier pulling =
          () -> {
            if (told.found.size() == 9) {
              bench.robot.faults().unplug();
            }
            return false;
          };

      assertThatThrownBy(() -> MotorScan.run(bench.bus, ScanRange.EVERYWHERE, told, pulling))
          .isInstanceOf(BusUnpluggedException.class);
      assertThat(told.found).hasSize(9);
    }
  }

  @Test
  void rangesThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> ScanRange.EVERYWHERE.ids(0, 253)).hasMessageContaining("0 and 252");
    assertThatThrownBy(() -> ScanRange.EVERYWHERE.ids(9, 3)).hasMessageContaining("9 to 3");
    assertThatThrownBy(() -> ScanRange.EVERYWHERE.at(List.of())).hasMessageContaining("no speed");
  }

  private static final class Listener implements MotorScan.Progress {
    final List<FoundMotor> found = new ArrayList<>();
    final List<Integer> bauds = new ArrayList<>();
    final List<Double> shares = new ArrayList<>();

    @Override
    public void found(FoundMotor motor) {
      found.add(motor);
    }

    @Override
    public void at(int baud, double share) {
      bauds.add(baud);
      shares.add(share);
    }
  }
}
