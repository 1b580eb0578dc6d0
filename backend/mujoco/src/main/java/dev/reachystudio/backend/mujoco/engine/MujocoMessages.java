package dev.reachystudio.backend.mujoco.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/**
 * Where MuJoCo's errors and warnings go. Left alone it ends the process on an error, and writes
 * warnings into a file in the working folder. Its error handler must not return, and no exception
 * may pass through native code: so the thread that met an error tells its listener and waits for
 * ever.
 */
final class MujocoMessages {

  private static final Logger log = System.getLogger(MujocoMessages.class.getName());

  private static final ScopedValue<MujocoListener> LISTENER = ScopedValue.newInstance();

  /** MuJoCo's own buffer for a message has 1000. */
  private static final int LONGEST_BYTES = 4096;

  private static final FunctionDescriptor HANDLER = FunctionDescriptor.ofVoid(ADDRESS);

  private MujocoMessages() {}

  /**
   * Sets the handlers of a library, for as long as the process lives.
   *
   * @param symbols of the library
   */
  static void redirect(SymbolLookup symbols) {
    set(symbols, "mju_user_error", "onError");
    set(symbols, "mju_user_warning", "onWarning");
  }

  /** Runs work on this thread while a listener hears what MuJoCo says on it. */
  static void listening(MujocoListener listener, Runnable work) {
    ScopedValue.where(LISTENER, listener).run(work);
  }

  private static void set(SymbolLookup symbols, String variable, String method) {
    try {
      MethodHandle handler =
          MethodHandles.lookup()
              .findStatic(
                  MujocoMessages.class,
                  method,
                  MethodType.methodType(void.class, MemorySegment.class));
      MemorySegment stub = Linker.nativeLinker().upcallStub(handler, HANDLER, Arena.global());
      symbols.findOrThrow(variable).reinterpret(ADDRESS.byteSize()).set(ADDRESS, 0, stub);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("UnusedMethod") // MuJoCo calls it
  private static void onError(MemorySegment message) {
    try {
      String text = text(message);
      if (LISTENER.isBound()) {
        LISTENER.get().failed(text);
      } else {
        log.log(
            Level.ERROR,
            "MuJoCo cannot go on, thread {0} is lost: {1}",
            Thread.currentThread().getName(),
            text);
      }
    } catch (Throwable e) {
      // an exception would end the process here
    }
    while (true) {
      LockSupport.park();
    }
  }

  @SuppressWarnings("UnusedMethod") // MuJoCo calls it
  private static void onWarning(MemorySegment message) {
    try {
      if (LISTENER.isBound()) {
        LISTENER.get().warned(text(message));
      }
    } catch (Throwable e) {
      // an exception would end the process here
    }
  }

  /** Bytes up to the zero; what is not UTF-8 is replaced. */
  private static String text(MemorySegment message) {
    if (message.address() == 0) {
      return "";
    }
    MemorySegment bytes = message.reinterpret(LONGEST_BYTES);
    int length = 0;
    while (length < LONGEST_BYTES && bytes.get(JAVA_BYTE, length) != 0) {
      length++;
    }
    return new String(bytes.asSlice(0, length).toArray(JAVA_BYTE), StandardCharsets.UTF_8).strip();
  }
}
