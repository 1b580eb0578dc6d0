package dev.reachystudio.app.studio.cli;

import dev.reachystudio.app.daemon.DaemonSettings;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class StudioVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"Reachy Studio " + DaemonSettings.defaults().studioVersion()};
  }
}
