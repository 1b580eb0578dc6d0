package dev.reachystudio.backend.mujoco.engine;

/**
 * Hears what MuJoCo says on a thread; see {@link MujocoLibrary#listening}. Called from inside
 * native code on that thread: it must not throw, and must not call MuJoCo.
 */
public interface MujocoListener {

  /**
   * MuJoCo cannot go on. The calling thread never returns from here, and what it was working on is
   * lost.
   *
   * @param message MuJoCo's own words
   */
  void failed(String message);

  /**
   * Something is doubtful; it goes on.
   *
   * @param message MuJoCo's own words
   */
  void warned(String message);
}
