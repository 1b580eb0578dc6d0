package dev.reachystudio.backend.mujoco.engine;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The memory of a loaded model and of its state. Every array is checked to lie inside the block
 * that MuJoCo allocated, before anybody reads it; after closing no array can be read.
 */
final class NativeWorld implements AutoCloseable {

  /** No model of a robot is near this; a number beyond it is not a count. */
  private static final int LARGEST_COUNT = 1 << 24;

  private final MujocoLibrary library;
  private final MemorySegment rawModel;
  private final MemorySegment rawData;
  private final Arena lifetime = Arena.ofShared();

  /** {@code mjModel}. */
  final MemorySegment model;

  /** {@code mjData}. */
  final MemorySegment data;

  private final AtomicReference<@Nullable Thread> owner = new AtomicReference<>();

  /**
   * @param library MuJoCo
   * @param model what it loaded, not null
   * @param data what it made for it, not null
   */
  NativeWorld(MujocoLibrary library, MemorySegment model, MemorySegment data) {
    this.library = library;
    rawModel = model;
    rawData = data;
    this.model = model.reinterpret(Layout.Model.SIZE, lifetime, null);
    this.data = data.reinterpret(Layout.Data.SIZE, lifetime, null);
  }

  /** The functions. */
  MujocoLibrary library() {
    return library;
  }

  /**
   * A number of the model.
   *
   * @throws MujocoException if it cannot be one
   */
  int count(long field) throws MujocoException {
    int count = model.get(JAVA_INT, field);
    if (count < 0 || count > LARGEST_COUNT) {
      throw strange();
    }
    return count;
  }

  /** An array of the model. */
  MemorySegment ofModel(long field, long count, long elementBytes) throws MujocoException {
    return array(
        model,
        field,
        count * elementBytes,
        model.get(JAVA_LONG, Layout.Model.BUFFER),
        model.get(JAVA_LONG, Layout.Model.NBUFFER));
  }

  /** An array of the state. */
  MemorySegment ofData(long field, long count, long elementBytes) throws MujocoException {
    return array(
        data,
        field,
        count * elementBytes,
        data.get(JAVA_LONG, Layout.Data.BUFFER),
        data.get(JAVA_LONG, Layout.Data.NBUFFER));
  }

  /** Where MuJoCo keeps what has another size in each step. */
  MemorySegment arena() throws MujocoException {
    long address = data.get(JAVA_LONG, Layout.Data.ARENA);
    long bytes = data.get(JAVA_LONG, Layout.Data.NARENA);
    if (address == 0 || bytes < 0) {
      throw strange();
    }
    return MemorySegment.ofAddress(address).reinterpret(bytes, lifetime, null);
  }

  /**
   * Refuses threads other than the one that this world belongs to: the first that calls, until it
   * hands over or ends.
   */
  void require() {
    Thread caller = Thread.currentThread();
    Thread mine = owner.get();
    if (caller.equals(mine)) {
      requireOpen();
      return;
    }
    // A thread that has ended owns nothing any more.
    if ((mine == null || !mine.isAlive()) && owner.compareAndSet(mine, caller)) {
      requireOpen();
      return;
    }
    throw new IllegalStateException(
        "the physics belongs to thread "
            + (mine == null ? "another" : mine.getName())
            + ", not to "
            + caller.getName());
  }

  /** The next thread that calls is the owner. */
  void handOver() {
    require();
    owner.set(null);
  }

  @Override
  public void close() {
    if (!lifetime.scope().isAlive()) {
      return;
    }
    require();
    lifetime.close();
    try {
      library.deleteData.invokeExact(rawData);
      library.deleteModel.invokeExact(rawModel);
    } catch (Throwable e) {
      throw MujocoLibrary.failed(e);
    }
  }

  private void requireOpen() {
    if (!lifetime.scope().isAlive()) {
      throw new IllegalStateException("the physics is closed");
    }
  }

  private MemorySegment array(
      MemorySegment structure, long field, long bytes, long buffer, long bufferBytes)
      throws MujocoException {
    if (bytes == 0) {
      return MemorySegment.NULL.reinterpret(0, lifetime, null);
    }
    long address = structure.get(JAVA_LONG, field);
    if (buffer == 0 || address < buffer || bytes > bufferBytes - (address - buffer)) {
      throw strange();
    }
    return MemorySegment.ofAddress(address).reinterpret(bytes, lifetime, null);
  }

  private static MujocoException strange() {
    return new MujocoException(
        "MuJoCo's memory is not laid out as in "
            + MujocoLibrary.VERSION_NAME
            + ": this library was built differently.");
  }
}
