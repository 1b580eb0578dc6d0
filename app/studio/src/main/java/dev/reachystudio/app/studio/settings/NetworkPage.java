package dev.reachystudio.app.studio.settings;

import dev.reachystudio.app.studio.controls.Segments;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Who can reach the daemon. */
final class NetworkPage {

  private NetworkPage() {}

  static SettingsPage make(SettingsViewModel model) {
    return new SettingsPage(
        "Network",
        "mdi2l-lan",
        List.of(
            new SettingRow(
                    "Network access",
                    "Who can reach this robot over REST and WebSocket. A change takes effect at once; connected clients connect again.",
                    access(model))
                .with(risk())
                .with(new ResultLine(model.networkResultProperty())),
            new SettingRow("Addresses", "Where clients find it.", addresses(model)),
            new SettingRow("This computer", "Its address on the network.", thisComputer(model))));
  }

  private static Segments<Boolean> access(SettingsViewModel model) {
    Segments<Boolean> access =
        new Segments<>(
            "Network access",
            List.of(false, true),
            open -> open ? "Network" : "This computer",
            model::networkAccess);
    access.setId("setting-network");
    access.cell(true).setId("network-open");
    access.cell(false).setId("network-loopback");
    access.show(model.reachableFromNetwork());
    model.daemonProperty().addListener(observable -> access.show(model.reachableFromNetwork()));
    model
        .pendingHostProperty()
        .addListener(observable -> access.pending(pending(model.pendingHostProperty().get())));
    return access;
  }

  private static @Nullable Boolean pending(@Nullable String host) {
    return host == null ? null : host.equals(SettingsViewModel.EVERYWHERE);
  }

  private static HBox risk() {
    FontIcon icon = new FontIcon("mdi2a-alert-outline");
    icon.getStyleClass().add("warning");
    Label text =
        new Label(
            "With Network, everybody on your network can move the robot without a password. Choose it only on a network you trust.");
    text.setWrapText(true);
    HBox strip = new HBox(icon, text);
    strip.getStyleClass().addAll("outcome-strip", "warning");
    strip.setAlignment(Pos.CENTER_LEFT);
    return strip;
  }

  private static Label thisComputer(SettingsViewModel model) {
    Label address = new Label();
    address.setId("setting-ip-address");
    address.getStyleClass().add("number");
    model
        .daemonProperty()
        .subscribe(
            daemon -> {
              String known = daemon.status().ipAddress();
              address.setText(known == null ? "no network" : known);
            });
    return address;
  }

  private static VBox addresses(SettingsViewModel model) {
    VBox list = new VBox(2);
    list.setAlignment(Pos.CENTER_RIGHT);
    Runnable show =
        () -> {
          List<Label> labels = new ArrayList<>();
          for (String address : addresses(model.reachableFromNetwork())) {
            Label label = new Label("http://" + address + ":" + model.daemon().port());
            label.getStyleClass().add("number");
            labels.add(label);
          }
          list.getChildren().setAll(labels);
        };
    model
        .daemonProperty()
        .addListener(
            (observable, before, now) -> {
              if (!before.host().equals(now.host()) || before.port() != now.port()) {
                show.run();
              }
            });
    show.run();
    return list;
  }

  /** Addresses of this computer that clients can use, this computer's own first. */
  private static List<String> addresses(boolean network) {
    List<String> addresses = new ArrayList<>(List.of(SettingsViewModel.LOOPBACK));
    if (network) {
      try {
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
            .forEach(address -> addresses.add(address.getHostAddress()));
      } catch (SocketException e) {
        // Without a list of interfaces the loopback address is all that can be told.
        return addresses;
      }
    }
    return addresses;
  }
}
