package dev.reachystudio.app.daemon.uploads;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Complete uploads that wait for their one play: as many as can be under way, as long as an upload
 * may take. Guarded by whoever owns it.
 */
final class Shelf<T> {

  private static final int MAX_ITEMS = 8;

  private final InstantSource clock;
  private final Map<String, Item<T>> items = new LinkedHashMap<>();

  private record Item<T>(T value, Instant expires) {}

  Shelf(InstantSource clock) {
    this.clock = clock;
  }

  /** Lays something down; what has to make room or is too old comes back. */
  List<T> put(String id, T value) {
    List<T> removed = removeExpired();
    Item<T> before = items.remove(id);
    if (before != null) {
      removed.add(before.value);
    }
    Iterator<Item<T>> oldest = items.values().iterator();
    while (items.size() >= MAX_ITEMS) {
      removed.add(oldest.next().value);
      oldest.remove();
    }
    items.put(id, new Item<>(value, clock.instant().plus(UploadSlots.LIFETIME)));
    return removed;
  }

  /** Takes something away for good. */
  Optional<T> take(String id) {
    Item<T> item = items.remove(id);
    return item == null || isExpired(item) ? Optional.empty() : Optional.of(item.value);
  }

  private boolean isExpired(Item<T> item) {
    return !clock.instant().isBefore(item.expires);
  }

  private List<T> removeExpired() {
    List<T> removed = new ArrayList<>();
    items
        .values()
        .removeIf(
            item -> {
              boolean expired = isExpired(item);
              if (expired) {
                removed.add(item.value);
              }
              return expired;
            });
    return removed;
  }
}
