package org.lemmata.checking.journal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;

/**
 * A journal in the output folder of a check: a first line that says which check it belongs to, then one line per
 * instance, each written as soon as it is known. The folder is locked while the journal is open.
 */
public final class JournalFile implements Journal, AutoCloseable {
  static final String NAME = "journal.txt";

  private static final String LOCK = ".lock";

  private final Path file;
  private final FileChannel lock;
  private final Map<String, Measurement> known;
  private BufferedWriter writer;

  private JournalFile(Path file, FileChannel lock, Map<String, Measurement> known, BufferedWriter writer) {
    this.file = file;
    this.lock = lock;
    this.known = known;
    this.writer = writer;
  }

  /**
   * Opens the journal of {@code folder}.
   *
   * @param check what the results depend on besides task and instance: version, seed, profile
   * @param resumes whether what an earlier run of the same check left is used; else that run is set aside
   * @throws InvalidSource where another run holds the folder, or the journal belongs to another check
   */
  public static JournalFile open(Path folder, String check, boolean resumes) throws IOException {
    Path file = folder.resolve(NAME);
    FileChannel lock = lock(folder);
    try {
      boolean exists = Files.exists(file);
      Map<String, Measurement> known = exists && resumes ? read(file, check) : new HashMap<>();
      if (exists && !resumes) {
        Files.move(file, folder.resolve(NAME + ".old"), StandardCopyOption.REPLACE_EXISTING);
      }
      return new JournalFile(file, lock, known, start(file, check, known));
    } catch (IOException | RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
        LinkOption.NOFOLLOW_LINKS);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException here) {
      // The same machine holds it twice: as bad as another one.
    }
    channel.close();
    throw new InvalidSource(
        new Place(folder.toString(), 0, 0), "another check is writing to this folder",
        "wait for it, or use another --out");
  }

  private static Map<String, Measurement> read(Path file, String check) throws IOException {
    // A byte that is no text damages its line and no other.
    List<String> lines = new ArrayList<>(
        List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)));
    String first = lines.remove(0);
    if (!first.equals(check)) {
      throw new InvalidSource(
          new Place(file.toString(), 1, 1),
          "this journal belongs to another check: `" + shortened(first) + "`, not `" + check + "`",
          "resume with the same build, seed and profile, or start anew without --resume");
    }
    Map<String, Measurement> known = new HashMap<>();
    for (String text : lines) {
      Line.read(text).ifPresent(line -> known.put(key(line.task(), line.index()), line.measurement()));
    }
    return known;
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "..." : text;
  }

  /** Lines that were cut short are left out, so the file is written anew and moved into place whole. */
  private static BufferedWriter start(Path file, String check, Map<String, Measurement> known) throws IOException {
    Path fresh = file.resolveSibling(NAME + ".tmp");
    Files.deleteIfExists(fresh);
    try (BufferedWriter all = Files.newBufferedWriter(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      all.write(check + "\n");
      for (Map.Entry<String, Measurement> entry : known.entrySet()) {
        int mark = entry.getKey().lastIndexOf('#');
        int index = Integer.parseInt(entry.getKey().substring(mark + 1));
        all.write(new Line(entry.getKey().substring(0, mark), index, entry.getValue()).text() + "\n");
      }
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    return Files.newBufferedWriter(file, StandardOpenOption.APPEND);
  }

  /** Writes on into another file; a test uses one that is always full. */
  void writeTo(Path other) throws IOException {
    writer = Files.newBufferedWriter(other, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** How many instances are known from before. */
  public int size() {
    return known.size();
  }

  @Override
  public synchronized Optional<Measurement> find(String task, int index) {
    return Optional.ofNullable(known.get(key(task, index)));
  }

  @Override
  public synchronized void keep(String task, int index, Measurement measurement) {
    try {
      writer.write(new Line(task, index, measurement).text() + "\n");
      writer.flush();
    } catch (IOException full) {
      throw new UncheckedIOException(file + ": " + full.getMessage(), full);
    }
  }

  private static String key(String task, int index) {
    return task + "#" + index;
  }

  /** The check is complete and its results are written: the journal is not needed any more. */
  public void finish() throws IOException {
    writer.close();
    Files.deleteIfExists(file);
    Files.deleteIfExists(file.resolveSibling(NAME + ".old"));
  }

  @Override
  public void close() throws IOException {
    try {
      writer.close();
    } finally {
      Files.deleteIfExists(file.resolveSibling(LOCK));
      lock.close();
    }
  }
}
