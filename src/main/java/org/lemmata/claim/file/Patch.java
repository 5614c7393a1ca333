package org.lemmata.claim.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import org.lemmata.claim.source.Suggestion;

/** Replaces or removes one node of a document, named by a path such as {@code conclude[0].that}. */
final class Patch {
  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d{1,4})\\]");

  /** One step of a path: a key, or a position in a list. */
  private record Step(String key, int index) {}

  private final List<Step> steps = new ArrayList<>();
  private final String path;
  private final Place place;

  Patch(String path, Place place) {
    this.path = path;
    this.place = place;
    Matcher matcher = STEP.matcher(path);
    while (matcher.find()) {
      boolean isKey = matcher.group(1) != null;
      steps.add(isKey ? new Step(matcher.group(1), -1) : new Step(null, Integer.parseInt(matcher.group(2))));
    }
    if (steps.isEmpty()) {
      throw new InvalidSource(place, "`" + path + "` is not a path", "write conclude[0].that");
    }
  }

  /** The document with {@code value} at the path; {@code null} removes what is there. */
  Tree apply(Tree root, Tree value) {
    return apply(root, value, 0);
  }

  private Tree apply(Tree tree, Tree value, int step) {
    if (step == steps.size()) {
      return value;
    }
    Step here = steps.get(step);
    Optional<Tree> patched = here.key() == null
        ? tree.list().map(items -> inList(items, here.index(), value, step))
        : tree.mapping().map(mapping -> inMapping(mapping, here.key(), value, step));
    return patched.orElseThrow(
        () -> new InvalidSource(place, "`" + path + "` does not fit this file", "write conclude[0].that"));
  }

  private Tree inList(Tree.Items items, int index, Tree value, int step) {
    if (index >= items.items().size()) {
      throw new InvalidSource(place, "`" + path + "` is beyond the end of its list", "count from 0");
    }
    List<Tree> changed = new ArrayList<>(items.items());
    Tree part = apply(changed.get(index), value, step + 1);
    if (part == null) {
      changed.remove(index);
    } else {
      changed.set(index, part);
    }
    return new Tree.Items(changed, items.place());
  }

  private Tree inMapping(Tree.Mapping mapping, String name, Tree value, int step) {
    Tree part = mapping.entries().get(name);
    boolean last = step + 1 == steps.size();
    if (part == null && !(last && value != null)) {
      throw new InvalidSource(
          place, "`" + path + "` names nothing: there is no `" + name + "`",
          Suggestion.of(name, mapping.entries().keySet()));
    }
    return mapping.with(name, last ? value : apply(part, value, step + 1));
  }
}
