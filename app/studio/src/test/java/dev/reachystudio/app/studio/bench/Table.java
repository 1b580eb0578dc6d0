package dev.reachystudio.app.studio.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures as one Markdown table with aligned columns. */
record Table(List<Figure> figures) {

  @Override
  public String toString() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("what", "reference (upstream)", "reach", "measured", ""));
    for (Figure figure : figures) {
      rows.add(
          List.of(
              figure.what(),
              figure.reference(),
              figure.reach(),
              figure.measured(),
              figure.verdict()));
    }
    int[] widths =
        IntStream.range(0, 5)
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    List<String> lines = new ArrayList<>(rows.stream().map(row -> line(row, widths)).toList());
    lines.add(
        1,
        IntStream.of(widths)
            .mapToObj(width -> "-".repeat(width + 2))
            .collect(Collectors.joining("|", "|", "|")));
    return String.join("\n", lines);
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
