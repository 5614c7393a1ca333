package org.lemmata.checking;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Mutant;

/**
 * Checks many claims. The unit of work is a claim with the mutants that speak of its instances, or another mutant; each
 * is computed by one thread from its own seed, so that the number of threads changes nothing but the time.
 */
public final class Check {
  private final Settings settings;
  private final Progress progress;

  public Check(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Findings in the order of the claims; after an interruption, only of the claims that were finished.
   */
  public List<Finding> run(Collection<Claim> claims) {
    ExecutorService pool = Executors.newFixedThreadPool(settings.threads(), Check::daemon);
    Checker checker = new Checker(settings);
    Map<Claim, Future<Finding>> whole = new LinkedHashMap<>();
    Map<Claim, List<Future<Finding.MutantFinding>>> mutants = new LinkedHashMap<>();
    Map<Claim, Future<Audit>> audits = new LinkedHashMap<>();
    progress.start(claims.stream().mapToInt(c -> 1 + c.mutants().size() + (isAudited(c) ? 1 : 0)).sum());
    for (Claim claim : claims) {
      Worlds worlds = new Worlds(claim, settings);
      FutureTask<Finding> own = new FutureTask<>(watched(claim.id(), () -> checker.check(claim, worlds)));
      whole.put(claim, own);
      List<Runnable> companions = new ArrayList<>(List.of(own));
      List<Runnable> others = new ArrayList<>();
      List<Future<Finding.MutantFinding>> of = new ArrayList<>();
      for (Mutant mutant : claim.mutants()) {
        boolean isCompanion = mutant.claim().sharesInstancesWith(claim);
        Worlds where = isCompanion ? worlds : new Worlds(mutant.claim(), settings);
        FutureTask<Finding.MutantFinding> task = new FutureTask<>(
            watched(claim.id() + "/" + mutant.id(), () -> checker.check(claim, mutant, where)));
        (isCompanion ? companions : others).add(task);
        of.add(task);
      }
      mutants.put(claim, of);
      pool.execute(() -> companions.forEach(Runnable::run));
      if (isAudited(claim)) {
        FutureTask<Audit> audit = new FutureTask<>(
            watched(claim.id() + " audit", () -> new Auditor(claim, settings).audit()));
        audits.put(claim, audit);
        others.add(audit);
      }
      others.forEach(pool::execute);
    }
    pool.shutdown();
    List<Finding> findings = new ArrayList<>();
    Set<Claim> worthWaitingFor = whole.keySet();
    try {
      for (Claim claim : whole.keySet()) {
        if (!worthWaitingFor.contains(claim)) {
          continue;
        }
        try {
          Finding complete = complete(whole.get(claim), mutants.get(claim), Optional.ofNullable(audits.get(claim)));
          findings.add(complete);
          progress.finished(complete);
        } catch (InterruptedException stop) {
          // What is done now counts; what is still running will end half done.
          worthWaitingFor = new HashSet<>(whole.keySet());
          worthWaitingFor
              .removeIf(c -> !isDone(whole.get(c), mutants.get(c)) || audits.containsKey(c) && !audits.get(c).isDone());
          pool.shutdownNow();
        }
      }
    } catch (ExecutionException failure) {
      pool.shutdownNow();
      if (failure.getCause() instanceof UncheckedIOException cannotWrite) {
        throw cannotWrite;
      }
      throw new IllegalStateException(failure.getCause());
    } finally {
      progress.end();
    }
    if (findings.size() < claims.size()) {
      Thread.currentThread().interrupt();
    }
    return findings;
  }

  private static boolean isDone(Future<Finding> claim, List<Future<Finding.MutantFinding>> mutants) {
    return claim.isDone() && mutants.stream().allMatch(Future::isDone);
  }

  /** Changing a false claim says nothing about the check. */
  private boolean isAudited(Claim claim) {
    return settings.asksFor(Study.MUTATE) && claim.expect() == Claim.Expectation.HOLDS;
  }

  private static Finding complete(
      Future<Finding> claim, List<Future<Finding.MutantFinding>> mutants, Optional<Future<Audit>> audit)
      throws InterruptedException, ExecutionException {
    List<Finding.MutantFinding> found = new ArrayList<>();
    Finding finding = claim.get();
    for (Future<Finding.MutantFinding> mutant : mutants) {
      found.add(mutant.get());
    }
    return finding.with(found, audit.isPresent() ? Optional.of(audit.get().get()) : Optional.empty());
  }

  private <T> Callable<T> watched(String name, Callable<T> work) {
    return () -> {
      progress.begin(name);
      T result = work.call();
      progress.done(name);
      return result;
    };
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "check");
    thread.setDaemon(true);
    return thread;
  }
}
