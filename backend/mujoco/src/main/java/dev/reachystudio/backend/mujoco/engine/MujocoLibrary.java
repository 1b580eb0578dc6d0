package dev.reachystudio.backend.mujoco.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The functions of libmujoco that are used. Only the one version whose memory layout is known is
 * accepted: between versions the meaning of numbers changes, and a wrong guess would end the
 * process. Once loaded a library stays. Any thread.
 */
public final class MujocoLibrary {

  /** The version whose {@link Layout} is known, as {@code mj_version} tells it. */
  public static final int VERSION = 330;

  /** The same for people. */
  public static final String VERSION_NAME = "3.3.0";

  private static final Linker LINKER = Linker.nativeLinker();

  final MethodHandle loadXml;
  final MethodHandle deleteModel;
  final MethodHandle makeData;
  final MethodHandle deleteData;
  final MethodHandle resetData;
  final MethodHandle step;
  final MethodHandle forward;
  final MethodHandle nameToId;
  final MethodHandle idToName;
  final MethodHandle stateSize;
  final MethodHandle getState;
  final MethodHandle setState;
  final MethodHandle contactForce;
  private final Path file;

  private MujocoLibrary(Path file, SymbolLookup symbols) {
    this.file = file;
    loadXml = function(symbols, "mj_loadXML", ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
    deleteModel = function(symbols, "mj_deleteModel", null, ADDRESS);
    makeData = function(symbols, "mj_makeData", ADDRESS, ADDRESS);
    deleteData = function(symbols, "mj_deleteData", null, ADDRESS);
    resetData = function(symbols, "mj_resetData", null, ADDRESS, ADDRESS);
    step = function(symbols, "mj_step", null, ADDRESS, ADDRESS);
    forward = function(symbols, "mj_forward", null, ADDRESS, ADDRESS);
    nameToId = function(symbols, "mj_name2id", JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
    idToName = function(symbols, "mj_id2name", ADDRESS, ADDRESS, JAVA_INT, JAVA_INT);
    stateSize = function(symbols, "mj_stateSize", JAVA_INT, ADDRESS, JAVA_INT);
    getState = function(symbols, "mj_getState", null, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
    setState = function(symbols, "mj_setState", null, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
    contactForce = function(symbols, "mj_contactForce", null, ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
  }

  /**
   * Loads a library.
   *
   * @param file libmujoco for this platform
   * @throws MujocoException if it is none, or of another version
   */
  public static MujocoLibrary load(Path file) throws MujocoException {
    if (!Files.isRegularFile(file)) {
      throw new MujocoException("There is no MuJoCo library at " + file + ".");
    }
    SymbolLookup symbols;
    try {
      symbols = SymbolLookup.libraryLookup(file, Arena.global());
    } catch (IllegalArgumentException e) {
      throw new MujocoException(
          file + " cannot be loaded: damaged, or made for another platform.", e);
    }
    if (symbols.find("mj_version").isEmpty()) {
      throw new MujocoException(file + " is not MuJoCo: it has no function mj_version.");
    }
    int version = version(symbols);
    if (version != VERSION) {
      throw new MujocoException(
          file
              + " is MuJoCo "
              + version
              + ", but "
              + VERSION_NAME
              + " ("
              + VERSION
              + ") is needed.");
    }
    return new MujocoLibrary(file, symbols);
  }

  /** Where it was loaded from. */
  public Path file() {
    return file;
  }

  private static int version(SymbolLookup symbols) {
    try {
      return (int) function(symbols, "mj_version", JAVA_INT).invokeExact();
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  private static MethodHandle function(
      SymbolLookup symbols, String name, @Nullable MemoryLayout answer, MemoryLayout... arguments) {
    MemorySegment address =
        symbols
            .find(name)
            .orElseThrow(() -> new IllegalStateException("libmujoco has no function " + name));
    return LINKER.downcallHandle(
        address,
        answer == null
            ? FunctionDescriptor.ofVoid(arguments)
            : FunctionDescriptor.of(answer, arguments));
  }

  /** What a call that cannot throw has thrown: a bug of ours, or of the machine. */
  static IllegalStateException failed(Throwable cause) {
    return new IllegalStateException("native call failed: " + cause, cause);
  }
}
