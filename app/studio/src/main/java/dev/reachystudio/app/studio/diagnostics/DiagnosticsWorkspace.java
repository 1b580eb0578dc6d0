package dev.reachystudio.app.studio.diagnostics;

import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.desktop.Workspace;
import dev.reachystudio.backend.control.loop.ControlLoop;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.backend.control.thread.RealTime;
import java.util.List;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The Diagnostics workspace. */
public final class DiagnosticsWorkspace implements Workspace {

  private final StudioContext context;
  private final DiagnosticsViewModel model;
  private final DiagnosticsView view;
  private Subscription following = Subscription.EMPTY;

  /**
   * @param context the window's
   */
  public DiagnosticsWorkspace(StudioContext context) {
    this.context = context;
    model = new DiagnosticsViewModel(this::read, context.daemon().settings().updateRateHz());
    view = new DiagnosticsView(model, this::grants, context.theme(), this::start);
  }

  private @Nullable LoopReading read() {
    return context.daemon().robot().map(DiagnosticsWorkspace::read).orElse(null);
  }

  private static @Nullable LoopReading read(RobotControl robot) {
    return robot instanceof ControlLoop loop
        ? new LoopReading(
            loop.nowNs(),
            DurationCounts.of(loop.lateness()),
            DurationCounts.of(loop.cycleTime()),
            loop.state().loop())
        : null;
  }

  private SystemGrants grants() {
    RealTime granted =
        context
            .daemon()
            .robot()
            .map(robot -> robot instanceof ControlLoop loop ? loop.realTime() : RealTime.NONE)
            .orElse(RealTime.NONE);
    return new SystemGrants(
        List.of(
            new SystemGrants.Grant("Fine timer", "timer slack 1 ns", granted.fineTimer()),
            new SystemGrants.Grant("First in line", "SCHED_FIFO", granted.firstInFirstOut())),
        "");
  }

  private void start() {
    var _ =
        context
            .background()
            .run("studio-start", () -> context.daemon().start(false))
            .exceptionally(
                failure -> {
                  context
                      .notices()
                      .post(
                          Notice.Severity.DANGER,
                          "The robot cannot start.",
                          String.valueOf(failure.getMessage()));
                  return null;
                });
  }

  @Override
  public String name() {
    return "Diagnostics";
  }

  @Override
  public String iconLiteral() {
    return "mdi2p-pulse";
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void shown() {
    following = context.feed().onTick(model::refresh);
  }

  @Override
  public void hidden() {
    following.unsubscribe();
  }
}
