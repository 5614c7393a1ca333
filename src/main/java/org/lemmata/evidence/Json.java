package org.lemmata.evidence;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JSON with one layout on every platform. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

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

  /** @throws IOException where the file cannot be read, or is not what it should be */
  public static <T> T read(Path file, Class<T> type) throws IOException {
    return parsed(Files.readString(file), type, file);
  }

  /** Reads a file with one value on each line. */
  public static <T> List<T> readLines(Path file, Class<T> type) throws IOException {
    List<T> values = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      values.add(parsed(line, type, file));
    }
    return values;
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
