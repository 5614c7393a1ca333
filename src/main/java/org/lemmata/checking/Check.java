package org.lemmata.checking;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
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
    List<Work> all = new ArrayList<>();
    progress.start(claims.stream().mapToInt(c -> 1 + c.mutants().size() + (isAudited(c) ? 1 : 0)).sum());
    for (Claim claim : claims) {
      Worlds worlds = new Worlds(claim, settings);
      FutureTask<Finding> own = new FutureTask<>(watched(claim.id(), () -> checker.check(claim, worlds)));
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
      pool.execute(() -> companions.forEach(Runnable::run));
      Optional<FutureTask<Audit>> audit = Optional.of(claim).filter(this::isAudited)
          .map(c -> new FutureTask<>(watched(c.id() + " audit", () -> new Auditor(c, settings).audit())));
      audit.ifPresent(others::add);
      all.add(new Work(own, of, audit));
      others.forEach(pool::execute);
    }
    pool.shutdown();
    List<Finding> findings = new ArrayList<>();
    Set<Work> worthWaitingFor = Set.copyOf(all);
    try {
      for (Work work : all) {
        if (!worthWaitingFor.contains(work)) {
          continue;
        }
        try {
          Finding complete = work.complete();
          findings.add(complete);
          progress.finished(complete);
        } catch (InterruptedException stop) {
          // What is done now counts; what is still running will end half done.
          worthWaitingFor = all.stream().filter(Work::isDone).collect(Collectors.toSet());
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

  /** Changing a false claim says nothing about the check. */
  private boolean isAudited(Claim claim) {
    return settings.asksFor(Study.MUTATE) && claim.expect() == Claim.Expectation.HOLDS;
  }

  /** All that is computed of one claim. */
  private record Work(
      Future<Finding> claim, List<Future<Finding.MutantFinding>> mutants, Optional<FutureTask<Audit>> audit) {
    private boolean isDone() {
      return claim.isDone() && mutants.stream().allMatch(Future::isDone) && audit.stream().allMatch(Future::isDone);
    }

    private Finding complete() throws InterruptedException, ExecutionException {
      List<Finding.MutantFinding> found = new ArrayList<>();
      Finding finding = claim.get();
      for (Future<Finding.MutantFinding> mutant : mutants) {
        found.add(mutant.get());
      }
      return finding.with(found, audit.isPresent() ? Optional.of(audit.get().get()) : Optional.empty());
    }
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
