package dev.reachystudio.render.model.urdf;

import java.util.List;

/**
 * A rigid part of the robot.
 *
 * @param name unique in its description
 * @param visuals what is drawn for it, in the link's frame; empty for pure frames
 */
public record Link(String name, List<Visual> visuals) {

  /** Copies the list. */
  public Link {
    visuals = List.copyOf(visuals);
  }
}
