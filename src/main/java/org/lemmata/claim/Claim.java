package org.lemmata.claim;

import java.util.List;
import java.util.Optional;
import org.lemmata.source.Place;

/**
 * One claim.
 *
 * @param remark what a reader of the paper may not expect; empty where there is nothing to say
 * @param subject the problem that is trained; empty for purely symbolic claims
 * @param definitions runs, points and named expressions, in the order of the file
 * @param sha256 of the file's bytes
 */
public record Claim(
    String id,
    String title,
    Kind kind,
    Expectation expect,
    Source source,
    String statement,
    String remark,
    List<Reference> uses,
    List<Parameter> parameters,
    Optional<Subject> subject,
    List<Definition> definitions,
    Optional<Schedule> schedule,
    List<Condition> assume,
    List<Condition> witness,
    List<Conclusion> conclude,
    List<Mutant> mutants,
    Budget budget,
    List<Plot> plots,
    Place place,
    String sha256) {

  /** What sort of statement this is. */
  public enum Kind {
    THEOREM, LEMMA, PROPOSITION, COROLLARY, OBSERVATION, CONTROL
  }

  /** The verdict the author of the file expects; never the verdict itself. */
  public enum Expectation {
    HOLDS, REFUTED
  }

  /** A claim this one rests on. */
  public record Reference(String id, Place place) {}

  /** A line for the report: {@code expression} along the times of {@code run}, or over an index. */
  public record Plot(String title, String over, List<Series> series, boolean logarithmic) {
    /** One curve. */
    public record Series(String label, org.lemmata.expression.Formula formula) {}
  }
}
