package dev.reachystudio.app.studio.shell;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** How a state is coloured; always beside a word or a shape, never alone. */
enum StateTone {
  /** All is well. */
  SUCCESS,
  /** On the way to what was asked. */
  INTENT,
  /** Worth a look. */
  WARNING,
  /** Needs a person. */
  DANGER,
  /** Nothing is known. */
  OFFLINE;

  /** Gives a node this tone's pseudo-class, and takes the others away. */
  void dress(Node node) {
    for (StateTone tone : values()) {
      node.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)), tone == this);
    }
  }
}
