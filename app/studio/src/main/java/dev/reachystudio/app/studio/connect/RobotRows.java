package dev.reachystudio.app.studio.connect;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.studio.connect.RobotRow.State;
import dev.reachystudio.app.studio.controls.NumberText;
import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.app.studio.desktop.FoundRobot;
import dev.reachystudio.app.studio.simulation.InstallViewModel;
import dev.reachystudio.app.studio.simulation.InstallViewModel.Offer;
import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.state.MotorBusState;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.state.RobotState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts together which robots can be chosen, and how each of them is.
 *
 * @param daemon the daemon
 * @param robot newest state of the robot that is driven, or null
 * @param connecting the robot that is being opened, or null
 * @param physics the robot in physics that can be chosen
 * @param offer what is missing for it
 */
record RobotRows(
    DaemonSnapshot daemon,
    @Nullable RobotState robot,
    @Nullable RobotChoice connecting,
    RobotChoice physics,
    Offer offer) {

  static final RobotChoice MOCKUP = new RobotChoice(BackendKind.MOCKUP, null);
  static final RobotChoice SIMULATED_BUS =
      new RobotChoice(BackendKind.ROBOT, RobotChoice.SIMULATED_BUS);

  /** The one robot that is plugged in, or will be. */
  static final RobotChoice ANY_USB = new RobotChoice(BackendKind.ROBOT, null);

  /** All of them: real ones first. */
  List<RobotRow> all(List<FoundRobot> found) {
    List<RobotRow> rows = new ArrayList<>();
    found.forEach(each -> rows.add(usb(each, found.size())));
    RobotChoice chosen = daemon.robot();
    boolean elsewhere =
        chosen.real() && found.stream().noneMatch(each -> chosen.equals(choice(each)));
    if (elsewhere && !(chosen.serialPort() == null && found.size() == 1)) {
      rows.add(chosenPort(chosen));
    } else if (found.isEmpty()) {
      rows.add(
          row(
              ANY_USB,
              "mdi2u-usb",
              "Reachy Mini",
              "Plug in the USB cable and switch the robot's power on; it shows up here.",
              "",
              State.ABSENT));
    }
    rows.add(physicsRow());
    rows.add(
        row(
            MOCKUP,
            "mdi2c-cube-outline",
            "Mockup",
            "A robot that is always where it was told to be: no weight, no world",
            "kinematics only",
            State.READY));
    rows.add(
        row(
            SIMULATED_BUS,
            "mdi2e-engine-outline",
            "Simulated motor bus",
            "Nine simulated motors on a bus, with faults at the press of a button",
            "1 Mbaud in memory",
            State.READY));
    return List.copyOf(rows);
  }

  /** How the daemon is told of a robot that was found. */
  static RobotChoice choice(FoundRobot found) {
    return new RobotChoice(BackendKind.ROBOT, found.port());
  }

  private RobotRow usb(FoundRobot found, int count) {
    RobotChoice choice = choice(found);
    if (count == 1 && daemon.robot().equals(ANY_USB)) {
      choice = ANY_USB;
    }
    String detail = found.detail().isEmpty() ? found.path() : found.path() + " · " + found.detail();
    RobotRow row =
        row(
            choice,
            "mdi2u-usb",
            "Reachy Mini",
            "USB, found just now at this computer",
            detail,
            State.READY);
    boolean idle = row.state() == State.READY;
    return idle && !found.trouble().isEmpty()
        ? new RobotRow(
            row.choice(),
            row.icon(),
            row.name(),
            "USB, found, but it cannot be opened as it is",
            row.detail(),
            State.TROUBLE,
            found.trouble())
        : row;
  }

  /** A port that was named, or a robot that was driven and is not plugged in any more. */
  private RobotRow chosenPort(RobotChoice chosen) {
    String port = chosen.serialPort();
    return row(
        chosen,
        "mdi2u-usb",
        "Reachy Mini",
        "The robot that was chosen",
        port == null ? "" : port,
        State.ABSENT);
  }

  private RobotRow physicsRow() {
    boolean missing = offer.isOpen() || offer.state() == InstallViewModel.State.INSTALLING;
    RobotRow row =
        row(
            physics,
            "mdi2a-atom",
            "MuJoCo simulation",
            "Full physics on this computer: weight, contacts, a world to push",
            "",
            missing ? State.MISSING : State.READY);
    if (offer.state() == InstallViewModel.State.UNSUPPORTED) {
      return row.in(State.IMPOSSIBLE, offer.text(), "");
    }
    String unavailable = daemon.status().simulationUnavailable();
    if (unavailable == null || row.state() != State.DRIVEN) {
      return row;
    }
    return row.in(
        State.REPLACED,
        "The mockup runs in its place: it moves, but has no weight and no world.",
        missing ? "" : unavailable);
  }

  private RobotRow row(
      RobotChoice choice,
      String icon,
      String name,
      String sentence,
      String detail,
      State otherwise) {
    if (choice.equals(connecting)) {
      String waiting =
          switch (choice.kind()) {
            case ROBOT ->
                choice.real() ? "Opening the port and asking the nine motors" : "Being started";
            case MUJOCO -> "Loading robot and world";
            case MOCKUP -> "Being started";
          };
      return new RobotRow(choice, icon, name, waiting, detail, State.CONNECTING, "");
    }
    if (!choice.equals(daemon.robot())) {
      return new RobotRow(choice, icon, name, sentence, detail, otherwise, "");
    }
    String error = daemon.status().error();
    DaemonState state = daemon.status().state();
    if (state == DaemonState.ERROR && error != null) {
      return new RobotRow(choice, icon, name, sentence, detail, State.TROUBLE, error);
    }
    if (state == DaemonState.RUNNING) {
      return new RobotRow(choice, icon, name, driven(sentence), detail, State.DRIVEN, "");
    }
    State shown = state == DaemonState.STARTING ? State.CONNECTING : otherwise;
    return new RobotRow(choice, icon, name, sentence, detail, shown, "");
  }

  private String driven(String otherwise) {
    MotorBusState bus = robot == null ? null : robot.bus();
    if (bus == null || bus.motors().isEmpty()) {
      return otherwise;
    }
    long answering = bus.motors().stream().filter(MotorReading::answering).count();
    double volt =
        bus.motors().stream()
            .mapToDouble(MotorReading::voltageV)
            .filter(Double::isFinite)
            .min()
            .orElse(Double.NaN);
    String motors = answering + " of " + bus.motors().size() + " motors answer";
    return Double.isNaN(volt) ? motors : motors + ", supply " + NumberText.of(volt, 1) + " V";
  }
}
