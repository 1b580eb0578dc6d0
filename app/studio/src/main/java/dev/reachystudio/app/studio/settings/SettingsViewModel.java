package dev.reachystudio.app.studio.settings;

import dev.reachystudio.app.daemon.Daemon;
import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.theme.ThemeChoice;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What can be set, and what became of it. JavaFX thread only; whatever may wait runs elsewhere. */
public final class SettingsViewModel {

  /** Bound so that only this computer reaches the daemon. */
  static final String LOOPBACK = "127.0.0.1";

  /** Bound so that everybody on the network does. */
  static final String EVERYWHERE = "0.0.0.0";

  /** Interface scales on offer; text may grow further with the system's own scale. */
  static final double[] SCALES = {1, 1.1, 1.25, 1.5, 2, 3};

  /** What became of a change. */
  record Result(Notice.Severity severity, String text) {}

  private final StudioContext context;
  private final ReadOnlyObjectWrapper<@Nullable Result> networkResult =
      new ReadOnlyObjectWrapper<>(this, "networkResult");
  private final ReadOnlyObjectWrapper<@Nullable Result> robotResult =
      new ReadOnlyObjectWrapper<>(this, "robotResult");
  private final ReadOnlyObjectWrapper<@Nullable String> pendingHost =
      new ReadOnlyObjectWrapper<>(this, "pendingHost");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

  SettingsViewModel(StudioContext context) {
    this.context = context;
  }

  /** Which theme the user wants. */
  ThemeChoice theme() {
    return context.theme().choiceProperty().get();
  }

  /** Changes the theme, at once and for good. */
  void theme(ThemeChoice choice) {
    context.theme().choiceProperty().set(choice);
    keep("theme", choice);
  }

  /** How much larger than designed the interface is. */
  double scale() {
    return context.theme().scaleProperty().get();
  }

  /** Changes the interface scale, at once and for good. */
  void scale(double wanted) {
    context.theme().scaleProperty().set(wanted);
    keep("interface.scale", wanted);
  }

  /** The daemon as it was lately. */
  DaemonSnapshot daemon() {
    return context.daemonFeed().snapshot();
  }

  /** The daemon's newest snapshot. */
  ReadOnlyObjectProperty<DaemonSnapshot> daemonProperty() {
    return context.daemonFeed().snapshotProperty();
  }

  /** Whether other computers can reach the daemon. */
  boolean reachableFromNetwork() {
    String host = daemon().host();
    return !host.equals("localhost") && !host.startsWith("127.") && !host.equals("::1");
  }

  /** What became of the last change of the network access, or null. */
  ReadOnlyObjectProperty<@Nullable Result> networkResultProperty() {
    return networkResult.getReadOnlyProperty();
  }

  /** The address that is being bound, or null. */
  ReadOnlyObjectProperty<@Nullable String> pendingHostProperty() {
    return pendingHost.getReadOnlyProperty();
  }

  /** What became of the last change of the robot, or null. */
  ReadOnlyObjectProperty<@Nullable Result> robotResultProperty() {
    return robotResult.getReadOnlyProperty();
  }

  /** Whether the robot is being changed. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Opens the daemon to the network, or closes it. Connected clients have to connect again. */
  void networkAccess(boolean open) {
    String host = open ? EVERYWHERE : LOOPBACK;
    if (open == reachableFromNetwork() || pendingHost.get() != null) {
      return;
    }
    pendingHost.set(host);
    networkResult.set(null);
    Daemon daemon = context.daemon();
    var _ =
        context
            .background()
            .run(
                "studio-rebind",
                () -> {
                  daemon.rebind(host);
                  return DaemonSnapshot.of(daemon);
                })
            .whenComplete(
                (snapshot, failure) -> {
                  pendingHost.set(null);
                  networkResult.set(
                      failure != null
                          ? new Result(Notice.Severity.DANGER, "Not changed. " + reason(failure))
                          : new Result(
                              Notice.Severity.SUCCESS,
                              open
                                  ? "Other computers can reach the robot now."
                                  : "Only this computer can reach the robot now."));
                });
  }

  /** Renames the robot. */
  void rename(String name) {
    change(
        "rename",
        () -> {
          if (!context.daemon().robotName().rename(name)) {
            throw new IllegalArgumentException("A name has 1 to 64 characters.");
          }
          return "The robot is called " + name.strip() + ".";
        });
  }

  private void change(String name, Callable<String> work) {
    busy.set(true);
    robotResult.set(null);
    var _ =
        context
            .background()
            .run("studio-" + name, work)
            .whenComplete(
                (text, failure) -> {
                  busy.set(false);
                  robotResult.set(
                      failure == null
                          ? new Result(Notice.Severity.SUCCESS, text)
                          : new Result(Notice.Severity.DANGER, "Not changed. " + reason(failure)));
                });
  }

  private void keep(String key, Object value) {
    context.preferences().put(key, value);
    var _ =
        context
            .background()
            .run(
                "studio-preferences",
                () -> {
                  context.preferences().save();
                  return true;
                });
  }

  private static String reason(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
  }
}
