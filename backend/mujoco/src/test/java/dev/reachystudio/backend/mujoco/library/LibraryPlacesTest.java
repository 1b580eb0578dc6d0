package dev.reachystudio.backend.mujoco.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.reachystudio.backend.mujoco.library.LibraryPlaces.Found;
import dev.reachystudio.backend.mujoco.library.LibraryPlaces.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryPlacesTest {

  @TempDir Path temp;

  @Test
  void whatWasNamedComesFirstAndThenTheEnvironmentAlsoIfNothingIsThere() {
    Path named = temp.resolve("named.so");
    assertThat(new LibraryPlaces(named, "env.so", temp, temp).find())
        .contains(new Found(named, Origin.OPTION));
    assertThat(new LibraryPlaces(null, "env.so", temp, temp).find())
        .contains(new Found(Path.of("env.so"), Origin.ENVIRONMENT));
  }

  @Test
  void thenTheCacheAndThenTheProgramsOwnFolder() throws Exception {
    assumeThat(MujocoPlatform.current()).isPresent();
    MujocoPlatform here = MujocoPlatform.current().orElseThrow();
    Path cache = temp.resolve("cache");
    Path program = Files.createDirectory(temp.resolve("program"));
    LibraryPlaces places = new LibraryPlaces(null, " ", cache, program);
    assertThat(places.find()).isEmpty();

    Path beside = Files.createFile(program.resolve(here.fileName()));
    assertThat(places.find()).contains(new Found(beside, Origin.PROGRAM));

    Path cached = LibraryPlaces.inCache(cache, here);
    Files.createDirectories(cached.getParent());
    Files.createFile(cached);
    assertThat(places.find()).contains(new Found(cached, Origin.CACHE));
  }

  @Test
  void thePlatformIsToldFromWhatJavaSays() {
    assertThat(platform("Linux", "amd64")).isEqualTo("LINUX_X86_64");
    assertThat(platform("Linux", "aarch64")).isEqualTo("LINUX_ARM64");
    assertThat(platform("Mac OS X", "aarch64")).isEqualTo("MACOS_ARM64");
    assertThat(platform("Mac OS X", "x86_64")).isEqualTo("MACOS_X86_64");
    assertThat(platform("Windows 11", "amd64")).isEqualTo("WINDOWS_X86_64");
    assertThat(platform("Windows 11", "aarch64")).isEqualTo("none");
    assertThat(platform("FreeBSD", "amd64")).isEqualTo("none");
    assertThat(platform("Linux", "riscv64")).isEqualTo("none");
  }

  private static String platform(String system, String processor) {
    Properties properties = new Properties();
    properties.setProperty("os.name", system);
    properties.setProperty("os.arch", processor);
    return MujocoPlatform.of(properties).map(Enum::name).orElse("none");
  }
}
