package dev.reachystudio.app.daemon;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address under which other machines reach this one: {@code get_ip_address} of the documents.
 * Asks the operating system only, and not more often than every few seconds. Any thread.
 */
final class NetworkAddress {

  /** A cable or a wireless network comes and goes at human speed. */
  private static final long FRESH_NS = 5_000_000_000L;

  private record Found(@Nullable String address, long atNs) {}

  private volatile @Nullable Found found;

  /** An IPv4 address that is not loopback, the private networks' first; null without a network. */
  @Nullable String find() {
    Found last = found;
    long nowNs = System.nanoTime();
    if (last == null || nowNs - last.atNs > FRESH_NS) {
      last = new Found(look(), nowNs);
      found = last;
    }
    return last.address;
  }

  private static @Nullable String look() {
    try {
      Optional<InetAddress> best =
          NetworkInterface.networkInterfaces()
              .filter(NetworkAddress::isUp)
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
              .min(
                  Comparator.comparing(InetAddress::isLinkLocalAddress)
                      .thenComparing(address -> !address.isSiteLocalAddress()));
      return best.map(InetAddress::getHostAddress).orElse(null);
    } catch (SocketException e) {
      return null;
    }
  }

  private static boolean isUp(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback();
    } catch (SocketException e) {
      return false;
    }
  }
}
