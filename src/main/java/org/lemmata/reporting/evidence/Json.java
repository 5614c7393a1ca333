package org.lemmata.reporting.evidence;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JSON with one layout on every platform. */
public final class Json {
  /** Far more than a check writes. */
  private static final int LARGEST = 512 * 1024 * 1024;

  private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new SimpleModule()
      .addDeserializer(String.class, new Printable()).addKeyDeserializer(String.class, new PrintableKey()));
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER = MAPPER
      .writer(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

  private Json() {}

  public static String text(Object value) {
    return written(WRITER, value);
  }

  /** On one line. */
  public static String compact(Object value) {
    return written(MAPPER.writer(), value);
  }

  private static String written(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  /** Text as a person sees it: the files may come from anybody, and characters that cannot be seen steer terminals. */
  private static final class Printable extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    Printable() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return printable(StringDeserializer.instance.deserialize(parser, context));
    }
  }

  /** The same for the names of entries. */
  private static final class PrintableKey extends KeyDeserializer {
    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      return printable(key);
    }
  }

  private static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\t\\n\\r]]", "\uFFFD");
  }

  /** @throws IOException where the file cannot be read, or is not what it should be */
  public static <T> T read(Path file, Class<T> type) throws IOException {
    return parsed(bounded(file), type, file);
  }

  /** Reads a file with one value on each line. */
  public static <T> List<T> readLines(Path file, Class<T> type) throws IOException {
    List<T> values = new ArrayList<>();
    for (String line : bounded(file).lines().toList()) {
      values.add(parsed(line, type, file));
    }
    return values;
  }

  /**
   * The text of a file in an output folder.
   *
   * @throws IOException also where it is larger than anything a check writes, or no file at all
   */
  public static String bounded(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException(file + ": this is not a file");
    }
    if (Files.size(file) > LARGEST) {
      throw new IOException(file + ": this file is larger than the output of any check");
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static <T> T parsed(String text, Class<T> type, Path file) throws IOException {
    try {
      T value = MAPPER.readValue(text, type);
      if (value != null) {
        return value;
      }
    } catch (JacksonException malformed) {
      // Said below, in words that help more than those of a parser.
    }
    throw new IOException(file + ": this file is not the output of a check");
  }
}
