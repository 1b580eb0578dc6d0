package dev.reachystudio.backend.serial.bus;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.reachystudio.backend.serial.port.BusPort;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.RegisterBlock;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class TickAllocationTest {
  private static final int TICKS = 2_000;

  /** Answers a request with the same bytes each time, and allocates nothing for it. */
  private static final class EchoPort implements BusPort {
    private final byte[] answer;
    private final int requestLength;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean closed;

    EchoPort(byte[] answer, int requestLength) {
      this.answer = answer;
      this.requestLength = requestLength;
    }

    @Override
    public String name() {
      return "echo";
    }

    @Override
    public int read(byte[] buffer) throws java.io.IOException {
      asked.acquireUninterruptibly();
      if (closed) {
        throw new java.io.IOException("closed");
      }
      System.arraycopy(answer, 0, buffer, 0, answer.length);
      return answer.length;
    }

    @Override
    public void write(byte[] bytes, int length) {
      if (length == requestLength) {
        asked.release();
      }
    }

    @Override
    public void baudRate(int baud) {}

    @Override
    public void close() {
      closed = true;
      asked.release();
    }
  }

  @Test
  void aTickAllocatesNothing() throws BusException {
    int[] ids = IntStream.rangeClosed(10, 18).toArray();
    RegisterBlock block = RegisterBlock.span(Register.PRESENT_CURRENT, Register.PRESENT_POSITION);
    byte[] answers = new byte[0];
    for (int id : ids) {
      answers = Packets.join(answers, Packets.status(id, 0x80, new int[block.size()]));
    }
    SyncWrite goals = new SyncWrite(Register.GOAL_POSITION, ids);
    SyncRead request = new SyncRead(block, ids);
    BusTiming timing = BusTiming.at(1_000_000).withUsbAllowanceNs(100_000_000);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long bytes = 0;
    try (MotorBus bus = new MotorBus(new EchoPort(answers, 14 + ids.length), timing)) {
      for (int round = 0; round < 2; round++) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < TICKS; i++) {
          goals.set(i % ids.length, i);
          bus.write(goals);
          bus.read(request);
        }
        bytes = threads.getCurrentThreadAllocatedBytes() - before;
      }
    }

    assertThat(request.goodAnswers()).isEqualTo(ids.length);
    assertThat(bytes / TICKS).as("bytes a tick").isLessThan(64);
  }
}
