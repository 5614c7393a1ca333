package org.lemmata.checking.instance;

import java.util.function.Supplier;
import net.jqwik.api.JqwikException;
import net.jqwik.api.sessions.JqwikSession;

/** Runs a piece of jqwik inside a session. Sessions neither nest nor share threads, hence the lock. */
final class Session {
  private Session() {}

  /** Inside a jqwik test the engine's own session is at work, and starting another is an error. */
  private static boolean started() {
    try {
      JqwikSession.start();
      return true;
    } catch (JqwikException insideOfATest) {
      return false;
    }
  }

  static synchronized <T> T call(Supplier<T> code) {
    if (JqwikSession.isActive() || !started()) {
      return code.get();
    }
    try {
      return code.get();
    } finally {
      JqwikSession.finish();
    }
  }
}
