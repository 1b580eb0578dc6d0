package dev.reachystudio.backend.serial.port;

/** Which port a robot is on, as said on the command line or in the window. */
public sealed interface PortChoice {

  /** Begins the choice of a robot by the serial number of its USB device. */
  String USB = "usb:";

  /** The one robot that is plugged in; of several, the one that was chosen last. */
  record Auto() implements PortChoice {
    @Override
    public String text() {
      return "auto";
    }
  }

  /**
   * One of several robots.
   *
   * @param serialNumber of its USB device
   */
  record Usb(String serialNumber) implements PortChoice {
    @Override
    public String text() {
      return USB + serialNumber;
    }
  }

  /**
   * A port, whatever is on it.
   *
   * @param path such as {@code /dev/ttyACM0} or {@code COM3}
   */
  record Named(String path) implements PortChoice {
    @Override
    public String text() {
      return path;
    }
  }

  /** As it is written: {@link #parse} reads it. */
  String text();

  /**
   * Reads a choice.
   *
   * @param text {@code auto}, {@code usb:} and a serial number, or the path of a port
   * @throws IllegalArgumentException if it is blank
   */
  static PortChoice parse(String text) {
    String word = text.strip();
    if (word.isEmpty() || word.equals(USB)) {
      throw new IllegalArgumentException(
          "a serial port must be auto, usb:SERIALNUMBER or the path of a port, was '" + text + "'");
    }
    if (word.equals("auto")) {
      return new Auto();
    }
    return word.startsWith(USB) ? new Usb(word.substring(USB.length())) : new Named(word);
  }
}
