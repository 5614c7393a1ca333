package org.lemmata.claim.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import org.lemmata.claim.source.Suggestion;

/** Replaces or removes one node of a document, named by a path such as {@code conclude[0].that}. */
final class Patch {
  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d{1,4})\\]");

  /** One step of a path: a key, or a position in a list. */
  private record Step(Optional<String> key, int index) {
    private static Step of(MatchResult step) {
      Optional<String> key = Optional.ofNullable(step.group(1));
      return new Step(key, key.isPresent() ? -1 : Integer.parseInt(step.group(2)));
    }
  }

  private final List<Step> steps;
  private final String path;
  private final Place place;

  Patch(String path, Place place) {
    this.path = path;
    this.place = place;
    this.steps = STEP.matcher(path).results().map(Step::of).toList();
    if (steps.isEmpty()) {
      throw new InvalidSource(place, "`" + path + "` is not a path", "write conclude[0].that");
    }
  }

  /** The document with {@code value} at the path. */
  Tree apply(Tree root, Tree value) {
    return apply(root, Optional.of(value), 0);
  }

  /** The document without what is at the path. */
  Tree drop(Tree root) {
    return apply(root, Optional.empty(), 0);
  }

  private Tree apply(Tree tree, Optional<Tree> value, int step) {
    Step here = steps.get(step);
    Optional<Tree> patched = here.key().isPresent()
        ? tree.mapping().map(mapping -> inMapping(mapping, here.key().get(), value, step))
        : tree.list().map(items -> inList(items, here.index(), value, step));
    return patched.orElseThrow(
        () -> new InvalidSource(place, "`" + path + "` does not fit this file", "write conclude[0].that"));
  }

  private Tree inList(Tree.Items items, int index, Optional<Tree> value, int step) {
    if (index >= items.items().size()) {
      throw new InvalidSource(place, "`" + path + "` is beyond the end of its list", "count from 0");
    }
    List<Tree> changed = new ArrayList<>(items.items());
    part(changed.get(index), value, step).ifPresentOrElse(part -> changed.set(index, part),
        () -> changed.remove(index));
    return new Tree.Items(changed, items.place());
  }

  /** What a step leads to, changed; nothing where it is removed. */
  private Optional<Tree> part(Tree part, Optional<Tree> value, int step) {
    return isLast(step) ? value : Optional.of(apply(part, value, step + 1));
  }

  private boolean isLast(int step) {
    return step + 1 == steps.size();
  }

  private Tree inMapping(Tree.Mapping mapping, String name, Optional<Tree> value, int step) {
    Optional<Tree> part = Optional.ofNullable(mapping.entries().get(name));
    if (part.isEmpty() && !(isLast(step) && value.isPresent())) {
      throw new InvalidSource(
          place, "`" + path + "` names nothing: there is no `" + name + "`",
          Suggestion.of(name, mapping.entries().keySet()));
    }
    return part.map(p -> part(p, value, step)).orElse(value)
        .map(changed -> mapping.with(name, changed)).orElseGet(() -> mapping.without(name));
  }
}
