package org.lemmata.claim.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Layout;
import org.lemmata.claim.source.Place;
import org.lemmata.claim.source.Printable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML 1.2 into a {@link Tree}. Aliases are refused: they add nothing here and can be made to explode. */
final class YamlText {
  private static final String MEND = "check indentation and colons; inside {...} or [...] a formula with a colon or "
      + "a comma needs quotation marks";

  static final int LARGEST = 256 * 1024;
  static final int DEEPEST = 16;

  private final String file;
  private final List<String> lines;

  private YamlText(String file, String text) {
    this.lines = text.lines().toList();
    this.file = file;
  }

  /** The text of a file that was asked for by its path; one that cannot be read is an error at its start. */
  static String at(Path file) {
    try {
      return of(file);
    } catch (IOException error) {
      throw new InvalidSource(new Place(file.toString(), 1, 1), "the file cannot be read as UTF-8 text",
          "save it as UTF-8");
    }
  }

  /**
   * The text of a file. No more of it is read than is allowed, however large the file is or pretends to be.
   *
   * @throws InvalidSource where it is too large
   * @throws IOException also where it is not UTF-8
   */
  static String of(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw tooLarge(file.toString());
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  private static InvalidSource tooLarge(String file) {
    return new InvalidSource(new Place(file, 1, 1), "the file is larger than 256 kB", "split it into several files");
  }

  static Tree read(String text, String file) {
    Place start = new Place(file, 1, 1);
    if (text.length() > LARGEST) {
      throw tooLarge(file);
    }
    LoadSettings settings = LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(0)
        .setCodePointLimit(LARGEST).build();
    try {
      new YamlText(file, text).refuseAliases(text, settings);
      Optional<Node> root = new Compose(settings).composeString(text);
      return new YamlText(file, text)
          .tree(root.orElseThrow(() -> new InvalidSource(start, "the file is empty", "try `lemmata new <id>`")), 0);
    } catch (MarkedYamlEngineException error) {
      Place place = error.getProblemMark().map(new YamlText(file, text)::place).orElse(start);
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

  private static void refuseUnprintable(String text, Place place) {
    text.codePoints().filter(c -> !Printable.is(c)).findFirst().ifPresent(c -> {
      throw new InvalidSource(place, String.format(Locale.ROOT, "the character U+%04X cannot be printed", c),
          "remove it");
    });
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
      boolean quoted = scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
          || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
      boolean block = scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
      refuseUnprintable(scalar.getValue(), place);
      Place first = block ? new Place(file, place.line() + 1, 1) : quoted ? place.right(1) : place;
      return new Tree.Scalar(scalar.getValue(), Layout.of(scalar.getValue(), lines, first));
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
      Tree.Scalar word = key.scalar().orElseThrow(
          () -> new InvalidSource(key.place(), "a key is a single word", "quote it, or remove the brackets"));
      if (entries.put(word.text(), tree(tuple.getValueNode(), depth + 1)) != null) {
        throw new InvalidSource(key.place(), "the key `" + word.text() + "` stands here twice", "keep one of them");
      }
      keys.put(word.text(), word.place());
    }
    return new Tree.Mapping(entries, keys, place);
  }
}
