package org.lemmata.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Place;

/**
 * One claim.
 *
 * @param survivors why derived mutants that cannot be refuted are no defect of the check, by what they change
 * @param sha256 of the file's bytes, and of what it includes
 */
public record Claim(
    Heading heading,
    Setting setting,
    Question question,
    List<Mutant> mutants,
    Map<String, String> survivors,
    List<Plot> plots,
    Place place,
    String sha256) {

  /**
   * What a claim is called, where it is from, what it says in words, and on which others it rests.
   *
   * @param remark what a reader of the paper may not expect; empty where there is nothing to say
   */
  public record Heading(String id, String title, Kind kind, Expectation expect, Source source, String statement,
      String remark, List<Reference> uses) {}

  /**
   * What is drawn and computed before anything is asked.
   *
   * @param subject the problem that is trained; empty for purely symbolic claims
   * @param definitions runs, points and named expressions, in the order of the file
   */
  public record Setting(List<Parameter> parameters, Optional<Subject> subject, List<Definition> definitions,
      Optional<Schedule> schedule, Budget budget) {

    Setting about(Subject other) {
      return new Setting(parameters, Optional.of(other), definitions, schedule, budget);
    }

    Setting defining(List<Definition> other) {
      return new Setting(parameters, subject, other, schedule, budget);
    }
  }

  /** What is asked of each instance: hypotheses, what has to be seen, what is only looked at, and conclusions. */
  public record Question(List<Condition> assume, List<Condition> witness, List<Observation> observe,
      List<Conclusion> conclude) {

    Question assuming(List<Condition> other) {
      return new Question(other, witness, observe, conclude);
    }
  }

  /** What sort of statement this is. */
  public enum Kind {
    THEOREM, LEMMA, PROPOSITION, COROLLARY, OBSERVATION, CONTROL
  }

  /** The verdict the author of the file expects; never the verdict itself. */
  public enum Expectation {
    HOLDS, REFUTED
  }

  public String id() {
    return heading.id();
  }

  public String title() {
    return heading.title();
  }

  public Kind kind() {
    return heading.kind();
  }

  public Expectation expect() {
    return heading.expect();
  }

  public Source source() {
    return heading.source();
  }

  public String statement() {
    return heading.statement();
  }

  public String remark() {
    return heading.remark();
  }

  public List<Reference> uses() {
    return heading.uses();
  }

  public List<Parameter> parameters() {
    return setting.parameters();
  }

  public Optional<Subject> subject() {
    return setting.subject();
  }

  public List<Definition> definitions() {
    return setting.definitions();
  }

  public Optional<Schedule> schedule() {
    return setting.schedule();
  }

  public Budget budget() {
    return setting.budget();
  }

  public List<Condition> assume() {
    return question.assume();
  }

  public List<Condition> witness() {
    return question.witness();
  }

  public List<Observation> observe() {
    return question.observe();
  }

  public List<Conclusion> conclude() {
    return question.conclude();
  }

  /** Whether both draw and compute the same before anything is asked: the same instances, the same runs. */
  public boolean sharesInstancesWith(Claim other) {
    return setting.equals(other.setting) && chances().equals(other.chances());
  }

  /** What each probability is taken over; nothing for claims about every instance. */
  public List<List<String>> chances() {
    return conclude().stream()
        .flatMap(c -> c.chance().stream())
        .map(Conclusion.Probability::over)
        .toList();
  }

  /** Names of the stored data sets that it or one of its mutants speaks of. */
  public Set<String> fixtures() {
    Set<String> names = new TreeSet<>();
    Stream
        .concat(subject().stream().map(Subject::data),
            definitions().stream().flatMap(d -> d.asProblem().stream()).flatMap(p -> p.data().stream()))
        .flatMap(data -> data.fixture().stream()).forEach(fixture -> names.add(fixture.name()));
    conclude().stream().flatMap(c -> c.symbolic().stream()).flatMap(s -> s.exact().stream())
        .forEach(exact -> names.add(exact.fixture()));
    mutants.forEach(m -> names.addAll(m.claim().fixtures()));
    return names;
  }

  /** This claim with other conclusions, no witnesses and nothing to observe. */
  public Claim concluding(List<Conclusion> other) {
    return asking(new Question(assume(), List.of(), List.of(), other));
  }

  /** This claim under other hypotheses. */
  public Claim assuming(List<Condition> other) {
    return asking(question.assuming(other));
  }

  /** This claim with other runs, points and names. */
  public Claim defining(List<Definition> other) {
    return set(setting.defining(other));
  }

  /** This claim about another problem. */
  public Claim about(Subject other) {
    return set(setting.about(other));
  }

  private Claim asking(Question other) {
    return new Claim(heading, setting, other, mutants, survivors, plots, place, sha256);
  }

  private Claim set(Setting other) {
    return new Claim(heading, other, question, mutants, survivors, plots, place, sha256);
  }

  /** A claim this one rests on. */
  public record Reference(String id, Place place) {}

  /** A number of which the report gives the range over all admissible instances; no verdict depends on it. */
  public record Observation(String label, Formula formula) {}

  /** A line for the report: {@code expression} along the times of {@code run}, or over an index. */
  public record Plot(String title, String over, List<Series> series, boolean logarithmic) {
    /** One curve. */
    public record Series(String label, Formula formula) {}

    /**
     * A curve under its range, as if its largest value were asked for.
     *
     * @throws org.lemmata.claim.source.InvalidSource where {@code over} is no range
     */
    public Formula ranging(Series series) {
      Expression range = FormulaParser.parse("largest " + over + ": 0", series.formula().place()).tree();
      List<Expression> children = new ArrayList<>(range.children());
      children.set(children.size() - 1, series.formula().tree());
      return new Formula(series.formula().text(), range.above(children), series.formula().place());
    }
  }
}
