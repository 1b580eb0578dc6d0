package dev.reachystudio.app.daemon.hub;

import dev.reachystudio.app.daemon.hub.HubException.Kind;
import java.net.URI;
import java.net.http.HttpResponse;

/** What an answer of the hub that is none means, in words that help. */
final class HubRefusal {

  private HubRefusal() {}

  /**
   * @param response the answer
   * @param dataset what was asked for
   * @param endpoint who answers
   * @param signedIn whether a token was sent
   */
  static HubException of(
      HttpResponse<?> response, DatasetName dataset, URI endpoint, boolean signedIn) {
    int status = response.statusCode();
    String code = response.headers().firstValue("X-Error-Code").orElse("");
    String said = response.headers().firstValue("X-Error-Message").orElse("");
    String hub = endpoint.getHost();
    String more = said.isEmpty() ? "" : " (" + said + ")";
    if (status == 404 || code.equals("RepoNotFound")) {
      return new HubException(Kind.UNKNOWN, hub + " has no data set " + dataset.id() + more);
    }
    if (status == 401 && !signedIn) {
      // The hub does not tell what is private from what does not exist.
      return new HubException(
          Kind.UNKNOWN,
          hub
              + " has no data set "
              + dataset.id()
              + ", or shows it only to who is signed in: set HF_TOKEN"
              + more);
    }
    if (status == 401 || status == 403) {
      return new HubException(
          Kind.FORBIDDEN, hub + " does not give " + dataset.id() + " to this account" + more);
    }
    return new HubException(
        Kind.UNREACHABLE,
        dataset.id() + " cannot be fetched, " + hub + " answers " + status + more);
  }
}
