package dev.reachystudio.protocol.json.wire;

import dev.reachystudio.protocol.simulation.Contact;
import dev.reachystudio.protocol.simulation.SceneBody;
import dev.reachystudio.protocol.simulation.SimulationPace;
import dev.reachystudio.protocol.simulation.SimulationState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the state of a simulation. */
public final class SimulationJson {

  private SimulationJson() {}

  /** How time runs: {@code speed} as a number or {@code max}, and {@code paused}. */
  public static void addPace(Map<String, @Nullable Object> json, SimulationPace pace) {
    json.put("speed", pace.speed() == SimulationPace.MAX ? "max" : (Object) pace.speed());
    json.put("paused", pace.paused());
  }

  /** What physics knows: steps, resets, what touches; nothing without physics. */
  public static void addPhysics(
      Map<String, @Nullable Object> json, @Nullable SimulationState physics) {
    json.put("steps", physics == null ? null : physics.steps());
    json.put("resets", physics == null ? null : physics.resets());
    List<Map<String, Object>> contacts = new ArrayList<>();
    if (physics != null) {
      physics.contacts().forEach(contact -> contacts.add(contact(contact)));
    }
    json.put("contacts", contacts);
  }

  /** The things that can be pushed, where they are now. */
  public static List<Map<String, Object>> bodies(
      List<SceneBody> movable, @Nullable SimulationState physics) {
    List<Map<String, Object>> json = new ArrayList<>();
    for (int i = 0; i < movable.size(); i++) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("name", movable.get(i).name());
      boolean known = physics != null && i < physics.poses().count();
      var pose =
          known && physics != null ? physics.poses().pose(i) : movable.get(i).worldFromBody();
      body.put("position", List.of(pose.xM(), pose.yM(), pose.zM()));
      json.add(body);
    }
    return json;
  }

  private static Map<String, Object> contact(Contact contact) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("first", contact.first());
    json.put("second", contact.second());
    json.put("point", List.of(contact.xM(), contact.yM(), contact.zM()));
    json.put("normal", List.of(contact.normalX(), contact.normalY(), contact.normalZ()));
    json.put("force", contact.forceN());
    return json;
  }
}
