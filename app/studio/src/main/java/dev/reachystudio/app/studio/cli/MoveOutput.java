package dev.reachystudio.app.studio.cli;

import dev.reachystudio.protocol.json.wire.JsonText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** What is said about moves: lines as they come, or one JSON list at the end. */
final class MoveOutput {

  private final CommandLine terminal;
  private final boolean json;
  private final List<Map<String, @Nullable Object>> items = new ArrayList<>();

  /**
   * Says it to a terminal.
   *
   * @param terminal where
   * @param json whether as JSON
   */
  MoveOutput(CommandLine terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  /** Says what became of a file: the lines, or the item. */
  void say(List<String> lines, Map<String, @Nullable Object> item) {
    items.add(item);
    if (!json) {
      PrintWriter out = terminal.getOut();
      lines.forEach(out::println);
      out.flush();
    }
  }

  /**
   * Says why nothing became of a file.
   *
   * @return the status it is given
   */
  int failed(Path file, Exception e, int status) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    String reason = message.contains(file.toString()) ? message : file + ": " + message;
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("file", file.toString());
    item.put("error", reason);
    items.add(item);
    if (!json) {
      PrintWriter err = terminal.getErr();
      err.println(reason);
      err.flush();
    }
    return status;
  }

  /** Says the JSON, if it is wanted. */
  void end() {
    if (json) {
      PrintWriter out = terminal.getOut();
      out.println(JsonText.of(items));
      out.flush();
    }
  }
}
