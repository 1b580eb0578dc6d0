package dev.reachystudio.backend.serial.bus;

/** A motor has given no usable answer, however often it was asked. */
public final class NoAnswerException extends BusException {

  private static final long serialVersionUID = 1L;

  private final int motorId;
  private final boolean damaged;

  NoAnswerException(int motorId, String what, int attempts, boolean damaged) {
    super(
        "motor %d %s to %s, asked %s"
            .formatted(
                motorId,
                damaged ? "gives only damaged answers" : "gives no answer",
                what,
                attempts == 1 ? "once" : attempts + " times"));
    this.motorId = motorId;
    this.damaged = damaged;
  }

  /** Who was asked. */
  public int motorId() {
    return motorId;
  }

  /** Whether the last attempt brought an answer with a wrong check sum, rather than none. */
  public boolean damaged() {
    return damaged;
  }
}
