package dev.reachystudio.app.studio.architecture;

import dev.reachystudio.app.studio.architecture.SourceTree.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rules on the text of the sources. Each returns what breaks it, one line per finding. */
final class SourceRules {
  /** A class somebody can read at one sitting; the numbers are those of CONTRIBUTING.md. */
  static final int LONGEST_CLASS = 500;

  static final int LONGEST_OF_95_PERCENT = 300;
  static final int MEDIAN_CLASS = 80;

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile("^public (?:[a-z-]+ )*(?:class|interface|record|enum|@interface) .*");
  private static final Pattern TEST_PREFIX = Pattern.compile("^ *(?:public )?void test[A-Z_].*");

  private static final Pattern THREAD_NAME =
      Pattern.compile("Threads\\s*\\.\\w+\\(\\s*\"([^\"]+?)-?\"");

  private SourceRules() {}

  /** The names, or the constant beginnings of names, that {@code Threads} is given. */
  static List<String> threadNames(List<SourceFile> files) {
    return files.stream()
        .flatMap(file -> THREAD_NAME.matcher(String.join("\n", file.lines())).results())
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  static List<String> tooLong(List<SourceFile> files) {
    return files.stream()
        .filter(file -> file.lines().size() > LONGEST_CLASS)
        .map(file -> file.path() + ": " + file.lines().size() + " lines")
        .toList();
  }

  /**
   * The length that a part of the classes does not exceed.
   *
   * @param part 0 to 1
   */
  static int length(List<SourceFile> files, double part) {
    int[] lengths = files.stream().mapToInt(file -> file.lines().size()).sorted().toArray();
    return lengths[(int) Math.ceil(part * lengths.length) - 1];
  }

  static List<String> publicTypesWithoutJavadoc(List<SourceFile> files) {
    List<String> findings = new ArrayList<>();
    for (SourceFile file : files) {
      for (int i = 0; i < file.lines().size(); i++) {
        if (PUBLIC_TYPE.matcher(file.lines().get(i)).matches() && !isDocumented(file.lines(), i)) {
          findings.add(file.path() + ":" + (i + 1));
        }
      }
    }
    return findings;
  }

  static List<String> testsWithAPrefix(List<SourceFile> files) {
    return files.stream()
        .flatMap(
            file ->
                file.lines().stream()
                    .filter(line -> TEST_PREFIX.matcher(line).matches())
                    .map(line -> file.path() + ": " + line.strip()))
        .toList();
  }

  /** Looks upwards over annotations, which may go over several lines. */
  private static boolean isDocumented(List<String> lines, int declaration) {
    for (int i = declaration - 1; i >= 0; i--) {
      String line = lines.get(i).strip();
      if (line.endsWith("*/")) {
        return true;
      }
      if (line.isEmpty() || line.startsWith("import ")) {
        return false;
      }
    }
    return false;
  }
}
