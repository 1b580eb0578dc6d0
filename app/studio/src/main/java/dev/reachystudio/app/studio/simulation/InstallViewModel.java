package dev.reachystudio.app.studio.simulation;

import dev.reachystudio.app.studio.desktop.Background;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Offers to install the physics library where it is missing. JavaFX thread only. */
public final class InstallViewModel {

  /** The same on the command line. */
  public static final String COMMAND = "./studio sim install";

  /** How far it is. */
  public enum State {
    /** Not looked at yet. */
    UNKNOWN,
    /** There: nothing to offer. */
    PRESENT,
    MISSING,
    INSTALLING,
    FAILED,
    /** There is none for this computer. */
    UNSUPPORTED
  }

  /**
   * What is offered.
   *
   * @param state how far it is
   * @param text what is missing, what is being done, or what went wrong; empty while all is well
   */
  public record Offer(State state, String text) {

    /** Not looked at yet. */
    public static final Offer UNKNOWN = new Offer(State.UNKNOWN, "");

    /** Whether it can be installed, and is not. */
    public boolean isOpen() {
      return state == State.MISSING || state == State.FAILED;
    }
  }

  private final Simulator simulator;
  private final Background background;
  private final Executor fxThread;
  private final Runnable onInstalled;
  private final ReadOnlyObjectWrapper<Offer> offer =
      new ReadOnlyObjectWrapper<>(this, "offer", Offer.UNKNOWN);

  /**
   * @param simulator what is installed
   * @param background runs what may wait
   * @param fxThread runs something on the JavaFX thread later
   * @param onInstalled told when it was installed from here
   */
  public InstallViewModel(
      Simulator simulator, Background background, Executor fxThread, Runnable onInstalled) {
    this.simulator = simulator;
    this.background = background;
    this.fxThread = fxThread;
    this.onInstalled = onInstalled;
  }

  /** What is offered. */
  public ReadOnlyObjectProperty<Offer> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /** Looks what is there; a failure stays to be read until the next attempt. */
  public void look() {
    if (offer.get().state() == State.INSTALLING) {
      return;
    }
    var _ = background.run("studio-simulator-look", simulator::status).thenAccept(this::seen);
  }

  private void seen(MujocoStatus status) {
    State before = offer.get().state();
    boolean there = status.isInstalled();
    if (before == State.INSTALLING || (before == State.FAILED && !there)) {
      return;
    }
    offer.set(
        switch (status.kind()) {
          case INSTALLED -> new Offer(State.PRESENT, "");
          case MISSING ->
              new Offer(
                  State.MISSING, "The physics library MuJoCo is not on this computer yet (7 MB).");
          case DAMAGED -> new Offer(State.MISSING, status.text());
          case UNSUPPORTED -> new Offer(State.UNSUPPORTED, status.text());
        });
  }

  /** Fetches it. */
  public void install() {
    run(
        () -> {
          simulator.install(this::tell);
          return true;
        });
  }

  /** Takes it from a file. */
  public void install(Path wheelOrLibrary) {
    Consumer<String> progress = this::tell;
    run(
        () -> {
          simulator.install(wheelOrLibrary, progress);
          return true;
        });
  }

  private void tell(String line) {
    fxThread.execute(
        () -> {
          if (offer.get().state() == State.INSTALLING) {
            offer.set(new Offer(State.INSTALLING, line));
          }
        });
  }

  private void run(Callable<Boolean> work) {
    if (offer.get().state() == State.INSTALLING) {
      return;
    }
    offer.set(new Offer(State.INSTALLING, "Starting the download"));
    var _ =
        background
            .run("studio-simulator-install", work)
            .whenComplete(
                (done, failure) -> {
                  if (failure == null) {
                    offer.set(new Offer(State.PRESENT, ""));
                    onInstalled.run();
                  } else {
                    offer.set(
                        new Offer(
                            State.FAILED,
                            Objects.requireNonNullElse(failure.getMessage(), failure.toString())));
                  }
                });
  }
}
