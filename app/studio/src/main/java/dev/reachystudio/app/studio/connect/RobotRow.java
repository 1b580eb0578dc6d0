package dev.reachystudio.app.studio.connect;

import dev.reachystudio.app.daemon.RobotChoice;

/**
 * A robot that can be chosen, at one moment.
 *
 * @param choice what the daemon is told
 * @param icon Ikonli literal
 * @param name name for people
 * @param sentence how it is, one sentence
 * @param detail port and the like, in the number font; may be empty
 * @param state how far it is
 * @param trouble why it cannot be driven, and what helps; empty without trouble
 */
record RobotRow(
    RobotChoice choice,
    String icon,
    String name,
    String sentence,
    String detail,
    State state,
    String trouble) {

  /** The same robot in another state. */
  RobotRow in(State newState, String newSentence, String newTrouble) {
    return new RobotRow(choice, icon, name, newSentence, detail, newState, newTrouble);
  }

  /** How far a robot is. */
  enum State {
    /** Can be chosen. */
    READY("ready", "success", "mdi2c-check-circle"),
    /** Is being opened. */
    CONNECTING("connecting", "accent", "mdi2t-timer-sand"),
    /** The one that is driven. */
    DRIVEN("in use here", "accent", "mdi2l-link-variant"),
    /** Was chosen and does not work. */
    TROUBLE("trouble", "danger", "mdi2a-alert-circle-outline"),
    /** Was chosen; something else runs in its place until it can. */
    REPLACED("mockup meanwhile", "warning", "mdi2c-cube-outline"),
    /** Can be chosen once something is installed. */
    MISSING("not installed", "", "mdi2d-download"),
    /** Cannot work on this computer. */
    IMPOSSIBLE("not for this computer", "", "mdi2c-close-circle-outline"),
    /** Not there. */
    ABSENT("not plugged in", "", "mdi2p-power-plug-off-outline");

    final String word;
    final String styleClass;
    final String icon;

    State(String word, String styleClass, String icon) {
      this.word = word;
      this.styleClass = styleClass;
      this.icon = icon;
    }
  }
}
