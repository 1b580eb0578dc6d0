package dev.reachystudio.app.studio.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.studio.architecture.SourceTree.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRulesTest {
  private static final SourceTree HOUSE = SourceTree.ofTheHouse();

  @TempDir Path folder;

  @Test
  void noClassIsLongerThan500Lines() {
    assertThat(
            SourceRules.tooLong(
                Stream.concat(HOUSE.mainFiles().stream(), HOUSE.testFiles().stream()).toList()))
        .as("a class of more than 500 lines does several things; give each its own")
        .isEmpty();
  }

  @Test
  void halfOfTheClassesHaveAtMost80Lines() {
    assertThat(SourceRules.length(HOUSE.mainFiles(), 0.5))
        .isLessThanOrEqualTo(SourceRules.MEDIAN_CLASS);
  }

  @Test
  void nineteenOf20ClassesHaveAtMost300Lines() {
    assertThat(SourceRules.length(HOUSE.mainFiles(), 0.95))
        .isLessThanOrEqualTo(SourceRules.LONGEST_OF_95_PERCENT);
  }

  @Test
  void everyPublicTypeSaysWhatItIs() {
    assertThat(SourceRules.publicTypesWithoutJavadoc(HOUSE.mainFiles())).isEmpty();
  }

  @Test
  void testsAreSentencesWithoutAPrefix() {
    assertThat(SourceRules.testsWithAPrefix(HOUSE.testFiles())).isEmpty();
  }

  @Test
  void everyThreadIsInThePageOfThreads() throws IOException {
    String page = Files.readString(HOUSE.root().resolve("docs/threads.md"));

    assertThat(SourceRules.threadNames(HOUSE.mainFiles()))
        .as("a thread without a row in docs/threads.md has no owner")
        .isNotEmpty()
        .allSatisfy(name -> assertThat(page).contains("`" + name));
  }

  @Test
  void threadNamesAreFoundAcrossLines() {
    SourceFile file =
        new SourceFile(
            Path.of("A.java"), List.of("Threads.virtual(", "    \"job-\" + id,", "    bug, run);"));

    assertThat(SourceRules.threadNames(List.of(file))).containsExactly("job");
  }

  @Test
  void theRuleOnLengthFiresAt501Lines() throws IOException {
    List<SourceFile> files = written("Long", lines(501));

    assertThat(SourceRules.tooLong(files)).singleElement().asString().contains("501 lines");
    assertThat(SourceRules.length(files, 0.5)).isEqualTo(501);
  }

  @Test
  void theMedianIsTheMiddleAndThe95thPercentileLeavesOneOf20Out() {
    List<SourceFile> files =
        IntStream.rangeClosed(1, 20)
            .mapToObj(i -> new SourceFile(Path.of("C" + i), lines(i).lines().toList()))
            .toList();

    assertThat(SourceRules.length(files, 0.5)).isEqualTo(10);
    assertThat(SourceRules.length(files, 0.95)).isEqualTo(19);
  }

  @Test
  void theRuleOnJavadocFiresWhenThereIsNone() throws IOException {
    List<SourceFile> files =
        written("Silent", "package a;\n\n@Deprecated\npublic final class Silent {}\n");

    assertThat(SourceRules.publicTypesWithoutJavadoc(files)).hasSize(1);
  }

  @Test
  void theRuleOnTestNamesFiresOnAPrefix() {
    SourceFile file = new SourceFile(Path.of("XTest.java"), List.of("  void " + "testMoves() {"));

    assertThat(SourceRules.testsWithAPrefix(List.of(file))).hasSize(1);
  }

  private List<SourceFile> written(String name, String text) throws IOException {
    Path file = folder.resolve("src/main/java/a/" + name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return new SourceTree(folder).mainFiles();
  }

  private static String lines(int count) {
    return IntStream.range(0, count).mapToObj(i -> "// " + i).collect(Collectors.joining("\n"));
  }
}
