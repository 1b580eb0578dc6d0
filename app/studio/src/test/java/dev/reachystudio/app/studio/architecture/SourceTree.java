package dev.reachystudio.app.studio.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Java files of a folder tree, without generated ones.
 *
 * @param root the folder
 */
record SourceTree(Path root) {
  /**
   * One source file.
   *
   * @param path where it is
   * @param lines its lines
   */
  record SourceFile(Path path, List<String> lines) {
    boolean isDeclarationOnly() {
      String name = path.getFileName().toString();
      return name.equals("package-info.java") || name.equals("module-info.java");
    }
  }

  /** All of the repository. */
  static SourceTree ofTheHouse() {
    return new SourceTree(House.folder());
  }

  /** What is built into the product. */
  List<SourceFile> mainFiles() {
    return files().filter(file -> isUnder(file.path(), "main")).toList();
  }

  List<SourceFile> testFiles() {
    return files().filter(file -> isUnder(file.path(), "test")).toList();
  }

  private static boolean isUnder(Path path, String kind) {
    return path.toString().replace('\\', '/').contains("/src/" + kind + "/java/");
  }

  private Stream<SourceFile> files() {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(path -> path.toString().endsWith(".java"))
          .map(SourceTree::read)
          .filter(file -> !file.isDeclarationOnly())
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFile read(Path path) {
    try {
      return new SourceFile(path, Files.readAllLines(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
