package org.lemmata.checking;

/** Is told how a long check goes on. Calls come from several threads. */
public interface Progress {

  /** Before anything else: the number of claims and mutants. */
  void start(int tasks);

  /** A claim or mutant is taken up. */
  void begin(String name);

  /** A claim or mutant is done. */
  void done(String name);

  /** A claim with all its mutants is done; called in the order of the report. */
  void finished(Finding finding);

  /** After everything else, in any case. */
  void end();

  /** Says nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void start(int tasks) {}

      @Override
      public void begin(String name) {}

      @Override
      public void done(String name) {}

      @Override
      public void finished(Finding finding) {}

      @Override
      public void end() {}
    };
  }
}
