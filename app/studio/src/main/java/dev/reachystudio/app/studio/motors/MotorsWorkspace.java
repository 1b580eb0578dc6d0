package dev.reachystudio.app.studio.motors;

import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.desktop.Workspace;
import dev.reachystudio.assets.numbers.MotorNumbers;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.RobotState;
import java.util.List;
import javafx.scene.Node;
import javafx.util.Subscription;

/** The Motors workspace. The plot of its bus is kept up whether or not it is on show. */
public final class MotorsWorkspace implements Workspace {

  private final StudioContext context;
  private final MotorsViewModel model;
  private final MotorsView view;
  private List<Fault> shownFaults = List.of();
  private Subscription following = Subscription.EMPTY;

  /**
   * @param context the window's
   */
  public MotorsWorkspace(StudioContext context) {
    this.context = context;
    List<MotorNumbers> numbers = RobotNumbers.load().motors();
    this.model = new MotorsViewModel(numbers);
    MotorWorkViewModel work =
        new MotorWorkViewModel(
            context.commands(), context.background(), context.daemon()::motorMaintenance);
    this.view = new MotorsView(model, work, numbers, context);
    context.feed().onTick(this::refresh);
    model.presenceProperty().subscribe(presence -> work.forget());
  }

  private void refresh() {
    model.refresh(context.feed().state(), context.feed().robotNowNs());
  }

  /** Bars follow every pulse; so does a fault, which nobody should have to wait for. */
  private void pulse() {
    RobotState state = context.feed().state();
    if (state != null && state.bus() != null) {
      view.pulse(state.bus());
      if (!state.faults().equals(shownFaults)) {
        shownFaults = state.faults();
        refresh();
      }
    }
  }

  @Override
  public String name() {
    return "Motors";
  }

  @Override
  public String iconLiteral() {
    return "mdi2e-engine-outline";
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void shown() {
    refresh();
    following = context.feed().onPulse(this::pulse);
  }

  @Override
  public void hidden() {
    following.unsubscribe();
  }
}
