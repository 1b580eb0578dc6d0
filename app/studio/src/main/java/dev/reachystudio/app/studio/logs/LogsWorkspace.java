package dev.reachystudio.app.studio.logs;

import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.desktop.Workspace;
import javafx.scene.Node;
import javafx.util.Subscription;

/** The Logs workspace. */
public final class LogsWorkspace implements Workspace {

  private final StudioContext context;
  private final LogsView view;
  private Subscription following = Subscription.EMPTY;

  public LogsWorkspace(StudioContext context) {
    this.context = context;
    this.view = new LogsView(new LogsViewModel(context.daemon().logs()));
  }

  @Override
  public String name() {
    return "Logs";
  }

  @Override
  public String iconLiteral() {
    return "mdi2t-text-box-outline";
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void shown() {
    view.refresh();
    view.follow();
    following = context.feed().onTick(view::refresh);
  }

  @Override
  public void hidden() {
    following.unsubscribe();
  }
}
