package dev.reachystudio.app.studio.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.simulation.SimulationSettings;
import dev.reachystudio.app.studio.connect.RobotRow.State;
import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.app.studio.desktop.FoundRobot;
import dev.reachystudio.app.studio.desktop.SomeRobot;
import dev.reachystudio.app.studio.simulation.InstallViewModel;
import dev.reachystudio.app.studio.simulation.InstallViewModel.Offer;
import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RobotRowsTest {

  private static final FoundRobot FIRST =
      new FoundRobot("usb:58FD01", "/dev/ttyACM0", "serial number 58FD01", "");
  private static final FoundRobot SECOND =
      new FoundRobot("usb:58FD02", "/dev/ttyACM1", "serial number 58FD02", "");

  private static RobotChoice usb(FoundRobot robot) {
    return new RobotChoice(BackendKind.ROBOT, robot.port());
  }

  private static DaemonSnapshot driving(RobotChoice robot) {
    return SomeRobot.daemon(robot, DaemonState.RUNNING, null);
  }

  private static final RobotChoice PHYSICS =
      RobotChoice.inPhysics(SimulationSettings.MINIMAL, null);

  private static RobotRows rows(DaemonSnapshot daemon, @Nullable RobotState robot) {
    return rows(daemon, robot, null);
  }

  private static RobotRows rows(
      DaemonSnapshot daemon, @Nullable RobotState robot, @Nullable RobotChoice connecting) {
    return rows(daemon, robot, connecting, InstallViewModel.State.PRESENT);
  }

  private static RobotRows rows(
      DaemonSnapshot daemon,
      @Nullable RobotState robot,
      @Nullable RobotChoice connecting,
      InstallViewModel.State installed) {
    return new RobotRows(daemon, robot, connecting, PHYSICS, new Offer(installed, "why"));
  }

  private static RobotRow row(List<RobotRow> rows, RobotChoice choice) {
    return rows.stream().filter(row -> row.choice().equals(choice)).findFirst().orElseThrow();
  }

  @Test
  void withoutARobotTheUsbRowSaysWhatItNeedsAndSimulationsAreReady() {
    List<RobotRow> rows = rows(driving(RobotRows.MOCKUP), SomeRobot.withoutABus()).all(List.of());
    assertThat(rows)
        .extracting(RobotRow::state)
        .containsExactly(State.ABSENT, State.READY, State.DRIVEN, State.READY);
    assertThat(rows.getFirst().sentence()).contains("Plug in the USB cable");
  }

  @Test
  void severalRobotsAreListedByTheirSerialNumbers() {
    List<RobotRow> rows = rows(driving(RobotRows.MOCKUP), null).all(List.of(FIRST, SECOND));
    assertThat(rows)
        .extracting(RobotRow::choice)
        .containsExactly(
            usb(FIRST), usb(SECOND), PHYSICS, RobotRows.MOCKUP, RobotRows.SIMULATED_BUS);
    assertThat(rows.getFirst().detail()).isEqualTo("/dev/ttyACM0 · serial number 58FD01");
  }

  @Test
  void theDrivenRobotTellsItsMotorsAndSupply() {
    Fault silent = new Fault(Fault.Kind.SILENT, Motor.STEWART_1, 0, "");
    List<RobotRow> rows = rows(driving(usb(FIRST)), SomeRobot.onABus(silent)).all(List.of(FIRST));
    assertThat(rows.getFirst().state()).isEqualTo(State.DRIVEN);
    assertThat(rows.getFirst().sentence()).startsWith("8 of 9 motors answer, supply 7");
    assertThat(rows).hasSize(4);
  }

  @Test
  void theOneRobotIsTheSameWhetherItWasLookedForOrChosen() {
    List<RobotRow> rows = rows(driving(RobotRows.ANY_USB), SomeRobot.onABus()).all(List.of(FIRST));
    assertThat(rows).hasSize(4);
    assertThat(rows.getFirst().state()).isEqualTo(State.DRIVEN);
  }

  @Test
  void aRobotThatCannotBeOpenedSaysWhyBeforeItIsTried() {
    FoundRobot kept = new FoundRobot("usb:58FD01", "/dev/ttyACM0", "", "It may not be opened.");
    RobotRow row = rows(driving(RobotRows.MOCKUP), null).all(List.of(kept)).getFirst();
    assertThat(row.state()).isEqualTo(State.TROUBLE);
    assertThat(row.trouble()).isEqualTo("It may not be opened.");
  }

  @Test
  void aFailedRobotKeepsItsReasonAndARobotBeingOpenedSaysSo() {
    DaemonSnapshot failed =
        SomeRobot.daemon(usb(FIRST), DaemonState.ERROR, "/dev/ttyACM0 is held by chrome");
    RobotRow row = row(rows(failed, null).all(List.of(FIRST)), usb(FIRST));
    assertThat(row.state()).isEqualTo(State.TROUBLE);
    assertThat(row.trouble()).isEqualTo("/dev/ttyACM0 is held by chrome");
    assertThat(row(rows(failed, null, usb(FIRST)).all(List.of(FIRST)), usb(FIRST)).state())
        .isEqualTo(State.CONNECTING);
  }

  @Test
  void aChosenRobotThatIsNotPluggedInKeepsItsRow() {
    List<RobotRow> rows = rows(driving(usb(SECOND)), null).all(List.of(FIRST));
    assertThat(rows)
        .extracting(RobotRow::choice)
        .containsExactly(
            usb(FIRST), usb(SECOND), PHYSICS, RobotRows.MOCKUP, RobotRows.SIMULATED_BUS);
  }

  @Test
  void physicsThatIsMissingIsOfferedAndPhysicsThatIsThereCanBeStarted() {
    DaemonSnapshot mockup = driving(RobotRows.MOCKUP);
    for (InstallViewModel.State missing :
        List.of(
            InstallViewModel.State.MISSING,
            InstallViewModel.State.INSTALLING,
            InstallViewModel.State.FAILED)) {
      assertThat(row(rows(mockup, null, null, missing).all(List.of()), PHYSICS).state())
          .isEqualTo(State.MISSING);
    }
    RobotRow here = row(rows(mockup, null).all(List.of()), PHYSICS);
    assertThat(here.state()).isEqualTo(State.READY);
    RobotRow elsewhere =
        row(rows(mockup, null, null, InstallViewModel.State.UNSUPPORTED).all(List.of()), PHYSICS);
    assertThat(elsewhere.state()).isEqualTo(State.IMPOSSIBLE);
    assertThat(elsewhere.sentence()).isEqualTo("why");
  }

  @Test
  void aMockupInThePlaceOfPhysicsIsToldTruthfully() {
    DaemonSnapshot replaced = SomeRobot.replaced(PHYSICS, "MuJoCo is not installed.");
    RobotRow row =
        row(
            rows(replaced, SomeRobot.withoutABus(), null, InstallViewModel.State.MISSING)
                .all(List.of()),
            PHYSICS);
    assertThat(row.state()).isEqualTo(State.REPLACED);
    assertThat(row.sentence()).contains("The mockup runs in its place");
    assertThat(row.trouble()).as("the offer says it below").isEmpty();
    RobotRow broken = row(rows(replaced, SomeRobot.withoutABus()).all(List.of()), PHYSICS);
    assertThat(broken.trouble()).isEqualTo("MuJoCo is not installed.");
  }

  @Test
  void aChangeSaysWhatItDoesToTheRobotThatIsLeft() {
    assertThat(SwitchWords.of(driving(usb(FIRST)), SomeRobot.onABus()))
        .contains("puts this robot to sleep first");
    assertThat(SwitchWords.of(driving(RobotRows.MOCKUP), SomeRobot.withoutABus()))
        .contains("the next one starts asleep")
        .contains("stay connected");
  }

  @Test
  void commandsStandApartFromTheWordsThatLeadToThem() {
    String rule =
        "echo 'SUBSYSTEMS==\"usb\", MODE=\"0666\"' | sudo tee /etc/udev/rules.d/99.rules && sudo"
            + " udevadm control --reload && sudo udevadm trigger";
    assertThat(
            Remedy.parts(
                "It may not be opened by ada. Join the group: sudo usermod -aG dialout ada . Or,"
                    + " for every user at once: "
                    + rule))
        .containsExactly(
            new Remedy(
                "It may not be opened by ada. Join the group:", "sudo usermod -aG dialout ada"),
            new Remedy("Or, for every user at once:", rule));
    assertThat(Remedy.parts("sudo usermod -aG dialout ada."))
        .containsExactly(new Remedy("", "sudo usermod -aG dialout ada"));
    assertThat(Remedy.parts("May not: sudo chmod a+rw /dev/cu.usbmodem1 permits it."))
        .containsExactly(
            new Remedy("May not:", "sudo chmod a+rw /dev/cu.usbmodem1"),
            new Remedy("permits it.", ""));
    assertThat(Remedy.parts("The cable is out."))
        .containsExactly(new Remedy("The cable is out.", ""));
  }
}
