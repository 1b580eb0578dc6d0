package dev.reachystudio.backend.serial.port;

import dev.reachystudio.backend.serial.port.PortException.Reason;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Says why a port could not be opened and what helps, by what the operating system shows of it from
 * outside: the library that opens ports reports little more than that it failed.
 */
public final class PortDiagnosis {

  private static final String ANOTHER = "another program";
  private static final String FREE =
      ". Only one program can talk to the motors: end it, or use the daemon it runs.";

  /** ModemManager asks every new port whether it is a modem, which disturbs the motors. */
  static final String UDEV_RULE =
      String.format(
          Locale.ROOT,
          "echo 'SUBSYSTEMS==\"usb\", ATTRS{idVendor}==\"%04x\", ATTRS{idProduct}==\"%04x\","
              + " MODE=\"0666\", ENV{ID_MM_DEVICE_IGNORE}=\"1\"' | sudo tee"
              + " /etc/udev/rules.d/99-reachy-mini.rules && sudo udevadm control --reload && sudo"
              + " udevadm trigger",
          UsbIdentity.ROBOT_VENDOR,
          UsbIdentity.ROBOT_PRODUCT);

  private final HostSystem system;
  private final DeviceFacts facts;

  PortDiagnosis(HostSystem system, DeviceFacts facts) {
    this.system = system;
    this.facts = facts;
  }

  /** For this computer. */
  public static PortDiagnosis ofThisComputer() {
    return new PortDiagnosis(
        HostSystem.current(), new UnixDeviceFacts(Path.of("/proc"), ProcessHandle.current().pid()));
  }

  /**
   * The failure with its cause, if one is found; else the failure as it is.
   *
   * @param path port that could not be opened
   * @param failure what the opening said
   */
  public PortException explained(String path, PortException failure) {
    return system == HostSystem.WINDOWS ? onWindows(path, failure) : onUnix(path, failure);
  }

  private PortException onUnix(String path, PortException failure) {
    if (!facts.exists(path)) {
      return new PortException(
          Reason.NOT_FOUND,
          path + " does not exist. Is the cable plugged in, and does it carry data?");
    }
    if (!facts.permitted(path)) {
      return new PortException(Reason.NO_PERMISSION, permission(path));
    }
    Optional<String> holder = facts.holder(path);
    if (holder.isPresent() || failure.reason() == Reason.BUSY) {
      return new PortException(Reason.BUSY, path + " is held by " + holder.orElse(ANOTHER) + FREE);
    }
    return failure;
  }

  private String permission(String path) {
    String user = facts.user();
    if (system == HostSystem.MACOS) {
      return path + " may not be opened by " + user + ": sudo chmod a+rw " + path + " permits it.";
    }
    // Debian calls it dialout, Arch uucp: the device itself knows.
    String group = facts.group(path).orElse("dialout");
    String text = path + " may not be opened by " + user + ". ";
    if (!group.equals("root")) {
      text +=
          "This permits it after logging out and in again: sudo usermod -aG "
              + group
              + " "
              + user
              + " . Or, ";
    }
    return text + "for every user at once: " + UDEV_RULE;
  }

  /** Windows has no file to look at, but tells apart what the library reports. */
  private static PortException onWindows(String path, PortException failure) {
    return switch (failure.reason()) {
      case NO_PERMISSION, BUSY ->
          new PortException(Reason.BUSY, path + " is held by " + ANOTHER + FREE);
      case NOT_FOUND ->
          new PortException(
              Reason.NOT_FOUND,
              path + " does not exist. The Device Manager lists the ports under 'Ports'.");
      case SEVERAL, FAILED -> failure;
    };
  }
}
