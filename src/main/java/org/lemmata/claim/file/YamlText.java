package org.lemmata.claim.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.source.InvalidSource;
import org.lemmata.source.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML 1.2 into a {@link Tree}. Aliases are refused: they add nothing here and can be made to explode. */
final class YamlText {
  private static final String MEND = "check indentation and colons; inside {...} or [...] a formula with a colon or a comma needs quotation marks";

  static final int LARGEST = 256 * 1024;
  static final int DEEPEST = 16;

  private final String file;

  private YamlText(String file) {
    this.file = file;
  }

  static Tree read(String text, String file) {
    Place start = new Place(file, 1, 1);
    if (text.length() > LARGEST) {
      throw new InvalidSource(start, "the file is larger than 256 kB", "split it into several claims");
    }
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(0).setCodePointLimit(LARGEST).build();
    try {
      new YamlText(file).refuseAliases(text, settings);
      Optional<Node> root = new Compose(settings).composeString(text);
      return new YamlText(file)
          .tree(root.orElseThrow(() -> new InvalidSource(start, "the file is empty", "try `lemmata new <id>`")), 0);
    } catch (MarkedYamlEngineException error) {
      Place place = error.getProblemMark().map(new YamlText(file)::place).orElse(start);
      throw new InvalidSource(place, "this is not YAML: " + error.getProblem(), MEND);
    } catch (StackOverflowError error) {
      throw new InvalidSource(start, "the file is nested too deeply", "flatten it");
    } catch (YamlEngineException error) {
      throw new InvalidSource(start, "this is not YAML: " + error.getMessage(), MEND);
    }
  }

  /** Finds an anchor or alias in the stream of events, before the composer expands anything. */
  private void refuseAliases(String text, LoadSettings settings) {
    for (Event event : new Parse(settings).parseString(text)) {
      boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
      if (anchored || event.getEventId() == Event.ID.Alias) {
        Place place = event.getStartMark().map(this::place).orElse(new Place(file, 1, 1));
        throw new InvalidSource(place, "anchors and aliases are not allowed", "write the value out");
      }
    }
  }

  private Place place(Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Tree tree(Node node, int depth) {
    Place place = node.getStartMark().map(this::place).orElse(new Place(file, 1, 1));
    if (depth > DEEPEST) {
      throw new InvalidSource(place, "nested more than " + DEEPEST + " levels deep", "flatten this");
    }
    if (node instanceof ScalarNode scalar) {
      boolean quoted =
          scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
      boolean block = scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
      Place first = block ? new Place(file, place.line() + 1, 1) : quoted ? place.right(1) : place;
      return new Tree.Scalar(scalar.getValue(), first);
    }
    if (node instanceof SequenceNode sequence) {
      List<Tree> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(tree(item, depth + 1));
      }
      return new Tree.Items(items, place);
    }
    Map<String, Tree> entries = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      Tree key = tree(tuple.getKeyNode(), depth + 1);
      if (!(key instanceof Tree.Scalar word)) {
        throw new InvalidSource(key.place(), "a key is a single word", "quote it, or remove the brackets");
      }
      if (entries.put(word.text(), tree(tuple.getValueNode(), depth + 1)) != null) {
        throw new InvalidSource(key.place(), "the key `" + word.text() + "` stands here twice", "keep one of them");
      }
      keys.put(word.text(), word.place());
    }
    return new Tree.Mapping(entries, keys, place);
  }
}
