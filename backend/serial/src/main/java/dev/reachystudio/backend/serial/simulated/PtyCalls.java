package dev.reachystudio.backend.serial.simulated;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/**
 * The calls of the C library that a {@link Pty} needs. Numbers are those of the headers of glibc
 * and macOS, the same on x86-64 and arm64. Handles are looked up once per instance.
 */
final class PtyCalls {

  private static final int O_RDWR = 2;
  private static final int O_NOCTTY_LINUX = 0x100;
  private static final int O_NOCTTY_MAC = 0x2_0000;
  private static final short POLLIN = 1;
  private static final short POLLOUT = 4;
  private static final short POLLHUP = 0x10;
  private static final int EINTR = 4;
  private static final int EIO = 5;

  /** Larger than the terminal settings anywhere: 60 bytes in glibc, 72 on macOS. */
  private static final int TERMIOS_BYTES = 256;

  /** struct pollfd: descriptor, events wanted, events that are. */
  private static final int POLLFD_BYTES = 8;

  private static final int NAME_BYTES = 256;

  private final Linker linker = Linker.nativeLinker();
  private final Linker.Option errno = Linker.Option.captureCallState("errno");
  private final boolean mac;
  private final MethodHandle open = find("posix_openpt", JAVA_INT, JAVA_INT);
  private final MethodHandle grant = find("grantpt", JAVA_INT, JAVA_INT);
  private final MethodHandle unlock = find("unlockpt", JAVA_INT, JAVA_INT);
  private final MethodHandle name = find("ptsname", ADDRESS, JAVA_INT);
  private final MethodHandle getSettings = find("tcgetattr", JAVA_INT, JAVA_INT, ADDRESS);
  private final MethodHandle setSettings = find("tcsetattr", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);
  private final MethodHandle speed;
  private final MethodHandle setSpeed;
  private final MethodHandle poll;
  private final MethodHandle read = find("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
  private final MethodHandle write = find("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
  private final MethodHandle close = find("close", JAVA_INT, JAVA_INT);
  private final MethodHandle raw =
      linker.downcallHandle(
          linker.defaultLookup().findOrThrow("cfmakeraw"), FunctionDescriptor.ofVoid(ADDRESS));

  private PtyCalls(boolean mac) {
    this.mac = mac;
    // The count of polled files and speeds are longs in one header and ints in the other.
    poll = find("poll", JAVA_INT, ADDRESS, mac ? JAVA_INT : JAVA_LONG, JAVA_INT);
    speed = find("cfgetospeed", mac ? JAVA_LONG : JAVA_INT, ADDRESS);
    setSpeed = find("cfsetspeed", JAVA_INT, ADDRESS, mac ? JAVA_LONG : JAVA_INT);
  }

  /**
   * @throws IOException on Windows
   */
  static PtyCalls ofThisSystem() throws IOException {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      throw new IOException("A simulated bus for other programs needs Linux or macOS.");
    }
    return new PtyCalls(system.startsWith("mac"));
  }

  private MethodHandle find(String function, MemoryLayout result, MemoryLayout... arguments) {
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(function),
        FunctionDescriptor.of(result, arguments),
        errno);
  }

  int openMaster() throws IOException {
    int master = call("posix_openpt", open, O_RDWR | (mac ? O_NOCTTY_MAC : O_NOCTTY_LINUX));
    call("grantpt", grant, master);
    call("unlockpt", unlock, master);
    return master;
  }

  String slaveName(int master) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment text = (MemorySegment) name.invoke(state(arena), master);
      if (text.equals(MemorySegment.NULL)) {
        throw new IOException("the pseudo terminal has no name");
      }
      return text.reinterpret(NAME_BYTES).getString(0);
    } catch (IOException e) {
      throw e;
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  /** Bytes go through as they are. The settings are an opaque block that the library fills. */
  void makeRaw(int master, int baud) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment settings = arena.allocate(TERMIOS_BYTES);
      call("tcgetattr", getSettings, master, settings);
      raw.invoke(settings);
      call("cfsetspeed", setSpeed, settings, mac ? (Object) (long) baud : (Object) baud);
      call("tcsetattr", setSettings, master, 0, settings);
    } catch (IOException e) {
      throw e;
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  int baudRate(int master) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment settings = arena.allocate(TERMIOS_BYTES);
      call("tcgetattr", getSettings, master, settings);
      MemorySegment state = state(arena);
      long code = mac ? (long) speed.invoke(state, settings) : (int) speed.invoke(state, settings);
      return TerminalSpeed.baud((int) code);
    } catch (IOException e) {
      throw e;
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  /** Waits until something has come, and says what as bits. */
  int awaitInput(int master, int timeoutMs) throws IOException {
    return poll(master, POLLIN, timeoutMs);
  }

  static boolean isInput(int events) {
    return (events & POLLIN) != 0;
  }

  /** Nobody has the other end open any more. */
  static boolean isHungUp(int events) {
    return (events & POLLHUP) != 0;
  }

  boolean canWrite(int master) throws IOException {
    return (poll(master, POLLOUT, 0) & POLLOUT) != 0;
  }

  private int poll(int master, short what, int timeoutMs) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment file = arena.allocate(POLLFD_BYTES, 4);
      file.set(JAVA_INT, 0, master);
      file.set(JAVA_SHORT, 4, what);
      Object count = mac ? (Object) 1 : (Object) 1L;
      int ready = call("poll", poll, file, count, timeoutMs);
      return ready > 0 ? file.get(JAVA_SHORT, 6) : 0;
    }
  }

  /** Bytes read; 0 when nobody has the other end open. */
  int read(int master, MemorySegment into, int count) throws IOException {
    return call("read", read, master, into, (long) count);
  }

  int write(int master, MemorySegment from, int count) throws IOException {
    return call("write", write, master, from, (long) count);
  }

  void close(int master) {
    try {
      call("close", close, master);
    } catch (IOException e) {
      throw new IllegalStateException("a pseudo terminal does not close", e);
    }
  }

  /**
   * Calls a function that says −1 when it fails. An interrupted call, and one whose other end
   * nobody has open, has done nothing: 0.
   */
  private int call(String what, MethodHandle function, Object... arguments) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = state(arena);
      Object[] all = new Object[arguments.length + 1];
      all[0] = state;
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      int result = ((Number) function.invokeWithArguments(all)).intValue();
      int error = state.get(JAVA_INT, 0);
      if (result >= 0) {
        return result;
      }
      if (error == EINTR || error == EIO) {
        return 0;
      }
      throw new IOException(what + " failed, error " + error);
    } catch (IOException e) {
      throw e;
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  private static MemorySegment state(Arena arena) {
    return arena.allocate(Linker.Option.captureStateLayout());
  }

  private static IllegalStateException failed(Throwable cause) {
    return new IllegalStateException("native call failed: " + cause, cause);
  }
}
