package dev.reachystudio.render.view;

import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What a view is told to show, apart from states. */
final class ViewSettings {

  final BooleanProperty ghost;
  final BooleanProperty frames;
  final BooleanProperty xray;
  final BooleanProperty grid;
  final BooleanProperty axes;
  final BooleanProperty offline;
  final BooleanProperty contacts;
  final BooleanProperty effort;
  final ObjectProperty<ViewColors> colors;
  final ObjectProperty<Set<String>> faultyLinks = new SimpleObjectProperty<>(Set.of());
  final ObjectProperty<Set<Motor>> faultyMotors = new SimpleObjectProperty<>(Set.of());
  final ObjectProperty<List<Pose>> motionPath = new SimpleObjectProperty<>(List.of());
  final ObjectProperty<@Nullable PushListener> onPush = new SimpleObjectProperty<>();

  ViewSettings(Object bean) {
    ghost = new SimpleBooleanProperty(bean, "ghostVisible", true);
    frames = new SimpleBooleanProperty(bean, "framesVisible", false);
    xray = new SimpleBooleanProperty(bean, "xray", false);
    grid = new SimpleBooleanProperty(bean, "gridVisible", true);
    axes = new SimpleBooleanProperty(bean, "axesVisible", true);
    offline = new SimpleBooleanProperty(bean, "offline", false);
    contacts = new SimpleBooleanProperty(bean, "contactsVisible", false);
    effort = new SimpleBooleanProperty(bean, "effortVisible", false);
    colors = new SimpleObjectProperty<>(bean, "colors", ViewColors.dark());
  }
}
