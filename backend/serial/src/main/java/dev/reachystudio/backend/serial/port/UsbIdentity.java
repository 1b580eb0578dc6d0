package dev.reachystudio.backend.serial.port;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a device says of itself on the USB. It stays when the cable moves to another socket and the
 * port gets another name.
 *
 * @param vendorId USB vendor
 * @param productId USB product
 * @param serialNumber the device's own serial number, or null where it has none
 * @param location the socket, in the system's words, or null where it is not known
 */
public record UsbIdentity(
    int vendorId, int productId, @Nullable String serialNumber, @Nullable String location) {

  /** The bridge on the robot's power board: WCH CH343. */
  static final int ROBOT_VENDOR = 0x1A86;

  static final int ROBOT_PRODUCT = 0x55D3;

  /** The second identity in the udev rules that owners are told to install. */
  private static final int OTHER_VENDOR = 0x38FB;

  private static final int OTHER_PRODUCT = 0x1001;

  /** Whether this is the bridge to a robot's motors. Other devices with the same chip are, too. */
  public boolean isRobot() {
    return vendorId == ROBOT_VENDOR && productId == ROBOT_PRODUCT;
  }

  /** Whether this belongs to a robot, although it is not what is looked for. */
  public boolean isCandidate() {
    return vendorId == OTHER_VENDOR && productId == OTHER_PRODUCT;
  }

  /**
   * Whether this is the same device: the serial number tells; without one, the socket it is in.
   *
   * @param other seen at another time
   */
  public boolean isSameDevice(UsbIdentity other) {
    if (vendorId != other.vendorId || productId != other.productId) {
      return false;
    }
    if (serialNumber != null || other.serialNumber != null) {
      return Objects.equals(serialNumber, other.serialNumber);
    }
    return Objects.equals(location, other.location);
  }

  /** For people, such as {@code USB 1A86:55D3, serial number 58FD016638}. */
  public String text() {
    String ids = String.format(Locale.ROOT, "USB %04X:%04X", vendorId, productId);
    return serialNumber == null ? ids : ids + ", serial number " + serialNumber;
  }
}
