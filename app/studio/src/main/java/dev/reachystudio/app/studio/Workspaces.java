package dev.reachystudio.app.studio;

import dev.reachystudio.app.studio.access.ControlWorkspace;
import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.desktop.Workspace;
import dev.reachystudio.app.studio.diagnostics.DiagnosticsWorkspace;
import dev.reachystudio.app.studio.drive.DriveWorkspace;
import dev.reachystudio.app.studio.logs.LogsWorkspace;
import dev.reachystudio.app.studio.motors.MotorsWorkspace;
import dev.reachystudio.app.studio.settings.SettingsWorkspace;
import java.util.List;
import java.util.function.Function;

/** The workspaces there are, from top to bottom of the rail. */
final class Workspaces {

  private Workspaces() {}

  static List<Function<StudioContext, Workspace>> all() {
    return List.of(
        DriveWorkspace::new,
        ControlWorkspace::new,
        MotorsWorkspace::new,
        LogsWorkspace::new,
        DiagnosticsWorkspace::new,
        SettingsWorkspace::new);
  }
}
