package dev.reachystudio.backend.control.thread;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Finds functions of a native library; all of them answer with an int. */
final class NativeFunctions {

  private static final Linker LINKER = Linker.nativeLinker();

  private NativeFunctions() {}

  /** A function of the C library. */
  static MethodHandle standard(String name, MemoryLayout... arguments) {
    return find(LINKER.defaultLookup(), name, arguments);
  }

  static MethodHandle find(SymbolLookup library, String name, MemoryLayout... arguments) {
    return LINKER.downcallHandle(
        library.findOrThrow(name), FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
  }

  /** A function of the C library with one fixed argument and a list of others. */
  static MethodHandle variadic(String name, MemoryLayout... arguments) {
    return LINKER.downcallHandle(
        LINKER.defaultLookup().findOrThrow(name),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments),
        Linker.Option.firstVariadicArg(1));
  }

  /** What a call that cannot throw has thrown: a bug of ours, or of the machine. */
  static IllegalStateException failed(Throwable cause) {
    return new IllegalStateException("native call failed: " + cause, cause);
  }
}
