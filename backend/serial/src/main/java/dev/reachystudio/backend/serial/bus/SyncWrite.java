package dev.reachystudio.backend.serial.bus;

import dev.reachystudio.backend.serial.codec.Instruction;
import dev.reachystudio.backend.serial.codec.Packet;
import dev.reachystudio.backend.serial.codec.PacketWriter;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.RegisterBlock;
import java.util.Arrays;

/**
 * Values for several motors at once: prepared once, filled and sent each tick with {@link
 * MotorBus#write(SyncWrite)}. Motors answer nothing to it. Motors are told by their index in the
 * ids given here. One thread.
 */
public final class SyncWrite {
  private final RegisterBlock block;
  private final int[] ids;
  private final boolean[] included;
  private final byte[][] data;

  /** For one register; all motors are included, with 0. */
  public SyncWrite(Register register, int... ids) {
    this(RegisterBlock.of(register), ids);
  }

  /** For neighbouring registers; all motors are included, with zeros. */
  public SyncWrite(RegisterBlock block, int... ids) {
    this.block = block;
    this.ids = ids.clone();
    included = new boolean[ids.length];
    Arrays.fill(included, true);
    data = new byte[ids.length][block.size()];
  }

  /** Number of motors, included or not. */
  public int size() {
    return ids.length;
  }

  /** Says whether a motor's value is sent. */
  public void include(int index, boolean include) {
    included[index] = include;
  }

  /** Sets a motor's value, for a request of one register. */
  public void set(int index, int value) {
    for (int i = 0; i < block.size(); i++) {
      data[index][i] = (byte) (value >> (8 * i));
    }
  }

  /** Sets one of a motor's values. */
  public void set(int index, Register register, int value) {
    register.put(value, data[index], block.offset(register));
  }

  /** Writes the packet; returns whether it has any motor. */
  boolean encode(PacketWriter writer) {
    writer.begin(Packet.BROADCAST_ID, Instruction.SYNC_WRITE);
    writer.put(block.address(), 2).put(block.size(), 2);
    boolean any = false;
    for (int i = 0; i < ids.length; i++) {
      if (included[i]) {
        writer.put(ids[i]).put(data[i]);
        any = true;
      }
    }
    return any;
  }
}
