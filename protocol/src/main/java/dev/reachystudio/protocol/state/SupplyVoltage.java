package dev.reachystudio.protocol.state;

/** The motors' supply. */
public final class SupplyVoltage {

  /** Good from here, volt: what the motor start-up waits for. */
  public static final double LEAST_V = 4.5;

  /** Good up to here, volt: the power board delivers 6.8 to 7.6. */
  public static final double MOST_V = 7.8;

  private SupplyVoltage() {}
}
