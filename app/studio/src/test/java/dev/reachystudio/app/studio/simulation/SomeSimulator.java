package dev.reachystudio.app.studio.simulation;

import dev.reachystudio.app.studio.simulation.MujocoStatus.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A physics library for tests: missing until it is installed. Any thread. */
public final class SomeSimulator implements Simulator {

  private volatile Kind kind = Kind.MISSING;
  private volatile @Nullable String failure;

  /** Says what is there. */
  public void is(Kind newKind) {
    kind = newKind;
  }

  /** Fails from now on; null succeeds. */
  public void failWith(@Nullable String message) {
    failure = message;
  }

  @Override
  public MujocoStatus status() {
    return new MujocoStatus(kind, Path.of("libmujoco.so.3.3.0"), "It is " + kind + ".");
  }

  @Override
  public void install(Consumer<String> progress) throws Exception {
    progress.accept("Downloading mujoco 3.3.0");
    String message = failure;
    if (message != null) {
      throw new IOException(message);
    }
    kind = Kind.INSTALLED;
  }

  @Override
  public void install(Path wheelOrLibrary, Consumer<String> progress) throws Exception {
    install(progress);
  }
}
