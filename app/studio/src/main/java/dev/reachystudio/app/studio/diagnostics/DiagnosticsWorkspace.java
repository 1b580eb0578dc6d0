package dev.reachystudio.app.studio.diagnostics;

import dev.reachystudio.app.studio.controls.BusFigures;
import dev.reachystudio.app.studio.controls.Figure;
import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.desktop.Workspace;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.protocol.state.RealTimeGrants;
import dev.reachystudio.protocol.state.RobotState;
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
    view = new DiagnosticsView(model, this::bus, this::grants, context.theme(), this::start);
  }

  private @Nullable LoopReading read() {
    return context
        .daemon()
        .robot()
        .map(robot -> new LoopReading(robot.nowNs(), robot.timings(), robot.state().loop()))
        .orElse(null);
  }

  private List<Figure> bus() {
    RobotState state = context.feed().state();
    return state == null || state.bus() == null
        ? List.of()
        : BusFigures.all(state.bus().statistics());
  }

  private SystemGrants grants() {
    return SystemGrants.of(
        context.daemon().robot().map(RobotControl::realTime).orElse(RealTimeGrants.NONE));
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
