package dev.reachystudio.backend.serial.port;

import static dev.reachystudio.backend.serial.port.RobotPortsTest.port;
import static dev.reachystudio.backend.serial.port.RobotPortsTest.robot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.backend.serial.port.PortException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RobotConnectorTest {

  private final List<PortInfo> plugged = new ArrayList<>();
  private final Facts facts = new Facts();
  private final Memory memory = new Memory();
  private HostSystem system = HostSystem.LINUX;

  private RobotConnector connector(String choice) {
    return new RobotConnector(
        PortChoice.parse(choice),
        new RobotPorts(() -> List.copyOf(plugged)),
        this::open,
        new PortDiagnosis(system, facts),
        memory);
  }

  private BusPort open(String path, int baud) throws PortException {
    if (facts.failure != null) {
      throw new PortException(facts.failure, "the library failed on " + path);
    }
    return new Opened(path, baud);
  }

  private PortException failure(RobotConnector connector) {
    return (PortException)
        Assertions.catchThrowableOfType(PortException.class, () -> connector.open(1_000_000));
  }

  @Test
  void theOnlyRobotIsOpened() throws Exception {
    plugged.add(port("/dev/ttyUSB0", 0x1A86, 0x7523, null));
    plugged.add(robot("/dev/ttyACM0", "A"));

    RobotConnector connector = connector("auto");
    assertThat(connector.open(57_600)).isEqualTo(new Opened("/dev/ttyACM0", 57_600));
    assertThat(connector.description()).isEqualTo("/dev/ttyACM0 (serial number A)");
    assertThat(memory.serial).as("nobody chose").isNull();
  }

  @Test
  void noRobotSaysWhatHelpsAndWhatMayBeOne() {
    plugged.add(port("/dev/ttyACM7", 0x38FB, 0x1001, "C"));

    PortException failure = failure(connector("auto"));
    assertThat(failure.reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(failure).hasMessageContaining("1A86:55D3").hasMessageContaining("--serialport");
    assertThat(failure).hasMessageContaining("/dev/ttyACM7 (serial number C)");
  }

  @Test
  void severalRobotsAreListedAndTheChosenOneIsRemembered() throws Exception {
    plugged.add(robot("/dev/ttyACM0", "A"));
    plugged.add(robot("/dev/ttyACM1", "B"));

    PortException several = failure(connector("auto"));
    assertThat(several.reason()).isEqualTo(Reason.SEVERAL);
    assertThat(several)
        .hasMessageContaining("/dev/ttyACM0 (serial number A), /dev/ttyACM1 (serial number B)")
        .hasMessageContaining("--serialport usb:A or usb:B");

    assertThat(connector("usb:B").open(1).name()).isEqualTo("/dev/ttyACM1");
    assertThat(connector("auto").open(1).name()).isEqualTo("/dev/ttyACM1");
    assertThat(connector("/dev/ttyACM0").open(1).name()).isEqualTo("/dev/ttyACM0");
    assertThat(connector("auto").open(1).name()).isEqualTo("/dev/ttyACM0");
  }

  @Test
  void aRobotThatIsNotThereIsNamedWithTheOnesThatAre() {
    plugged.add(robot("/dev/ttyACM0", "A"));

    assertThat(failure(connector("usb:Z")))
        .hasMessageContaining("serial number Z")
        .hasMessageContaining("/dev/ttyACM0 (serial number A)");
  }

  @Test
  void afterAReplugTheSameRobotIsFoundUnderAnotherName() throws Exception {
    plugged.add(robot("/dev/ttyACM0", "A"));
    for (String choice : List.of("auto", "/dev/ttyACM0", "usb:A")) {
      plugged.clear();
      plugged.add(robot("/dev/ttyACM0", "A"));
      RobotConnector connector = connector(choice);
      connector.open(1);

      plugged.clear();
      assertThat(failure(connector).reason()).isEqualTo(Reason.NOT_FOUND);
      plugged.add(robot("/dev/ttyACM0", "B"));
      assertThat(failure(connector))
          .hasMessageContaining("serial number A")
          .hasMessageContaining("not plugged in");
      plugged.add(robot("/dev/ttyACM3", "A"));
      assertThat(connector.open(1).name()).as(choice).isEqualTo("/dev/ttyACM3");
    }
  }

  @Test
  void aPortWithoutUsbIsOpenedByItsPath() throws Exception {
    RobotConnector connector = connector("/dev/ttyAMA3");

    assertThat(connector.open(1).name()).isEqualTo("/dev/ttyAMA3");
    assertThat(connector.open(1).name()).isEqualTo("/dev/ttyAMA3");
    assertThat(memory.serial).isNull();
  }

  @Test
  void aMissingPermissionComesWithTheExactCommands() {
    plugged.add(robot("/dev/ttyACM0", "A"));
    facts.failure = Reason.FAILED;
    facts.permitted = false;
    facts.group = "uucp";

    PortException failure = failure(connector("auto"));
    assertThat(failure.reason()).isEqualTo(Reason.NO_PERMISSION);
    assertThat(failure)
        .hasMessageContaining("sudo usermod -aG uucp ada")
        .hasMessageContaining("ATTRS{idVendor}==\"1a86\", ATTRS{idProduct}==\"55d3\"")
        .hasMessageContaining("/etc/udev/rules.d/");
    system = HostSystem.MACOS;
    assertThat(failure(connector("auto"))).hasMessageContaining("sudo chmod a+rw /dev/ttyACM0");
  }

  @Test
  void aHeldPortNamesTheProcessThatHoldsIt() {
    plugged.add(robot("/dev/ttyACM0", "A"));
    facts.failure = Reason.FAILED;
    facts.holder = "process 4711 (python3)";

    PortException failure = failure(connector("auto"));
    assertThat(failure.reason()).isEqualTo(Reason.BUSY);
    assertThat(failure).hasMessageContaining("/dev/ttyACM0 is held by process 4711 (python3)");
    facts.holder = null;
    facts.failure = Reason.BUSY;
    assertThat(failure(connector("auto"))).hasMessageContaining("is held by another program");
    system = HostSystem.WINDOWS;
    facts.failure = Reason.NO_PERMISSION;
    assertThat(failure(connector("auto")).reason()).isEqualTo(Reason.BUSY);
  }

  @Test
  void aMissingPathIsSaidToBeMissingAndTheRestStaysAsItIs() {
    facts.failure = Reason.FAILED;
    assertThat(failure(connector("/dev/ttyX"))).hasMessage("the library failed on /dev/ttyX");
    facts.exists = false;
    PortException failure = failure(connector("/dev/ttyX"));
    assertThat(failure.reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(failure).hasMessageContaining("/dev/ttyX does not exist");
  }

  private static final class Memory implements PortMemory {
    @Nullable String serial;

    @Override
    public @Nullable String serialNumber() {
      return serial;
    }

    @Override
    public void remember(String serialNumber) {
      serial = serialNumber;
    }
  }

  private static final class Facts implements DeviceFacts {
    @Nullable Reason failure;
    boolean exists = true;
    boolean permitted = true;
    String group = "dialout";
    @Nullable String holder;

    @Override
    public boolean exists(String path) {
      return exists;
    }

    @Override
    public boolean permitted(String path) {
      return permitted;
    }

    @Override
    public Optional<String> group(String path) {
      return Optional.of(group);
    }

    @Override
    public Optional<String> holder(String path) {
      return Optional.ofNullable(holder);
    }

    @Override
    public String user() {
      return "ada";
    }
  }

  /** Remembers how it was opened. */
  private record Opened(String name, int baud) implements BusPort {
    @Override
    public int read(byte[] buffer) {
      return 0;
    }

    @Override
    public void write(byte[] bytes, int length) {}

    @Override
    public void baudRate(int baudRate) {}

    @Override
    public void close() {}
  }
}
