package dev.reachystudio.app.daemon.http;

/** Ends the handling of a call with an answer that is not the usual one. */
public final class AnswerException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  public AnswerException(Answer answer) {
    super("HTTP " + answer.status(), null, false, false);
    this.answer = answer;
  }

  /** A refusal with its reason. */
  public AnswerException(int status, String detail) {
    this(Answer.error(status, detail));
  }

  /** What to answer. */
  public Answer answer() {
    return answer;
  }
}
