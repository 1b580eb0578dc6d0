package dev.reachystudio.app.studio.settings;

import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.desktop.Workspace;
import java.util.List;
import javafx.scene.Node;

/** The Settings workspace. */
public final class SettingsWorkspace implements Workspace {

  private final SettingsView view;

  public SettingsWorkspace(StudioContext context) {
    SettingsViewModel model = new SettingsViewModel(context);
    this.view =
        new SettingsView(
            List.of(
                AppearancePage.make(model),
                RobotPage.make(model, context),
                NetworkPage.make(model),
                DescriptionPage.make(new DescriptionViewModel(context)),
                AboutPage.make(context)));
  }

  @Override
  public String name() {
    return "Settings";
  }

  @Override
  public String iconLiteral() {
    return "mdi2c-cog-outline";
  }

  @Override
  public Node view() {
    return view;
  }
}
