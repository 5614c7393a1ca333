package org.lemmata.kernel.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules by which a comparison is shown to hold at all times of a motion, or to fail at one. */
public final class Throughout {
  private Throughout() {}

  /** What exact deciders say of a comparison that is to hold at all times of a motion. */
  public interface Course {
    /** The comparison. */
    String text();

    /** What gives it, if it rests on a conclusion of another claim and need not be shown. */
    Optional<Derivation> elsewhere();

    /** Whether it speaks of velocities, and so of almost every time: then it has to follow at each. */
    boolean isOfVelocities();

    /** Whether all hypotheses hold somewhere at time zero. */
    boolean isMet();

    /** Whether it holds at time zero. */
    Derivation atStart();

    /** Whether a counterexample to that is one to the whole. */
    boolean isRefutedAtStart();

    /** For each part that is an equality at time zero, whether it is kept for a while; disproved only beyond doubt. */
    List<Derivation> leaving();

    /** A flow and a time at which it fails, if one is known. */
    Optional<Map<String, String>> failing();

    /** Whether both sides have values, continuous in time, wherever the hypotheses hold. */
    boolean exists();

    /**
     * For each part, whether what violates it grows at almost every time by a constant factor times itself at most. As
     * below, hypotheses that hold at no time are no matter: they do at time zero.
     */
    List<Part> carried();

    /** What is shown with a factor. */
    record Part(String factor, Derivation shown) {}

    /** Whether it follows at almost every single time from what holds there and what held at time zero. */
    Derivation following();
  }

  /**
   * Proved where each step holds at all times, by the hypotheses and the steps before it; false where the last one
   * fails at some time.
   *
   * @param steps the last is the comparison itself, the others help to show it
   */
  public static Derivation derive(List<Course> steps) {
    Course last = steps.get(steps.size() - 1);
    Derivation start = last.atStart();
    Optional<Derivation> refuted = refuted(last, start);
    if (refuted.isPresent()) {
      return refuted.get();
    }
    if (!last.isMet()) {
      return Derivation.open("no network was found at which all hypotheses hold at time zero");
    }
    List<String> proof = new ArrayList<>();
    Derivation shown = Derivation.open("nothing is to be shown");
    for (int i = 0; i < steps.size(); i++) {
      Course step = steps.get(i);
      boolean isLast = i + 1 == steps.size();
      shown = step.elsewhere().orElseGet(
          () -> step.isOfVelocities() ? following(step) : shown(step, isLast ? start : step.atStart()));
      if (shown.state() != Derivation.State.PROVED) {
        return isLast ? shown : Derivation.open("the step `" + step.text() + "` is not proved: " + shown.text());
      }
      proof.addAll(Derivation.headed("step", shown.proof()));
    }
    return new Derivation(Derivation.State.PROVED, shown.text(), proof);
  }

  private static Optional<Derivation> refuted(Course course, Derivation start) {
    if (start.state() == Derivation.State.DISPROVED && course.isRefutedAtStart()) {
      return Optional.of(disproved("time zero, where " + start.text(), Derivation.headed("start", start.proof())));
    }
    List<Derivation> leaving = course.leaving();
    for (int i = 0; i < leaving.size(); i++) {
      if (leaving.get(i).state() == Derivation.State.DISPROVED) {
        return Optional.of(disproved("the first times, where " + leaving.get(i).text(),
            Derivation.headed("leaving " + (i + 1), leaving.get(i).proof())));
      }
    }
    return course.failing().map(point -> disproved("a later time, where " + Derivation.coordinates(point),
        Derivation.headed("failing", List.of(Derivation.words(point)))));
  }

  private static Derivation disproved(String text, List<String> proof) {
    return new Derivation(Derivation.State.DISPROVED, text, proof);
  }

  private static Derivation shown(Course course, Derivation start) {
    if (start.state() != Derivation.State.PROVED) {
      return Derivation.open(start.state() == Derivation.State.DISPROVED
          ? "it fails at time zero where " + start.text() + ", if the hypotheses hold there"
          : "at time zero: " + start.text());
    }
    if (!course.exists()) {
      return Derivation.open("a side may have no value at some time");
    }
    List<String> first = Derivation.headed("start", start.proof());
    List<String> proof = new ArrayList<>(first);
    List<Course.Part> parts = course.carried();
    for (int i = 0; i < parts.size(); i++) {
      proof.addAll(
          Derivation.headed("carried " + (i + 1) + " ; " + parts.get(i).factor(), parts.get(i).shown().proof()));
    }
    Optional<Derivation> missing = parts.stream().map(Course.Part::shown)
        .filter(part -> part.state() != Derivation.State.PROVED).findFirst();
    if (missing.isEmpty()) {
      return new Derivation(Derivation.State.PROVED,
          "at all times, since it is true at the start and no violation grows; " + start.text(), proof);
    }
    Derivation following = following(course);
    if (following.state() == Derivation.State.PROVED) {
      first.addAll(following.proof());
      return new Derivation(Derivation.State.PROVED, "at all times, from what holds at each; " + start.text(), first);
    }
    String why = missing.get().state() == Derivation.State.DISPROVED
        ? "a violation may grow, as where " + missing.get().text()
        : missing.get().text();
    return Derivation.open(why + "; nor does it follow from what holds at each time: " + following.text());
  }

  private static Derivation following(Course course) {
    Derivation following = course.following();
    return following.state() == Derivation.State.PROVED
        ? new Derivation(Derivation.State.PROVED, following.text(), Derivation.headed("following", following.proof()))
        : following;
  }
}
