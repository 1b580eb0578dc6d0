package dev.reachystudio.backend.serial.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobotPortsTest {

  @TempDir Path folder;

  static PortInfo port(String path, int vendor, int product, @Nullable String serial) {
    return new PortInfo(path, new UsbIdentity(vendor, product, serial, null), "");
  }

  static PortInfo robot(String path, @Nullable String serial) {
    return port(path, 0x1A86, 0x55D3, serial);
  }

  private static List<String> paths(List<PortInfo> ports) {
    return ports.stream().map(PortInfo::path).toList();
  }

  @Test
  void aRobotIsFoundByItsUsbIdentityAmongOtherPortsOfLinux() throws Exception {
    RobotPorts ports =
        new RobotPorts(
            () ->
                List.of(
                    new PortInfo("/dev/ttyS0", null, "PC port"),
                    port("/dev/ttyUSB0", 0x1A86, 0x7523, null),
                    robot("/dev/ttyACM1", "B"),
                    port("/dev/ttyACM2", 0x38FB, 0x1001, "C"),
                    new PortInfo("/dev/ttyAMA3", null, "")));

    assertThat(paths(ports.robots())).containsExactly("/dev/ttyACM1");
    assertThat(paths(ports.candidates())).containsExactly("/dev/ttyACM2");
    assertThat(ports.all()).hasSize(5);
  }

  @Test
  void macOsShowsADeviceFourTimesAndItIsOneRobot() throws Exception {
    RobotPorts ports =
        new RobotPorts(
            () ->
                List.of(
                    new PortInfo("/dev/cu.Bluetooth-Incoming-Port", null, ""),
                    new PortInfo("/dev/tty.wchusbserial58FD0166381", null, ""),
                    robot("/dev/cu.wchusbserial58FD0166381", "58FD016638"),
                    robot("/dev/tty.usbmodem58FD0166381", "58FD016638"),
                    new PortInfo("/dev/cu.usbmodem58FD0166381", null, "")));

    assertThat(paths(ports.robots())).containsExactly("/dev/cu.usbmodem58FD0166381");
    assertThat(paths(ports.all()))
        .containsExactly("/dev/cu.Bluetooth-Incoming-Port", "/dev/cu.usbmodem58FD0166381");
    assertThat(ports.at("/dev/cu.wchusbserial58FD0166381")).isPresent();
  }

  @Test
  void twoRobotsOnAMacStayTwo() throws Exception {
    RobotPorts ports =
        new RobotPorts(
            () ->
                List.of(
                    robot("/dev/cu.usbmodem1101", null),
                    robot("/dev/tty.usbmodem1101", null),
                    robot("/dev/cu.usbmodem1201", null),
                    robot("/dev/tty.usbmodem1201", null)));

    assertThat(paths(ports.robots()))
        .containsExactly("/dev/cu.usbmodem1101", "/dev/cu.usbmodem1201");
  }

  @Test
  void aRobotOnWindowsIsAComPort() throws Exception {
    RobotPorts ports =
        new RobotPorts(() -> List.of(new PortInfo("COM1", null, ""), robot("COM12", "A")));

    assertThat(paths(ports.robots())).containsExactly("COM12");
    assertThat(ports.at("COM12")).isPresent();
  }

  @Test
  void theKernelsTreeTellsTheIdentityOfAUsbPort() throws Exception {
    Path device = folder.resolve("devices/usb1/1-4");
    Path tty = device.resolve("1-4:1.0/tty/ttyACM0");
    Files.createDirectories(tty);
    Files.writeString(device.resolve("idVendor"), "1a86\n");
    Files.writeString(device.resolve("idProduct"), "55d3\n");
    Files.writeString(device.resolve("serial"), "58FD016638\n");
    Files.writeString(device.resolve("product"), "USB Single Serial\n");
    Files.createSymbolicLink(tty.resolve("device"), device.resolve("1-4:1.0"));
    Path plain = folder.resolve("devices/serial8250/tty/ttyS0");
    Files.createDirectories(plain);
    Path ttys = Files.createDirectory(folder.resolve("tty"));
    Files.createSymbolicLink(ttys.resolve("ttyACM0"), tty);
    Files.createSymbolicLink(ttys.resolve("ttyS0"), plain);

    assertThat(new SysfsListing(ttys, Path.of("/dev")).list())
        .containsExactly(
            new PortInfo(
                "/dev/ttyACM0",
                new UsbIdentity(0x1A86, 0x55D3, "58FD016638", "1-4"),
                "USB Single Serial"));
    assertThat(new SysfsListing(folder.resolve("none"), Path.of("/dev")).list()).isEmpty();
  }

  @Test
  void whereTheLibraryIsSilentTheKernelCompletesIt() throws Exception {
    PortListing library = () -> List.of(new PortInfo("/dev/ttyACM0", null, "ACM"));
    PortListing kernel = () -> List.of(robot("/dev/ttyACM0", "A"), robot("/dev/ttyACM1", "B"));
    PortListing failing =
        () -> {
          throw new PortException(PortException.Reason.FAILED, "no library");
        };

    RobotPorts both = new RobotPorts(new SystemListing(library, kernel));
    assertThat(paths(both.robots())).containsExactly("/dev/ttyACM0", "/dev/ttyACM1");
    assertThat(both.robots().getFirst().description()).isEqualTo("ACM");
    assertThat(new SystemListing(failing, kernel).list()).hasSize(2);
    assertThatThrownBy(() -> new SystemListing(failing, List::of).list()).hasMessage("no library");
  }

  @Test
  void theListingOfThisComputerWorks() throws Exception {
    assertThat(RobotPorts.ofThisComputer().all()).isNotNull();
  }

  @Test
  void aLinkIsTheSamePort() throws Exception {
    Path device = Files.createFile(folder.resolve("ttyACM0"));
    Path link = Files.createSymbolicLink(folder.resolve("by-id"), device);
    RobotPorts ports = new RobotPorts(() -> List.of(robot(device.toString(), "A")));

    assertThat(ports.at(link.toString()).orElseThrow().path()).isEqualTo(device.toString());
  }

  @Test
  void devicesAreTheSameBySerialNumberElseBySocket() {
    UsbIdentity known = new UsbIdentity(1, 2, "A", "1-1");
    assertThat(known.isSameDevice(new UsbIdentity(1, 2, "A", "1-2"))).isTrue();
    assertThat(known.isSameDevice(new UsbIdentity(1, 2, "B", "1-1"))).isFalse();
    assertThat(known.isSameDevice(new UsbIdentity(1, 2, null, "1-1"))).isFalse();
    UsbIdentity unnumbered = new UsbIdentity(1, 2, null, "1-1");
    assertThat(unnumbered.isSameDevice(new UsbIdentity(1, 2, null, "1-1"))).isTrue();
    assertThat(unnumbered.isSameDevice(new UsbIdentity(1, 2, null, "1-2"))).isFalse();
  }

  @Test
  void choicesAreReadAsTheyAreWritten() {
    for (String text : List.of("auto", "usb:58FD016638", "/dev/ttyAMA3", "COM3")) {
      assertThat(PortChoice.parse(text).text()).isEqualTo(text);
    }
    assertThatThrownBy(() -> PortChoice.parse(" ")).hasMessageContaining("usb:SERIALNUMBER");
    assertThatThrownBy(() -> PortChoice.parse("usb:")).hasMessageContaining("usb:SERIALNUMBER");
  }
}
