package dev.reachystudio.app.studio.controls;

/**
 * What became of a command, in words.
 *
 * @param kind what became of it
 * @param text what was asked and what was set, without the bold word before it
 * @param cause why, one sentence; may be empty
 */
public record OutcomeMessage(Kind kind, String text, String cause) {

  /** Outcomes that are told at a control. */
  public enum Kind {
    EXECUTED("Executed", "mdi2c-check-circle-outline", "success"),
    CLAMPED("Clamped", "mdi2a-arrow-collapse-horizontal", "warning"),
    REFUSED("Refused", "mdi2c-close-octagon-outline", "danger"),
    /** Not an outcome: what was compared is not alike. */
    DIFFERENT("Different", "mdi2n-not-equal-variant", "warning"),
    /** Not an outcome: something around it did not work. */
    FAILED("Failed", "mdi2a-alert-circle-outline", "danger"),
    /** Not an outcome: what was typed cannot be read. */
    INVALID("Not understood", "mdi2a-alert-circle-outline", "danger");

    private final String word;
    private final String iconLiteral;
    private final String styleClass;

    Kind(String word, String iconLiteral, String styleClass) {
      this.word = word;
      this.iconLiteral = iconLiteral;
      this.styleClass = styleClass;
    }

    /** The bold word. */
    public String word() {
      return word;
    }

    /** Ikonli literal of the icon. */
    public String iconLiteral() {
      return iconLiteral;
    }

    /** Style class of the colours. */
    public String styleClass() {
      return styleClass;
    }
  }
}
