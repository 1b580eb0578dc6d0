package dev.reachystudio.app.studio.access;

import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.desktop.Workspace;
import java.time.InstantSource;
import javafx.scene.Node;
import javafx.util.Subscription;

/** The Control workspace. Its history is written whether or not it is on show. */
public final class ControlWorkspace implements Workspace {

  private final StudioContext context;
  private final ControlViewModel model;
  private final ControlView view;
  private Subscription following = Subscription.EMPTY;

  public ControlWorkspace(StudioContext context) {
    this.context = context;
    InstantSource clock = InstantSource.system();
    History history = new History(clock);
    this.model = new ControlViewModel(clock);
    this.view = new ControlView(model, history, context);
    context.events().listen(history::note);
    context.daemonFeed().snapshotProperty().subscribe(snapshot -> history.compare(snapshot));
  }

  @Override
  public String name() {
    return "Control";
  }

  @Override
  public String iconLiteral() {
    return "mdi2s-shield-key-outline";
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void shown() {
    refresh();
    following = context.daemonFeed().snapshotProperty().subscribe(this::refresh);
  }

  @Override
  public void hidden() {
    following.unsubscribe();
  }

  private void refresh() {
    model.refresh(context.daemonFeed().snapshot());
    view.refresh();
  }
}
