package dev.reachystudio.protocol.json.wire;

import java.util.List;

/** An input from outside is wrong. */
public final class InvalidInputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<InputProblem> problems;

  public InvalidInputException(List<InputProblem> problems) {
    super(problems.getFirst().field() + ": " + problems.getFirst().message(), null, false, false);
    this.problems = List.copyOf(problems);
  }

  /** What is wrong; never empty. */
  public List<InputProblem> problems() {
    return problems;
  }
}
