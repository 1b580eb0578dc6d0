package dev.reachystudio.backend.mujoco.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.reachystudio.backend.mujoco.library.LibraryException;
import dev.reachystudio.backend.mujoco.library.LibraryFile;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

  private static final List<String> FUNCTIONS =
      List.of(
          "mj_loadXML",
          "mj_deleteModel",
          "mj_makeData",
          "mj_deleteData",
          "mj_resetData",
          "mj_step",
          "mj_forward",
          "mj_name2id",
          "mj_id2name",
          "mj_stateSize",
          "mj_getState",
          "mj_setState",
          "mj_contactForce");

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
   * Loads a library. What can be told from the file itself is told before the operating system's
   * loader sees it.
   *
   * @param file libmujoco for this platform
   * @throws MujocoException if it is none, damaged, for another platform or of another version
   */
  public static MujocoLibrary load(Path file) throws MujocoException {
    SymbolLookup symbols;
    try {
      symbols = SymbolLookup.libraryLookup(LibraryFile.checked(file), Arena.global());
    } catch (LibraryException e) {
      throw new MujocoException(String.valueOf(e.getMessage()), e);
    } catch (IllegalArgumentException e) {
      throw new MujocoException(
          file + " cannot be loaded: damaged, or something that it needs is missing.", e);
    }
    requireVersion(file, symbols);
    List<String> missing =
        Stream.concat(FUNCTIONS.stream(), Stream.of("mju_user_error", "mju_user_warning"))
            .filter(name -> symbols.find(name).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      throw new MujocoException(
          file + " is no whole MuJoCo: it lacks " + String.join(", ", missing) + ".");
    }
    MujocoMessages.redirect(symbols);
    return new MujocoLibrary(file, symbols);
  }

  /**
   * Runs work on the calling thread while a listener hears what MuJoCo says there. Everything that
   * steps physics or reads a model belongs inside, on a thread that can be lost: after an error
   * this call never returns. Without a listener errors go to the log and warnings nowhere.
   *
   * @param listener hears errors and warnings of this thread
   * @param work calls MuJoCo
   */
  public void listening(MujocoListener listener, Runnable work) {
    MujocoMessages.listening(listener, work);
  }

  /** Where it was loaded from. */
  public Path file() {
    return file;
  }

  private static void requireVersion(Path file, SymbolLookup symbols) throws MujocoException {
    if (symbols.find("mj_version").isEmpty()) {
      throw new MujocoException(file + " is not MuJoCo: it has no function mj_version.");
    }
    int version;
    try {
      version = (int) function(symbols, "mj_version", JAVA_INT).invokeExact();
    } catch (Throwable e) {
      throw failed(e);
    }
    if (version != VERSION) {
      throw new MujocoException(
          "%s is MuJoCo %s, but %s is needed: other versions lay out their memory differently."
              .formatted(file, words(version), VERSION_NAME));
    }
  }

  /** 330 is 3.3.0, 3010 would be 3.0.10: the two last parts have one digit up to 3.9. */
  private static String words(int version) {
    return version < 100 || version > 999
        ? Integer.toString(version)
        : "%d.%d.%d".formatted(version / 100, version / 10 % 10, version % 10);
  }

  private static MethodHandle function(
      SymbolLookup symbols, String name, @Nullable MemoryLayout answer, MemoryLayout... arguments) {
    return LINKER.downcallHandle(
        symbols.findOrThrow(name),
        answer == null
            ? FunctionDescriptor.ofVoid(arguments)
            : FunctionDescriptor.of(answer, arguments));
  }

  /** What a call that cannot throw has thrown: a bug of ours, or of the machine. */
  static IllegalStateException failed(Throwable cause) {
    return new IllegalStateException("native call failed: " + cause, cause);
  }
}
