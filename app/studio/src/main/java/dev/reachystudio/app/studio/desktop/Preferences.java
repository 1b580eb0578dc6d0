package dev.reachystudio.app.studio.desktop;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window remembers between starts: theme, size, dividers. A lost or broken file means the
 * defaults, never an error. Any thread.
 */
public final class Preferences {

  private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

  private final @Nullable Path file;
  private final Properties values = new Properties();

  private Preferences(@Nullable Path file) {
    this.file = file;
  }

  /** Reads the preferences kept in a file; the file need not exist. */
  public static Preferences open(Path file) {
    Preferences preferences = new Preferences(file);
    if (Files.isRegularFile(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        preferences.values.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        LOG.warn("The preferences in {} cannot be read, the defaults are used.", file, e);
      }
    }
    return preferences;
  }

  /** Preferences that are forgotten at the end. */
  public static Preferences inMemory() {
    return new Preferences(null);
  }

  /** A text, or the fallback. */
  public String text(String key, String fallback) {
    return values.getProperty(key, fallback);
  }

  /** A number, or the fallback. */
  public double number(String key, double fallback) {
    String text = values.getProperty(key);
    try {
      double value = text == null ? fallback : Double.parseDouble(text);
      return Double.isFinite(value) ? value : fallback;
    } catch (NumberFormatException e) {
      return fallback;
    }
  }

  /** Yes or no, or the fallback. */
  public boolean flag(String key, boolean fallback) {
    String text = values.getProperty(key);
    return text == null ? fallback : Boolean.parseBoolean(text);
  }

  /** One of an enum's constants, or the fallback. */
  public <E extends Enum<E>> E choice(String key, Class<E> type, E fallback) {
    String text = values.getProperty(key);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    return fallback;
  }

  /** Remembers a value. It reaches the disk with {@link #save}. */
  public void put(String key, Object value) {
    values.setProperty(key, value instanceof Enum<?> choice ? choice.name() : value.toString());
  }

  /** Forgets every value whose key starts so. */
  public void forget(String prefix) {
    values.keySet().removeIf(key -> key.toString().startsWith(prefix));
  }

  /** Writes what is remembered, whole or not at all. Touches the disk: not on the JavaFX thread. */
  public synchronized void save() {
    if (file == null) {
      return;
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path draft = file.resolveSibling(file.getFileName() + ".draft");
      try (Writer writer = Files.newBufferedWriter(draft)) {
        values.store(writer, "Reachy Studio");
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn("The preferences cannot be kept in {}.", file, e);
    }
  }
}
